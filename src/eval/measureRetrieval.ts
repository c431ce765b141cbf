import type { Answerer } from '../answer/Answerer.ts';
import type { OfferIndex } from '../index/OfferIndex.ts';
import { OfferRetriever } from '../index/OfferRetriever.ts';
import type { GoldQuestion } from './GoldQuestion.ts';

/** Passages looked at for the mean reciprocal rank. */
const DEPTH = 20;

/** Shares of questions whose quote lies within a passage of rank 1, within the first 5, and the mean of 1 / rank. */
export interface RetrievalFigures {
  readonly questions: number;
  readonly hitAt1: number;
  readonly hitAt5: number;
  readonly meanReciprocalRank: number;
}

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
  return new Map([...ranks].map(([group, found]) => [group, figures(found)]));
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

function figures(ranks: readonly number[]): RetrievalFigures {
  const share = (most: number): number => ranks.filter((rank) => rank <= most).length / ranks.length;
  return {
    questions: ranks.length,
    hitAt1: share(1),
    hitAt5: share(5),
    meanReciprocalRank: ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length,
  };
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
