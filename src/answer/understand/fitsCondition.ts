import type { Amount } from '../../facts/values/parseAmounts.ts';
import type { OfferDate } from '../../facts/values/parseDates.ts';
import { parseDates } from '../../facts/values/parseDates.ts';
import { type Duration, inDays } from '../../facts/values/parseDurations.ts';
import { ANY_MONTH, ANY_SEASON, SEASONS } from '../../language/calendarWords.ts';
import { LANGUAGES } from '../../language/Language.ts';

/** Words of comparison in a question, folded. */
const AT_LEAST = /au moins|minimum|at least|al menos|or more|ou plus|o mas|min\b/;
const MORE_THAN = /plus de|more than|\bover\b|longer than|mas de|superieur|depasse/;
const AT_MOST = /au plus|maximum|at most|como mucho|or less|ou moins|max\b|jusqu'a|up to|no mas de/;
const LESS_THAN = /moins de|less than|under|shorter than|menos de|inferieur/;
const EXACTLY = /\bpile\b|exact|juste|precis|exactly|just|only|pas \d|not \d/;
/** What is possible includes more than what is asked for, folded: "which could I do in only 4 months?". */
const MAY_BE = /\bcould\b|\bcan\b|possib|\bposible|\b(?:peux|pourrais|peut|pourrait|puedo|podria|puede)\b/;
const BEFORE = /\b(?:avant|before|antes)\b(?!\s*(?:[,.?!]|$))|earlier than|au plus tard|by the end|d'ici/;
/** "Dès mars" is from March; "des stages" is none. */
const AFTER = new RegExp(
  `\\bapres\\b|\\bafter\\b|\\bdespues\\b|\\bdes (?:le |la |l'|debut |mi-?|fin )?(?:\\d|rentree|maintenant|${ANY_MONTH}|${ANY_SEASON})|a partir|\\bfrom\\b|\\bsince\\b|later than|desde|\\bou (?:plus tard|au-dela)\\b|\\bor (?:later|beyond)\\b|\\bo (?:mas tarde|mas adelante|posterior)\\b`,
  'u',
);

/** "After January" begins in February, "from January" does not; folded. */
const STRICTLY_AFTER = /(?<!\bou )\bapres\b|(?<!\bor )\bafter\b|(?<!\bo )\bdespues\b|later than/;

/** Days by which two durations may differ and still be the same: months have 28 to 31 days. */
const TOLERANCE = 4;
const RELATIVE_TOLERANCE = 0.04;

/** Whether a folded question sets a bound: more than, at most, before … */
export function namesBound(folded: string): boolean {
  return [AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, BEFORE].some((bound) => bound.test(folded));
}

/** Whether an offer's pay is what a list asks for: without a word of comparison, that sum or more. */
export function fitsBound(offered: Amount, asked: Amount, folded: string): boolean {
  const isBound = [AT_MOST, LESS_THAN, MORE_THAN, EXACTLY].some((bound) => bound.test(folded));
  return isBound
    ? fitsAmount(offered, asked, folded)
    : offered.currency === asked.currency && offered.max >= asked.min;
}

/** Whether an offer's pay is what a question asks for, with its "more than", "at most" …; folded. */
export function fitsAmount(offered: Amount, asked: Amount, folded: string): boolean {
  if (offered.currency !== asked.currency) return false;
  if (AT_LEAST.test(folded)) return offered.max >= asked.min;
  if (MORE_THAN.test(folded)) return offered.max > asked.min;
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
  if (EXACTLY.test(folded) && !MAY_BE.test(folded)) return near(o.min, a.min) && near(o.max, a.max);
  if (AT_LEAST.test(folded)) return o.max >= a.max - TOLERANCE;
  if (MORE_THAN.test(folded)) return o.max > a.max + TOLERANCE;
  if (LESS_THAN.test(folded)) return o.max < a.max - 1;
  if (AT_MOST.test(folded)) return (o.min || o.max) <= a.max + TOLERANCE;
  if (a.min !== a.max) return o.min <= a.max + TOLERANCE && o.max >= a.min - TOLERANCE;
  return o.min - TOLERANCE <= a.min && a.max <= o.max + TOLERANCE;
}

