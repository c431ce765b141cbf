import type { Fact } from '../facts/Fact.ts';
import type { IndexedOffer } from '../index/OfferIndex.ts';
import { MESSAGES } from '../locales/index.ts';
import type { Answer } from './Answer.ts';
import type { Clock } from './composeLookup.ts';
import { Draft } from './Draft.ts';
import { describe } from './describeOffer.ts';
import { isPast } from './isPast.ts';
import type { Condition, Proof } from './understand/Condition.ts';
import { pickExtreme } from './understand/extremes.ts';
import { findConditions } from './understand/findConditions.ts';
import type { Question } from './understand/understandQuestion.ts';

/** A Discord embed or a terminal page holds about this many. */
const MOST_LISTED = 50;
const LONGEST_NAME = 60;

/** Lists exactly the offers that meet every condition of a question, each with the proof. */
export function composeList(question: Question, offers: readonly IndexedOffer[], clock: Clock): Answer {
  const say = MESSAGES[question.language].answer;
  const draft = new Draft(question.language, MOST_LISTED * 2);
  const today = clock.now().toISOString().slice(0, 10);
  const conditions = findConditions(question, offers);
  let fitting = offers.flatMap((offer) => {
    const proofs = prove(offer, conditions);
    return proofs ? [{ offer, proofs }] : [];
  });
  fitting = pickExtreme(question, fitting);
  if (fitting.length === 0) {
    draft.line(say.noneFits({}));
    return draft.finish('not_stated');
  }
  draft.line(say.listHeading({ count: fitting.length }));
  for (const { offer, proofs } of fitting) {
    const shown = proofs.length > 0 ? proofs : titleProof(offer);
    const marks = shown.map((proof) =>
      `${proof.value ? `${proof.value} ` : ''}${draft.prove(offer, proof)}`.trim(),
    );
    const told = marks.filter((mark, i) => !marks.slice(0, i).some((other) => other.endsWith(mark)));
    const past = pastOf(offer, today);
    if (past) told.push(`${say.pastFields[past.field]} ${draft.prove(offer, past.fact)}`.trim());
    draft.line(`• ${[describe(offer), organisationOf(offer), told.join(', ')].filter(Boolean).join(' — ')}`);
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
  const title = offer.facts.find(({ field }) => field === 'title');
  const span = title ?? offer.statements[0]!;
  return [{ start: span.start, end: span.end, value: '' }];
}
