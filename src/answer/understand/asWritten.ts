import { foldInPlace } from '../../language/fold.ts';

/** Folded words as a question writes them ("Java", not "java"); as they are where it does not hold them so. */
export function asWritten(words: readonly string[], question: string): string {
  const folded = foldInPlace(question);
  return words
    .map((word) => {
      const at = folded.indexOf(word);
      return at < 0 ? word : question.slice(at, at + word.length);
    })
    .join(' ');
}
