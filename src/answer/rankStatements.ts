import type { Statement } from '../corpus/Offer.ts';
import type { AskedField } from '../corpus/topics.ts';
import type { IndexedOffer, OfferIndex } from '../index/OfferIndex.ts';

import { OfferRetriever } from '../index/OfferRetriever.ts';
import { countHeld, wantedWords } from './countHeld.ts';
import { statementWords } from './statementWords.ts';
import { wantedKind } from './understand/intents.ts';
import type { Question } from './understand/understandQuestion.ts';

/** What a statement that is a fact of a field asked for gains on a cosine. */
const FACT_BONUS = 0.25;
/** What the rarest words of a question add when they stand in the statement, together; common ones add less. */
const WORD_BONUS = 0.3;
const MOST_WORD_BONUS = 0.75;
/** What a statement gains that is of the kind asked for: a definition, a reason, a number. */
const KIND_BONUS = 0.28;
/** What a statement gains from the words of its neighbour: "Our tool is X. It takes too long." speaks of X twice. */
const NEIGHBOUR_SHARE = 0.2;
/** Bibliographies and portals say nothing about the internship itself. */
const ASIDE_PENALTY = 0.5;
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
  const tellings = held.map((row) => row.reduce((sum, isHeld, w) => sum + (isHeld ? weights[w]! : 0), 0));
  const isKind = wantedKind(
    question.folded,
    wanted.map(({ word }) => word),
  );
  const asked = new Set<AskedField>(question.fields);
  const factStarts = new Set(
    offer.facts
      .filter(({ field, strength }) => asked.has(field) && strength >= 1.2)
      .map(({ start }) => start),
  );
  const { names } = question.resolution;
  const core = coreOf(question);
  const found: FoundStatement[] = [];
  for (const [i, statement] of statements.entries()) {
    const section = offer.sections[statement.section]!;
    const { text: words, folded } = statementWords(offer, statement);
    const meaning = await index.similarity(core, `${section.heading}: ${words}`);
    const near = [statements[i - 1], statements[i + 1]].map((other, side) =>
      other?.section === statement.section ? (tellings[i + (side === 0 ? -1 : 1)] ?? 0) : 0,
    );
    const telling = tellings[i]! + NEIGHBOUR_SHARE * Math.max(...near);
    const aside = section.topic === 'bibliography' || section.topic === 'portal' ? ASIDE_PENALTY : 0;
    const score =
      meaning +
      Math.min(telling * WORD_BONUS, MOST_WORD_BONUS) +
      (factStarts.has(statement.start) ? FACT_BONUS : 0) +
      (isKind?.(folded) ? KIND_BONUS : 0) -
      aside;
    const matches = held[i]!.filter(Boolean).length;
    const tellingMatches = held[i]!.filter((isHeld, w) => isHeld && !names.has(wanted[w]!.word)).length;
    found.push({ offer, statement, words, score, matches, tellingMatches });
  }
  return found.sort((a, b) => b.score - a.score);
}

/** The question without the words that name the offer, which every statement of it is about. */
function coreOf({ text, topicWords, fields }: Question): string {
  return topicWords.length > 0 && fields.length === 0 ? topicWords.join(' ') : text;
}

async function candidates(
  question: Question,
  offer: IndexedOffer,
  index: OfferIndex,
): Promise<readonly Statement[]> {
  // A title or a name answers no question but the one for itself.
  const names = new Set(
    offer.facts
      .filter(({ field }) => field === 'title' || field === 'organisation')
      .map(({ start }) => start),
  );
  const written = offer.statements.filter(
    ({ kind, value, topic }) => kind !== 'heading' && topic !== 'title' && !names.has(value.start),
  );
  if (written.length <= MOST_STATEMENTS) return written;
  const retriever = new OfferRetriever(index, { count: PASSAGES, offers: [offer.id] });
  const passages = await retriever.invoke(question.text);
  return written.filter(({ start, end }) =>
    passages.some(({ metadata }) => metadata.start <= start && metadata.end >= end),
  );
}
