import type { EmbeddingsInterface } from '@langchain/core/embeddings';

/** LangChain embeddings that an index can be built with: it must know whose vectors it holds. Vectors have length 1. */
export interface OfferEmbeddings extends EmbeddingsInterface {
  /** The model's name with a hash of its files: vectors of different fingerprints can't be compared. */
  readonly fingerprint: string;
  /** How many numbers a vector has. */
  readonly dimension: number;
}
