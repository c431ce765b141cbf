import type { Statement } from '../corpus/Offer.ts';
import type { AskedField } from '../corpus/topics.ts';
import type { Fact } from '../facts/Fact.ts';
import type { IndexedOffer } from '../index/OfferIndex.ts';
import { fold } from '../language/fold.ts';
import type { Language } from '../language/Language.ts';
import { townsIn } from '../language/places.ts';
import { MESSAGES } from '../locales/index.ts';
import { wordValue } from '../locales/wordValue.ts';
import { announcementOf } from './announcement.ts';
import type { Correction } from './Correction.ts';
import { contradict } from './contradict.ts';
import type { Draft } from './Draft.ts';
import { titleOf } from './describeOffer.ts';
import { isPast } from './isPast.ts';
import { isAt } from './understand/claimedPlaces.ts';
import type { Question } from './understand/understandQuestion.ts';
import { verdictOn } from './verdict.ts';

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
/** What staff say of a field, marked as theirs. */
export function wordCorrection({ value: written, author, at }: Correction, language: Language): string {
  // Only citations have marks.
  const value = written.replace(/\[(\d+)\]/g, '($1)');
  return MESSAGES[language].answer.byStaff({ value, name: author.name, date: at.slice(0, 10) });
}

/** What staff say comes first and is marked as theirs; what the offer says follows with its quote. */
export function writeCorrection(
  draft: Draft,
  correction: Correction,
  facts: readonly Fact[],
  offer: IndexedOffer,
): void {
  const say = MESSAGES[draft.language].answer;
  draft.mention(offer);
  draft.correct(correction);
  draft.line(`${say.fields[correction.field]}${say.colon}${wordCorrection(correction, draft.language)}`);
  if (facts.length > 0) draft.line(say.offerSays({ title: titleOf(offer) }));
}

export function writeFacts(
  draft: Draft,
  field: AskedField,
  facts: readonly Fact[],
  offer: IndexedOffer,
  question: Question,
  today: string,
): void {
  const { language } = question;
  const say = MESSAGES[language].answer;
  const label = `${say.fields[field]}${say.colon}`;
  const judged = verdictOn(field, facts, question, offer, today);
  // Where the place is told without a town, a town that the offer names elsewhere is not denied.
  const naming = field === 'location' ? statementsNaming(question.claimedPlaces, offer) : [];
  const isToldElsewhere = naming.length > 0 && facts.every(({ text }) => townsIn(fold(text)).length === 0);
  const answers = judged === 'no' && isToldElsewhere ? null : judged;
  const verdict = answers === null ? '' : `${say.verdicts[answers]} – `;
  if (QUOTED.has(field)) {
    const quotes = facts
      .filter(() => !draft.isFull)
      .map((fact) => {
        const mark = draft.prove(offer, fact);
        draft.state(offer, field, fact.text, fact);
        return `${draft.quote(offer, fact)} ${mark}`;
      });
    // "Welcome, not required" may stand in the heading alone.
    const announced = facts.map((fact) => (answers === 'welcome' ? announcementOf(offer, fact) : null));
    const at = announced.findIndex((announcement) => announcement?.modality === 'welcome');
    if (quotes[at] !== undefined && !draft.isFull)
      quotes[at] += `, ${draft.quote(offer, announced[at]!)} ${draft.prove(offer, announced[at]!)}`;
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
    return `${worded}${isPast(fact, today) ? ` (${say.past})` : ''} ${mark}`.trimEnd();
  });
  const contradicts = contradict(
    told.map(({ fact }) => fact),
    offer,
  );
  draft.line(
    `${label}${verdict}${contradicts ? `${say.contradiction} ` : ''}${values.join(field === 'contact' || field === 'location' ? ', ' : ' ; ')}`,
  );
  // "In Dublin or in Porto?": what the offer says of them, where the place it gives names neither.
  if (
    isToldElsewhere &&
    answers === null &&
    !facts.some(({ text }) => isAt(fold(text), question.claimedPlaces))
  )
    for (const statement of naming.filter(({ kind }) => kind !== 'heading').slice(0, MOST_BESIDES))
      if (!draft.isFull) draft.line(`– ${draft.quote(offer, statement)} ${draft.prove(offer, statement)}`);
}

/** How many statements that name a place asked about are quoted beside the place that an offer gives. */
const MOST_BESIDES = 2;

/** The statements that name one of some places, apart from what portals, papers and hosts say of themselves. */
function statementsNaming(places: readonly string[], offer: IndexedOffer): Statement[] {
  if (places.length === 0) return [];
  return offer.statements.filter(({ start, end, section }) => {
    const topic = offer.sections[section]?.topic;
    return (
      topic !== 'portal' &&
      topic !== 'bibliography' &&
      topic !== 'about' &&
      isAt(fold(offer.text.slice(start, end)), places)
    );
  });
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
