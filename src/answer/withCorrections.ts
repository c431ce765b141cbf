import type { Span } from '../corpus/Offer.ts';
import type { AskedField } from '../corpus/topics.ts';
import type { Fact, FactValue } from '../facts/Fact.ts';
import { parseAmounts } from '../facts/values/parseAmounts.ts';
import { parseDates } from '../facts/values/parseDates.ts';
import { parseDurations } from '../facts/values/parseDurations.ts';
import type { IndexedOffer } from '../index/OfferIndex.ts';
import { fold } from '../language/fold.ts';
import type { Correction } from './Correction.ts';

/** What staff write for an internship that pays nothing, folded. */
const UNPAID =
  /^(?:0|non?|ninguna?|none|aucune?|nada)\b|^(?:not? |non[- ]|sans |sin |pas (?:de |d'))|\bunpaid\b|\bbenevol|\bad honorem\b/;

/** What staff write when they don't know whether it pays, folded. */
const UNTOLD =
  /not yet|unknown|inconnu|desconocid|not (?:disclosed|specified|stated)|non (?:precise|communique|renseigne)|no especificad|sin especificar|to be (?:discussed|defined)|^\?+$|^n\/?a$/;

/**
 * An offer whose corrected fields say what staff say, for lists, menus, filters and announcements. These facts stand
 * nowhere in its text and can't be quoted: in place of a position they have the number of their correction (correctionOf).
 * Answers about one offer and fact sheets take the offer as it is and the corrections beside it.
 */
export function withCorrections(offer: IndexedOffer, corrections: readonly Correction[]): IndexedOffer {
  if (corrections.length === 0) return offer;
  const corrected = new Set(corrections.map(({ field }) => field));
  return {
    ...offer,
    facts: [
      ...corrections.flatMap((correction, i) => factsOf(correction, i)),
      ...offer.facts.filter(({ field }) => !corrected.has(field)),
    ],
  };
}

/** The correction that a fact, or a proof taken from it, comes from; undefined when it stands in the offer's text. */
export function correctionOf({ start }: Span, corrections: readonly Correction[]): Correction | undefined {
  return start < 0 ? corrections[-1 - start] : undefined;
}

function factsOf({ field, value: text }: Correction, number: number): Fact[] {
  const values = valuesOf(field, fold(text));
  return (values.length > 0 ? values : [null]).map((value) => ({
    field,
    text,
    value,
    strength: Number.MAX_SAFE_INTEGER,
    start: -1 - number,
    end: -1 - number,
  }));
}

function valuesOf(field: AskedField, folded: string): FactValue[] {
  switch (field) {
    case 'duration': {
      // "6" alone means months.
      const told = /^\d+$/.test(folded.trim()) ? `${folded.trim()} mois` : folded;
      return parseDurations(told).map(({ duration }) => ({ kind: 'duration', duration, derived: false }));
    }
    case 'start':
    case 'deadline':
    case 'published':
      // A month alone is known as one only behind a word such as "in".
      return (
        [parseDates(folded), parseDates(`en ${folded}`)]
          .find((dates) => dates.length > 0)
          ?.map(({ date }) => ({ kind: 'date', date })) ?? []
      );
    case 'pay':
      return payIn(folded);
    default:
      return [];
  }
}

function payIn(folded: string): FactValue[] {
  const amounts = parseAmounts(folded);
  if (amounts.length > 0) return amounts.map(({ amount }) => ({ kind: 'pay', paid: amount.max > 0, amount }));
  if (UNTOLD.test(folded.trim())) return [];
  return [{ kind: 'pay', paid: !UNPAID.test(folded.trim()), amount: null }];
}
