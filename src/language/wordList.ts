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
/** Few of the 42,000 words are ever asked for: a word's line is parsed when the word first is. */
let words: Map<string, Entry | string> | undefined;

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

/** Whether a folded word may be one of a language: a Spanish stem says nothing of a French word that looks like it. */
export function mayBeOf(word: string, language: Language): boolean {
  return entry(word) === undefined || shareIn(word, language) > 0;
}

function entry(word: string): Entry | undefined {
  words ??= readWords();
  const found = words.get(word);
  if (typeof found !== 'string') return found;
  const [common, ...shares] = found.split('\t').map(Number);
  const parsed = { commonness: common!, shares: shares.map((share) => share / 100) };
  words.set(word, parsed);
  return parsed;
}

function readWords(): Map<string, Entry | string> {
  const lines = readFileSync(WORD_LIST, 'utf8').split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const end = line.indexOf('\t');
      return [line.slice(0, end), line.slice(end + 1)];
    }),
  );
}
