import type { Fact } from '../../facts/Fact.ts';
import type { Amount, Currency, PayPeriod } from '../../facts/values/parseAmounts.ts';
import { inDays } from '../../facts/values/parseDurations.ts';
import type { IndexedOffer } from '../../index/OfferIndex.ts';
import type { Question } from './understandQuestion.ts';

/** Words that ask for an extreme value, folded. */
const MOST =
  /\b(?:best|most|highest|longest|latest|newest|plus recente?s?|mas recientes?|mas nuev[oa]s?|mieux|(?:paie|paye|paient|payent|gagne|dure|durent|remunere) le plus|le plus (?:long|paye|eleve)|la plus (?:longue|payee|elevee)|plus tard|mejor|mas larg[ao]s?|mas alto|que mas|(?:paga|pagan|gana|cobra|dura|duran) mas|dura mas|pays? the most)\b/;
const LEAST =
  /\b(?:lowest|shortest|earliest|soonest|(?<!at )least|oldest|plus ancien(?:ne)?s?|mas antigu[oa]s?|le plus (?:court|tot|bas)|la plus courte|moins (?:long|paye)|mas cort[ao]s?|antes empieza|empieza antes|primero|en premier|en 1er|clos\w+ first|antes cierra|cierra antes)\b/;

/** Whether a folded question asks for an extreme value. */
export function isComparison(folded: string): boolean {
  return MOST.test(folded) || LEAST.test(folded);
}

/** "Which pays best?", "the longest": among the offers that fit, those with the extreme value. */
export function pickExtreme<T extends { readonly offer: IndexedOffer }>(
  { folded, fields }: Question,
  fitting: T[],
): T[] {
  const most = MOST.test(folded);
  const least = LEAST.test(folded);
  if (!most && !least) return fitting;
  const field =
    fields.find(
      (candidate) =>
        candidate === 'pay' || candidate === 'duration' || candidate === 'start' || candidate === 'deadline',
    ) ??
    (/longest|shortest|\blong(?:ue)?s?\b|court|larg[ao]s?|cort[ao]s?|dur/.test(folded) ? 'duration' : 'pay');
  const sizes = fitting.flatMap((item) => {
    const values = item.offer.facts
      .filter((fact) => fact.field === field && !fact.byPortal)
      .flatMap((fact) => sizeOf(fact) ?? []);
    return values.length > 0 ? [{ item, size: most ? Math.max(...values) : Math.min(...values) }] : [];
  });
  const extreme = most
    ? Math.max(...sizes.map(({ size }) => size))
    : Math.min(...sizes.map(({ size }) => size));
  return sizes.filter(({ size }) => size === extreme).map(({ item }) => item);
}

/** Hours at work in a year of each period, to compare sums: 35 hours a week. */
const A_MONTH: Readonly<Record<PayPeriod, number>> = {
  hour: 151.67,
  day: 21.7,
  week: 4.33,
  month: 1,
  quarter: 1 / 3,
  semester: 1 / 6,
  year: 1 / 12,
};

/** Roughly what a unit of other currencies is worth in euros (late 2026, rounded): only to tell which sum is larger. */
const IN_EUROS: Readonly<Partial<Record<Currency, number>>> = {
  GBP: 1.15,
  USD: 0.87,
  CHF: 1.07,
  CAD: 0.62,
  AUD: 0.56,
  SGD: 0.67,
  JPY: 0.0057,
  INR: 0.01,
  MXN: 0.046,
  COP: 0.00022,
  ARS: 0.0006,
  CLP: 0.0009,
  PEN: 0.25,
  BRL: 0.16,
  SEK: 0.091,
  NOK: 0.085,
  DKK: 0.134,
  PLN: 0.235,
  CZK: 0.041,
  MAD: 0.093,
  TND: 0.29,
  XOF: 0.0015,
};

/** No intern is paid more for so short a time: the period was misread. */
const PLAUSIBLE: Readonly<Partial<Record<PayPeriod, number>>> = { hour: 60, day: 400, week: 3000 };

/** A sum for another period than it is given for, at full time: 4.50 euros an hour are 682 a month. */
export function inPeriod(amount: Amount, period: PayPeriod | null): Amount {
  const [from, to] = [amount.period ?? 'month', period ?? 'month'];
  if (from === to || amount.max > (PLAUSIBLE[from] ?? Infinity)) return amount;
  const factor = A_MONTH[from] / A_MONTH[to];
  return { ...amount, period: to, min: amount.min * factor, max: amount.max * factor };
}

/** A value as a number that orders it among those of its field: days, euros a month, a date; null without one. */
export function sizeOf({ value }: Fact): number | null {
  if (value?.kind === 'duration') return inDays(value.duration).max;
  if (value?.kind === 'pay')
    return value.amount
      ? value.amount.max * A_MONTH[value.amount.period ?? 'month'] * (IN_EUROS[value.amount.currency] ?? 1)
      : null;
  if (value?.kind === 'date') return value.date.from ? Date.parse(value.date.from) : null;
  return null;
}
