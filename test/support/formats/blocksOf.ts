import type { Offer } from '../../../src/corpus/Offer.ts';
import { readFacts } from '../../../src/facts/readFacts.ts';

/** A part of an offer as a person would type it into a word processor, without mark-up and line breaks. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'bullet'; readonly text: string }
  | { readonly kind: 'field'; readonly label: string; readonly value: string };

/** An offer as a list of blocks, from which the same offer is written in other formats. */
export function blocksOf(offer: Offer): Block[] {
  const blocks: Block[] = [];
  const title = readFacts(offer).find(({ field }) => field === 'title');
  let end = 0;
  for (const [i, statement] of offer.statements.entries()) {
    const text = plain(offer.text.slice(statement.start, statement.end));
    const value = plain(offer.text.slice(statement.value.start, statement.value.end));
    const last = blocks.at(-1);
    const isSameParagraph = !/\n\s*\n/.test(offer.text.slice(end, statement.start));
    if (title && statement.kind !== 'field' && statement.start < title.end && statement.end > title.start) {
      if (last?.kind === 'heading' && last.level === 1)
        blocks[blocks.length - 1] = { ...last, text: `${last.text} ${text}` };
      else blocks.push({ kind: 'heading', level: 1, text });
    } else if (statement.kind === 'heading') {
      blocks.push({ kind: 'heading', level: Math.max(2, offer.sections[statement.section]!.level), text });
    } else if (statement.kind === 'bullet') {
      blocks.push({ kind: 'bullet', text: value });
    } else if (statement.kind === 'field') {
      blocks.push({ kind: 'field', label: plain(statement.label!), value });
    } else if (isSameParagraph && last?.kind === 'paragraph' && endsSentence(last.text)) {
      blocks[blocks.length - 1] = { kind: 'paragraph', text: `${last.text} ${text}` };
    } else if (
      isSameParagraph &&
      last?.kind === 'field' &&
      statement.label === offer.statements[i - 1]?.label
    ) {
      blocks[blocks.length - 1] = { ...last, value: `${last.value} ${text}` };
    } else {
      blocks.push({ kind: 'paragraph', text });
    }
    end = statement.end;
  }
  return blocks.filter((block) => (block.kind === 'field' ? block.value : block.text) !== '');
}

/** Lines that end without a full stop stand by themselves. */
function endsSentence(text: string): boolean {
  return /[.!?:;»"”)]$/.test(text);
}

function plain(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?sup>/g, '')
    .replace(/\*+|(?<!\S)_+|_+(?!\S)/g, '')
    .replace(/(\p{L})-\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/ {3,}/g, '\u00a0\u00a0\u00a0')
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim();
}
