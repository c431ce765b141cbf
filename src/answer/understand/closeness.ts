import type { OfferIndex } from '../../index/OfferIndex.ts';

/** Passages looked at to see how close each offer is in meaning. */
const PASSAGES_SEEN = 40;

/** How close offers are to some words: the mean of the cosines of their title and of their best passage. */
export async function closeness(words: string, index: OfferIndex): Promise<Map<string, number>> {
  const passages = new Map<string, number>();
  for (const { passage, similarity } of await index.nearest(words, PASSAGES_SEEN)) {
    passages.set(passage.offer, Math.max(passages.get(passage.offer) ?? -1, similarity));
  }
  const closest = new Map<string, number>();
  for (const [id, similarity] of passages) {
    const title = index.offer(id)?.facts.find(({ field }) => field === 'title')?.text;
    closest.set(id, (similarity + (title ? await index.similarity(words, title) : 0)) / 2);
  }
  return closest;
}
