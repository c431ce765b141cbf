import type { Offer, Statement } from '../corpus/Offer.ts';
import { repair } from '../corpus/repair/repair.ts';
import type { IndexedOffer, OfferIndex } from '../index/OfferIndex.ts';
import { fold } from '../language/fold.ts';
import { foldedWords } from '../language/words.ts';
import { isFunctionWord, lookupForms } from './Names.ts';
import type { AskedField } from './understand/fieldCues.ts';
import type { Question } from './understand/understandQuestion.ts';

/** Passages whose statements are looked at one by one. */
const PASSAGES = 8;
/** What a label or heading that announces the field asked for adds to a cosine; a known heading is strong evidence. */
const LABEL_BONUS = 0.5;
const SECTION_BONUS = 0.25;
/** What each content word of the question that stands in the statement adds, up to the most. */
const WORD_BONUS = 0.18;
const MOST_WORD_BONUS = 0.6;
/** Bibliographies and portals say nothing about the internship itself. */
const SURROUNDINGS_PENALTY = 0.4;
/** Statements worth quoting score at least this, and this share of the best. */
const LEAST_SCORE = 0.42;
const SHARE_OF_BEST = 0.8;

/** A statement that answers a question, with how well. */
export interface FoundStatement {
  readonly offer: IndexedOffer;
  readonly statement: Statement;
  readonly score: number;
}

/**
 * The statements that answer a question best, best first: from the passages retrieved, by meaning, by the question's
 * words, and by what labels and headings announce.
 * @param offers only from these offers; all when empty
 */
export async function findStatements(
  question: Question,
  index: OfferIndex,
  offers: readonly string[],
): Promise<FoundStatement[]> {
  const hits = await index.search(question.text, {
    count: PASSAGES,
    offers: offers.length > 0 ? offers : undefined,
  });
  const forms = question.topicWords
    .filter((word) => !isFunctionWord(fold(word)))
    .map((word) => new Set(lookupForms(word)));
  const seen = new Set<string>();
  const found: FoundStatement[] = [];
  for (const { passage } of hits) {
    const offer = index.offer(passage.offer);
    if (!offer) continue;
    for (const statement of offer.statements) {
      const key = `${offer.id} ${statement.start}`;
      if (
        statement.start < passage.start ||
        statement.end > passage.end ||
        statement.kind === 'heading' ||
        seen.has(key)
      )
        continue;
      seen.add(key);
      found.push({ offer, statement, score: await score(question, index, offer, statement, forms) });
    }
  }
  found.sort((a, b) => b.score - a.score);
  const best = found[0]?.score ?? 0;
  return found.filter((candidate) => candidate.score >= Math.max(LEAST_SCORE, best * SHARE_OF_BEST));
}

async function score(
  question: Question,
  index: OfferIndex,
  offer: Offer,
  statement: Statement,
  forms: readonly ReadonlySet<string>[],
): Promise<number> {
  const section = offer.sections[statement.section]!;
  const words = repair(offer.text, statement).text;
  const meaning = await index.similarity(question.text, `${section.heading}: ${words}`);
  const held = new Set(foldedWords(words).flatMap(lookupForms));
  const matches = forms.filter((word) => [...word].some((form) => held.has(form))).length;
  const asked = new Set<AskedField | null>(question.fields);
  const announced = asked.has(statement.topic as AskedField)
    ? LABEL_BONUS
    : asked.has(section.topic as AskedField)
      ? SECTION_BONUS
      : 0;
  const surroundings =
    section.topic === 'bibliography' || section.topic === 'portal' ? SURROUNDINGS_PENALTY : 0;
  return meaning + Math.min(matches * WORD_BONUS, MOST_WORD_BONUS) + announced - surroundings;
}
