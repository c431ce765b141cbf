import type { Amount } from '../../facts/values/parseAmounts.ts';
import type { OfferDate } from '../../facts/values/parseDates.ts';
import { parseDates } from '../../facts/values/parseDates.ts';
import { type Duration, inDays } from '../../facts/values/parseDurations.ts';

/** Words of comparison in a question, folded. */
const AT_LEAST =
  /au moins|minimum|at least|plus de|more than|over|longer than|al menos|mas de|superieur|or more|ou plus|o mas|min\b|depasse/;
const AT_MOST = /au plus|maximum|at most|como mucho|or less|ou moins|max\b|jusqu'a|up to|no mas de/;
const LESS_THAN = /moins de|less than|under|shorter than|menos de|inferieur/;
const EXACTLY = /\bpile\b|exact|juste|precis|exactly|just|only|pas \d|not \d/;
const BEFORE = /\bavant\b|\bbefore\b|\bantes\b|earlier than|au plus tard|by the end|d'ici/;
const AFTER = /\bapres\b|\bafter\b|\bdespues\b|\bdes\b|a partir|\bfrom\b|\bsince\b|later than|desde/;

/** Days by which two durations may differ and still be the same: months have 28 to 31 days. */
const TOLERANCE = 4;
const RELATIVE_TOLERANCE = 0.04;

/** Whether the question speaks of a sum or a time as an upper bound. */
export function isUpperBound(folded: string): boolean {
  return AT_MOST.test(folded) || LESS_THAN.test(folded);
}

/** Whether an offer's pay is what a question asks for, with its "more than", "at most" …; folded. */
export function fitsAmount(offered: Amount, asked: Amount, folded: string): boolean {
  if (offered.currency !== asked.currency) return false;
  if (AT_LEAST.test(folded)) return offered.max >= asked.min;
  if (LESS_THAN.test(folded)) return offered.min < asked.max;
  if (AT_MOST.test(folded)) return offered.min <= asked.max;
  return offered.min <= asked.max && offered.max >= asked.min;
}

/** Whether an offer's duration is what a question asks for, with its "at least", "exactly" …; folded. */
export function fitsDuration(offered: Duration, asked: Duration, folded: string): boolean {
  const o = inDays(offered);
  const a = inDays(asked);
  const near = (x: number, y: number): boolean =>
    Math.abs(x - y) <= Math.max(TOLERANCE, y * RELATIVE_TOLERANCE);
  if (EXACTLY.test(folded)) return near(o.min, a.min) && near(o.max, a.max);
  if (AT_LEAST.test(folded)) return o.max >= a.max - TOLERANCE;
  if (LESS_THAN.test(folded)) return o.max < a.max - 1;
  if (AT_MOST.test(folded)) return (o.min || o.max) <= a.max + TOLERANCE;
  if (a.min !== a.max) return o.min <= a.max + TOLERANCE && o.max >= a.min - TOLERANCE;
  return o.min - TOLERANCE <= a.min && a.max <= o.max + TOLERANCE;
}

/** A stretch of time that a question asks for, ISO days; a month without a year is any year's. */
export interface WantedTime {
  readonly from: string;
  readonly to: string;
  readonly month: number | null;
}

/** The times in a folded question, a bare year included ("cuáles empiezan en 2024?"). */
export function wantedTimes(folded: string): WantedTime[] {
  const times = parseDates(folded).flatMap(({ date }): WantedTime[] => {
    if (date.from && date.to) return [{ from: date.from, to: date.to, month: null }];
    return date.month === null ? [] : [{ from: '', to: '', month: date.month }];
  });
  if (times.length > 0) return times;
  return [...folded.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map(([, year]) => ({
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    month: null,
  }));
}

/** Whether an offer's date is what a question asks for, with its "before", "after" …; folded. */
export function fitsTime(offered: OfferDate, { from, to, month }: WantedTime, folded: string): boolean {
  if (month !== null) return offered.month === month || spansMonth(offered, month);
  if (!offered.from || !offered.to) return false;
  if (BEFORE.test(folded)) return offered.from < from;
  if (AFTER.test(folded)) return offered.to >= from;
  return offered.from <= to && offered.to >= from;
}

function spansMonth({ from, to }: OfferDate, month: number): boolean {
  if (!from || !to) return false;
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  return first <= last ? first <= month && month <= last : month >= first || month <= last;
}
