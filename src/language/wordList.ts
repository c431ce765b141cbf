import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../config/paths.ts';
import { LANGUAGES, type Language } from './Language.ts';

interface Entry {
  readonly commonness: number;
  /** In the order of LANGUAGES, 0 to 1. */
  readonly shares: readonly number[];
}

/** The file of the list. */
export const WORD_LIST = join(PROJECT_ROOT, 'models', 'words', 'words.tsv');
let words: ReadonlyMap<string, Entry> | undefined;

/**
 * How common a folded word is: the natural logarithm of its share in French, English and Spanish text together, or
 * undefined for a word that is not known. The list (models/words, 42,000 words) is read at the first call.
 */
export function commonness(word: string): number | undefined {
  return entry(word)?.commonness;
}

/** How much of a folded word's use is in one language, 0 to 1; 0 for a word that is not known. */
export function shareIn(word: string, language: Language): number {
  return entry(word)?.shares[LANGUAGES.indexOf(language)] ?? 0;
}

function entry(word: string): Entry | undefined {
  words ??= new Map(
    readFileSync(WORD_LIST, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [name, common, ...shares] = line.split('\t');
        return [name!, { commonness: Number(common), shares: shares.map((share) => Number(share) / 100) }];
      }),
  );
  return words.get(word);
}
