import type { Fact } from '../facts/Fact.ts';
import type { IndexedOffer } from '../index/OfferIndex.ts';
import { literal } from '../language/literal.ts';
import { statementWords } from './statementWords.ts';

const LONGEST = 120;
const SHORTEST = 2;
const LONGEST_ACRONYM = 10;

/**
 * What an acronym stands for, where an offer writes it out: "DEEL (Dependable, Explainable & Embeddable Learning)". As a
 * fact of the organisation; null where no statement does.
 */
export function writtenOut(acronym: string, offer: IndexedOffer): Fact | null {
  if (acronym.length < SHORTEST || acronym.length > LONGEST_ACRONYM) return null;
  const behind = new RegExp(
    `(?<![\\p{L}\\p{N}])${literal(acronym)}\\s?\\((\\p{Lu}[^()]{8,${LONGEST}})\\)`,
    'u',
  );
  for (const statement of offer.statements) {
    const { text } = statementWords(offer, statement);
    const match = behind.exec(text);
    // In brackets may be anything else: as many words as the acronym has letters begin like it.
    if (match && spells(match[1]!, acronym))
      return {
        field: 'organisation',
        text: match[0],
        value: null,
        strength: 4,
        start: statement.start,
        end: statement.end,
      };
  }
  return null;
}

/** Whether the first letters of some words hold those of an acronym in their order. */
export function spells(words: string, acronym: string): boolean {
  const initials = words
    .split(/[^\p{L}]+/u)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  let at = 0;
  for (const letter of initials) if (letter === acronym[at]) at++;
  return at >= acronym.length - 1 && at >= 2;
}
