import type { IndexedOffer } from '../index/OfferIndex.ts';
import { MESSAGES } from '../locales/index.ts';
import type { Answer } from './Answer.ts';
import { Draft } from './Draft.ts';
import { describe } from './describeOffer.ts';
import { type Condition, findConditions, type Proof, pickExtreme } from './understand/findConditions.ts';
import type { Question } from './understand/understandQuestion.ts';

/** A Discord embed or a terminal page holds about this many. */
const MOST_LISTED = 50;
const LONGEST_NAME = 60;

/** Lists exactly the offers that meet every condition of a question, each with the proof. */
export function composeList(question: Question, offers: readonly IndexedOffer[]): Answer {
  const say = MESSAGES[question.language].answer;
  const draft = new Draft(question.language, MOST_LISTED * 2);
  const conditions = findConditions(question);
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
    draft.line(`• ${[describe(offer), organisationOf(offer), marks.join(', ')].filter(Boolean).join(' — ')}`);
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
