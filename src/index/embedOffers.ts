import { createHash } from 'node:crypto';
import type { OfferEmbeddings } from '../embedding/OfferEmbeddings.ts';
import type { Fact } from '../facts/Fact.ts';
import { cutPassages } from './cutPassages.ts';
import type { NewOffer, NewPassage, OfferStore } from './OfferStore.ts';
import { embeddedText, indexedWords } from './searchText.ts';

const HASH_BYTES = 16;

/** A passage that waits for the vector of its text. */
interface CutPassage extends Omit<NewPassage, 'vector'> {
  readonly text: string;
}

/**
 * Stores offers with their passages, in place of what was stored under their ids. A text that was embedded before, also
 * in the offer that is replaced, is not embedded again. Returns how many texts were.
 * @param generation the one that is about to be committed
 */
export async function embedOffers(
  offers: readonly NewOffer[],
  store: OfferStore,
  embeddings: OfferEmbeddings,
  generation: number,
): Promise<number> {
  const cuts = offers.map((offer) => ({ offer, passages: cut(offer) }));
  const vectors = new Map<string, Float32Array>();
  const missing = new Map<string, string>();
  for (const { embedded, text } of cuts.flatMap(({ passages }) => passages)) {
    const stored = store.vectorOf(embedded);
    if (stored) vectors.set(nameOf(embedded), stored);
    else missing.set(nameOf(embedded), text);
  }
  const made = await embeddings.embedDocuments([...missing.values()]);
  for (const [i, name] of [...missing.keys()].entries()) vectors.set(name, Float32Array.from(made[i]!));
  for (const { offer, passages } of cuts) {
    store.put(
      offer,
      passages.map((passage) => ({ ...passage, vector: vectors.get(nameOf(passage.embedded))! })),
      generation,
    );
  }
  return missing.size;
}

function cut({ offer, facts }: NewOffer): CutPassage[] {
  const context = { title: textOf(facts, 'title'), organisation: textOf(facts, 'organisation') };
  return cutPassages(offer).map((passage) => {
    const text = embeddedText(offer, passage, context);
    const embedded = createHash('sha256').update(text).digest().subarray(0, HASH_BYTES);
    return { passage, text, embedded, ...indexedWords(offer, passage, context) };
  });
}

function nameOf(embedded: Uint8Array): string {
  return Buffer.from(embedded).toString('hex');
}

function textOf(facts: readonly Fact[], field: Fact['field']): string {
  return facts.find((fact) => fact.field === field)?.text ?? '';
}
