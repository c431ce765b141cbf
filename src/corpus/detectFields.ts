import { LANGUAGES } from '../language/Language.ts';
import { ASKING_CUES } from './askingCues.ts';
import type { Span } from './Offer.ts';
import type { AskedField } from './topics.ts';

/** A field that a question asks for, and the words that say so. */
export interface FieldMention extends Span {
  readonly field: AskedField;
}

/** The cues of a field in a language. All languages are looked for, because students mix them. */
const PATTERNS = Object.entries(ASKING_CUES).flatMap(([field, cues]) =>
  LANGUAGES.map((language) => ({
    field: field as AskedField,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${cues[language].join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
  })),
);

/**
 * The fields a question asks for, in the order they are asked. Where cues overlap ("adresse mail": a place or a
 * contact?) the longer one is right.
 * @param question folded
 */
export function detectFields(question: string): FieldMention[] {
  const all = PATTERNS.flatMap(({ field, pattern }) =>
    [...question.matchAll(pattern)]
      .filter((match) => match[0].length > 0)
      .map((match) => ({ field, start: match.index, end: match.index + match[0].length })),
  );
  const longestFirst = [...all].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: FieldMention[] = [];
  for (const mention of longestFirst) {
    const rivals = kept.filter((other) => other.start < mention.end && mention.start < other.end);
    const isAsLong = rivals.every(({ start, end }) => start === mention.start && end === mention.end);
    if (isAsLong && rivals.every(({ field }) => field !== mention.field)) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}
