import type { CallbackManagerForRetrieverRun } from '@langchain/core/callbacks/manager';
import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import type { OfferIndex } from './OfferIndex.ts';

/** Where a retrieved document comes from: `offer text.slice(start, end) === pageContent`. */
export interface PassageMetadata extends Record<string, unknown> {
  readonly offer: string;
  readonly section: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The passages of an index as a LangChain retriever: dense and lexical search fused, each passage verbatim. For chains and
 * for measuring; answers ask the index itself, which spares each start the loading of LangChain's runnables.
 */
export class OfferRetriever extends BaseRetriever<PassageMetadata> {
  override lc_namespace = ['internship-offers-bot', 'retrievers'];
  readonly #index: OfferIndex;
  readonly #count: number;
  readonly #offers: readonly string[] | undefined;

  static override lc_name(): string {
    return 'OfferRetriever';
  }

  /** @param fields.count how many passages a question brings; @param fields.offers the only offers searched */
  constructor(
    index: OfferIndex,
    fields: BaseRetrieverInput & { count?: number; offers?: readonly string[] } = {},
  ) {
    super(fields);
    this.#index = index;
    this.#count = fields.count ?? 5;
    this.#offers = fields.offers;
  }

  override async _getRelevantDocuments(
    question: string,
    _run?: CallbackManagerForRetrieverRun,
  ): Promise<Document<PassageMetadata>[]> {
    const hits = await this.#index.search(question, { count: this.#count, offers: this.#offers });
    return hits.map(({ passage: { key, offer, section, start, end } }) => {
      const pageContent = this.#index.offer(offer)!.text.slice(start, end);
      return new Document({ id: String(key), pageContent, metadata: { offer, section, start, end } });
    });
  }
}
