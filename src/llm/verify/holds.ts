import { isFunctionWord as isGrammar } from '../../answer/namesOf.ts';
import { conceptOf } from './concepts.ts';
import type { Unit } from './Evidence.ts';
import { isNeutralConcept } from './neutral.ts';
import type { Term } from './readClauses.ts';
import { isSameValue, type Value } from './readValues.ts';
import { supports } from './supports.ts';

/** Whether a clause of an offer, or what is said of it, says what a term says. */
export function holdsTerm({ clause, context, names }: Unit, term: Term): boolean {
  // What is to be there before a day has that day for its deadline.
  if (term.concept === 'deadline' && clause.cues.some(({ cue }) => cue === 'before')) return true;
  // "From 1 April on" is when it begins.
  const isFrom = term.concept === 'begin' && FROM.test(clause.text);
  if (isFrom && clause.values.some(({ kind }) => kind === 'date')) return true;
  const offered = [...clause.terms, ...clause.parts, ...context, ...names];
  if (offered.some((other) => supports(other, term))) return true;
  // "350 euros a month" are paid, unless they are what something costs.
  const isPaid = term.concept === 'pay' || term.concept === 'receive';
  if (isPaid && isWage({ clause, context })) return true;
  // "The plane ticket is paid by the laboratory".
  if (term.concept === 'refund' && BORNE.test(term.text) && PAID.test(clause.text)) return true;
  // The numbers of "trois premières semaines" are a value.
  if (term.kind === 'ordinal' && isWithin(clause.text, term.concept)) return true;
  // "If time permits" asks for no permission.
  if (term.concept === 'allow' && clause.cues.some(({ cue }) => cue === 'condition')) return true;
  // A phrase that it puts in other words.
  const words = term.text
    .split(/[\s'-]+/)
    .filter((word) => !isGrammar(word) && !isNeutralConcept({ concept: conceptOf(word)?.id ?? null }));
  return (
    words.length > 0 &&
    /\s/.test(term.text) &&
    term.kind === null &&
    words.every((text) =>
      offered.some((other) => supports(other, { ...term, text, concept: conceptOf(text)?.id ?? null })),
    )
  );
}

/** Before the day on which something begins, folded. */
export const FROM =
  /(?<!\p{L})(?:from|as of|starting|a partir d[eu]l?|a compter d[eu]|des le|desde|depuis le|entre|between)(?!\p{L})/u;

/** That somebody bears a cost, folded, whether it is paid back or paid at once. */
const BORNE = /pri(?:s|ses?|se) en charge|prend en charge|cover|hac\p{L}* cargo/u;
const PAID = /(?<!\p{L})(?:paye(?:e?s?)|paid|pagad[oa]s?)(?!\p{L})/u;

/** What a sum is besides a wage. */
const NO_WAGE: ReadonlySet<string | null> = new Set(
  'meal housing transport budget equipment insurance fee turnover bonus award funding cost laptop conference refund'.split(
    ' ',
  ),
);

function isWage({ clause, context }: Pick<Unit, 'clause' | 'context'>): boolean {
  const isPeriodic = clause.values.some((value) => value.kind === 'amount' && value.amount.period !== null);
  return isPeriodic && ![...clause.terms, ...context].some(({ concept }) => NO_WAGE.has(concept));
}

function isWithin(text: string, concept: string | null): boolean {
  return (text.match(/\p{L}+/gu) ?? []).some((word) => conceptOf(word)?.id === concept);
}

/** The same for a value. */
export function holdsValue({ clause, contextValues }: Unit, value: Value): boolean {
  const values = [...clause.values, ...contextValues];
  if (values.some((offered) => isSameValue(value, offered))) return true;
  // "Aged six to nine" are six to nine years.
  if (value.kind !== 'duration' || value.duration.unit !== 'year') return false;
  const { min, max } = value.duration;
  const isNumber = (number: number): boolean =>
    values.some((offered) => offered.kind === 'number' && offered.number === number);
  return min !== max && isNumber(min) && isNumber(max);
}
