import type { Statement } from '../corpus/Offer.ts';
import type { AskedField, Topic } from '../corpus/topics.ts';
import type { Fact } from '../facts/Fact.ts';
import { inDays } from '../facts/values/parseDurations.ts';
import type { IndexedOffer, OfferIndex } from '../index/OfferIndex.ts';
import { fold } from '../language/fold.ts';
import { ASKS_PROGRAMMING, PROGRAMMING_LANGUAGE } from '../language/programmingLanguages.ts';
import { MESSAGES } from '../locales/index.ts';
import { wordValue } from '../locales/wordValue.ts';
import type { Answer } from './Answer.ts';
import { type Correction, type CorrectionsOf, correctionsOn } from './Correction.ts';
import { Draft } from './Draft.ts';
import { type FoundStatement, rankStatements } from './rankStatements.ts';
import { statementWords } from './statementWords.ts';
import { partsAsked, speakingOf } from './understand/applicationParts.ts';
import { benefitKinds } from './understand/benefitKinds.ts';
import { asksFoundation, TELLS_FOUNDATION } from './understand/foundation.ts';
import { isWhatIsAsked } from './understand/isWhatIsAsked.ts';
import type { Question } from './understand/understandQuestion.ts';
import { verdictOn } from './verdict.ts';

/** How many values of a field are told. */
const MOST: Readonly<Partial<Record<AskedField, number>>> = {
  title: 1,
  organisation: 2,
  location: 3,
  duration: 3,
  start: 3,
  deadline: 2,
  pay: 3,
  contact: 4,
  reference: 2,
  thesis: 1,
  languages: 2,
  supervisor: 2,
  remote: 1,
  education: 3,
  skills: 5,
  missions: 6,
  howToApply: 3,
};
/** Fields told in whole sentences, which are quoted rather than worded. */
const QUOTED: ReadonlySet<AskedField> = new Set([
  'education',
  'skills',
  'missions',
  'howToApply',
  'benefits',
  'schedule',
  'openings',
  'languages',
  'remote',
  'thesis',
]);
/** What comes nearest when a field is not stated. */
const NEAREST: Readonly<Partial<Record<AskedField, AskedField>>> = {
  supervisor: 'contact',
  howToApply: 'contact',
  contact: 'howToApply',
  pay: 'benefits',
  education: 'skills',
};
const MOST_CITATIONS = 6;
/** Sections that speak of other things than the internship. */
const ASIDES: ReadonlySet<Topic | null> = new Set(['about', 'bibliography', 'portal', 'context', 'missions']);
/** Asks for all that is to be sent, even where it goes on to name something ("what do I send? a CV?"), folded. */
const ASKS_WHAT =
  /\bwhat (?:do|should|must|to|documents)|\bquoi\b|qu'est-ce|quels? (?:documents?|pieces?)|que (?:hay que|tengo que|debo|se (?:debe|tiene)) (?:mandar|enviar|presentar|adjuntar)|que documentos|which documents/;
/** How an application gets there, folded. */
const WAY_TO_APPLY =
  /en ligne|online|en linea|formul|\bform\b|portail|portal|postul|appl(?:y|ication)|candidat|https?:/;
/** Sections whose years are those of papers and of portals. */
const PAST_WORK: ReadonlySet<Topic | null> = new Set(['bibliography', 'portal']);
/** Facts much weaker than the best of their field are left out. */
const WITHIN = 1.15;

export interface Clock {
  now(): Date;
}

/** What a lookup reads besides the question. */
export interface LookupContext {
  readonly index: OfferIndex;
  readonly clock: Clock;
  readonly correctionsOf: CorrectionsOf;
}

/** Answers what is asked of one or a few offers: field by field, the value first, each with its proof. */
export async function composeLookup(
  question: Question,
  offers: readonly IndexedOffer[],
  context: LookupContext,
): Promise<Answer> {
  const { index, clock, correctionsOf } = context;
  const say = MESSAGES[question.language].answer;
  const draft = new Draft(question.language, MOST_CITATIONS);
  let answered = false;
  const missing: { offer: IndexedOffer; field: AskedField }[] = [];
  const perOffer = Math.max(1, Math.floor(MOST_CITATIONS / offers.length));
  for (const offer of offers) {
    if (offers.length > 1) draft.line(`• ${describe(offer)}`);
    const asked = askedWithAddress(question, offer);
    const chosen = new Map<AskedField, Fact[]>();
    for (const field of asked) chosen.set(field, await chooseFacts(field, question, offer, index));
    // What is not stated takes no room from what is.
    const stated = Math.max(1, [...chosen.values()].filter((facts) => facts.length > 0).length);
    const perField = Math.max(1, Math.floor(perOffer / stated));
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
        facts.slice(0, Math.max(perField, field === 'contact' ? perOffer : perField)),
        offer,
        question,
        clock,
      );
    }
  }
  for (const offer of asksFoundation(question.folded) ? offers : []) {
    const statement = foundation(offer);
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
  const steps = facts.filter(({ field }) => field === 'howToApply').slice(0, MOST.howToApply);
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
    fresh.line(say.fieldNotStated({ field: say.fields[field], title: titleOf(offer) }));
    const near = NEAREST[field];
    const nearest =
      offers.length === 1 && near
        ? offer.facts.filter((candidate) => candidate.field === near && candidate.strength >= 2)
        : [];
    const fact =
      nearest.find(({ text }) => field === 'contact' && WAY_TO_APPLY.test(fold(text))) ?? nearest[0];
    // A sum of money for meals is the last thing to show who asks what the internship pays.
    const misleads = field === 'pay' && fact !== undefined && /\d/.test(fact.text.replace(/\d+ ?%/g, ''));
    if (fact && !misleads && !question.fields.includes(near!))
      fresh.line(`${say.nearest} ${fresh.quote(offer, fact)} ${fresh.prove(offer, fact)}`);
  }
  return fresh.finish('not_stated', false);
}

