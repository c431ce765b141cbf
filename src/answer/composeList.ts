import type { Fact } from '../facts/Fact.ts';
import type { IndexedOffer } from '../index/OfferIndex.ts';
import { MESSAGES } from '../locales/index.ts';
import type { Answer } from './Answer.ts';
import { correctionsOn } from './Correction.ts';
import type { LookupContext } from './composeLookup.ts';
import { Draft } from './Draft.ts';
import { describe } from './describeOffer.ts';
import { isPast } from './isPast.ts';
import type { Condition, Proof } from './understand/Condition.ts';
import { pickExtreme } from './understand/extremes.ts';
import { findConditions } from './understand/findConditions.ts';
import type { Question } from './understand/understandQuestion.ts';
import { correctionOf, withCorrections } from './withCorrections.ts';
import { wordCorrection } from './writeFacts.ts';

/** A Discord embed or a terminal page holds about this many. */
const MOST_LISTED = 50;
const LONGEST_NAME = 60;

/** Lists exactly the offers that meet every condition of a question, each with the proof. */
export function composeList(
  question: Question,
  offers: readonly IndexedOffer[],
  { clock, correctionsOf }: Pick<LookupContext, 'clock' | 'correctionsOf'>,
): Answer {
  const say = MESSAGES[question.language].answer;
  const draft = new Draft(question.language, MOST_LISTED * 2);
  const today = clock.now().toISOString().slice(0, 10);
  const known = offers.map((offer) => {
    const said = correctionsOn(offer, correctionsOf);
    return { offer: withCorrections(offer, said), said };
  });
  const conditions = findConditions(
    question,
    known.map(({ offer }) => offer),
  );
  let fitting = known.flatMap(({ offer, said }) => {
    const proofs = prove(offer, conditions);
    return proofs ? [{ offer, said, proofs }] : [];
  });
  fitting = pickExtreme(question, fitting);
  if (fitting.length === 0) {
    draft.line(say.noneFits({}));
    return draft.finish('not_stated');
  }
  draft.line(say.listHeading({ count: fitting.length }));
  for (const { offer, said, proofs } of fitting) {
    const shown = proofs.length > 0 ? proofs : titleProof(offer);
    const marks = shown.map((proof) => {
      const correction = correctionOf(proof, said);
      if (!correction) return `${proof.value ? `${proof.value} ` : ''}${draft.prove(offer, proof)}`.trim();
      draft.correct(correction);
      return wordCorrection(correction, question.language);
    });
    const told = marks.filter((mark, i) => !marks.slice(0, i).some((other) => other.endsWith(mark)));
    const past = pastOf(offer, today);
    if (past) {
      const proof = past.fact.start < 0 ? '' : draft.prove(offer, past.fact);
      told.push(`${say.pastFields[past.field]} ${proof}`.trim());
    }
    // What staff say has no quote, but each offer in a list has one.
    const cited = shown.some(({ start }) => start >= 0)
      ? ''
      : ` ${draft.prove(offer, titleProof(offer)[0]!)}`;
    const name = `${describe(offer)}${cited}`;
    draft.line(`• ${[name, organisationOf(offer), told.join(', ')].filter(Boolean).join(' — ')}`);
  }
  return draft.finish('not_stated');
}

/** The proofs that an offer meets all conditions, or null when it fails one. A condition of absence has no proof. */
function prove(offer: IndexedOffer, conditions: readonly Condition[]): Proof[] | null {
  const proofs: Proof[] = [];
  for (const condition of conditions) {
    const met = condition(offer);
    if (!met) return null;
    proofs.push(...met);
  }
  return proofs;
}

/** What of an offer is over: its deadline, or, without one, its start. */
function pastOf(
  { facts }: IndexedOffer,
  today: string,
): { field: 'deadline' | 'start'; fact: Fact } | undefined {
  for (const field of ['deadline', 'start'] as const) {
    const fact = facts.find((candidate) => candidate.field === field);
    if (fact) return isPast(fact, today) ? { field, fact } : undefined;
  }
  return undefined;
}

/** Who offers it, where that is a name and not a sentence. */
function organisationOf({ facts }: IndexedOffer): string {
  const name = facts.find(({ field }) => field === 'organisation')?.text ?? '';
  return name.length <= LONGEST_NAME ? name : '';
}

function titleProof(offer: IndexedOffer): Proof[] {
  const title = offer.facts.find(({ field, start }) => field === 'title' && start >= 0);
  const span = title ?? offer.statements[0]!;
  return [{ start: span.start, end: span.end, value: '' }];
}
