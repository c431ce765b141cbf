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

/** A stem of another language. */
export interface Translation {
  readonly language: Language;
  readonly stem: string;
}

let translations: ReadonlyMap<string, readonly Translation[]> | undefined;

/**
 * The stems of the words that mean the same in the other two languages ("bridge": "pont", "puent"), from
 * models/words/translations.tsv (57,000 pairs, read at the first call); empty for words it does not know.
 */
export function translationsOf(word: string): string[] {
  return [...new Set(translationsIn(word).map(({ stem: other }) => other))];
}

/** The same, each with its language. */
export function translationsIn(word: string): Translation[] {
  translations ??= read();
  const isKnown = LANGUAGES.some((language) => shareIn(word, language) > 0);
  const own = LANGUAGES.filter((language) => !isKnown || shareIn(word, language) >= LEAST_SHARE);
  return own.flatMap((language) => translations!.get(key(language, stem(word, language))) ?? []);
}

function read(): ReadonlyMap<string, readonly Translation[]> {
  const found = new Map<string, Translation[]>();
  const add = (from: string, to: Translation): void => void found.set(from, [...(found.get(from) ?? []), to]);
  const file = join(PROJECT_ROOT, 'models', 'words', 'translations.tsv');
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [a, left, b, right, score] = line.split('\t');
    if (!right || Number(score) < LEAST_SCORE) continue;
    add(key(a as Language, left!), { language: b as Language, stem: right });
    add(key(b as Language, right), { language: a as Language, stem: left! });
  }
  return found;
}

function key(language: Language, stemmed: string): string {
  return `${language} ${stemmed}`;
}
