import type { Offer, Span } from '../corpus/Offer.ts';
import { repair } from '../corpus/repair/repair.ts';
import { ABBREVIATIONS } from '../language/abbreviations.ts';
import { fold } from '../language/fold.ts';
import { foldedWords } from '../language/wordsOf.ts';
import { isCognate } from './cognates.ts';
import { lookupForms } from './Names.ts';

/** A word that is looked for: as asked, folded, with the forms under which it may stand. */
export interface WantedWord {
  readonly word: string;
  readonly forms: ReadonlySet<string>;
}

/** How many of some words a stretch of an offer holds: as spelt, by stem, as a cognate, or written out. */
export function countHeld(wanted: readonly WantedWord[], offer: Offer, span: Span): number {
  if (wanted.length === 0) return 0;
  const written = offer.text.slice(span.start, span.end);
  const repaired = repair(offer.text, span).text;
  // Cutting glued words is a guess: the words as written count too.
  const own = new Set([...foldedWords(repaired), ...foldedWords(written)]);
  const held = new Set([...own].flatMap(lookupForms));
  const text = fold(repaired);
  return wanted.filter(
    ({ word, forms }) =>
      [...forms].some((form) => held.has(form)) ||
      [...own].some((other) => isCognate(other, word) || isShortFor(word, other)) ||
      ABBREVIATIONS[word]?.some((phrase) => text.includes(phrase)),
  ).length;
}

/** "prog" for "programming": the beginning of a word, long enough to be no other. */
function isShortFor(word: string, other: string): boolean {
  return word.length >= 4 && word.length <= 6 && other.length > word.length + 2 && other.startsWith(word);
}
