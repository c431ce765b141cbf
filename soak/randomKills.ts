import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfferEmbeddings } from '../src/embedding/OfferEmbeddings.ts';
import { OfferIndex } from '../src/index/OfferIndex.ts';
import type { OfferReader } from '../src/reading/OfferReader.ts';
import { difference, isSameState, servedState, stateOf } from '../test/support/servedState.ts';
import { synchronise } from './builtSynchronise.ts';
import { ChangingCorpus } from './ChangingCorpus.ts';
import { INDEX_COMMAND } from './IndexRuns.ts';
import { Random } from './Random.ts';
import type { Shim } from './Shim.ts';
import { Tally } from './Tally.ts';

/** After so many kills a run is left alone, and must give what a clean build gives. */
const UNDISTURBED_EVERY = 5;
const MOST_CHANGES = 4;

/** Kills index runs at random moments over a corpus that changes all the time, one run on the ruins of the other. */
export async function randomKills(
  shim: Shim,
  cycles: number,
  seed: number,
  embeddings: OfferEmbeddings,
  reader: OfferReader,
): Promise<Tally> {
  const tally = new Tally(`${cycles} random kills`);
  const scratch = mkdtempSync(join(tmpdir(), 'soak-'));
  const random = new Random(`${seed}/kills`);
  const index = join(scratch, 'index');
  mkdirSync(index);
  const corpus = new ChangingCorpus(join(scratch, 'corpus'), seed);
  for (let i = 0; i < 6; i++) corpus.do('add');
  await synchronise({ corpus: corpus.folder, index, embeddings, reader });
  const open = await OfferIndex.open(index, embeddings);
  let old = await stateOf(index, embeddings);
  let usual = 300;
  for (let cycle = 1; cycle <= cycles; cycle++) {
    for (let i = random.below(MOST_CHANGES); i >= 0; i--) corpus.do(corpus.someStep());
    const clean = join(scratch, 'clean');
    await synchronise({ corpus: corpus.folder, index: clean, embeddings, reader });
    const wanted = await stateOf(clean, embeddings);
    rmSync(clean, { recursive: true });
    const isLeft = cycle % UNDISTURBED_EVERY === 0;
    const run = await shim.run(
      INDEX_COMMAND,
      ['--corpus', corpus.folder, '--index', index, ...(random.below(8) === 0 ? ['--full'] : [])],
      { folder: index, ...(isLeft ? {} : { killAfter: random.below(Math.ceil(usual)) }) },
    );
    if (isLeft) usual = run.ms;
    const found = await stateOf(index, embeddings);
    const state = isSameState(found, wanted) ? 'new' : isSameState(found, old) ? 'old' : 'illegal';
    tally.count(isLeft ? 'undisturbed' : run.signal === null ? 'done before' : `killed, ${state}`);
    if (state === 'illegal' || (isLeft && state !== 'new'))
      tally.fault(
        `cycle ${cycle} (${run.err}): old ${difference(found, old)}\nnew ${difference(found, wanted)}`,
      );
    if (!isSameState(await servedState(open, index), found))
      tally.fault(`cycle ${cycle}: an open reader finds something else`);
    old = found;
  }
  open.close();
  rmSync(scratch, { recursive: true });
  tally.print();
  return tally;
}
