import type { Statement } from '../corpus/Offer.ts';
import type { AskedField, Topic } from '../corpus/topics.ts';
import type { Fact } from '../facts/Fact.ts';
import type { IndexedOffer } from '../index/OfferIndex.ts';
import { statementWords } from './statementWords.ts';

/** Sections that speak of other things than the internship. */
export const ASIDES: ReadonlySet<Topic | null> = new Set([
  'about',
  'bibliography',
  'portal',
  'context',
  'missions',
]);

/** Sections of papers and of portals: their years, sums and places are others'. */
export const PAST_WORK: ReadonlySet<Topic | null> = new Set(['bibliography', 'portal']);

/** A whole statement as a fact of a field that no reader found in it. */
export function statementFact(statement: Statement, field: AskedField, offer: IndexedOffer): Fact {
  const { text } = statementWords(offer, statement);
  return { field, text, value: null, strength: 1, start: statement.start, end: statement.end };
}
