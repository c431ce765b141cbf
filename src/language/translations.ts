import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../config/paths.ts';
import { LANGUAGES, type Language } from './Language.ts';
import { stem } from './stem.ts';
import { shareIn } from './wordList.ts';

/** A word is read as one of a language when at least this share of its use is there, or when no list knows it. */
const LEAST_SHARE = 0.15;
/** Below this, the two words only keep company ("licence", "octroi"). */
const LEAST_SCORE = 0.25;

let translations: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * The stems of the words that mean the same in the other two languages ("bridge": "pont", "puent"), from
 * models/words/translations.tsv (57,000 pairs, read at the first call); empty for words it does not know.
 */
export function translationsOf(word: string): string[] {
  translations ??= read();
  const isKnown = LANGUAGES.some((language) => shareIn(word, language) > 0);
  const own = LANGUAGES.filter((language) => !isKnown || shareIn(word, language) >= LEAST_SHARE);
  return [
    ...new Set(own.flatMap((language) => translations!.get(key(language, stem(word, language))) ?? [])),
  ];
}

function read(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (from: string, to: string): void => void found.set(from, [...(found.get(from) ?? []), to]);
  const file = join(PROJECT_ROOT, 'models', 'words', 'translations.tsv');
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [a, left, b, right, score] = line.split('\t');
    if (!right || Number(score) < LEAST_SCORE) continue;
    add(key(a as Language, left!), right);
    add(key(b as Language, right), left!);
  }
  return found;
}

function key(language: Language, stemmed: string): string {
  return `${language} ${stemmed}`;
}