/** The facts of a field that answer the question, best first. */
async function chooseFacts(
  field: AskedField,
  question: Question,
  offer: IndexedOffer,
  index: OfferIndex,
): Promise<Fact[]> {
  const own = offer.facts.filter((fact) => fact.field === field && isWhatIsAsked(fact, question));
  const best = Math.max(0, ...own.map(({ strength }) => strength));
  if (field === 'howToApply') {
    const parts = ASKS_WHAT.test(question.folded) ? [] : partsAsked(question.folded);
    const telling = speakingOf(parts, own, ({ text }) => fold(text));
    if (parts.length > 0 && telling.length < own.length) return inOrder(telling.slice(0, MOST.howToApply));
  }
  const strong = own.filter(({ strength, byPortal }) => byPortal || strength >= best - WITHIN);
  const isTold =
    field === 'skills' ||
    field === 'missions' ||
    field === 'education' ||
    field === 'howToApply' ||
    field === 'benefits' ||
    field === 'schedule';
  if (!isTold) return strong.slice(0, MOST[field] ?? 3);
  if (field === 'benefits') {
    const kinds = benefitKinds(question.folded);
    if (kinds.length > 0) return ofKinds(kinds, own, offer).slice(0, 3);
  }
  if (field === 'skills' && ASKS_PROGRAMMING.test(question.folded)) {
    const naming = own.filter(({ text }) => PROGRAMMING_LANGUAGE.test(fold(text)));
    if (naming.length > 0) return naming.slice(0, 3);
  }
  if (question.topicWords.length > 0) {
    const telling = (await rankStatements(question, offer, index))
      .filter((found) => tellsOf(field, found, own, question))
      .slice(0, 3);
    if (telling.length > 0) return telling.map((found) => asFact(found, field));
    if (asksWhether(question) && field === 'skills') return [];
  }
  const first = strong.slice(0, MOST[field] ?? 3);
  return inOrder(first);
}

/** As they stand in the offer. */
function inOrder(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((a, b) => a.start - b.start);
}

/** Facts, and other statements, that speak of the kinds of benefit asked about. */
function ofKinds(kinds: readonly number[], own: readonly Fact[], offer: IndexedOffer): Fact[] {
  const speaksOf = (text: string): boolean => benefitKinds(fold(text)).some((kind) => kinds.includes(kind));
  const facts = own.filter(({ text }) => speaksOf(text));
  if (facts.length > 0) return facts;
  return offer.statements
    .filter(({ kind, section }) => kind !== 'heading' && !ASIDES.has(offer.sections[section]?.topic ?? null))
    .map(
      (statement): Fact => ({
        field: 'benefits',
        text: statementWords(offer, statement).text,
        value: null,
        strength: 1,
        start: statement.start,
        end: statement.end,
      }),
    )
    .filter(({ text }) => speaksOf(text));
}

/** What a field is told by: its own facts; for skills and tasks also whatever speaks of the very thing asked about. */
function tellsOf(
  field: AskedField,
  { statement, matches, score }: FoundStatement,
  own: readonly Fact[],
  { topicWords }: Question,
): boolean {
  const isOwn = own.some(({ start }) => start === statement.start);
  const isWide = field === 'skills' || field === 'missions';
  if (isOwn) return matches > 0 || (isWide && score >= LEAST_SCORE_WITHOUT_WORDS);
  return isWide && matches > topicWords.length / 2;
}

