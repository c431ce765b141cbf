import type { Statement } from '../corpus/Offer.ts';
import type { AskedField } from '../corpus/topics.ts';
import type { Fact } from '../facts/Fact.ts';
import type { IndexedOffer, OfferIndex } from '../index/OfferIndex.ts';
import { fold } from '../language/fold.ts';
import { PROGRAMMING_LANGUAGE } from '../language/programmingLanguages.ts';
import { MESSAGES } from '../locales/index.ts';
import type { Answer } from './Answer.ts';
import { type CorrectionsOf, correctionsOn } from './Correction.ts';
import { chooseFacts, MOST_TOLD } from './chooseFacts.ts';
import { Draft } from './Draft.ts';
import { describe, titleOf } from './describeOffer.ts';
import { PAST_WORK } from './statementFact.ts';
import { labelledWords, statementWords } from './statementWords.ts';
import { partsAsked } from './understand/applicationParts.ts';
import { asWritten } from './understand/asWritten.ts';
import { contactKindAsked } from './understand/contactKinds.ts';
import { forbids } from './understand/forbidden.ts';
import { asksFoundation, TELLS_FOUNDATION } from './understand/foundation.ts';
import type { Question } from './understand/understandQuestion.ts';
import { writeCorrection, writeFacts } from './writeFacts.ts';

/** What comes nearest when a field is not stated. */
const NEAREST: Readonly<Partial<Record<AskedField, AskedField>>> = {
  supervisor: 'contact',
  howToApply: 'contact',
  contact: 'howToApply',
  pay: 'benefits',
  education: 'skills',
  skills: 'skills',
  duration: 'start',
  remote: 'location',
  schedule: 'duration',
  thesis: 'thesis',
};
const MOST_CITATIONS = 6;
/** What makes one nearest statement better than another: where an application goes, what one programs in; folded. */
const NEARER: Readonly<Partial<Record<AskedField, RegExp>>> = {
  contact:
    /en ligne|online|en linea|formul|\bform\b|portail|portal|postul|appl(?:y|ication)|candidat|https?:/,
  skills: PROGRAMMING_LANGUAGE,
};

export interface Clock {
  now(): Date;
}

/** What a lookup reads besides the question. */
export interface LookupContext {
  readonly index: OfferIndex;
  readonly clock: Clock;
  readonly correctionsOf: CorrectionsOf;
}

/**
 * Answers what is asked of one or a few offers: field by field, the value first, each with its proof.
 * @param opening lines that the values below prove
 */
export async function composeLookup(
  question: Question,
  offers: readonly IndexedOffer[],
  context: LookupContext,
  opening: readonly string[] = [],
): Promise<Answer> {
  const { index, clock, correctionsOf } = context;
  const say = MESSAGES[question.language].answer;
  const draft = new Draft(question.language, MOST_CITATIONS);
  for (const line of opening) draft.line(line);
  const today = clock.now().toISOString().slice(0, 10);
  let answered = false;
  const missing: { offer: IndexedOffer; field: AskedField }[] = [];
  const perOffer = Math.max(1, Math.floor(MOST_CITATIONS / offers.length));
  for (const offer of offers) {
    if (offers.length > 1) draft.line(`• ${describe(offer)}`);
    const forbidding = forbiddenBy(question, offer);
    if (forbidding) {
      answered = true;
      draft.line(`${say.verdicts.no} – ${draft.quote(offer, forbidding)} ${draft.prove(offer, forbidding)}`);
    }
    const asked = askedWithAddress(question, offer);
    const chosen = new Map<AskedField, Fact[]>();
    for (const field of asked) chosen.set(field, await chooseFacts(field, question, offer, index));
    // What is not stated takes no room from what is.
    const stated = Math.max(1, [...chosen.values()].filter((facts) => facts.length > 0).length);
    const perField = Math.max(1, Math.floor(perOffer / stated));
    const isOnlyApplying =
      question.subjects.length === 0 && asked.every((other) => other === 'howToApply' || other === 'contact');
    // A list of documents is told as long as the other fields leave room.
    const roomFor = (field: AskedField): number => {
      if (field !== 'howToApply' || !isOnlyApplying) return perField;
      const others = [...chosen].reduce(
        (sum, [other, facts]) => sum + (other === field ? 0 : Math.min(facts.length, perField)),
        0,
      );
      return Math.max(perField, perOffer - others);
    };
    for (const field of asked) {
      const facts = chosen.get(field)!;
      const correction = correctionsOn(offer, correctionsOf).find((candidate) => candidate.field === field);
      if (correction) {
        answered = true;
        writeCorrection(draft, correction, facts, offer);
      }
      if (facts.length === 0 && correction) continue;
      if (facts.length === 0) {
        missing.push({ offer, field });
        if (offers.length > 1) draft.line(`${say.fields[field]}${say.colon}${say.notStatedHere}`);
        continue;
      }
      answered = true;
      writeFacts(
        draft,
        field,
        facts.slice(0, field === 'contact' ? perOffer : roomFor(field)),
        offer,
        question,
        today,
      );
    }
  }
  for (const offer of offers) {
    const told = asksFoundation(question.folded) ? foundation(offer) : undefined;
    const statement = told ?? tellingOf(question, offer);
    if (!statement || draft.isFull) continue;
    answered = true;
    draft.line(`${draft.quote(offer, statement)} ${draft.prove(offer, statement)}`);
  }
  if (!answered) return declined(missing, question, offers);
  if (offers.length === 1)
    for (const { offer, field } of missing)
      draft.line(say.fieldNotStated({ field: say.fields[field], title: titleOf(offer) }));
  return draft.finish('not_stated');
}

