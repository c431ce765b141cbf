import type { OfferEmbeddings } from '../src/embedding/OfferEmbeddings.ts';

/** A model that embeds no text twice: its vectors do not depend on what else is embedded, and cycles repeat themselves. */
export function remember(embeddings: OfferEmbeddings): OfferEmbeddings {
  const documents = new Map<string, number[]>();
  return {
    fingerprint: embeddings.fingerprint,
    dimension: embeddings.dimension,
    embedQuery: (text) => embeddings.embedQuery(text),
    embedDocuments: async (texts) => {
      const missing = [...new Set(texts.filter((text) => !documents.has(text)))];
      const vectors = await embeddings.embedDocuments(missing);
      for (const [i, text] of missing.entries()) documents.set(text, vectors[i]!);
      return texts.map((text) => documents.get(text)!);
    },
  };
}
