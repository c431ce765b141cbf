import type { Span } from '../../corpus/Offer.ts';
import { ANYTIME, MONTHS, SEASONS } from '../../language/calendarWords.ts';
import { LANGUAGES } from '../../language/Language.ts';
import { matchAll, type Reading } from './matchAll.ts';

/** A point or stretch of time as offers name it. */
export interface OfferDate {
  /** The first day meant, ISO ("2026-03-01"); null for "as soon as possible" and for months without a year. */
  readonly from: string | null;
  /** The last day meant, ISO: that of the month for "March 2026", of the season for "spring 2026". */
  readonly to: string | null;
  /** The years named. */
  readonly years: readonly number[];
  /** Months named without a year count too: 1 to 12. */
  readonly month: number | null;
  readonly anytime: boolean;
}

const monthNumbers = new Map(
  LANGUAGES.flatMap((language) =>
    MONTHS[language].flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
  ),
);
const seasonMonths = new Map(LANGUAGES.flatMap((language) => Object.entries(SEASONS[language])));
const longestFirst = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

const MONTH = `(${longestFirst(monthNumbers.keys())})\\.?`;
const SEASON = `(${longestFirst(seasonMonths.keys())})`;
const YEAR = '((?:19|20)\\d{2})';
const DAY = '(\\d{1,2})(?:er|st|nd|rd|th|º|°)?';
const OF = '(?:\\s*,?\\s*(?:de |del |of )?)';
const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const OR = '\\s*(?:/|-|ou|or|o|u|et|and|y|to|a)\\s*(?:en |in |de |fin |debut |early |late )?';

const PATTERNS: readonly Reading<OfferDate>[] = [
  {
    pattern: new RegExp(`${EDGE}${YEAR}-(\\d{2})-(\\d{2})`, 'gu'),
    read: ([y, m, d]) => day(Number(y), Number(m), Number(d)),
  },
  {
    pattern: new RegExp(`${EDGE}(\\d{1,2})[/.](\\d{1,2})[/.]${YEAR}${END}`, 'gu'),
    read: ([d, m, y]) => day(Number(y), Number(m), Number(d)),
  },
  {
    pattern: new RegExp(`${EDGE}${DAY}\\s*(?:de |of )?${MONTH}${OF}${YEAR}${END}`, 'gu'),
    read: ([d, m, y]) => day(Number(y), monthOf(m!), Number(d)),
  },
  {
    pattern: new RegExp(`${EDGE}${MONTH}\\s+${DAY},?\\s+${YEAR}${END}`, 'gu'),
    read: ([m, d, y]) => day(Number(y), monthOf(m!), Number(d)),
  },
  {
    pattern: new RegExp(`${EDGE}${MONTH}${OF}${YEAR}?${OR}${MONTH}${OF}${YEAR}${END}`, 'gu'),
    read: ([a, , b, y]) => months(Number(y), monthOf(a!), monthOf(b!)),
  },
  {
    pattern: new RegExp(`${EDGE}${MONTH}${OF}${YEAR}${END}`, 'gu'),
    read: ([m, y]) => months(Number(y), monthOf(m!), monthOf(m!)),
  },
  {
    pattern: new RegExp(
      `${EDGE}${SEASON}(?:\\s*[-/]\\s*${SEASON})?${OF}(?:curso |l'annee |annee )?${YEAR}(?:[-/](\\d{2,4}))?${END}`,
      'gu',
    ),
    read: ([first, last, y, y2]) => season(first!, last, Number(y), y2),
  },
  // "du 03/02 au 31/07/2026": the year stands with the second date.
  {
    pattern: new RegExp(
      `${EDGE}(\\d{1,2})[/.](\\d{1,2})(?=\\s*(?:au|to|al|a|-)\\s*\\d{1,2}[/.]\\d{1,2}[/.]${YEAR}${END})`,
      'gu',
    ),
    read: ([, m]) => (Number(m) >= 1 && Number(m) <= 12 ? yearless(Number(m)) : null),
  },
  // "entre le 3 et le 17 mars 2025", "du 3 au 17 mars": the month stands with the second day.
  {
    pattern: new RegExp(
      `${EDGE}${DAY}(?=\\s*(?:au|to|al|a|et|and|y|-)\\s*(?:le |the |el )?${DAY}\\s*(?:de |of )?${MONTH}(?:${OF}${YEAR})?${END})`,
      'gu',
    ),
    read: ([d, , m, y]) => {
      const month = monthOf(m!);
      return y === undefined ? yearless(month) : day(Number(y), month, Number(d));
    },
  },
  // "entre janvier et juillet", "from June to August"
  {
    pattern: new RegExp(
      `(?<=(?:entre|between|from|\\bde|d'|\\bdu)\\s{0,9})${EDGE}${MONTH}\\s*(?:-|a|to|et|and|y)\\s*${MONTH}${END}(?!\\s*(?:de )?\\d)`,
      'gu',
    ),
    read: ([m]) => yearless(monthOf(m!)),
  },
  {
    pattern: new RegExp(`${EDGE}${DAY}\\s+(?:de )?${MONTH}${END}`, 'gu'),
    read: ([, m]) => yearless(monthOf(m!)),
  },
  {
    pattern: new RegExp(
      `${EDGE}(?:${LANGUAGES.flatMap((language) => ANYTIME[language]).join('|')})${END}`,
      'gu',
    ),
    read: () => ({ from: null, to: null, years: [], month: null, anytime: true }),
  },
  {
    pattern: new RegExp(
      `(?<=(?:en|de|in|from|debut|fin|mi-?|des|a partir de|depuis|early|late|mid-?|principios de|mediados de|finales de|mois de|month of|end of|start of|beginning of|middle of)\\s{0,9})${EDGE}${MONTH}${END}`,
      'gu',
    ),
    read: ([m]) => yearless(monthOf(m!)),
  },
];

