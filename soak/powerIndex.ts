import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfferEmbeddings } from '../src/embedding/OfferEmbeddings.ts';
import { OfferIndex } from '../src/index/OfferIndex.ts';
import type { OfferReader } from '../src/reading/OfferReader.ts';
import { difference, isSameState, stateOf } from '../test/support/servedState.ts';
import { writeContent } from './Disk.ts';
import { INDEX_COMMAND, IndexRuns, type PreparedRun, SCENARIOS, type Scenario } from './IndexRuns.ts';
import { type CutOptions, type PowerCut, powerCuts } from './powerCuts.ts';
import { type Operation, readRecord } from './readRecord.ts';
import type { Shim } from './Shim.ts';
import { Tally } from './Tally.ts';

export interface PowerIndexOptions extends Omit<CutOptions, 'seed'> {
  readonly shim: Shim;
  readonly seed: number;
  /** Cuts looked at at a time. */
  readonly jobs: number;
  readonly embeddings: OfferEmbeddings;
  readonly reader: OfferReader;
}

/** Cuts the power during index runs of every scenario. */
export async function powerIndex(options: PowerIndexOptions): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const scenario of SCENARIOS) {
    tallies.push((await powerRun(scenario, false, options)).print());
    // With a reader the write-ahead log is there already, with its name on the disk.
    if (scenario.before.length > 0) tallies.push((await powerRun(scenario, true, options)).print());
  }
  return tallies;
}

/**
 * Cuts the power during an index run. Whatever that leaves must be the old index or the new one, the new one once the run
 * has said that it is done, and the next run must put all right.
 * @param isRead whether somebody reads the index meanwhile
 */
export async function powerRun(
  scenario: Scenario,
  isRead: boolean,
  options: PowerIndexOptions,
): Promise<Tally> {
  const { seed, every, throws, jobs, embeddings, reader } = options;
  const runs = new IndexRuns(seed, embeddings, reader);
  const scratch = mkdtempSync(join(tmpdir(), 'soak-'));
  try {
    const prepared = await runs.prepare(scratch, scenario);
    const before = join(scratch, 'before');
    const operations = await record(scratch, before, prepared, isRead, options);
    const tally = new Tally(`power, ${scenario.name}${isRead ? ', read' : ''} (${operations.length})`);
    const cuts = powerCuts(before, operations, { seed: `${seed}/${tally.name}`, every, throws });
    const work = async (): Promise<void> => {
      for (let next = cuts.next(); !next.done; next = cuts.next())
        await look(next.value, mkdtempSync(join(scratch, 'cut-')), prepared, runs, embeddings, tally);
    };
    await Promise.all(Array.from({ length: jobs }, work));
    return tally;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Records an undisturbed run; what was there before it is copied first. */
async function record(
  scratch: string,
  before: string,
  { index, args }: PreparedRun,
  isRead: boolean,
  { shim, embeddings }: PowerIndexOptions,
): Promise<Operation[]> {
  const file = join(scratch, 'record');
  const reader = isRead ? await OfferIndex.open(index, embeddings) : null;
  try {
    cpSync(index, before, { recursive: true });
    const { status, err } = await shim.run(INDEX_COMMAND, args, { folder: index, record: file });
    if (status !== 0) throw new Error(`the recorded run failed: ${err}`);
    return readRecord(file, index);
  } finally {
    reader?.close();
  }
}

async function look(
  { at, met, said, content }: PowerCut,
  folder: string,
  { corpus, old, wanted }: PreparedRun,
  runs: IndexRuns,
  embeddings: OfferEmbeddings,
  tally: Tally,
): Promise<void> {
  const fault = (what: string): void => tally.fault(`at ${at} (${met}): ${what}`);
  try {
    const index = join(folder, 'index');
    mkdirSync(index);
    writeContent(content, index);
    const found = await stateOf(index, embeddings);
    const state = isSameState(found, wanted) ? 'new' : isSameState(found, old) ? 'old' : 'illegal';
    tally.count(state);
    if (state === 'illegal')
      fault(`neither old nor new. old: ${difference(found, old)}\nnew: ${difference(found, wanted)}`);
    if (state === 'old' && said !== '') fault('it said that it was done, but the old index is back');
    await runs.synchronise(corpus, index);
    const mended = await stateOf(index, embeddings);
    if (!isSameState(mended, wanted)) fault(`not mended: ${difference(mended, wanted)}`);
  } catch (error) {
    fault((error as Error).stack!);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
