import stemmers from 'snowball-stemmers';
import { fold } from './fold.ts';
import { LANGUAGES, type Language } from './Language.ts';

const NAMES = { fr: 'french', en: 'english', es: 'spanish' } as const;
const STEMMERS = Object.fromEntries(
  LANGUAGES.map((language) => [language, stemmers.newStemmer(NAMES[language])]),
) as Record<Language, { stem(word: string): string }>;

/** The stem of a word, folded. Stemming looks at accents, so it comes before folding (STEMMERS are Snowball's). */
export function stem(word: string, language: Language): string {
  return fold(STEMMERS[language].stem(word.toLowerCase()));
}
