import type { Statement } from '../corpus/Offer.ts';
import { repair } from '../corpus/repair/repair.ts';
import type { AskedField } from '../corpus/topics.ts';
import type { IndexedOffer, OfferIndex } from '../index/OfferIndex.ts';
import { fold } from '../language/fold.ts';
import { countHeld, type WantedWord } from './holdsWord.ts';
import { isFunctionWord } from './Names.ts';
import type { Question } from './understand/understandQuestion.ts';

/** Passages whose statements are looked at one by one, where there are more than so many statements. */
const PASSAGES = 10;
/** What a statement that is a fact of a field asked for gains on a cosine. */
const FACT_BONUS = 0.25;
/** What each content word of the question that stands in the statement adds, up to the most. */
const WORD_BONUS = 0.22;
const MOST_WORD_BONUS = 0.66;
/** Bibliographies and portals say nothing about the internship itself. */
const ASIDE_PENALTY = 0.5;

/** A statement with how well it answers a question. */
export interface FoundStatement {
  readonly offer: IndexedOffer;
  readonly statement: Statement;
  /** Its words, repaired. */
  readonly words: string;
  readonly score: number;
  /** How many of the question's topic words it holds. */
  readonly matches: number;
}

/** The topic words of a question with their forms. */
export function wantedWords({ topicWords, topicForms }: Question): WantedWord[] {
  return topicWords
    .map((word, i) => ({ word: fold(word), forms: topicForms[i]! }))
    .filter(({ word }) => !isFunctionWord(word));
}

/** The statements of an offer by how well they answer a question: by meaning, by words, and by what they are facts of. */
export async function rankStatements(
  question: Question,
  offer: IndexedOffer,
  index: OfferIndex,
): Promise<FoundStatement[]> {
  const hits = await index.search(`${question.text}`, { count: PASSAGES, offers: [offer.id] });
  const wanted = wantedWords(question);
  const asked = new Set<AskedField>(question.fields);
  const factStarts = new Set(
    offer.facts
      .filter(({ field, strength }) => asked.has(field) && strength >= 1.2)
      .map(({ start }) => start),
  );
  const found: FoundStatement[] = [];
  for (const statement of offer.statements) {
    if (
      statement.kind === 'heading' ||
      !hits.some(({ passage }) => passage.start <= statement.start && passage.end >= statement.end)
    )
      continue;
    const section = offer.sections[statement.section]!;
    const words = repair(offer.text, statement).text;
    const matches = countHeld(wanted, offer, statement);
    const meaning = await index.similarity(question.text, `${section.heading}: ${words}`);
    const aside = section.topic === 'bibliography' || section.topic === 'portal' ? ASIDE_PENALTY : 0;
    const score =
      meaning +
      Math.min(matches * WORD_BONUS, MOST_WORD_BONUS) +
      (factStarts.has(statement.start) ? FACT_BONUS : 0) -
      aside;
    found.push({ offer, statement, words, score, matches });
  }
  return found.sort((a, b) => b.score - a.score);
}
