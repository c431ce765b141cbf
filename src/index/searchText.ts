import type { Offer } from '../corpus/Offer.ts';
import { repair } from '../corpus/repair/repair.ts';
import { detectLanguage } from '../language/detectLanguage.ts';
import { fold } from '../language/fold.ts';
import { FUNCTION_WORDS } from '../language/functionWords.ts';
import { LANGUAGES } from '../language/Language.ts';
import { stem } from '../language/stem.ts';
import { rawWords } from '../language/wordsOf.ts';
import type { Passage } from './Passage.ts';

/** What a passage is about besides its own words. */
export interface PassageContext {
  readonly title: string;
  readonly organisation: string;
}

/** The text that is embedded for a passage: its words, repaired, behind those that say what they are about. */
export function embeddedText(offer: Offer, passage: Passage, context: PassageContext): string {
  const about = [context.title, context.organisation, passage.section].filter(Boolean).join(' – ');
  return `${about}: ${repair(offer.text, passage).text}`;
}

/**
 * The words of a passage for the word index: as written and repaired, folded, and their stems in the passage's
 * language. Both glued and separated forms are kept, because a separation is a guess.
 */
export function indexedWords(
  offer: Offer,
  passage: Passage,
  context: PassageContext,
): { words: string; stems: string } {
  const written = offer.text.slice(passage.start, passage.end);
  const repaired = repair(offer.text, passage).text;
  const language = detectLanguage(repaired, 'fr');
  const all = rawWords(`${context.title} ${context.organisation} ${passage.section} ${repaired}`);
  const known = new Set(all.map(fold));
  const glued = rawWords(written)
    .map(fold)
    .filter((word) => !known.has(word));
  return {
    words: [...all.map(fold), ...new Set(glued)].join(' '),
    stems: all.map((word) => stem(word, language)).join(' '),
  };
}

/**
 * An FTS5 query for a question: any of its content words, or of their stems in any of the three languages, because
 * an offer need not be in the language of the question. Null when nothing is left to look for.
 */
export function wordQuery(question: string): string | null {
  const content = rawWords(question).filter((word) => !isFunctionWord(fold(word)));
  if (content.length === 0) return null;
  const words = new Set(content.map(fold));
  const stems = new Set(content.flatMap((word) => LANGUAGES.map((language) => stem(word, language))));
  const any = (tokens: ReadonlySet<string>) =>
    [...tokens].map((token) => `"${token.replaceAll('"', '""')}"`).join(' OR ');
  return `(words : (${any(words)})) OR (stems : (${any(stems)}))`;
}

function isFunctionWord(word: string): boolean {
  return LANGUAGES.some((language) => FUNCTION_WORDS[language].has(word));
}
