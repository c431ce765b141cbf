import type { Fact } from '../facts/Fact.ts';
import type { Amount, PayPeriod } from '../facts/values/parseAmounts.ts';
import type { OfferDate } from '../facts/values/parseDates.ts';
import type { Duration, DurationUnit } from '../facts/values/parseDurations.ts';
import type { Language, PerLanguage } from '../language/Language.ts';

/** Singular and plural of each unit, and the words around numbers. */
const WORDS: PerLanguage<{
  readonly units: Readonly<Record<DurationUnit, readonly [string, string]>>;
  readonly range: string;
  readonly upTo: string;
  readonly periods: Readonly<Record<PayPeriod, string>>;
  readonly gross: string;
  readonly net: string;
  readonly paid: string;
  readonly unpaid: string;
  readonly anytime: string;
  readonly derived: string;
}> = {
  fr: {
    units: {
      hour: ['heure', 'heures'],
      day: ['jour', 'jours'],
      week: ['semaine', 'semaines'],
      month: ['mois', 'mois'],
      year: ['an', 'ans'],
    },
    range: 'à',
    upTo: "jusqu'à",
    periods: {
      hour: 'par heure',
      day: 'par jour',
      week: 'par semaine',
      month: 'par mois',
      quarter: 'par trimestre',
      semester: 'par semestre',
      year: 'par an',
    },
    gross: 'brut',
    net: 'net',
    paid: 'stage gratifié, montant non précisé',
    unpaid: 'stage non rémunéré',
    anytime: 'date souple',
    derived: "d'après les dates",
  },
  en: {
    units: {
      hour: ['hour', 'hours'],
      day: ['day', 'days'],
      week: ['week', 'weeks'],
      month: ['month', 'months'],
      year: ['year', 'years'],
    },
    range: 'to',
    upTo: 'up to',
    periods: {
      hour: 'per hour',
      day: 'per day',
      week: 'per week',
      month: 'per month',
      quarter: 'per quarter',
      semester: 'per semester',
      year: 'per year',
    },
    gross: 'gross',
    net: 'net',
    paid: 'paid, amount not specified',
    unpaid: 'unpaid',
    anytime: 'flexible date',
    derived: 'from the dates',
  },
  es: {
    units: {
      hour: ['hora', 'horas'],
      day: ['día', 'días'],
      week: ['semana', 'semanas'],
      month: ['mes', 'meses'],
      year: ['año', 'años'],
    },
    range: 'a',
    upTo: 'hasta',
    periods: {
      hour: 'por hora',
      day: 'al día',
      week: 'a la semana',
      month: 'al mes',
      quarter: 'al trimestre',
      semester: 'al semestre',
      year: 'al año',
    },
    gross: 'brutos',
    net: 'netos',
    paid: 'remuneradas, importe no especificado',
    unpaid: 'no remuneradas',
    anytime: 'fecha flexible',
    derived: 'según las fechas',
  },
};

/** A fact's value in the reader's language ("4 to 6 months"); its own words where there is nothing to translate. */
export function wordValue({ value, text }: Fact, language: Language): string {
  switch (value?.kind) {
    case 'duration':
      return `${wordDuration(value.duration, language)}${value.derived ? ` (${WORDS[language].derived})` : ''}`;
    case 'pay':
      return value.amount
        ? wordAmount(value.amount, language)
        : value.paid
          ? WORDS[language].paid
          : WORDS[language].unpaid;
    case 'date':
      return wordDate(value.date, text, language);
    default:
      return text;
  }
}

function wordDuration({ min, max, unit }: Duration, language: Language): string {
  const { units, range, upTo } = WORDS[language];
  const word = units[unit][max > 1 ? 1 : 0];
  if (min === 0) return `${upTo} ${max} ${word}`;
  return min === max ? `${max} ${word}` : `${min} ${range} ${max} ${word}`;
}

function wordAmount({ min, max, currency, period, gross }: Amount, language: Language): string {
  const words = WORDS[language];
  const format = (n: number): string =>
    new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      minimumFractionDigits: Number.isInteger(n) ? 0 : 2,
      useGrouping: n >= 10_000,
    })
      .format(n)
      .replace(/[\u00a0\u202f]/g, ' ');
  const sum = min === max ? format(max) : `${format(min)} ${words.range} ${format(max)}`;
  return [sum, gross === null ? '' : gross ? words.gross : words.net, period ? words.periods[period] : '']
    .filter(Boolean)
    .join(' ');
}

/** Full days and months are worded anew; "spring 2026" or "as soon as possible" stay in the offer's own words. */
function wordDate(date: OfferDate, text: string, language: Language): string {
  if (!date.from || !date.to) return text;
  const format = (iso: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'UTC' }).format(
      new Date(iso),
    );
  if (date.from === date.to) return format(date.from, { day: 'numeric', month: 'long', year: 'numeric' });
  if (date.from.slice(0, 7) === date.to.slice(0, 7))
    return format(date.from, { month: 'long', year: 'numeric' });
  return text;
}
