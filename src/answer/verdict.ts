import type { AskedField } from '../corpus/topics.ts';
import type { Fact } from '../facts/Fact.ts';
import { parseAmounts } from '../facts/values/parseAmounts.ts';
import { parseDurations } from '../facts/values/parseDurations.ts';
import { fold } from '../language/fold.ts';
import { isAt } from './understand/claimedPlaces.ts';
import { fitsAmount, fitsDuration, fitsTime, wantedTimes } from './understand/fitsCondition.ts';
import { LEVELS } from './understand/levels.ts';
import type { Question } from './understand/understandQuestion.ts';

/** Questions for a value rather than for yes or no, folded. */
const FOR_A_VALUE =
  /\b(?:combien|quel(?:le)?s?|quand|ou|comment|quoi|qui|how|what|when|where|which|who|cuanto|cuanta|cual(?:es)?|cuando|donde|como|quien|que (?:nivel|requisitos|dia|fecha|titulacion|carrera|estudios|pide|hay|hace))\b/;

/**
 * Whether a yes-or-no question about a field is answered yes or no by what the offer states; null when it asks for a
 * value, or when the offer does not decide it. A premise that is false ("it lasts a whole year, right?") comes out no.
 */
export function verdictOn(
  field: AskedField,
  facts: readonly Fact[],
  { folded, claimedPlaces }: Question,
): boolean | null {
  // What only the portal says decides nothing when the offer says it too.
  const ownFacts = facts.some(({ byPortal }) => !byPortal)
    ? facts.filter(({ byPortal }) => !byPortal)
    : facts;
  // A place that a question takes for granted is corrected whatever else it asks.
  if (field === 'location' && claimedPlaces.length > 0)
    return facts.some(({ text }) => isAt(fold(text), claimedPlaces));
  const kinds = ownFacts.flatMap(({ value }) => (value ? [value] : []));
  const polarity = kinds.find((value) => value.kind === 'polarity');
  if (polarity?.kind === 'polarity' && (field === 'thesis' || field === 'remote')) return polarity.positive;
  if (FOR_A_VALUE.test(folded)) return null;
  const [duration] = parseDurations(folded);
  if (field === 'duration' && duration) {
    return kinds.some(
      (value) => value.kind === 'duration' && fitsDuration(value.duration, duration.duration, folded),
    );
  }
  const [time] = wantedTimes(folded);
  if ((field === 'start' || field === 'deadline') && time) {
    return kinds.some((value) => value.kind === 'date' && fitsTime(value.date, time, folded));
  }
  if (field === 'pay') return paid(kinds, folded);
  const levels = LEVELS.filter((level) => level.test(folded));
  if (field === 'education' && levels.length > 0) {
    // The offer may accept a level without naming it, so only a yes is certain.
    return facts.some(({ text }) => levels.some((level) => level.test(fold(text)))) ? true : null;
  }
  return null;
}

/** "Payé ?" asks yes or no, "la paie ?" for the value; folded. */
const ASKS_WHETHER_PAID =
  /\b(?:paye[es]*|remunere[es]*|gratifie[es]*|indemnise[es]*|paid|unpaid|pagad[oa]s?|remunerad[oa]s?|benevole|gratis)\b/;
const UNPAID =
  /\b(?:unpaid|benevole|gratis|non (?:paye|remunere)|pas (?:paye|remunere)|not paid|no (?:son |es |estan )?(?:remunerad|pagad))/;

function paid(kinds: readonly NonNullable<Fact['value']>[], folded: string): boolean | null {
  const pays = kinds.filter((value) => value.kind === 'pay');
  const [asked] = parseAmounts(folded);
  const amounts = pays.flatMap(({ amount }) => (amount ? [amount] : []));
  // A sum that is not stated is neither more nor less than another.
  if (asked && amounts.length === 0) return null;
  if (asked) return amounts.some((amount) => fitsAmount(amount, asked.amount, folded));
  if (!ASKS_WHETHER_PAID.test(folded) || pays.length === 0) return null;
  const isPaid = pays.some((value) => value.paid);
  return UNPAID.test(folded) ? !isPaid : isPaid;
}
