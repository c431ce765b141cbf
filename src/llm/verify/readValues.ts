import { type Amount, parseAmounts } from '../../facts/values/parseAmounts.ts';
import { type OfferDate, parseDates } from '../../facts/values/parseDates.ts';
import { type Duration, inDays, parseDurations, unitIn } from '../../facts/values/parseDurations.ts';
import { MONTHS } from '../../language/calendarWords.ts';
import { LANGUAGES } from '../../language/Language.ts';
import { list } from '../../language/list.ts';
import { NUMBER, numberOf } from '../../language/numberWords.ts';
import { measureBehind, type Rate, rateBehind } from './measures.ts';
import { readTimes } from './readTimes.ts';

/** Something a text states that is either the same in another text or not: a sum, a date, an address … */
export type Value = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'address'; readonly text: string }
  | { readonly kind: 'amount'; readonly amount: Amount }
  | { readonly kind: 'duration'; readonly duration: Duration; readonly per?: Rate | null }
  | { readonly kind: 'time'; readonly minutes: number }
  | { readonly kind: 'date'; readonly date: OfferDate; readonly day: number | null }
  | {
      readonly kind: 'number';
      readonly number: number;
      readonly unit: 'percent' | 'degree' | 'century' | 'times' | null;
      readonly measure?: string | null;
    }
);