/** A statement that shares no word with the question must be this close to it to answer it. */
const LEAST_SCORE_WITHOUT_WORDS = 0.62;
const WHETHER =
  /^(?:et |and |y )?(?:est-ce|faut|il faut|y a|on |is |are |do |does |can |could |must |should |need |hay |se |es |hace falta|tengo|necesito|puedo|c'est |le stage .* (?:demande|exige)|je dois|do i)|obligatoire|mandatory|required|obligatori|imprescindible|indispensable/;

const WHICH =
  /\b(?:quel(?:le)?s?|quoi|what|which|cual(?:es)?|que (?:lenguajes?|requisitos?|conocimientos?|competencias?|hay que|tengo que|piden|programas?))\b/;

function asksWhether({ folded }: Question): boolean {
  return WHETHER.test(folded) && !WHICH.test(folded);
}

function asFact({ statement, words }: FoundStatement, field: AskedField): Fact {
  return { field, text: words, value: null, strength: 3, start: statement.start, end: statement.end };
}

/** What staff say comes first and is marked as theirs; what the offer says follows with its quote. */
function writeCorrection(
  draft: Draft,
  correction: Correction,
  facts: readonly Fact[],
  offer: IndexedOffer,
): void {
  const say = MESSAGES[draft.language].answer;
  const { field, author, at } = correction;
  // Only citations have marks.
  const value = correction.value.replace(/\[(\d+)\]/g, '($1)');
  const stated = say.byStaff({ value, name: author.name, date: at.slice(0, 10) });
  draft.mention(offer);
  draft.correct(correction);
  draft.line(`${say.fields[field]}${say.colon}${stated}`);
  if (facts.length > 0) draft.line(say.offerSays({ title: titleOf(offer) }));
}

function writeFacts(
  draft: Draft,
  field: AskedField,
  facts: readonly Fact[],
  offer: IndexedOffer,
  question: Question,
  clock: Clock,
): void {
  const { language } = question;
  const say = MESSAGES[language].answer;
  const label = `${say.fields[field]}${say.colon}`;
  const answersYes = verdictOn(field, facts, question);
  const verdict = answersYes === null ? '' : `${answersYes ? say.yes : say.no} – `;
  if (QUOTED.has(field)) {
    const quotes = facts
      .filter(() => !draft.isFull)
      .map((fact) => {
        const mark = draft.prove(offer, fact);
        draft.state(offer, field, fact.text, fact);
        return `${draft.quote(offer, fact)} ${mark}`;
      });
    draft.line(
      quotes.length === 1
        ? `${label}${verdict}${quotes[0]}`
        : `${`${label}${verdict}`.replace(/[\s–]+$/, '')}\n${quotes.map((quote) => `– ${quote}`).join('\n')}`,
    );
    return;
  }
  const told = distinct(facts, language);
  const values = told.map(({ fact, value }) => {
    const mark = [fact, ...(fact.support ?? [])].map((span) => draft.prove(offer, span)).join('');
    draft.state(offer, field, value, fact);
    const vague = fact.value?.kind === 'pay' && fact.value.amount === null;
    const worded = vague
      ? `${value} – ${draft.quote(offer, fact)}`
      : fact.byPortal && told.length > 1
        ? say.byPortal({ value })
        : value;
    return `${worded}${isPast(fact, clock) ? ` (${say.past})` : ''} ${mark}`.trimEnd();
  });
  const contradicts =
    field === 'duration' &&
    told.length > 1 &&
    !told.some(({ fact }) => fact.byPortal) &&
    differ(told.map(({ fact }) => fact));
  draft.line(
    `${label}${verdict}${contradicts ? `${say.contradiction} ` : ''}${values.join(field === 'contact' || field === 'location' ? ', ' : ' ; ')}`,
  );
}

/** One of each value, in words. */
function distinct(facts: readonly Fact[], language: Question['language']): { fact: Fact; value: string }[] {
  const told: { fact: Fact; value: string }[] = [];
  for (const fact of facts) {
    const value = wordValue(fact, language);
    if (!told.some((other) => other.value.toLowerCase() === value.toLowerCase())) told.push({ fact, value });
  }
  return told;
}

function differ(facts: readonly Fact[]): boolean {
  const days = facts.flatMap(({ value }) => (value?.kind === 'duration' ? [inDays(value.duration)] : []));
  return days.some(({ min, max }) => Math.abs(min - days[0]!.min) > 10 || Math.abs(max - days[0]!.max) > 10);
}

function isPast({ field, value }: Fact, clock: Clock): boolean {
  if (value?.kind !== 'date' || (field !== 'start' && field !== 'deadline')) return false;
  return value.date.to !== null && value.date.to < clock.now().toISOString().slice(0, 10);
}

/** Title with what tells near twins apart: reference or year. */
export function describe(offer: IndexedOffer): string {
  const text = (field: AskedField): string | undefined =>
    offer.facts.find((fact) => fact.field === field)?.text;
  const start = offer.facts.find(({ field }) => field === 'start')?.value;
  const year = start?.kind === 'date' ? start.date.years[0] : undefined;
  const apart = [text('reference'), year].filter(Boolean).join(', ');
  return `${titleOf(offer)}${apart ? ` (${apart})` : ''}`;
}

export function titleOf(offer: IndexedOffer): string {
  return offer.facts.find(({ field }) => field === 'title')?.text ?? offer.id;
}
