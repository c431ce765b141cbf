import { hasHiddenElision } from './chatSpellings.ts';
import { fold } from './fold.ts';
import { FUNCTION_WORDS, LOANWORDS, TELLING_WORDS } from './functionWords.ts';
import { LANGUAGES, type Language, type PerLanguage } from './Language.ts';
import { shareIn } from './wordList.ts';

/** Letters that only one of the three languages writes; accents are often left out, so they only add to the words. */
const TELLING_LETTERS: ReadonlyArray<[RegExp, Language]> = [
  [/[¿¡ñ]/iu, 'es'],
  [/[áíóú]|(?<!\p{L})qué(?!\p{L})/iu, 'es'],
  [/[çêèàùûœëïî]/iu, 'fr'],
];
/** Letters that a language does not write: a word with one of them is not its word. */
const UNWRITTEN: PerLanguage<RegExp> = {
  fr: /[ñáíóú]/iu,
  en: /[ñáíóúçêèàùûœëïîâôé]/iu,
  es: /[çêèàùûœëïîâô]/iu,
};
const LETTER_WEIGHT = 1.5;
const TABLE_WEIGHT = 0.6;
const TELLING_WORD_WEIGHT = 0.5;
/** "Loffre" for "l'offre" is typed in French alone. */
const HIDDEN_ELISION_WEIGHT = 1;
/** Below this score a word, a text is in none of the three languages: what it shares with one is chance. */
const LEAST_SHARE = 0.45;
/** So few words are a name and what is asked of it; names are in no language and don't count. */
const SHORT = 4;
/** A lead smaller than this in so few words ("python ?", "visa ?") decides nothing. */
const LEAST_LEAD = 0.4;
/** The first words carry the sentence; a French title may follow ("qué es la Nuit des automates?"). */
const OPENING_WORDS = 2;
const OPENING_FACTOR = 2;

/** Words of this field that general text uses in another language: a "stage" is a theatre's there. */
const OTHERWISE_USED: ReadonlySet<string> = new Set(['stage', 'stages']);

/** English contractions and French elisions, seen before the apostrophe is taken away. */
const TELLING_SHAPES: ReadonlyArray<[RegExp, Language, number?]> = [
  // "Y a un stage ?" is "il y a", not "and to a".
  [/^\W*(?:et )?y ?a (?:un|une|des|du|quoi|pas|t-il|moyen|besoin|possibilite)\b/g, 'fr', 3],
  [/\b(what|who|where|how|when|it|there|that|he|she)'s\b|n't\b|'(ll|re|ve)\b/g, 'en'],
  [/\b(l|d|c|j|n|s|m|t|qu|jusqu|lorsqu)'(?=\p{L})/gu, 'fr'],
];

/** A laugh, a cheer or a sigh typed at length ("mdrrr", "stppp"): what a letter is repeated beyond says nothing. */
const DRAWN_OUT = /(\p{L})\1{2,}/gu;

/**
 * The language of a short text (a question, a passage) among French, English and Spanish.
 *
 * A word that belongs to several languages counts a share for each, so "a" says little and "cuánto" much.
 * @param fallback what to say when nothing speaks for any of the three (another language, or only names)
 * @param hints what else is known to speak for a language; a word that belongs to it alone counts about 2
 */
export function detectLanguage(
  written: string,
  fallback: Language = 'en',
  hints: Partial<Record<Language, number>> = {},
): Language {
  const text = written.replace(DRAWN_OUT, '$1');
  const scores = scoreLanguages(text);
  for (const language of LANGUAGES) scores[language] += hints[language] ?? 0;
  const [best, second] = [...LANGUAGES].sort((a, b) => scores[b] - scores[a]) as [Language, Language];
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  const isShort = words.length <= SHORT;
  const counted = isShort ? words.filter(isKnown) : words;
  if (scores[best] === 0 || scores[best] < counted.length * LEAST_SHARE) return fallback;
  return scores[best] - scores[second] < (isShort ? LEAST_LEAD : Number.EPSILON) ? fallback : best;
}

function isKnown(word: string): boolean {
  return LANGUAGES.some(
    (language) =>
      shareIn(word, language) > 0 || FUNCTION_WORDS[language].has(word) || TELLING_WORDS[language].has(word),
  );
}

function scoreLanguages(text: string): Record<Language, number> {
  const scores: Record<Language, number> = { fr: 0, en: 0, es: 0 };
  const folded = fold(text);
  for (const [i, written] of (text.normalize('NFC').match(/\p{L}+/gu) ?? []).entries()) {
    const word = fold(written);
    const factor = i < OPENING_WORDS ? OPENING_FACTOR : 1;
    // "These" is English, "thèse" is not.
    const own = LANGUAGES.filter((language) => !UNWRITTEN[language].test(written));
    if (!LOANWORDS.has(word) && !OTHERWISE_USED.has(word))
      for (const language of own) scores[language] += shareIn(word, language) * factor;
    share(scores, FUNCTION_WORDS, word, TABLE_WEIGHT * factor, own);
    share(scores, TELLING_WORDS, word, TELLING_WORD_WEIGHT, own);
    if (hasHiddenElision(word)) scores.fr += HIDDEN_ELISION_WEIGHT;
  }
  for (const [letters, language] of TELLING_LETTERS)
    if (letters.test(text)) scores[language] += LETTER_WEIGHT;
  for (const [shape, language, weight = 1] of TELLING_SHAPES)
    scores[language] += (folded.match(shape)?.length ?? 0) * weight;
  return scores;
}

function share(
  scores: Record<Language, number>,
  table: typeof FUNCTION_WORDS,
  word: string,
  weight: number,
  among: readonly Language[],
): void {
  const owners = among.filter((language) => table[language].has(word));
  for (const language of owners) scores[language] += weight / owners.length;
}
