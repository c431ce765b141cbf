import { loadEmbeddings } from '../embedding/TransformersEmbeddings.ts';
import { synchronise } from '../index/synchronise.ts';
import { OfferReader } from '../reading/OfferReader.ts';
import { carry } from './errors.ts';
import { readProcessOptions } from './processOptions.ts';
import type { IndexEvent } from './protocol.ts';

/** One synchronisation as a process of its own, so that embedding a thousand offers slows nobody's question. */
const options = readProcessOptions();
const send = (event: IndexEvent): Promise<void> =>
  new Promise((resolve) => (process.send ? process.send(event, () => resolve()) : resolve()));

process.on('disconnect', () => process.exit(0));
const reader = new OfferReader();
// There is hardly a run without something new: the reader starts while the model is loaded.
reader.warm();
try {
  const report = await synchronise({
    corpus: options.corpus,
    index: options.index,
    full: options.full,
    reader,
    embeddings: await loadEmbeddings(options.model),
    onProgress: (done, all) => void send({ event: 'progress', done, all }),
    onRebuild: (reason) => void send({ event: 'rebuild', reason }),
  });
  await send({ event: 'done', report });
} catch (error) {
  await send({ event: 'failed', error: carry(error) });
}
reader.close();
process.disconnect?.();
