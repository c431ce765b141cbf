import type { Span } from '../../corpus/Offer.ts';
import { NUMBER, numberOf } from '../../language/numberWords.ts';
import { matchAll, type Reading } from './matchAll.ts';

export type DurationUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** How long an internship lasts; `min` and `max` are the same for a single number. "Up to 3 months" has min 0. */
export interface Duration {
  readonly min: number;
  readonly max: number;
  readonly unit: DurationUnit;
}

/** Units as written, folded, singular and plural, in the three languages. */
const UNITS: readonly (readonly [DurationUnit, string])[] = [
  ['month', 'mois|months?|mes(?:es)?'],
  ['week', 'semaines?|weeks?|semanas?|sem\\.'],
  ['day', 'jours?|days?|dias?'],
  ['year', 'ans?|annees?|years?|anos?'],
  ['hour', 'heures?|hours?|horas?'],
];
/** Fewer hours are those of a day or a week: Spanish universities count whole internships in hours. */
const LEAST_HOURS = 60;
const UNIT = `(${UNITS.map(([, words]) => words).join('|')})(?![\\p{L}])`;
const NUM = `(${NUMBER})`;
const START = '(?<![\\p{L}\\p{N}.,/-])';
/** Between a number and its unit: "12-week", "14 consecutive weeks". */
const GAP = '(?:\\s|-|(?:consecutive|full|whole|calendar) )*';
const BETWEEN = "(?:\\s*[-/]\\s*|\\s+(?:a|to|et|and|y|ou|or|o|au|hasta|jusqu'a|up to)\\s+|(?<=\\d)a(?=\\d))";

/** From the most telling to the plainest; each has its own reading of the groups. */
const PATTERNS: readonly Reading<Duration>[] = [
  {
    pattern: new RegExp(
      `min(?:imum|imo)?\\.?\\s*:?\\s*(?:de |of )?${NUM}\\s*${UNIT}[^\\p{N}]{0,20}max(?:imum|imo)?\\.?\\s*:?\\s*(?:de |of )?${NUM}\\s*${UNIT}`,
      'gu',
    ),
    read: ([min, unit, max]) => ({ min: numberOf(min!), max: numberOf(max!), unit: unitOf(unit!) }),
  },
  {
    // "4 mois minimum, 6 mois maximum"
    pattern: new RegExp(
      `${START}${NUM}${GAP}(?:${UNIT})?\\s*(?:au )?min(?:imum|imo)?(?![\\p{L}])[^\\p{N}.;]{0,12}${START}${NUM}${GAP}${UNIT}\\s*(?:au )?max(?:imum|imo)?(?![\\p{L}])`,
      'gu',
    ),
    read: ([min, , max, unit]) => ({ min: numberOf(min!), max: numberOf(max!), unit: unitOf(unit!) }),
  },
  {
    pattern: new RegExp(
      `${START}${NUM}(?:\\s*${UNIT})?\\s*(?:\\([^)]{0,20}\\)\\s*)?${BETWEEN}${NUM}${GAP}${UNIT}`,
      'gu',
    ),
    read: ([min, , max, unit]) =>
      numberOf(min!) > numberOf(max!)
        ? null
        : { min: numberOf(min!), max: numberOf(max!), unit: unitOf(unit!) },
  },
  {
    pattern: new RegExp(
      `${START}${NUM}\\s*${UNIT}[^.;\\p{N}]{0,12}(?:peut|pouvant|puede|may|can)[^.;\\p{N}]{0,24}(?:jusqu'a|hasta|up to|a|to)\\s*${NUM}(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    read: ([min, unit, max]) => ({ min: numberOf(min!), max: numberOf(max!), unit: unitOf(unit!) }),
  },
  {
    pattern: new RegExp(
      `(?:up to|jusqu'a|au (?:plus|maximum)|maximum(?: de)?|max\\.?|hasta|at most|maximo(?: de)?)\\s*:?\\s*${NUM}${GAP}${UNIT}`,
      'gu',
    ),
    read: ([max, unit]) => ({ min: 0, max: numberOf(max!), unit: unitOf(unit!) }),
  },
  {
    pattern: new RegExp(`${START}${NUM}${GAP}${UNIT}`, 'gu'),
    read: ([n, unit]) => ({ min: numberOf(n!), max: numberOf(n!), unit: unitOf(unit!) }),
  },
];

/** The durations in a folded text with their places, left to right, none within another. */
export function parseDurations(folded: string): (Span & { readonly duration: Duration })[] {
  return matchAll(folded, PATTERNS)
    .filter(
      ({ value: { min, max, unit } }) => max > 0 && min <= max && (unit !== 'hour' || max >= LEAST_HOURS),
    )
    .map(({ start, end, value }) => ({ start, end, duration: value }));
}

/** The unit that a word in a folded text names, e.g. in a label ("Durée (en semaines)"); undefined when there is none. */
export function unitIn(folded: string): DurationUnit | undefined {
  return UNITS.find(([, words]) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u').test(folded))?.[0];
}

function unitOf(word: string): DurationUnit {
  return UNITS.find(([, words]) => new RegExp(`^(?:${words})$`, 'u').test(word))![0];
}

const DAYS: Readonly<Record<DurationUnit, number>> = { hour: 0.2, day: 1, week: 7, month: 30.4, year: 365 };

/** A duration's bounds in days, to compare different units; a month counts 30.4, 35 working hours a week. */
export function inDays({ min, max, unit }: Duration): { min: number; max: number } {
  return { min: min * DAYS[unit], max: max * DAYS[unit] };
}
