import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfferEmbeddings } from '../src/embedding/OfferEmbeddings.ts';
import { OfferIndex } from '../src/index/OfferIndex.ts';
import type { OfferReader } from '../src/reading/OfferReader.ts';
import { difference, isSameState, servedState, stateOf } from '../test/support/servedState.ts';
import { INDEX_COMMAND, IndexRuns, type Scenario } from './IndexRuns.ts';
import type { Mishap, Shim, ShimmedRun } from './Shim.ts';

/** What a run with a mishap left behind. */
export interface Outcome {
  readonly run: ShimmedRun;
  readonly state: 'old' | 'new' | 'illegal';
  /** What must never be; empty when all is well. */
  readonly faults: readonly string[];
}

/** Runs the index command into mishaps, and looks at what readers find afterwards. */
export class RunChecker {
  readonly #shim: Shim;
  readonly #embeddings: OfferEmbeddings;
  readonly #runs: IndexRuns;

  constructor(shim: Shim, seed: number | string, embeddings: OfferEmbeddings, reader: OfferReader) {
    this.#shim = shim;
    this.#embeddings = embeddings;
    this.#runs = new IndexRuns(seed, embeddings, reader);
  }

  /** How many operations on the disk a run has when nothing happens to it. */
  async operations(scenario: Scenario): Promise<number> {
    const { run } = await this.check(scenario, undefined, 0);
    return run.operations;
  }

  /**
   * One cycle: an index of the old files, the new files, a run that meets something at its n-th operation; then what a
   * new reader and one that was open all the time find, and whether an undisturbed run puts all right.
   */
  async check(scenario: Scenario, mishap: Mishap | undefined, at: number): Promise<Outcome> {
    const scratch = mkdtempSync(join(tmpdir(), 'soak-'));
    try {
      return await this.#check(scratch, scenario, mishap, at);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }

  async #check(
    scratch: string,
    scenario: Scenario,
    mishap: Mishap | undefined,
    at: number,
  ): Promise<Outcome> {
    const { corpus, index, old, wanted, args } = await this.#runs.prepare(scratch, scenario);
    const before = old && (await OfferIndex.open(index, this.#embeddings));
    const run = await this.#shim.run(INDEX_COMMAND, args, { folder: index, mishap, at });
    const faults: string[] = [];
    const found = await stateOf(index, this.#embeddings);
    const state = isSameState(found, wanted) ? 'new' : isSameState(found, old) ? 'old' : 'illegal';
    if (state === 'illegal')
      faults.push(`neither old nor new. old: ${difference(found, old)}\nnew: ${difference(found, wanted)}`);
    if (before && !isSameState(await servedState(before, index), found))
      faults.push('a reader that was open finds something else than a new one');
    if (!mishap?.match(/kill|tear/)) faults.push(...endedBadly(run, state));
    await this.#runs.synchronise(corpus, index);
    const mended = await stateOf(index, this.#embeddings);
    if (!isSameState(mended, wanted)) faults.push(`not mended: ${difference(mended, wanted)}`);
    if (before && !isSameState(await servedState(before, index), wanted))
      faults.push('a reader does not follow');
    before?.close();
    return { run, state, faults };
  }
}

/** What is wrong with how a run ended that was not killed: done means new; otherwise one line says why. */
function endedBadly({ status, signal, err }: ShimmedRun, state: Outcome['state']): string[] {
  if (status === 0) return state === 'new' ? [] : ['it said that it was done, but was not'];
  const lines = err.trim().split('\n');
  if (status !== 2) return [`it ended with ${signal ?? status}: ${err}`];
  if (lines.length !== 1 || lines[0] === '' || /\n\s+at /.test(err))
    return [`it did not say what went wrong in one line: ${err}`];
  return [];
}
