/**
 * How soon offers are indexed and answered from: a new index, an unchanged one, one offer more while the bot answers.
 * Usage: npm run bench:index -- [OFFERS]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { inventOffer } from '../soak/inventOffer.ts';
import { Random } from '../soak/Random.ts';
import { BrainClient } from '../src/brain/BrainClient.ts';
import { Indexer } from '../src/brain/Indexer.ts';
import { BUNDLED_MODEL } from '../src/embedding/modelFolder.ts';

const offers = Number(process.argv[2] ?? 1000);
if (!Number.isInteger(offers) || offers < 1) {
  process.stderr.write(`"${process.argv[2]}" is no number of offers: npm run bench:index -- 1000\n`);
  process.exit(2);
}
/** Offers added one by one while questions are asked. */
const ADDED = 5;
const IDLE_QUESTIONS = 100;
/** Files younger than that may change again within a clock tick and are read anew (listCorpus). */
const SETTLED_MS = 2_500;
const QUESTIONS = [
  'combien dure le stage de Novalab sur les séries temporelles à ',
  'quels stages à ',
  'which internships ask for Python near ',
  '¿cuánto pagan las prácticas en ',
  'comment évaluer la qualité d’un jeu de données à ',
];
const TOWNS = ['Nantes', 'Lyon', 'Lille', 'Rennes', 'Dijon', 'Metz', 'Caen', 'Tours', 'Toulouse', 'Grenoble'];

const folder = mkdtempSync(join(tmpdir(), 'bench-index-'));
const corpus = join(folder, 'corpus');
mkdirSync(corpus);
const random = new Random('bench');
for (let i = 0; i < offers; i++) writeFileSync(join(corpus, `offer-${i}.md`), inventOffer(random));

const log = pino({ level: 'warn' });
const options = {
  corpus,
  index: join(folder, 'index'),
  data: join(folder, 'data'),
  model: BUNDLED_MODEL,
  logLevel: 'warn',
  llm: null,
} as const;
const indexer = new Indexer(options, log);
const brain = new BrainClient(options, log);
try {
  const first = await timed(() => indexer.run());
  say(`new index of ${offers} offers: ${(first.ms / 1000).toFixed(1)} s, ${first.result.passages} passages`);
  await wait(SETTLED_MS);
  await indexer.run();
  const again = await timed(() => indexer.run());
  say(
    `unchanged: ${Math.round(again.ms)} ms with the start of its process, ${again.result.embedded} texts embedded`,
  );
  const started = await timed(() => brain.start());
  say(`start of the brain: ${Math.round(started.ms)} ms`);
  await ask(QUESTIONS.length);
  const idle = await ask(IDLE_QUESTIONS);
  say(`questions, idle: ${percentiles(idle)}`);
  const delays: number[] = [];
  const busy: number[] = [];
  for (let i = 0; i < ADDED; i++) {
    let isDone = false;
    const asking = (async () => {
      while (!isDone) busy.push(...(await ask(1)));
    })();
    delays.push((await timed(() => addOne(i))).ms);
    isDone = true;
    await asking;
  }
  say(`one offer more, until it is in an answer: ${delays.map(Math.round).join(', ')} ms`);
  say(`questions meanwhile: ${percentiles(busy)} (${busy.length} questions)`);
  const { residentBytes } = await brain.ask('status');
  say(`resident memory of the brain: ${Math.round(residentBytes / 2 ** 20)} MiB`);
} finally {
  brain.stop();
  indexer.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Adds an offer as staff do, and waits until its sheet can be shown. */
async function addOne(i: number): Promise<void> {
  const id = `added-${i}.md`;
  writeFileSync(join(corpus, id), inventOffer(random));
  await indexer.run({ afresh: true });
  if (!(await brain.ask('sheet', id, 'fr')))
    throw new Error(`${id} was indexed, but the brain does not know it`);
}

/** Asks one question after the other; how long each took, in ms. */
async function ask(count: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const question = `${QUESTIONS[i % QUESTIONS.length]!}${random.pick(TOWNS)} ?`;
    times.push((await timed(() => brain.ask('answer', question, {}))).ms);
  }
  return times;
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const started = performance.now();
  const result = await work();
  return { result, ms: performance.now() - started };
}

function percentiles(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
