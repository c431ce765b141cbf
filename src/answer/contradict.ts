import { repair } from '../corpus/repair/repair.ts';
import type { Fact } from '../facts/Fact.ts';
import { inDays } from '../facts/values/parseDurations.ts';
import type { IndexedOffer } from '../index/OfferIndex.ts';
import { fold } from '../language/fold.ts';
import { regionsOf, townsIn } from '../language/places.ts';

/** Durations that differ by less are the same: months have 28 to 31 days. */
const SAME_DAYS = 10;
/** Says that values hold for different people or cases, folded: they don't contradict each other. */
const CASES =
  /\b(?:m1|m2|l3|master|bac ?\+ ?\d|licence|selon|depending|according|segun|ou|or|o|puis|then|from the|apres|after|a partir d[eu] (?:\p{L}+ )?mois|option|au choix|sites?|campus|if|si|extension|prolong\p{L}*|report\p{L}*|postpon\p{L}*|moved|aplaza\p{L}*|amplia\p{L}*|extended|renouvel\p{L}*|prorrog\p{L}*|interview|entretien)\b/u;

/**
 * Whether values of one field, as an offer itself states them in different places, can't all be true: two lengths, two
 * starts that don't overlap, two sums for the same time, two references, towns of two regions.
 */
export function contradict(facts: readonly Fact[], offer: IndexedOffer): boolean {
  const own = facts.filter(({ byPortal }) => !byPortal);
  if (own.length < 2 || own.length < facts.length) return false;
  const [first, ...others] = own as [Fact, ...Fact[]];
  if (first.field === 'duration')
    return others.some((other) => exclude(first, other) && !inOneRow(first, other, offer));
  return others.some(
    (other) =>
      (other.start >= first.end || first.start >= other.end) &&
      exclude(first, other) &&
      ![first, other].some((fact) => CASES.test(fold(repair(offer.text, fact).text))),
  );
}

/** Columns of a table are for several internships, or several cases of one. */
function inOneRow(a: Fact, b: Fact, offer: IndexedOffer): boolean {
  return a.start === b.start && offer.text.slice(a.start, a.end).includes('|');
}

function exclude({ field, value: a, text }: Fact, { value: b, text: otherText }: Fact): boolean {
  if (a?.kind === 'duration' && b?.kind === 'duration') {
    const [x, y] = [inDays(a.duration), inDays(b.duration)];
    return Math.abs(x.min - y.min) > SAME_DAYS || Math.abs(x.max - y.max) > SAME_DAYS;
  }
  if (a?.kind === 'date' && b?.kind === 'date') {
    const [x, y] = [a.date, b.date];
    if (!x.from || !x.to || !y.from || !y.to) return false;
    return x.to < y.from || y.to < x.from;
  }
  if (a?.kind === 'pay' && b?.kind === 'pay') {
    const [x, y] = [a.amount, b.amount];
    if (!x || !y || x.currency !== y.currency || x.period === null || x.period !== y.period) return false;
    return x.gross === y.gross && (x.max < y.min || y.max < x.min);
  }
  if (field === 'reference') {
    const [x, y] = [text, otherText].map((code) => fold(code).replace(/[^\p{L}\p{N}]/gu, '')) as [
      string,
      string,
    ];
    return !x.includes(y) && !y.includes(x);
  }
  if (field === 'location') {
    const [x, y] = [fold(text), fold(otherText)];
    if (townsIn(x).length === 0 || townsIn(y).length === 0) return false;
    return !regionsOf(x).some((region) => regionsOf(y).includes(region));
  }
  return false;
}
