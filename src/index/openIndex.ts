import { OFFER_EXTENSIONS } from '../corpus/formats.ts';
import { UserError } from '../errors/UserError.ts';
import { OfferIndex } from './OfferIndex.ts';
import { type SynchroniseOptions, type SyncReport, synchronise } from './synchronise.ts';

export interface OpenedIndex {
  readonly index: OfferIndex;
  readonly report: SyncReport;
}

/**
 * Brings an index up to date with its corpus and opens it: whatever was missing, outdated or damaged has been made
 * again.
 * @throws UserError when there is nothing to index or nowhere to write
 */
export async function openIndex(options: SynchroniseOptions): Promise<OpenedIndex> {
  const report = await synchronise(options);
  const index = await OfferIndex.open(options.index, options.embeddings);
  if (index.offerIds().length === 0) {
    index.close();
    throw new UserError('corpusEmpty', { folder: options.corpus, extensions: OFFER_EXTENSIONS.join(', ') });
  }
  return { index, report };
}
