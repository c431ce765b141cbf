import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/config/paths.ts';
import type { OfferEmbeddings } from '../src/embedding/OfferEmbeddings.ts';
import type { OfferReader } from '../src/reading/OfferReader.ts';
import { type ServedState, stateOf } from '../test/support/servedState.ts';
import { synchronise } from './builtSynchronise.ts';
import { ChangingCorpus, type Step } from './ChangingCorpus.ts';

export const INDEX_COMMAND = join(PROJECT_ROOT, 'dist', 'cli', 'index.js');

/** An index run that can be repeated as often as there are operations in it. */
export interface Scenario {
  readonly name: string;
  /** What happens to the corpus before the index that is there was made; none for a first run. */
  readonly before: readonly Step[];
  /** What happens after it, before the run. */
  readonly after: readonly Step[];
  readonly full?: boolean;
}

export const SCENARIOS: readonly Scenario[] = [
  { name: 'first run', before: [], after: ['add', 'add'] },
  {
    name: 'changes',
    before: ['add', 'add', 'add', 'add'],
    after: ['edit', 'rename', 'remove', 'state beside', 'add'],
  },
  { name: 'made anew', before: ['add', 'add'], after: ['edit', 'add'], full: true },
];

/** What an index run finds, and what it should leave. */
export interface PreparedRun {
  readonly corpus: string;
  readonly index: string;
  /** Arguments of the index command. */
  readonly args: readonly string[];
  /** What the index that is there says; null where there is none. */
  readonly old: ServedState | null;
  /** What a clean build of the files says. */
  readonly wanted: ServedState | null;
}

/** Makes the files and the index that runs of scenarios begin with. */
export class IndexRuns {
  readonly #seed: number | string;
  readonly #embeddings: OfferEmbeddings;
  readonly #reader: OfferReader;
  /** What a clean build of a scenario's files says. */
  readonly #wanted = new Map<string, ServedState | null>();

  constructor(seed: number | string, embeddings: OfferEmbeddings, reader: OfferReader) {
    this.#seed = seed;
    this.#embeddings = embeddings;
    this.#reader = reader;
  }

  /** @param scratch an empty folder */
  async prepare(scratch: string, { name, before, after, full }: Scenario): Promise<PreparedRun> {
    const index = join(scratch, 'index');
    mkdirSync(index);
    const corpus = new ChangingCorpus(join(scratch, 'corpus'), this.#seed);
    for (const step of before) corpus.do(step);
    if (before.length > 0) await this.synchronise(corpus.folder, index);
    const old = before.length > 0 ? await stateOf(index, this.#embeddings) : null;
    for (const step of after) corpus.do(step);
    let wanted = this.#wanted.get(name);
    if (wanted === undefined) {
      const clean = join(scratch, 'clean');
      await this.synchronise(corpus.folder, clean);
      wanted = await stateOf(clean, this.#embeddings);
      this.#wanted.set(name, wanted);
    }
    const args = ['--corpus', corpus.folder, '--index', index, ...(full ? ['--full'] : [])];
    return { corpus: corpus.folder, index, args, old, wanted };
  }

  async synchronise(corpus: string, index: string): Promise<void> {
    await synchronise({ corpus, index, embeddings: this.#embeddings, reader: this.#reader });
  }
}
