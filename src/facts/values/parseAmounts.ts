import type { Span } from '../../corpus/Offer.ts';

export type Currency =
  | 'EUR'
  | 'GBP'
  | 'USD'
  | 'CHF'
  | 'JPY'
  | 'CAD'
  | 'MXN'
  | 'COP'
  | 'ARS'
  | 'SEK'
  | 'NOK'
  | 'DKK'
  | 'PLN'
  | 'CZK'
  | 'BRL'
  | 'CLP'
  | 'PEN'
  | 'MAD'
  | 'TND'
  | 'XOF'
  | 'INR'
  | 'AUD'
  | 'SGD';
export type PayPeriod = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'semester' | 'year';

/** A sum of money as offers name it; `min` and `max` are the same for a single number. */
export interface Amount {
  readonly min: number;
  readonly max: number;
  readonly currency: Currency;
  readonly period: PayPeriod | null;
  /** Before (true) or after (false) deductions; null when it is not said. */
  readonly gross: boolean | null;
}

/** Currencies as written, folded. "$" alone is taken for US dollars. */
const CURRENCIES: readonly (readonly [Currency, string])[] = [
  ['EUR', '€|euros?|eur'],
  ['GBP', '£|gbp|pounds?(?: sterling)?|livres? sterling|libras?(?: esterlinas?)?'],
  ['CHF', 'chf|francs? suisses?|swiss francs?'],
  ['CAD', 'cad|dollars? canadiens?'],
  ['MXN', 'mxn|pesos mexicanos'],
  ['COP', 'cop'],
  ['ARS', 'ars'],
  ['SEK', 'sek'],
  ['NOK', 'nok'],
  ['DKK', 'dkk'],
  ['PLN', 'pln|zlotys?'],
  ['CZK', 'czk'],
  ['BRL', 'brl|reais'],
  ['CLP', 'clp|pesos chilenos'],
  ['PEN', 's/\\.?|pen|(?:nuevos )?soles'],
  ['MAD', 'mad|dirhams?'],
  ['TND', 'tnd|dinars?'],
  ['XOF', 'xof|fcfa|francs? cfa'],
  ['INR', 'inr|rupees?'],
  ['AUD', 'aud'],
  ['SGD', 'sgd'],
  ['JPY', '¥|yens?|jpy'],
  ['USD', 'us\\$|\\$|usd|dollars?|dolares?'],
];
const PERIODS: readonly (readonly [PayPeriod, string])[] = [
  [
    'hour',
    "(?:par|per|an|la|por|/|de l')\\s*(?:heure|hour|hora|h(?!\\p{L}))|horaires?|hourly|(?<!\\p{L})p/?h(?!\\p{L})|/ ?hr(?!\\p{L})",
  ],
  [
    'day',
    '(?:par|per|a|al|por|/|each|every|chaque|cada)\\s*(?:work(?:ing)? )?(?:jour|day|dia|j(?!\\p{L}))|journali\\w+|daily',
  ],
  [
    'week',
    '(?:par|per|a|a la|por|/|each|every|chaque|cada)\\s*(?:semaine|week|semana)|hebdomadaires?|weekly|semanal(?:es)?|(?<!\\p{L})p/?w(?!\\p{L})|/ ?wk(?!\\p{L})',
  ],
  [
    'month',
    '(?:par|per|a|al|por|/|each|every|chaque|cada)\\s*(?:mois|month|mes)(?!\\p{L})|(?:pour|sur|for|por|para) (?:un|one|a) (?:full )?(?:mois|month|mes)(?!\\p{L})|mensuel(?:le)?s?|monthly|mensual(?:es)?|(?<!\\p{L})pcm(?!\\p{L})|(?<!\\p{L})p\\.m\\.|/ ?mo(?!\\p{L})',
  ],
  [
    'quarter',
    '(?:par|per|al|por|/|each|every|chaque|cada)\\s*(?:trimestre|quarter)(?!\\p{L})|trimestriel(?:le)?s?|quarterly|trimestral(?:es)?',
  ],
  [
    'semester',
    '(?:par|per|al|por|/|each|every|chaque|cada)\\s*(?:semestre|semester)(?!\\p{L})|semestriel(?:le)?s?|semestral(?:es)?',
  ],
  [
    'year',
    '(?:par|per|a|al|por|/)\\s*(?:an|annee|year|ano|annum)(?!\\p{L})|annuel(?:le)?s?|annual(?:ly)?|yearly|anual(?:es)?|pro[ -]rata|p\\.a\\.',
  ],
];
const CURRENCY = `(${CURRENCIES.map(([, words]) => words).join('|')})(?!\\p{L})`;
/** 1 100 · 1.100 · 1,100 · 2'000 · 4,50 · 630 */
const NUMBER = "(\\d{1,3}(?:[ .,'\\u00a0\\u202f]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)";
const RANGE = '\\s*(?:-|a|to|et|and|y|ou|or|o|/)\\s*';
const NET_GROSS = '(?:\\s*(?:brut|net|gross|brut[oa]s?|net[oa]s?|bruts|nets)(?!\\p{L}))?';

