import { LRUCache } from 'lru-cache';
import stemmers from 'snowball-stemmers';
import { fold } from './fold.ts';
import { LANGUAGES, type Language } from './Language.ts';

const NAMES = { fr: 'french', en: 'english', es: 'spanish' } as const;
const STEMMERS = Object.fromEntries(
  LANGUAGES.map((language) => [language, stemmers.newStemmer(NAMES[language])]),
) as Record<Language, { stem(word: string): string }>;

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