/** The first statement that forbids what a question asks leave to do ("can I call the supervisor?"). */
function forbiddenBy({ folded }: Question, offer: IndexedOffer): Statement | undefined {
  const isForbidding = forbids(folded);
  if (!isForbidding) return undefined;
  return offer.statements.find(
    (statement) =>
      statement.kind !== 'heading' &&
      !PAST_WORK.has(offer.sections[statement.section]?.topic ?? null) &&
      isForbidding(statementWords(offer, statement).folded),
  );
}

/** The first statement that tells of a subject asked about besides the fields. */
function tellingOf({ subjects }: Question, offer: IndexedOffer): Statement | undefined {
  return offer.statements.find(
    (statement) =>
      statement.kind !== 'heading' &&
      !PAST_WORK.has(offer.sections[statement.section]?.topic ?? null) &&
      subjects.some(({ tells }) => tells(labelledWords(offer, statement))),
  );
}

/** The first sentence that says since when the organisation exists. */
function foundation(offer: IndexedOffer): Statement | undefined {
  return offer.statements.find(
    (statement) =>
      statement.kind !== 'heading' &&
      !PAST_WORK.has(offer.sections[statement.section]?.topic ?? null) &&
      TELLS_FOUNDATION.test(statementWords(offer, statement).folded),
  );
}

/** Who asks how to apply also wants to know where to, unless one part of it is asked for or no address is stated. */
function askedWithAddress({ fields, folded }: Question, { facts }: IndexedOffer): readonly AskedField[] {
  if (!fields.includes('howToApply') || fields.includes('contact') || partsAsked(folded).length > 0)
    return fields;
  const steps = facts.filter(({ field }) => field === 'howToApply').slice(0, MOST_TOLD.howToApply);
  const hasAddress = steps.some(({ text }) => /@|https?:|www\./.test(text));
  return hasAddress || !facts.some(({ field }) => field === 'contact') ? fields : [...fields, 'contact'];
}

/** What a reader wants to know first of an offer that is only named. */
const OVERVIEW: readonly AskedField[] = ['organisation', 'location', 'duration', 'start', 'pay', 'education'];

/** Tells what is stated of the main fields of an offer that a question names without asking for anything. */
export function composeOverview(
  question: Question,
  offers: readonly IndexedOffer[],
  context: LookupContext,
): Promise<Answer> {
  const stated = OVERVIEW.filter((field) =>
    offers.some(({ facts }) => facts.some((fact) => fact.field === field)),
  );
  const fields = offers.length > 1 ? stated.slice(0, Math.floor(MOST_CITATIONS / offers.length)) : stated;
  return composeLookup({ ...question, fields }, offers, context);
}

/** That an offer does not state a field, in the words of the question where it asks for one thing of many. */
function notStated(
  field: AskedField,
  { text, language, folded, topicWords }: Question,
  offer: IndexedOffer,
): string {
  const say = MESSAGES[language].answer;
  const title = titleOf(offer);
  if (field === 'skills' && topicWords.length > 0)
    return say.notMentioned({ words: asWritten(topicWords, text), title });
  const kind = field === 'contact' ? contactKindAsked(folded) : undefined;
  return say.fieldNotStated({ field: kind ? say.contactKinds[kind] : say.fields[field], title });
}

/** What an offer does say that comes nearest to a field it does not state. */
function nearestTo(
  field: AskedField,
  { fields, folded }: Question,
  { facts }: IndexedOffer,
): Fact | undefined {
  const kind = field === 'contact' ? contactKindAsked(folded) : undefined;
  const other = kind && facts.find((fact) => fact.field === 'contact' && fact.strength >= 1);
  if (other) return other;
  const near = NEAREST[field];
  if (!near || (near !== field && fields.includes(near))) return undefined;
  const nearest = facts.filter((candidate) => candidate.field === near && candidate.strength >= 2);
  const fact = nearest.find(({ text }) => NEARER[field]?.test(fold(text))) ?? nearest[0];
  // A sum of money for meals is the last thing to show who asks what the internship pays.
  const misleads = field === 'pay' && fact !== undefined && /\d/.test(fact.text.replace(/\d+ ?%/g, ''));
  return misleads ? undefined : fact;
}

/** Says that nothing is stated, names the offers, and gives the nearest thing one of them does say. */
function declined(
  missing: readonly { offer: IndexedOffer; field: AskedField }[],
  question: Question,
  offers: readonly IndexedOffer[],
): Answer {
  const say = MESSAGES[question.language].answer;
  const fresh = new Draft(question.language, MOST_CITATIONS);
  // Asked only since when something exists.
  for (const offer of missing.length === 0 ? offers : []) {
    fresh.mention(offer);
    fresh.line(say.notMentioned({ words: question.text, title: titleOf(offer) }));
  }
  for (const { offer, field } of missing) {
    fresh.mention(offer);
    fresh.line(notStated(field, question, offer));
    const fact = offers.length === 1 ? nearestTo(field, question, offer) : undefined;
    if (fact) fresh.line(`${say.nearest} ${fresh.quote(offer, fact)} ${fresh.prove(offer, fact)}`);
  }
  return fresh.finish('not_stated', false);
}
