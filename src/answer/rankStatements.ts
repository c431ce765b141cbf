import { isNavigation } from '../corpus/isNavigation.ts';
import type { Section, Statement } from '../corpus/Offer.ts';
import type { AskedField } from '../corpus/topics.ts';
import { isBlankForm } from '../facts/StatementView.ts';
import type { IndexedOffer, OfferIndex } from '../index/OfferIndex.ts';
import { fold } from '../language/fold.ts';
import { countHeld, wantedWords } from './countHeld.ts';
import { labelledWords, statementUnderHeading, statementWords } from './statementWords.ts';
import { asksAboutHost, asksWhy, wantedKind } from './understand/intents.ts';
import type { Question } from './understand/understandQuestion.ts';

/** What a statement that is a fact of a field asked for gains on a cosine. */
const FACT_BONUS = 0.25;
/** What the rarest words of a question add when they stand in the statement, together; common ones add less. */
const WORD_BONUS = 0.3;
const MOST_WORD_BONUS = 0.75;
/** How much of that a word of the offer's name adds beside others. */
const NAME_SHARE = 0.4;
/** What a statement gains that is of the kind asked for: a definition, a reason, a number. */
const KIND_BONUS = 0.28;
/** What a statement gains that tells of a subject asked about, in whatever words. */
const SUBJECT_BONUS = 0.8;
/** What a statement gains from the words of its neighbour: "Our tool is X. It takes too long." speaks of X twice. */
const NEIGHBOUR_SHARE = 0.2;
/** What offers call the part that says why the work is done, folded. */
const REASONS = /pourquoi|\bwhy\b|\bpor que\b|enjeux?|problem|motiv|\bconstat\b|challenge|\bretos?\b/;
/** Bibliographies and portals say nothing about the internship itself. */
const ASIDE_PENALTY = 0.5;
/** What the host says of itself, and where, when and how one applies, is seldom what an open question wants. */
const HOST_PENALTY = 0.12;
const PRACTICAL_PENALTY = 0.3;
const PRACTICAL: ReadonlySet<AskedField> = new Set([
  'contact',
  'deadline',
  'howToApply',
  'languages',
  'location',
  'pay',
  'published',
  'reference',
  'schedule',
  'start',
]);
/** Surely a fact of its field. */
const SURE = 2.5;
/** A list of keywords names everything and explains nothing, folded. */
const KEYWORDS = /^(?:mots?[- ]cles?|key ?words?|palabras clave)\b/;
/** Fewer letters beside links say nothing. */
const LEAST_LETTERS = 20;
/** Longer offers are searched for passages first; all statements of the others are looked at. */
const MOST_STATEMENTS = 150;
const PASSAGES = 12;

/** A statement with how well it answers a question. */
export interface FoundStatement {
  readonly offer: IndexedOffer;
  readonly statement: Statement;
  /** Its words, repaired. */
  readonly words: string;
  readonly score: number;
  /** How many of the question's topic words it holds. */
  readonly matches: number;
  /** How many of them that are no names of the offer. */
  readonly tellingMatches: number;
  /** Whether it is of the kind asked for: a definition, a reason, a number. */
  readonly isKind: boolean;
  /** Whether it tells of a subject asked about. */
  readonly isSubject: boolean;
}

/** Whether an offer has a part that says why the work is done. */
export function givesReasons(offer: IndexedOffer): boolean {
  return offer.sections.some(tellsReasons);
}

function tellsReasons({ topic, heading }: Section): boolean {
  return topic === 'context' || REASONS.test(fold(heading));
}