/** A stretch of time that a question asks for, ISO days; months (1 to 12) without a year are any year's. */
export interface WantedTime {
  readonly from: string;
  readonly to: string;
  readonly months: readonly number[] | null;
  /** The same in a year of the Gregorian calendar, for "before 20 January"; its year means nothing. */
  readonly anyYear?: { readonly from: string; readonly to: string };
  /** How texts name the season that is asked for, folded. */
  readonly season?: RegExp;
}

/** A season without a year as a question names it, folded; "ete" is also a verb. */
const SEASON = new RegExp(
  `(?<![\\p{L}])(?:(${LANGUAGES.flatMap((language) => Object.keys(SEASONS[language]))
    .filter((name) => name !== 'ete')
    .join('|')})|(?<=(?:d'|l'|cet |en |pour |stages? ))(ete))(?![\\p{L}])`,
  'u',
);
const firstMonths = new Map(LANGUAGES.flatMap((language) => Object.entries(SEASONS[language])));

/** The times in a folded question, a bare year included ("cuáles empiezan en 2024?"). */
export function wantedTimes(folded: string): WantedTime[] {
  const times = parseDates(folded).flatMap(({ date, start, end }): WantedTime[] => {
    if (date.from && date.to) return [{ from: date.from, to: date.to, months: null }];
    if (date.month === null) return [];
    const [dated] = parseDates(`${folded.slice(dayBefore(folded, start), end)} ${SOME_YEAR}`);
    const { from, to } = dated?.date ?? {};
    return [{ from: '', to: '', months: [date.month], ...(from && to ? { anyYear: { from, to } } : {}) }];
  });
  if (times.length > 0) return times;
  const years = [...folded.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)];
  const season = SEASON.exec(folded);
  if (season && years.length === 0) {
    const first = firstMonths.get(season[1] ?? season[2]!)!;
    return [
      {
        from: '',
        to: '',
        months: [0, 1, 2].map((i) => ((first + i - 1) % 12) + 1),
        season: seasonNames(first),
      },
    ];
  }
  return years.map(([, year]) => ({
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    months: null,
  }));
}

/** A leap year, so that every day is in it. */
const SOME_YEAR = 2028;

/** Where the day before a month begins ("le 20 janvier"), or the month itself. */
function dayBefore(folded: string, month: number): number {
  const day = /\d{1,2}(?:er|st|nd|rd|th)?\s+(?:de |of )?$/.exec(folded.slice(0, month));
  return day ? day.index : month;
}

/** A day in the year that brings it closest to another. */
function nearest(day: string, other: string): string {
  const year = Number(other.slice(0, 4));
  const distance = (candidate: string): number => Math.abs(Date.parse(candidate) - Date.parse(other));
  return [year - 1, year, year + 1]
    .map((candidate) => `${candidate}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`)
    .reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

/** The names of the season that begins with a month, in all languages. */
function seasonNames(first: number): RegExp {
  const names = LANGUAGES.flatMap((language) =>
    Object.entries(SEASONS[language]).flatMap(([name, month]) => (month === first ? [name] : [])),
  );
  return new RegExp(
    `(?<!\\p{L})(?:${names.map((name) => (name === 'ete' ? "(?<=d'|l'|cet )ete" : name)).join('|')})(?!\\p{L})`,
    'u',
  );
}

/** Whether an offer's date is what a question asks for, with its "before", "after" …; folded. */
export function fitsTime(
  offered: OfferDate,
  { from, to, months, anyYear }: WantedTime,
  folded: string,
): boolean {
  if (anyYear && offered.from && offered.to && BEFORE.test(folded))
    return offered.from < nearest(anyYear.from, offered.from);
  if (anyYear && offered.from && offered.to && AFTER.test(folded) && !/\bdes\b|\bfrom\b/.test(folded))
    return offered.to >= nearest(anyYear.from, offered.to);
  if (months !== null) return months.some((month) => offered.month === month || spansMonth(offered, month));
  if (!offered.from || !offered.to) return false;
  if (BEFORE.test(folded)) return offered.from < from;
  if (STRICTLY_AFTER.test(folded)) return offered.to > to;
  if (AFTER.test(folded)) return offered.to >= from;
  return offered.from <= to && offered.to >= from;
}

function spansMonth({ from, to }: OfferDate, month: number): boolean {
  if (!from || !to) return false;
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  return first <= last ? first <= month && month <= last : month >= first || month <= last;
}
