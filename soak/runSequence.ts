import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OfferEmbeddings } from '../src/embedding/OfferEmbeddings.ts';
import { OfferIndex } from '../src/index/OfferIndex.ts';
import { type SyncReport, synchronise } from '../src/index/synchronise.ts';
import type { OfferReader } from '../src/reading/OfferReader.ts';
import { difference, isSameState, servedState, stateOf } from '../test/support/servedState.ts';
import { ChangingCorpus, type Step } from './ChangingCorpus.ts';
import { Random } from './Random.ts';

/** Up to so many steps between two synchronisations. */
const MOST_AT_ONCE = 4;

export interface SequenceOptions {
  /** An empty folder. */
  readonly scratch: string;
  readonly seed: number | string;
  /** How many things happen to the corpus. */
  readonly length: number;
  /** Compare at the end only, rather than after each synchronisation. */
  readonly isBrief?: boolean;
  readonly embeddings: OfferEmbeddings;
  readonly reader: OfferReader;
}

/** What was found in one sequence. */
export interface SequenceResult {
  readonly synchronisations: number;
  /** What differs from a clean build of the same files, and after which steps; empty when nothing does. */
  readonly faults: readonly string[];
}

/**
 * Lets files come, change and go, synchronises in between, and compares what an old reader, a new reader and the report
 * say with an index that is built from nothing.
 */
export async function runSequence(options: SequenceOptions): Promise<SequenceResult> {
  const { scratch, seed, length, isBrief = false, embeddings, reader } = options;
  const random = new Random(`${seed}/sequence`);
  const corpus = new ChangingCorpus(join(scratch, 'corpus'), seed);
  const index = join(scratch, 'index');
  const common = { corpus: corpus.folder, embeddings, reader };
  await synchronise({ ...common, index });
  const old = await OfferIndex.open(index, embeddings);
  const faults: string[] = [];
  const done: Step[] = [];
  let synchronisations = 0;
  try {
    while (done.length < length && faults.length === 0) {
      for (let i = random.below(MOST_AT_ONCE); i >= 0; i--) {
        const step = corpus.someStep();
        done.push(step);
        corpus.do(step);
      }
      const report = await synchronise({ ...common, index });
      synchronisations++;
      if (isBrief && done.length < length) continue;
      const clean = join(scratch, `clean-${synchronisations}`);
      mkdirSync(clean);
      const cleanReport = await synchronise({ ...common, index: clean });
      const expected = await stateOf(clean, embeddings);
      for (const [who, state] of [
        ['a reader open all the time', await servedState(old, index)],
        ['a new reader', await stateOf(index, embeddings)],
      ] as const) {
        if (!isSameState(state, expected))
          faults.push(`${who} after ${done.join(', ')}: ${difference(state, expected)}`);
      }
      if (served(report) !== served(cleanReport))
        faults.push(`the report after ${done.join(', ')}:\n  ${served(report)}\n  ${served(cleanReport)}`);
    }
  } finally {
    old.close();
  }
  return { synchronisations, faults };
}

/** What a report says of files whatever was there before. */
function served(report: SyncReport): string {
  const { added, updated, renamed, unchanged, duplicates, withdrawn, failed, passages } = report;
  const offers = [...added, ...updated, ...unchanged, ...renamed.map(({ to }) => to)].sort();
  return JSON.stringify({ offers, duplicates, withdrawn, failed, passages });
}
