/**
 * Kills, fails and shakes the program wherever it writes, and looks at what is left. See the README.
 * Usage: npm run soak [-- crash|faults|power|sequences|people …] [--cycles N] [--seed N] [--every N] [--jobs N]
 */
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { loadEmbeddings } from '../src/embedding/TransformersEmbeddings.ts';
import { OfferReader } from '../src/reading/OfferReader.ts';
import { RunChecker } from './checkRun.ts';
import { peopleKills, peopleSweep } from './peopleSweep.ts';
import { powerIndex } from './powerIndex.ts';
import { powerPeople } from './powerPeople.ts';
import { randomKills } from './randomKills.ts';
import { remember } from './remember.ts';
import { FAULTS, KILLS, type Mishap, Shim } from './Shim.ts';
import { sequences } from './sequences.ts';
import { sweep } from './sweep.ts';
import type { Tally } from './Tally.ts';

const PARTS = ['crash', 'faults', 'power', 'sequences', 'people'] as const;
const RANDOM_KILLS = 200;
const SEQUENCES = 500;
/** How often the dice are thrown for what a power cut leaves. */
const THROWS = 3;

const command = new Command()
  .addArgument(new Argument('[parts...]', 'all of them by default').choices(PARTS))
  .option('--cycles <n>', `random kills and sequences (${RANDOM_KILLS} and ${SEQUENCES})`, wholeNumber)
  .option('--seed <n>', 'repeats a run', wholeNumber, Date.now() % 1_000_000)
  .option('--every <n>', 'only at every n-th operation on the disk', wholeNumber, 1)
  .addOption(
    new Option('--mishaps <names...>', 'only these, with spaces between them').choices([...KILLS, ...FAULTS]),
  )
  .option('--jobs <n>', 'cycles at a time', wholeNumber, 2)
  .parse();
const {
  cycles,
  seed,
  every,
  jobs,
  mishaps = [...KILLS, ...FAULTS],
} = command.opts<{
  mishaps?: string[];
  cycles?: number;
  seed: number;
  every: number;
  jobs: number;
}>();
const isWanted = (mishap: Mishap) => mishaps.includes(mishap);
const wanted = command.args.length > 0 ? command.args : PARTS;

const shim = Shim.compile();
if (!shim) {
  process.stderr.write('npm run soak needs Linux and gcc (Debian: apt install gcc).\n');
  process.exit(2);
}
process.stdout.write(`seed ${seed}\n`);
const embeddings = remember(await loadEmbeddings());
const reader = new OfferReader();
const checker = new RunChecker(shim, seed, embeddings, reader);
const tallies: Tally[] = [];
try {
  if (wanted.includes('crash')) {
    tallies.push(...(await sweep(checker, KILLS.filter(isWanted), { every, jobs })));
    tallies.push(await randomKills(shim, cycles ?? RANDOM_KILLS, seed, embeddings, reader));
  }
  if (wanted.includes('faults'))
    tallies.push(...(await sweep(checker, FAULTS.filter(isWanted), { every, jobs })));
  if (wanted.includes('power')) {
    tallies.push(...(await powerIndex({ shim, seed, every, throws: THROWS, jobs, embeddings, reader })));
    tallies.push((await powerPeople(shim, { seed: String(seed), every, throws: THROWS })).print());
  }
  if (wanted.includes('sequences'))
    tallies.push(await sequences(cycles ?? SEQUENCES, seed, embeddings, reader));
  if (wanted.includes('people')) {
    tallies.push(...(await peopleSweep(shim, every, [...KILLS, ...FAULTS].filter(isWanted))));
    tallies.push(await peopleKills(shim, cycles ?? RANDOM_KILLS, seed));
  }
} finally {
  reader.close();
  shim.remove();
}
const illegal = tallies.reduce((sum, tally) => sum + tally.illegal.length, 0);
process.stdout.write(`\nseed ${seed}\n${tallies.join('\n')}\n${illegal} illegal\n`);
process.exitCode = illegal === 0 ? 0 : 1;

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('a whole number from 1');
  return number;
}
