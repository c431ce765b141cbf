import { createRequire } from 'node:module';
import { LRUCache } from 'lru-cache';
import { fold } from './fold.ts';
import { LANGUAGES, type Language } from './Language.ts';

/**
 * Required, not imported: an import would first search its 23,000 lines for what they export, four fifths of the time
 * that it takes every process to load it.
 */
const stemmers = createRequire(import.meta.url)('snowball-stemmers') as Snowball;
const NAMES = { fr: 'french', en: 'english', es: 'spanish' } as const;
const STEMMERS = Object.fromEntries(
  LANGUAGES.map((language) => [language, stemmers.newStemmer(NAMES[language])]),
) as Record<Language, Stemmer>;

interface Snowball {
  newStemmer(language: string): Stemmer;
}

interface Stemmer {
  stem(word: string): string;
}

/** Texts are made of few different words; the stems of the last ones are remembered. */
const REMEMBERED = 50_000;
const stems = new LRUCache<string, string>({ max: REMEMBERED });

/** The stem of a word, folded. Stemming looks at accents, so it comes before folding (STEMMERS are Snowball's). */
export function stem(word: string, language: Language): string {
  const key = `${language} ${word}`;
  const known = stems.get(key);
  if (known !== undefined) return known;
  const stemmed = fold(STEMMERS[language].stem(word.toLowerCase()));
  stems.set(key, stemmed);
  return stemmed;
}