/** The statements of an offer by how well they answer a question: by meaning, by words, and by what they are facts of. */
export async function rankStatements(
  question: Question,
  offer: IndexedOffer,
  index: OfferIndex,
): Promise<FoundStatement[]> {
  const statements = await candidates(question, offer, index);
  const wanted = wantedWords(question);
  const held = statements.map((statement) => wanted.map((word) => countHeld([word], offer, statement) > 0));
  // A word that stands everywhere in the offer tells no statement from another.
  const weights = wanted.map(
    (_, w) =>
      Math.log(1 + statements.length / (1 + held.filter((row) => row[w]).length)) /
      Math.log(1 + statements.length),
  );
  // Every statement is about what the offer is named after; what else is asked tells more.
  const asksMore = wanted.some(({ word }) => !question.resolution.names.has(word));
  const tellingOf = (w: number): number =>
    weights[w]! * (asksMore && question.resolution.names.has(wanted[w]!.word) ? NAME_SHARE : 1);
  const tellings = held.map((row) => row.reduce((sum, isHeld, w) => sum + (isHeld ? tellingOf(w) : 0), 0));
  const isKind = wantedKind(
    question.folded,
    wanted.flatMap(({ word, forms }) => [word, ...forms]),
  );
  const asked = new Set<AskedField>(question.fields);
  const factStarts = new Set(
    offer.facts
      .filter(({ field, strength }) => asked.has(field) && strength >= 1.2)
      .map(({ start }) => start),
  );
  const practical = new Set(
    offer.facts
      .filter(({ field, strength }) => PRACTICAL.has(field) && !asked.has(field) && strength >= SURE)
      .map(({ start }) => start),
  );
  const isAboutHost = asksAboutHost(question.folded);
  // "Why is this done?": where nothing more is asked, the part that says so answers.
  const isWhy = !asksMore && asksWhy(question.folded);
  const { names } = question.resolution;
  const cores = coresOf(question);
  const found: FoundStatement[] = [];
  for (const [i, statement] of statements.entries()) {
    const section = offer.sections[statement.section]!;
    const { text: words, folded } = statementWords(offer, statement);
    const embedded = statementUnderHeading(offer, statement);
    const likenesses = await Promise.all(cores.map((core) => index.similarity(core, embedded)));
    const meaning = likenesses.reduce((sum, likeness) => sum + likeness, 0) / likenesses.length;
    const near = [statements[i - 1], statements[i + 1]].map((other, side) =>
      other?.section === statement.section ? (tellings[i + (side === 0 ? -1 : 1)] ?? 0) : 0,
    );
    const telling = tellings[i]! + NEIGHBOUR_SHARE * Math.max(...near);
    const matches = held[i]!.filter(Boolean).length;
    const tellingMatches = held[i]!.filter((isHeld, w) => isHeld && !names.has(wanted[w]!.word)).length;
    const isOfKind = (isWhy && tellsReasons(section)) || (isKind?.(folded) ?? false);
    const subject = question.subjects.find(({ tells }) => tells(labelledWords(offer, statement)));
    const isSubject = subject !== undefined;
    const isAside =
      section.topic === 'bibliography' || (section.topic === 'portal' && subject?.isOfHost !== true);
    const isPublication = statement.topic === 'published' && !asked.has('published');
    const isPractical =
      isPublication ||
      (KEYWORDS.test(folded) && !isSubject) ||
      (practical.has(statement.start) && !isSubject && (isAside || tellingMatches === 0));
    const aside =
      (isAside ? ASIDE_PENALTY : section.topic === 'about' && !isAboutHost ? HOST_PENALTY : 0) +
      (isPractical ? PRACTICAL_PENALTY : 0);
    const score =
      meaning +
      Math.min(telling * WORD_BONUS, MOST_WORD_BONUS) +
      (factStarts.has(statement.start) ? FACT_BONUS : 0) +
      (isOfKind ? KIND_BONUS : 0) +
      (isSubject && !isAside ? SUBJECT_BONUS : 0) -
      aside;
    found.push({
      offer,
      statement,
      words,
      score,
      matches,
      tellingMatches,
      isKind: isOfKind,
      isSubject: isSubject && !isAside,
    });
  }
  return found.sort((a, b) => b.score - a.score);
}

/**
 * What statements are compared with: the question, or, where it asks for no field, what it is about, with the names of
 * the offer and without them: every line is about what it is named after, but some answer by that alone.
 */
function coresOf({ text, topicWords, fields, resolution }: Question): string[] {
  if (topicWords.length === 0 || fields.length > 0) return [text];
  const telling = topicWords.filter((word) => !resolution.names.has(fold(word)));
  const words =
    telling.length > 0 && telling.length < topicWords.length ? [topicWords, telling] : [topicWords];
  return words.map((those) => those.join(' '));
}

/** A line of links, a picture or a copyright says nothing by itself; one item of a list may be a single word. */
function saysSomething(words: string, { kind }: Statement): boolean {
  if (isNavigation(words)) return false;
  if (/^©|\.(?:svg|png|jpe?g|gif|webp)\b/i.test(words.trim())) return false;
  if (kind !== 'bullet' && words.replace(/[^\p{L}]/gu, '').length < LEAST_LETTERS / 2) return false;
  if (!/https?:|www\./.test(words)) return true;
  const rest = words.replace(/\S*(?:https?:|www\.)\S*/g, '').replace(/[^\p{L}]/gu, '');
  return rest.length >= LEAST_LETTERS;
}

async function candidates(
  question: Question,
  offer: IndexedOffer,
  index: OfferIndex,
): Promise<readonly Statement[]> {
  // A title or a name answers no question but the one for itself.
  const names = offer.facts.filter(({ field }) => field === 'title' || field === 'organisation');
  const titles = names.map(({ text }) => fold(text));
  const isName = (statement: Statement): boolean => {
    const { folded } = statementWords(offer, statement);
    const { start, end } = statement.value;
    return (
      names.some((name) => name.start <= start && end <= name.end + 1) ||
      titles.some((title) => title.includes(folded.trim()))
    );
  };
  const written = offer.statements.filter(
    (statement) =>
      statement.kind !== 'heading' &&
      statement.topic !== 'title' &&
      !isName(statement) &&
      // A link alone says something only to who asks for one.
      (saysSomething(statementWords(offer, statement).text, statement) ||
        question.subjects.some(({ tells }) => tells(labelledWords(offer, statement)))) &&
      !isBlankForm(offer.text.slice(statement.value.start, statement.value.end), statement),
  );
  if (written.length <= MOST_STATEMENTS) return written;
  const hits = await index.search(question.text, { count: PASSAGES, offers: [offer.id] });
  return written.filter(({ start, end }) =>
    hits.some(({ passage }) => passage.start <= start && passage.end >= end),
  );
}
