import type { AskedField } from '../corpus/topics.ts';
import type { Fact } from '../facts/Fact.ts';
import { inDays } from '../facts/values/parseDurations.ts';
import type { IndexedOffer } from '../index/OfferIndex.ts';
import { fold } from '../language/fold.ts';
import { townsIn } from '../language/places.ts';
import { MESSAGES } from '../locales/index.ts';
import type { Answer } from './Answer.ts';
import { composeLookup, type LookupContext } from './composeLookup.ts';
import { titleOf } from './describeOffer.ts';
import { asksWhether } from './understand/asksWhether.ts';
import { sizeOf } from './understand/extremes.ts';
import type { Comparison, SizedField } from './understand/findComparison.ts';
import type { Question } from './understand/understandQuestion.ts';

const MOST_CITATIONS = 6;
/** Fields told for each of two offers. */
const MOST_DIFFERENCES = 3;
/** What tells offers apart, what a reader wants to know first in front. */
const COMPARED: readonly AskedField[] = ['duration', 'pay', 'start', 'location', 'reference', 'organisation'];

/** Sets the values of two or more offers side by side and says what that comes to, where both state them. */
export function composeComparison(
  question: Question,
  comparison: Comparison,
  offers: readonly IndexedOffer[],
  context: LookupContext,
): Promise<Answer> {
  const { fields, folded, language } = question;
  const say = MESSAGES[language].answer;
  switch (comparison.kind) {
    case 'same': {
      const opening = fields.slice(0, 1).flatMap((field) => {
        const isSame = areSame(field, offers);
        return isSame === null ? [] : [say.compared({ isSame, field: say.fields[field] })];
      });
      return composeLookup(question, offers, context, opening);
    }
    case 'difference': {
      const differing = COMPARED.filter((field) => differ(field, offers));
      const told = fields.length > 0 ? fields : differing.length > 0 ? differing : COMPARED;
      const room = Math.max(1, Math.min(MOST_DIFFERENCES, Math.floor(MOST_CITATIONS / offers.length)));
      return composeLookup({ ...question, fields: told.slice(0, room) }, offers, context);
    }
    case 'extreme': {
      const { field, most } = comparison;
      const first = extremeOf(field, most, offers);
      const opening: string[] = [];
      if (first.length === offers.length) opening.push(say.equal);
      else if (first.length > 0) {
        const verdict = asksWhether(folded)
          ? `${say.verdicts[first.includes(offers[0]!) ? 'yes' : 'no']} – `
          : '';
        opening.push(
          `${verdict}${say.extremes[field][most ? 1 : 0]}${say.colon}${first.map(titleOf).join(' ; ')}`,
        );
      }
      return composeLookup({ ...question, fields: [field] }, offers, context, opening);
    }
  }
}

/** Whether all offers state the same of a field; null when one does not state it or sentences can't be compared. */
function areSame(field: AskedField, offers: readonly IndexedOffer[]): boolean | null {
  const keys = offers.map(({ facts }) =>
    keysOf(facts.filter((fact) => fact.field === field && !fact.byPortal)),
  );
  if (keys.some((own) => own.length === 0)) return null;
  const [first, ...others] = keys as [string[], ...string[][]];
  return others.every((other) => other.some((key) => first.includes(key)));
}

/** Whether offers state different things of a field, or only some of them state it. */
function differ(field: AskedField, offers: readonly IndexedOffer[]): boolean {
  const stating = offers.filter(({ facts }) => facts.some((fact) => fact.field === field));
  return stating.length > 0 && areSame(field, offers) !== true;
}

/** What of facts can be compared: numbers, days, towns, or short words. */
function keysOf(facts: readonly Fact[]): string[] {
  const best = facts.filter(({ strength }) => strength >= (facts[0]?.strength ?? 0) - 1);
  return best.flatMap(({ field, text, value }): string[] => {
    if (value?.kind === 'duration') {
      const { min, max } = inDays(value.duration);
      return [`${min}-${max}`];
    }
    if (value?.kind === 'pay')
      return value.amount
        ? [JSON.stringify([value.amount.min, value.amount.max, value.amount.currency, value.amount.period])]
        : [];
    if (value?.kind === 'date') return value.date.from ? [`${value.date.from}-${value.date.to}`] : [];
    if (value?.kind === 'polarity') return [String(value.positive)];
    if (field === 'location') return townsIn(fold(text));
    return SHORT.has(field)
      ? [
          fold(text)
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim(),
        ]
      : [];
  });
}

/** Fields told in a few words that are the same or not. */
const SHORT: ReadonlySet<AskedField> = new Set([
  'reference',
  'contact',
  'organisation',
  'supervisor',
  'title',
]);

/**
 * The offers with the largest or the smallest value of a field; all of them when it is the same; none when one does not
 * state it, or when ranges and currencies leave it open.
 */
function extremeOf(
  field: SizedField,
  most: boolean,
  offers: readonly IndexedOffer[],
): readonly IndexedOffer[] {
  const known = offers.flatMap((offer) => {
    const range = rangeOf(field, offer);
    return range ? [{ offer, range }] : [];
  });
  if (known.length < offers.length || new Set(known.map(({ range }) => range.unit)).size > 1) return [];
  const isBeyond = (a: Range, b: Range): boolean =>
    most ? a.min >= b.min && a.max >= b.max : a.min <= b.min && a.max <= b.max;
  return known
    .filter(({ range }) => known.every((other) => isBeyond(range, other.range)))
    .map(({ offer }) => offer);
}

interface Range {
  readonly min: number;
  readonly max: number;
  /** Sums of different currencies are not compared. */
  readonly unit: string;
}

function rangeOf(field: SizedField, { facts }: IndexedOffer): Range | null {
  const fact = facts.find((candidate) => candidate.field === field && !candidate.byPortal);
  const size = fact && sizeOf(fact);
  if (!fact || size === null || size === undefined) return null;
  const { value } = fact;
  if (value?.kind === 'duration') return { ...inDays(value.duration), unit: 'day' };
  if (value?.kind === 'pay' && value.amount) {
    const { min, max, currency } = value.amount;
    return { min: max > 0 ? (size * min) / max : 0, max: size, unit: currency };
  }
  return { min: size, max: size, unit: field };
}