const AFTER = new RegExp(
  `(?<![\\p{L}\\p{N}]|bac ?\\+ ?)${NUMBER}(?:${NET_GROSS}\\s*(?:k?${CURRENCY})?${RANGE}${NUMBER})?${NET_GROSS}\\s*k?\\s?${CURRENCY}`,
  'gu',
);
const BEFORE = new RegExp(
  `(?<![\\p{L}])${CURRENCY}\\s*${NUMBER}(?:k?${RANGE}(?:${CURRENCY})?\\s*${NUMBER})?(?:k(?!\\p{L}))?(?![\\p{N}]|[.,]\\d)`,
  'gu',
);
/** A currency that says which "$" is meant, folded. */
const PESOS = /^\s*(?:de )?(pesos|mxn|clp|cop|ars|cad|aud)/;
const THOUSANDS = /[\d\s]k(?!\p{L})/u;
/** How far behind a sum its period and "gross" may stand. */
const REACH = 45;
const BEHIND = 22;

/** The sums of money in a folded text with their places, left to right. */
export function parseAmounts(folded: string): (Span & { readonly amount: Amount })[] {
  const found: (Span & { amount: Amount })[] = [];
  const add = (match: RegExpExecArray, low: string, high: string | undefined, currency: string): void => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (found.some((other) => other.start < span.end && span.start < other.end)) return;
    if (/^\s*(?:millions?|milliards?|billions?|mille millones|k(?!\p{L})|m€)/u.test(folded.slice(span.end)))
      return;
    // "1,2 k€", "£25k"
    const times = THOUSANDS.test(match[0]) ? 1000 : 1;
    const [min, max] = [numberIn(low) * times, numberIn(high ?? low) * times];
    found.push({
      ...span,
      amount: {
        min: Math.min(min, max),
        max: Math.max(min, max),
        // "$650.000 pesos chilenos" are no dollars.
        currency:
          (currency === '$' &&
            PESOS.exec(folded.slice(span.end))?.[1] &&
            currencyIn(folded.slice(span.end, span.end + REACH))) ||
          currencyOf(currency),
        ...conditions(folded, span),
      },
    });
  };
  for (const match of folded.matchAll(BEFORE)) add(match, match[2]!, match[4], match[1]!);
  for (const match of folded.matchAll(AFTER)) add(match, match[1]!, match[3], match[4]!);
  return found.sort((a, b) => a.start - b.start);
}

/** The number that digits with separators mean: three digits behind one are thousands, fewer are decimals. */
export function numberIn(digits: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(digits);
  const whole = decimals ? digits.slice(0, decimals.index) : digits;
  return Number(whole.replace(/\D/g, '')) + (decimals ? Number(`0.${decimals[1]}`) : 0);
}

/** The currency that a folded word names, or undefined. */
export function currencyIn(folded: string): Currency | undefined {
  return CURRENCIES.find(([, words]) =>
    new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u').test(folded),
  )?.[0];
}

/** The period that a folded text names, or undefined; a bare unit ("week", "mes") counts. */
export function periodIn(folded: string): PayPeriod | undefined {
  const bare: readonly (readonly [PayPeriod, RegExp])[] = [
    ['hour', /^(?:hour|heure|hora)s?(?=$|\s*\()/],
    ['day', /^(?:day|jour|dia)s?(?=$|\s*\()/],
    ['week', /^(?:week|semaine|semana)s?(?=$|\s*\()/],
    ['month', /^(?:month|mois|mes|meses|months)(?=$|\s*\()/],
    ['quarter', /^(?:quarter|trimestre)s?(?=$|\s*\()/],
    ['semester', /^(?:semester|semestre)s?(?=$|\s*\()/],
    ['year', /^(?:year|an|annee|ano)s?(?=$|\s*\()/],
  ];
  return (
    bare.find(([, pattern]) => pattern.test(folded.trim()))?.[0] ??
    PERIODS.find(([, words]) => new RegExp(words, 'u').test(folded))?.[0]
  );
}

function currencyOf(word: string): Currency {
  return CURRENCIES.find(([, words]) => new RegExp(`^(?:${words})$`, 'u').test(word))![0];
}

function conditions(
  folded: string,
  { start, end }: Span,
): { period: PayPeriod | null; gross: boolean | null } {
  const after = folded.slice(end, end + REACH).split(/[;]|\.\s|\d/)[0]!;
  // "£290 before tax, plus £7": that is of the first.
  const before = folded
    .slice(Math.max(0, start - BEHIND), start)
    .split(/, (?:plus|and|et|y|mas|ainsi que|as well as)(?!\p{L})| (?:plus|mas|y|et|and) (?:an?|une?|una?) /u)
    .at(-1)!;
  const own = folded.slice(start, end);
  const near = `${own} ${after}`;
  const gross = /(?<!\p{L})(?:brut\w*|gross|before tax|avant impot)/u.test(`${near} ${before}`)
    ? true
    : /(?<!\p{L})(?:nets?|net[oa]s?|after tax)(?!\p{L})/u.test(`${near} ${before}`)
      ? false
      : null;
  return { period: periodIn(near) ?? periodIn(before) ?? null, gross };
}
