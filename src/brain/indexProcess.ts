import { openEmbeddings } from '../embedding/TransformersEmbeddings.ts';
import { synchronise } from '../index/synchronise.ts';
import { OfferReader } from '../reading/OfferReader.ts';
import { carry } from './errors.ts';
import { readProcessOptions } from './processOptions.ts';
import type { IndexEvent, IndexRequest } from './protocol.ts';
import { tellParent } from './tellParent.ts';

/** Synchronisations as a process of their own, so that embedding a thousand offers slows nobody's question. */
const options = readProcessOptions();
const send = (event: IndexEvent): void => tellParent(event);
const reader = new OfferReader();
// There is hardly a run without something new: the reader starts while the model is loaded.
reader.warm();
const loading = openEmbeddings(options.model);
// Whoever asks for a run is told.
loading.catch(() => undefined);

process.on('disconnect', () => process.exit(0));
process.on('message', (request: IndexRequest) => void run(request));

async function run({ full }: IndexRequest): Promise<void> {
  try {
    const report = await synchronise({
      corpus: options.corpus,
      index: options.index,
      full,
      reader,
      embeddings: await loading,
      onProgress: (done, all) => send({ event: 'progress', done, all }),
      onRebuild: (reason) => send({ event: 'rebuild', reason }),
    });
    send({ event: 'done', report });
  } catch (error) {
    send({ event: 'failed', error: carry(error) });
  }
}
