import type { Span } from '../corpus/Offer.ts';
import type { IndexedOffer } from '../index/OfferIndex.ts';
import { speaksToMachine } from './speaksToMachine.ts';

/** What is to be obeyed may go on for so many lines, up to the next empty one. */
const LINES_BEHIND = 4;
const known = new WeakMap<IndexedOffer, readonly Span[]>();

/**
 * Where an offer speaks to machines rather than to students: those lines, and the rest of their paragraph. No model sees
 * them, and nothing is proven by them.
 */
export function distrustedSpans(offer: IndexedOffer): readonly Span[] {
  const spans = known.get(offer) ?? find(offer.text);
  known.set(offer, spans);
  return spans;
}

/** Whether any of a span is distrusted. */
export function isDistrusted(offer: IndexedOffer, { start, end }: Span): boolean {
  return distrustedSpans(offer).some((span) => span.start < end && start < span.end);
}

function find(text: string): Span[] {
  const lines = [...text.matchAll(/[^\n]*(?:\n|$)/g)]
    .map(({ index, 0: line }) => ({ start: index, end: index + line.length, words: line }))
    .filter(({ start, end }) => end > start);
  return lines.flatMap((line, i) => {
    const next = lines[i + 1];
    // An order may be broken over two lines.
    const isBroken =
      next !== undefined &&
      !speaksToMachine(next.words) &&
      speaksToMachine(`${line.words.trimEnd()} ${next.words}`);
    if (!speaksToMachine(line.words) && !isBroken) return [];
    let last = i;
    while (last - i < LINES_BEHIND && lines[last + 1] && lines[last + 1]!.words.trim() !== '') last++;
    return [{ start: line.start, end: lines[last]!.end }];
  });
}
