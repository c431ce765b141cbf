import type { RunChecker } from './checkRun.ts';
import { SCENARIOS } from './IndexRuns.ts';
import type { Mishap } from './Shim.ts';
import { Tally } from './Tally.ts';

export interface SweepOptions {
  /** Looks at every n-th operation only. */
  readonly every: number;
  /** Cycles at a time. */
  readonly jobs: number;
}

/** Lets a mishap happen at every operation of every scenario. */
export async function sweep(
  checker: RunChecker,
  mishaps: readonly Mishap[],
  { every, jobs }: SweepOptions,
): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const scenario of SCENARIOS) {
    const operations = await checker.operations(scenario);
    for (const mishap of mishaps) {
      const tally = new Tally(`${mishap}, ${scenario.name} (${operations})`);
      const points = Array.from({ length: Math.ceil(operations / every) }, (_, i) => 1 + i * every);
      const work = async (): Promise<void> => {
        for (let at = points.shift(); at !== undefined; at = points.shift()) {
          try {
            const { run, state, faults } = await checker.check(scenario, mishap, at);
            tally.count(run.status === 2 && state === 'new' ? 'new in spite of an error' : state);
            for (const fault of faults) tally.fault(`at ${at} (${run.met}): ${fault}`);
          } catch (error) {
            tally.fault(`at ${at}: ${(error as Error).stack}`);
          }
        }
      };
      await Promise.all(Array.from({ length: jobs }, work));
      tally.print();
      tallies.push(tally);
    }
  }
  return tallies;
}
