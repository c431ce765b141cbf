/** How often something is so long: days a week, hours a month. */
export type Rate = 'day' | 'week' | 'month' | 'year';

const RATES: readonly (readonly [Rate, RegExp])[] = (
  [
    ['day', 'jour|day|dia', 'daily|quotidien\\p{L}*|journalier\\p{L}*|diari[oa]s?'],
    ['week', 'semaine|week|semana', 'weekly|hebdomadaires?|semanal(?:es)?'],
    ['month', 'mois|month|mes', 'monthly|mensuel\\p{L}*|mensual(?:es)?'],
    ['year', 'an|annee|year|ano', 'yearly|annual|annuel\\p{L}*|anual(?:es)?'],
  ] as const
).map(([rate, noun, adverb]) => [
  rate,
  // "Two days of remote work a week": a noun or two may stand between.
  new RegExp(
    `^\\s*(?:(?:de|d'|of) ?\\p{L}+(?: \\p{L}+)? )?(?:(?:/ ?|par |per |an? |each |every |por |al |a la |cada |chaque )(?:${noun})s?|${adverb})(?!\\p{L})`,
    'u',
  ),
]);

/** How often, as the folded words right behind a duration say it; null where they do not. */
export function rateBehind(folded: string): Rate | null {
  return RATES.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** Units of measure, folded, by their symbols and by their names in the three languages. */
const MEASURES: Readonly<Record<string, string>> = {
  mm: 'mm|millimet(?:re|er|ro)s?',
  cm: 'cm|centimet(?:re|er|ro)s?',
  m: 'm|met(?:re|er|ro)s?',
  km: 'km|kilomet(?:re|er|ro)s?',
  nm: 'nm|nanomet(?:re|er|ro)s?',
  mile: 'miles?|millas?',
  mg: 'mg|milligram(?:me)?s?|miligramos?',
  g: 'g|gram(?:me)?s?|gramos?',
  kg: 'kg|kilos?|kilogram(?:me)?s?|kilogramos?',
  tonne: 't|tonnes?|tons?|toneladas?',
  ml: 'ml|millilit(?:re|er)s?|mililitros?',
  l: 'l|lit(?:re|er|ro)s?',
  ha: 'ha|hectar(?:e|ea)s?',
  ms: 'ms|milliseconds?|millisecondes?|milisegundos?',
  s: 's|seconds?|secondes?|segundos?',
  hz: 'hz|hertz',
  khz: 'khz|kilohertz',
  mhz: 'mhz|megahertz',
  ghz: 'ghz|gigahertz',
  w: 'w|watts?',
  kw: 'kw|kilowatts?',
  mw: 'mw|megawatts?',
  kwh: 'kwh',
  kilobyte: 'ko|kb|kilo-?octets?|kilobytes?',
  megabyte: 'mo|mb|mega-?octets?|megabytes?',
  gigabyte: 'go|gb|giga-?octets?|gigabytes?',
  terabyte: 'to|tb|tera-?octets?|terabytes?',
};
const measures = Object.entries(MEASURES).map(
  ([measure, names]) => [measure, new RegExp(`^[ -]?(?:${names})(?![\\p{L}\\p{N}'])`, 'u')] as const,
);

/** The unit of measure right behind a number in a folded text, or null. */
export function measureBehind(folded: string): string | null {
  return measures.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
