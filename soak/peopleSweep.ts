import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { People } from '../src/people/People.ts';
import { Random } from './Random.ts';
import type { Mishap, Shim, ShimmedRun } from './Shim.ts';
import { Tally } from './Tally.ts';

const CHILD = fileURLToPath(new URL('peopleChild.js', import.meta.url));
/** Acts of one process: each kind several times. */
const ACTS = 24;
const MANY_ACTS = 100_000;

/** An act that the process confirmed. */
interface Act {
  readonly act?: 'correct' | 'audit' | 'answer' | 'feedback' | 'three' | 'withdrawn';
  readonly id?: string;
  readonly value?: string;
  readonly name?: string;
  readonly question?: string;
  readonly given?: boolean;
  readonly offer?: string;
}

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
    const run = await shim.run(CHILD, [folder, String(count)], { folder, ...mishap });
    const confirmed = run.out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Act);
    const faults: string[] = [];
    if (/^\s+at /m.test(run.err)) faults.push(`a stack instead of a line: ${run.err}`);
    const people = await People.open(folder, undefined, {
      error: (details, message) => faults.push(`${message} ${JSON.stringify(details)}`),
    });
    faults.push(...confirmed.flatMap((act) => whatIsLost(people, act)), ...whatIsHalf(people));
    people.close();
    return { run, confirmed: confirmed.length, faults };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What of a confirmed act is not there. */
function whatIsLost(people: People, act: Act): string[] {
  const lost = [`lost: ${JSON.stringify(act)}`];
  switch (act.act) {
    case 'correct': {
      const kept = people.corrections.history().find(({ id }) => id === act.id);
      return kept?.value === act.value && kept?.note?.length === 300 ? [] : lost;
    }
    case 'audit':
      return people.audit
        .list()
        .some(({ act: name, detail }) => name === act.name && JSON.stringify(detail).length > 300)
        ? []
        : lost;
    case 'answer':
      return JSON.stringify(people.answers.get(act.id!)?.answer) === JSON.stringify({ text: 'x'.repeat(500) })
        ? []
        : lost;
    case 'feedback':
      if (!act.given) return [];
      return people.unanswered
        .list()
        .some(({ question, notHelpful }) => question === act.question && notHelpful === 1)
        ? []
        : lost;
    case 'three':
      return people.corrections.history().filter(({ offer }) => offer === act.offer).length === 3 ? [] : lost;
    case 'withdrawn':
      return people.corrections.of(act.offer!).length === 0 ? [] : lost;
    default:
      return [];
  }
}

/** What was done in part: corrections of an offer that are taken back all at once, or not. */
function whatIsHalf(people: People): string[] {
  const withdrawn = new Map<string, Set<boolean>>();
  for (const { offer, withdrawn: taken } of people.corrections.history()) {
    if (offer.startsWith('all-'))
      withdrawn.set(offer, (withdrawn.get(offer) ?? new Set()).add(taken !== null));
  }
  return [...withdrawn].filter(([, states]) => states.size > 1).map(([offer]) => `half withdrawn: ${offer}`);
}
