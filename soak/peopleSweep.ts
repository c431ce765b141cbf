import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { confirmedActs, faultsOfActs } from './confirmedActs.ts';
import { Random } from './Random.ts';
import type { Mishap, Shim, ShimmedRun } from './Shim.ts';
import { Tally } from './Tally.ts';

export const PEOPLE_CHILD = fileURLToPath(new URL('peopleChild.js', import.meta.url));
/** Acts of one process: each kind several times. */
export const ACTS = 27;
const MANY_ACTS = 100_000;

/** Lets a mishap happen at every operation of a process that records what people do. */
export async function peopleSweep(shim: Shim, every: number, mishaps: readonly Mishap[]): Promise<Tally[]> {
  const { operations } = (await cycle(shim, ACTS, {})).run;
  const tallies: Tally[] = [];
  for (const mishap of mishaps) {
    const tally = new Tally(`people: ${mishap} (${operations})`);
    for (let at = 1; at <= operations; at += every) {
      const { run, confirmed, faults } = await cycle(shim, ACTS, { mishap, at });
      tally.count('cycles');
      for (let i = 0; i < confirmed; i++) tally.count('confirmed acts kept');
      for (const fault of faults) tally.fault(`at ${at} (${run.met}): ${fault}`);
    }
    tally.print();
    tallies.push(tally);
  }
  return tallies;
}

/** Kills such processes at random moments, one after the other on the same folder. */
export async function peopleKills(shim: Shim, cycles: number, seed: number): Promise<Tally> {
  const random = new Random(`${seed}/people`);
  const tally = new Tally(`people: ${cycles} random kills`);
  for (let i = 0; i < cycles; i++) {
    const { confirmed, faults } = await cycle(shim, MANY_ACTS, { killAfter: random.below(400) });
    tally.count('cycles');
    for (let j = 0; j < confirmed; j++) tally.count('confirmed acts kept');
    for (const fault of faults) tally.fault(`cycle ${i}: ${fault}`);
  }
  tally.print();
  return tally;
}

interface Cycle {
  readonly run: ShimmedRun;
  readonly confirmed: number;
  readonly faults: readonly string[];
}

async function cycle(
  shim: Shim,
  count: number,
  mishap: { mishap?: Mishap; at?: number; killAfter?: number },
): Promise<Cycle> {
  const scratch = mkdtempSync(join(tmpdir(), 'soak-'));
  try {
    const folder = join(scratch, 'data');
    mkdirSync(folder);
    const run = await shim.run(PEOPLE_CHILD, [folder, String(count)], { folder, ...mishap });
    const confirmed = confirmedActs(run.out);
    const faults = await faultsOfActs(folder, confirmed);
    if (/^\s+at /m.test(run.err)) faults.push(`a stack instead of a line: ${run.err}`);
    return { run, confirmed: confirmed.length, faults };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
