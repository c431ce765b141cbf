import type { Topic } from '../corpus/topics.ts';
import type { Fact } from '../facts/Fact.ts';
import { givesSomething } from '../facts/givesSomething.ts';
import type { IndexedOffer } from '../index/OfferIndex.ts';
import { fold } from '../language/fold.ts';
import { ASIDES, PAST_WORK, statementFact } from './statementFact.ts';
import { statementWords } from './statementWords.ts';
import { benefitKinds, clauseOn } from './understand/benefitKinds.ts';

/** Facts of an offer, and other statements where there are none, that speak of some kinds of benefit. */
export function benefitsTold(kinds: readonly number[], offer: IndexedOffer): Fact[] {
  const speaksOf = (text: string): boolean => benefitKinds(fold(text)).some((kind) => kinds.includes(kind));
  // The label of a table says what its value is of ("Housing | $3,000").
  const facts = offer.facts.filter(
    (fact) =>
      fact.field === 'benefits' &&
      fact.strength >= 1 &&
      (speaksOf(fact.text) || speaksOf(statementWords(offer, fact).text)),
  );
  if (facts.length > 0) return facts;
  const told = statementsOn(kinds, offer, ASIDES);
  return told.length > 0 ? told : statementsOn(kinds, offer, PAST_WORK);
}

/** Statements outside some sections that say that a kind of benefit is given, or that it is not. */
function statementsOn(
  kinds: readonly number[],
  offer: IndexedOffer,
  aside: ReadonlySet<Topic | null>,
): Fact[] {
  return offer.statements
    .filter(
      ({ kind, section, topic }) =>
        kind !== 'heading' && topic !== 'title' && !aside.has(offer.sections[section]?.topic ?? null),
    )
    .map((statement) => statementFact(statement, 'benefits', offer))
    .filter(({ text }) => givesSomething(clauseOn(fold(text), kinds)));
}