/** The dates in a folded text with their places, left to right, none within another. */
export function parseDates(folded: string): (Span & { readonly date: OfferDate })[] {
  const found = matchAll(folded, PATTERNS).map(({ start, end, value }) => ({ start, end, date: value }));
  return withYears(found, folded);
}

/** As long as " au vendredi " and " until Wednesday ". */
const LONGEST_LINK = 18;

/** "du 30 mars au 28 août 2026": the year stands with the second date and is the first one's too. */
function withYears(found: (Span & { date: OfferDate })[], folded: string): (Span & { date: OfferDate })[] {
  return found.map((item, i) => {
    const next = found[i + 1];
    const [year] = next?.date.years ?? [];
    if (
      item.date.from !== null ||
      item.date.month === null ||
      !next ||
      year === undefined ||
      next.start - item.end > LONGEST_LINK
    )
      return item;
    const own = next.date.month !== null && item.date.month > next.date.month ? year - 1 : year;
    const dayOfMonth = /^\d{1,2}/.exec(folded.slice(item.start, item.end));
    return {
      ...item,
      date:
        (dayOfMonth && day(own, item.date.month, Number(dayOfMonth[0]))) ||
        months(own, item.date.month, item.date.month),
    };
  });
}

function monthOf(word: string): number {
  return monthNumbers.get(word)!;
}

function day(year: number, month: number, date: number): OfferDate | null {
  const time = new Date(Date.UTC(year, month - 1, date));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== date) return null;
  const iso = time.toISOString().slice(0, 10);
  return { from: iso, to: iso, years: [year], month, anytime: false };
}

function months(year: number, first: number, last: number): OfferDate {
  const lastYear = last < first ? year : year;
  const firstYear = last < first ? year - 1 : year;
  return {
    from: isoDay(firstYear, first, 1),
    to: isoDay(lastYear, last + 1, 0),
    years: [...new Set([firstYear, lastYear])],
    month: first,
    anytime: false,
  };
}

function season(
  first: string,
  last: string | undefined,
  year: number,
  secondYear: string | undefined,
): OfferDate {
  // "primavera del curso 2025-26": what comes in spring is in the second year of an academic year.
  const second =
    secondYear === undefined
      ? year
      : Number(secondYear.length === 2 ? `${String(year).slice(0, 2)}${secondYear}` : secondYear);
  const month = seasonMonths.get(first)!;
  const meant = month < 8 ? second : year;
  const end = seasonMonths.get(last ?? first)!;
  return {
    from: isoDay(meant, month, 1),
    to: isoDay(meant, end + 3, 0),
    years: [meant],
    month,
    anytime: false,
  };
}

function yearless(month: number): OfferDate {
  return { from: null, to: null, years: [], month, anytime: false };
}

function isoDay(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}
