import { cite } from '../answer/Citation.ts';
import type { Correction } from '../answer/Correction.ts';
import { withCorrections } from '../answer/withCorrections.ts';
import { ASKED_FIELDS, type AskedField, FIELDS } from '../corpus/topics.ts';
import type { Fact } from '../facts/Fact.ts';
import type { IndexedOffer } from '../index/OfferIndex.ts';
import type { Language } from '../language/Language.ts';
import { wordValue } from '../locales/wordValue.ts';
import { catalogueEntry } from './catalogueEntry.ts';
import type { OfferSheet, SheetValue } from './protocol.ts';

/** Values shown of one field; sentences say more each, so fewer do. */
const MOST_VALUES = 4;
/** Facts much weaker than the best of their field are left out, as in answers. */
const WITHIN = 1.1;

/** Every fact of an offer with its quote, what staff corrected, and what is missing. */
export function makeSheet(
  offer: IndexedOffer,
  corrections: readonly Correction[],
  language: Language,
  now: Date,
): OfferSheet {
  const rows = ASKED_FIELDS.map((field) => ({
    field,
    values: valuesOf(field, offer, language, now),
    correction: corrections.find((correction) => correction.field === field) ?? null,
  })).filter(({ values, correction }) => values.length > 0 || correction);
  const stated = new Set<AskedField>(rows.map(({ field }) => field));
  return {
    offer: catalogueEntry(withCorrections(offer, corrections), now),
    rows,
    missing: FIELDS.filter((field) => !stated.has(field)),
  };
}

function valuesOf(field: AskedField, offer: IndexedOffer, language: Language, now: Date): SheetValue[] {
  const own = offer.facts.filter((fact) => fact.field === field);
  const best = Math.max(0, ...own.map(({ strength }) => strength));
  const values: SheetValue[] = [];
  for (const fact of own.filter(({ strength }) => strength >= best - WITHIN)) {
    const text = wordValue(fact, language);
    if (values.length >= MOST_VALUES) break;
    if (values.some((other) => other.text.toLowerCase() === text.toLowerCase())) continue;
    values.push({ text, isPast: isPast(fact, now), citation: cite(offer, fact) });
  }
  return values;
}

function isPast({ field, value }: Fact, now: Date): boolean {
  if (value?.kind !== 'date' || (field !== 'start' && field !== 'deadline')) return false;
  return value.date.to !== null && value.date.to < now.toISOString().slice(0, 10);
}