/** E-mail addresses, web addresses and telephone numbers, folded. */
const ADDRESS =
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?:https?:\/\/|www\.)[^\s<>"'«»“”)\]]+|(?<![\p{L}\p{N}])\+?\d[\d .()-]{7,}\d(?![\p{L}\p{N}])|(?<![\p{L}\p{N}@.])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|fr|es|eu|io|ai|uk|example|edu|gov|ch|be|de)(?:\/[^\s<>"'«»“”)\]]*)?(?![\p{L}\p{N}])/gu;
/** "a" and "one" say how many only where they are told apart from others. */
const ARTICLES = new Set(['un', 'une', 'one', 'una', 'uno']);
const ONE_OF = /^\s*(?:of (?:them|which|whom)|de (?:ellos|ellas)|d'entre|d'eux|d'elles)/;
const PLAIN_NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.,+])(?:(\\d{1,3}(?:[ .,'\\u00a0\\u202f]\\d{3})+|\\d+(?:[.,]\\d+)?)|(${NUMBER}))(?![\\p{L}\\p{N}]|[.,]\\d)\\s*(%|°)?`,
  'gu',
);
const MONTH_WORDS = new RegExp(
  `(?<!\\p{L})(?:${LANGUAGES.flatMap((language) => MONTHS[language].flat())
    .filter((word) => word.length > 3)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?!\\p{L})`,
  'gu',
);
const COUNTED_UNITS = new RegExp(
  `(?<![\\p{L}\\p{N}])(${NUMBER})\\s+(?:premier\\p{L}*|primer\\p{L}*|first|dernier\\p{L}*|ultim\\p{L}*|last)\\s+(\\p{L}+)`,
  'gu',
);
/** Numbers of what comes in tens or dozens, folded: "une quinzaine d'entretiens". */
const COLLECTIVES: Readonly<Record<string, number>> = {
  dizaine: 10,
  decena: 10,
  douzaine: 12,
  dozen: 12,
  docena: 12,
  quinzaine: 15,
  vingtaine: 20,
  veintena: 20,
  trentaine: 30,
  treintena: 30,
  quarantaine: 40,
  cinquantaine: 50,
  centaine: 100,
  centenar: 100,
  forty: 40,
  quarante: 40,
  cuarenta: 40,
  fifty: 50,
  cinquante: 50,
  cincuenta: 50,
  sixty: 60,
  soixante: 60,
  sesenta: 60,
  hundred: 100,
  cien: 100,
};
const UNITS: readonly (readonly string[])[] = [
  list`un; deux; trois; quatre; cinq; six; sept; huit; neuf; dix; onze; douze; treize; quatorze; quinze; seize; dix-sept; dix-huit; dix-neuf`,
  list`one; two; three; four; five; six; seven; eight; nine`,
  list`uno; dos; tres; cuatro; cinco; seis; siete; ocho; nueve`,
];
/** Tens with what stands between them and units, folded, in the languages' order above. */
const TENS: readonly (readonly [
  language: number,
  tens: string,
  value: number,
  between: string,
  most: number,
])[] = [
  [0, 'vingt', 20, '-| et ', 9],
  [0, 'trente', 30, '-| et ', 9],
  [0, 'quarante', 40, '-| et ', 9],
  [0, 'cinquante', 50, '-| et ', 9],
  [0, 'soixante', 60, '-| et ', 19],
  [0, 'quatre-vingts?', 80, '-', 19],
  [1, 'twenty', 20, '-| ', 9],
  [1, 'thirty', 30, '-| ', 9],
  [1, 'forty', 40, '-| ', 9],
  [1, 'fifty', 50, '-| ', 9],
  [1, 'sixty', 60, '-| ', 9],
  [1, 'seventy', 70, '-| ', 9],
  [1, 'eighty', 80, '-| ', 9],
  [1, 'ninety', 90, '-| ', 9],
  [2, 'veinti', 20, '', 9],
  [2, 'treinta', 30, ' y ', 9],
  [2, 'cuarenta', 40, ' y ', 9],
  [2, 'cincuenta', 50, ' y ', 9],
  [2, 'sesenta', 60, ' y ', 9],
  [2, 'setenta', 70, ' y ', 9],
  [2, 'ochenta', 80, ' y ', 9],
  [2, 'noventa', 90, ' y ', 9],
];
const TEENS: Readonly<Record<string, number>> = {
  'dix-sept': 17,
  'dix-huit': 18,
  'dix-neuf': 19,
  seventeen: 17,
  nineteen: 19,
  diecisiete: 17,
  dieciocho: 18,
  diecinueve: 19,
};
/** Numbers in words that are more than one: "dix-huit", "quatre-vingt-douze", "cuarenta y dos". */
const COMPOUNDS: readonly (readonly [RegExp, (match: RegExpMatchArray) => number])[] = [
  ...TENS.map(([language, tens, value, between, most]) => {
    const units = UNITS[language]!.slice(0, most);
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${tens}(?:(?:${between})(${[...units].reverse().join('|')}))?(?![\\p{L}\\p{N}]|-\\p{L})`,
      'gu',
    );
    return [
      pattern,
      (match: RegExpMatchArray) => value + (match[1] ? units.indexOf(match[1]) + 1 : 0),
    ] as const;
  }),
  [
    new RegExp(`(?<![\\p{L}\\p{N}-])(?:${Object.keys(TEENS).join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
    (match: RegExpMatchArray) => TEENS[match[0]]!,
  ],
];
const COLLECTIVE = new RegExp(`(?<!\\p{L})(?:${Object.keys(COLLECTIVES).join('|')})(?!\\p{L})`, 'gu');
/** Parts of a whole, folded, in per cent. */
const FRACTIONS: readonly (readonly [RegExp, number])[] = [
  [
    /(?<!\p{L})(?:three[- ]quarters|trois[- ]quarts|(?:las )?tres cuartas partes|tres cuartos)(?!\p{L})/gu,
    75,
  ],
  [
    /(?<!\p{L})(?:(?<!(?:first|second|other|latter) )half(?= (?:of|the|your|their))|la moitie|la mitad)(?!\p{L})/gu,
    50,
  ],
  [/(?<!\p{L})(?:a quarter of|un quart(?= d)|una cuarta parte)(?!\p{L})/gu, 25],
];
/** References such as "VIG-27-04", folded. */
const CODE =
  /(?<![\p{L}\p{N}@._/-])(?!(?:mi|mid|early|late|post|pre|master|bac|covid|top)-)(?=[a-z-]*\p{N})[a-z]{1,8}(?:[-/][a-z0-9]+)*[-/]\p{N}+(?:[-/][a-z0-9]+)*(?![\p{L}\p{N}])/gu;
/** What may be counted in seven, folded. */
const SEVEN = /^ (?:jours?|semaines?|mois|ans|annees?|heures?|minutes?)(?!\p{L})/u;
/** How often, folded. */
const TIMES = new RegExp(
  `(?<!\\p{L})(?:(twice)|(${NUMBER}|une) (?:fois|times|veces|vez))(?!\\p{L})(?! (?:que|la |le |l'|les ))`,
  'gu',
);
/** "Every two weeks", folded. */
const FORTNIGHTLY = /(?<!\p{L})(?:fortnightly|bi-?weekly|quincenal(?:es)?|bimensuel\p{L}*)(?!\p{L})/gu;
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const ORDINALS = list`
  first; second; third; fourth; fifth; sixth; seventh; eighth; ninth; tenth; eleventh; twelfth; thirteenth; fourteenth
  fifteenth; sixteenth; seventeenth; eighteenth; nineteenth; twentieth; twenty-first
`;
/** "XIVe siècle", "siglo XIV", "14th century", folded. */
const CENTURY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:([ivx]+|\\d{1,2})(?:er|eme|e)? siecles?|siglos? ([ivx]+|\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th)[- ]centur(?:y|ies)|(${ORDINALS.join('|')})[- ]centur(?:y|ies))(?![\\p{L}\\p{N}])`,
  'gu',
);
const YEAR = /^(?:19|20)\d\d$/;

/** The values in a folded text, left to right, none within another. */
export function readValues(text: string): Value[] {
  // "Two week-ends" are no weeks.
  const folded = text.replace(/week-end/g, 'weekxend');
  const found: Value[] = [];
  const add = (read: Value): void => {
    // The point behind "28 de febrero." ends the sentence.
    const value = folded[read.end - 1] === '.' ? { ...read, end: read.end - 1 } : read;
    if (!found.some((other) => other.start < value.end && value.start < other.end)) found.push(value);
  };
  for (const match of folded.matchAll(ADDRESS)) {
    const text = match[0].replace(/[.,;:!?]+$/, '');
    add({ start: match.index, end: match.index + text.length, kind: 'address', text: bare(text) });
  }
  for (const { index, 0: text } of folded.matchAll(CODE))
    add({ start: index, end: index + text.length, kind: 'address', text });
  for (const { amount, start, end } of parseAmounts(folded)) add({ start, end, kind: 'amount', amount });
  for (const { minutes, start, end } of readTimes(folded)) add({ start, end, kind: 'time', minutes });
  for (const { date, start, end } of parseDates(folded)) {
    // Hours and people can be flexible too.
    if (date.anytime && folded.slice(start, end).includes('flexible')) continue;
    // Seven weeks are no September.
    if (/(?<!\p{L})sept$/u.test(folded.slice(start, end)) && SEVEN.test(folded.slice(end))) continue;
    add({ start, end, kind: 'date', date, day: dayIn(folded.slice(start, end)) });
  }
  for (const { duration, start, end } of parseDurations(folded))
    add({ start, end, kind: 'duration', duration });
  // "The first three weeks", "trois premières semaines".
  for (const match of folded.matchAll(COUNTED_UNITS)) {
    const number = numberOf(match[1]!);
    const unit = unitIn(match[2]!);
    if (unit)
      add({
        start: match.index,
        end: match.index + match[0].length,
        kind: 'duration',
        duration: { min: number, max: number, unit },
      });
  }
  // A month that no date pattern takes for one ("Début : mars") is one all the same.
  for (const match of folded.matchAll(MONTH_WORDS)) {
    const [read] = parseDates(`en ${match[0]}`);
    if (read)
      add({
        start: match.index,
        end: match.index + match[0].length,
        kind: 'date',
        date: read.date,
        day: null,
      });
  }
  for (const { index, 0: whole, 1: twice, 2: words } of folded.matchAll(TIMES))
    add({
      start: index,
      end: index + whole.length,
      kind: 'number',
      number: twice ? 2 : numberOf(words!),
      unit: 'times',
    });
  for (const match of folded.matchAll(CENTURY)) {
    const [whole, french, spanish, english, word] = match;
    const number = word ? ORDINALS.indexOf(word) + 1 : centuryOf((french ?? spanish ?? english)!);
    add({ start: match.index, end: match.index + whole.length, kind: 'number', number, unit: 'century' });
  }
  for (const [pattern, number] of FRACTIONS) {
    for (const { index, 0: whole } of folded.matchAll(pattern))
      add({ start: index, end: index + whole.length, kind: 'number', number, unit: 'percent' });
  }
  for (const { index, 0: whole } of folded.matchAll(FORTNIGHTLY))
    add({
      start: index,
      end: index + whole.length,
      kind: 'duration',
      duration: { min: 2, max: 2, unit: 'week' },
    });
  for (const [pattern, numberIn] of COMPOUNDS) {
    for (const match of folded.matchAll(pattern))
      add({
        start: match.index,
        end: match.index + match[0].length,
        kind: 'number',
        number: numberIn(match),
        unit: null,
      });
  }
  for (const { index, 0: whole } of folded.matchAll(COLLECTIVE))
    add({
      start: index,
      end: index + whole.length,
      kind: 'number',
      number: COLLECTIVES[whole]!,
      unit: null,
    });
  for (const match of folded.matchAll(PLAIN_NUMBER)) {
    const [whole, digits, words, sign] = match;
    if (words && ARTICLES.has(words) && !ONE_OF.test(folded.slice(match.index + whole.length))) continue;
    const number = digits ? plainNumber(digits) : numberOf(words!);
    const unit = sign === '%' ? 'percent' : sign === '°' ? 'degree' : null;
    add({ start: match.index, end: match.index + whole.trimEnd().length, kind: 'number', number, unit });
  }
  return found.map((value) => withMeasure(value, folded)).sort((a, b) => a.start - b.start);
}

function withMeasure(value: Value, folded: string): Value {
  const behind = folded.slice(value.end);
  if (value.kind === 'duration') return { ...value, per: rateBehind(behind) };
  return value.kind === 'number' ? { ...value, measure: measureBehind(behind) } : value;
}

/** Whether what a statement states is what an offer states. Vaguer dates are ("in March" for "3 March"), others are not. */
export function isSameValue(stated: Value, offered: Value): boolean {
  if (stated.kind === 'number' && offered.kind === 'date')
    return YEAR.test(String(stated.number)) && offered.date.years.includes(stated.number);
  if (stated.kind === 'duration' && offered.kind === 'duration')
    return isSameDuration(stated.duration, offered.duration) && isNoOther(stated.per, offered.per);
  if (stated.kind === 'date' && offered.kind === 'date') return isSameDate(stated, offered);
  if (stated.kind === 'amount' && offered.kind === 'amount')
    return isSameAmount(stated.amount, offered.amount);
  if (stated.kind === 'address' && offered.kind === 'address') return stated.text === offered.text;
  if (stated.kind === 'time' && offered.kind === 'time') return stated.minutes === offered.minutes;
  // "Between 8 and 7 p.m."; "at least 20", of years.
  if (stated.kind === 'number' && stated.unit === null) {
    if (offered.kind === 'time') return stated.number * 60 === offered.minutes;
    if (offered.kind === 'duration') return isAge(offered.duration, stated.number);
  }
  if (offered.kind === 'number' && offered.unit === null) {
    if (stated.kind === 'time') return offered.number * 60 === stated.minutes;
    if (stated.kind === 'duration') return isAge(stated.duration, offered.number);
  }
  if (stated.kind === 'number' && offered.kind === 'number')
    return (
      stated.number === offered.number &&
      stated.unit === offered.unit &&
      isNoOther(stated.measure, offered.measure)
    );
  return false;
}

/** Whether what is told of a value, as far as both tell it, is the same. */
function isNoOther<T>(stated: T | null | undefined, offered: T | null | undefined): boolean {
  return stated == null || offered == null || stated === offered;
}

/** Whether a number stands where a year may. */
export function isYear(value: Value): boolean {
  return value.kind === 'number' && value.unit === null && YEAR.test(String(value.number));
}

/** Nobody does an internship for so long. */
const YOUNGEST = 14;

function isAge({ min, max, unit }: Duration, number: number): boolean {
  return unit === 'year' && min === number && max === number && number >= YOUNGEST;
}

function isSameDuration(a: Duration, b: Duration): boolean {
  if (a.unit === b.unit) return a.min === b.min && a.max === b.max;
  // Twelve months are a year, two weeks fourteen days; but twelve weeks are no three months.
  const isWhole = ['month year', 'year month', 'day week', 'week day'].includes(`${a.unit} ${b.unit}`);
  const [x, y] = [inDays(asWeeks(a, b)), inDays(asWeeks(b, a))];
  return isWhole && Math.abs(x.min - y.min) < 1 && Math.abs(x.max - y.max) < 1;
}

/** What "quinze jours" and "huit jours" are in weeks. */
const DAYS_FOR_WEEKS: Readonly<Record<number, number>> = { 8: 7, 15: 14 };

function asWeeks(duration: Duration, other: Duration): Duration {
  if (duration.unit !== 'day' || other.unit !== 'week') return duration;
  const { min, max } = duration;
  return { ...duration, min: DAYS_FOR_WEEKS[min] ?? min, max: DAYS_FOR_WEEKS[max] ?? max };
}

function isSameAmount(a: Amount, b: Amount): boolean {
  return (
    a.min === b.min &&
    a.max === b.max &&
    a.currency === b.currency &&
    (a.period === null || a.period === b.period) &&
    (a.gross === null || a.gross === b.gross)
  );
}

function isSameDate(a: Extract<Value, { kind: 'date' }>, b: Extract<Value, { kind: 'date' }>): boolean {
  if (a.date.anytime || b.date.anytime) return a.date.anytime && b.date.anytime;
  if (a.day !== null && a.day !== b.day) return false;
  const ends = [b.date.from, b.date.to].flatMap((end) => (end ? [end.slice(0, 7)] : []));
  if (!a.date.from || !a.date.to) {
    const months = ends.length > 0 ? ends.map((end) => Number(end.slice(5))) : [b.date.month];
    return months.includes(a.date.month);
  }
  const own = [a.date.from.slice(0, 7), a.date.to.slice(0, 7)];
  if (own[0] === own[1]) return ends.includes(own[0]!);
  return a.date.from === b.date.from && a.date.to === b.date.to;
}

function dayIn(text: string): number | null {
  const iso = /^\d{4}-\d{2}-(\d{2})$/.exec(text);
  if (iso) return Number(iso[1]);
  const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(text);
  return day ? Number(day[1]) : null;
}

function centuryOf(written: string): number {
  if (/\d/.test(written)) return Number(written);
  const digits = [...written].map((letter) => ROMAN[letter]!);
  return digits.reduce((sum, digit, i) => (digit < (digits[i + 1] ?? 0) ? sum - digit : sum + digit), 0);
}

function plainNumber(digits: string): number {
  const thousands = /^\d{1,3}(?:[ .,'\u00a0\u202f]\d{3})+$/.test(digits);
  return Number(thousands ? digits.replace(/\D/g, '') : digits.replace(',', '.'));
}

/** An address without what writers add or leave out; a telephone number as its digits. */
function bare(address: string): string {
  if (/^[+\d][\d .()-]*$/.test(address)) return address.replace(/[^\d+]/g, '');
  return address
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}
