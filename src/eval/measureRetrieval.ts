import type { Answerer } from '../answer/Answerer.ts';
import type { OfferIndex } from '../index/OfferIndex.ts';
import { OfferRetriever } from '../index/OfferRetriever.ts';
import type { GoldQuestion } from './GoldQuestion.ts';
import { type RetrievalFigures, rankFigures } from './rankFigures.ts';

/** Passages looked at for the mean reciprocal rank. */
const DEPTH = 20;

/** How often retrieval brings up the passage that holds the quote, by language and in all ("all"). */
export async function measureRetrieval(
  questions: readonly GoldQuestion[],
  answerer: Answerer,
  index: OfferIndex,
): Promise<Map<string, RetrievalFigures>> {
  const ranks = new Map<string, number[]>();
  for (const gold of questions) {
    const offer = gold.quote_offer ?? gold.offers[0];
    if (!gold.quote || offer === undefined || gold.kind === 'cross') continue;
    const rank = await rankOf(gold.quote, offer, gold, answerer, index);
    for (const group of ['all', gold.lang]) ranks.set(group, [...(ranks.get(group) ?? []), rank]);
  }
  return rankFigures(ranks);
}

/** From 1; infinite when the quote was not retrieved. */
async function rankOf(
  quote: string,
  offer: string,
  gold: GoldQuestion,
  answerer: Answerer,
  index: OfferIndex,
): Promise<number> {
  const memory = gold.previous ? (await answerer.answer(gold.previous)).memory : undefined;
  const { offers } = await answerer.understand(gold.question, memory);
  const retriever = new OfferRetriever(index, { count: DEPTH, ...(offers.length > 0 && { offers }) });
  const passages = await retriever.invoke(gold.question);
  const wanted = flat(quote);
  const at = passages.findIndex(
    ({ metadata, pageContent }) => metadata.offer === offer && flat(pageContent).includes(wanted),
  );
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
