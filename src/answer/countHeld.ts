import type { Offer, Span } from '../corpus/Offer.ts';
import { ABBREVIATIONS } from '../language/abbreviations.ts';
import { fold } from '../language/fold.ts';
import { isCognate } from './cognates.ts';
import { isFunctionWord } from './namesOf.ts';
import { statementWords } from './statementWords.ts';
import type { Question } from './understand/understandQuestion.ts';

/** A word that is looked for: as asked, folded, with the forms under which it may stand. */
export interface WantedWord {
  readonly word: string;
  readonly forms: ReadonlySet<string>;
}

/** The topic words of a question with their forms. */
export function wantedWords({ topicWords, topicForms, folded }: Question): WantedWord[] {
  const single = topicWords
    .map((word, i) => ({ word: fold(word), forms: topicForms[i]! }))
    .filter(({ word }) => !isFunctionWord(word));
  const wanted: WantedWord[] = [];
  for (let i = 0; i < single.length; i++) {
    const next = single[i + 1];
    const compound = next && `${single[i]!.word}-${next.word}`;
    // "scikit-learn" is one name: who learns is not meant.
    if (compound && folded.includes(compound)) {
      wanted.push({ word: compound, forms: new Set([compound]) });
      i++;
    } else wanted.push(single[i]!);
  }
  return wanted;
}

/** How many of some words a stretch of an offer holds: as spelt, by stem, as a cognate, or written out. */
export function countHeld(wanted: readonly WantedWord[], offer: Offer, span: Span): number {
  if (wanted.length === 0) return 0;
  const { words, forms: held, folded } = statementWords(offer, span);
  const used = new Set<string>();
  return wanted.filter(({ word, forms }) => {
    // One word of the offer ("deliver") is not two of the question ("rédiger un rapport").
    const form = [...forms].find((candidate) => held.has(candidate) && !used.has(candidate));
    if (form !== undefined) used.add(form);
    return (
      form !== undefined ||
      (word.includes('-') && folded.replace(/[\s-]+/g, '-').includes(word)) ||
      [...words].some((other) => isCognate(other, word) || isShortFor(word, other)) ||
      ABBREVIATIONS[word]?.some((phrase) => folded.includes(phrase))
    );
  }).length;
}

/** "prog" for "programming": the beginning of a word, long enough to be no other; "CIFAR" for "CIFAR10". */
function isShortFor(word: string, other: string): boolean {
  if (word.length >= 4 && other.startsWith(word) && /^\d+$/.test(other.slice(word.length))) return true;
  return word.length >= 4 && word.length <= 6 && other.length > word.length + 2 && other.startsWith(word);
}
