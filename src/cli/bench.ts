import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Answerer } from '../answer/Answerer.ts';
import { readConfig } from '../config/readConfig.ts';
import { loadEmbeddings } from '../embedding/TransformersEmbeddings.ts';
import { readFacts } from '../facts/readFacts.ts';
import { openIndex } from '../index/openIndex.ts';
import { run } from './run.ts';

/** Questions of each kind in each language; every round asks them with a word changed, so that no cache answers. */
const QUESTIONS = [
  'combien de temps dure le stage ?',
  'which internships are in Toulouse?',
  '¿cuánto pagan al mes?',
  'faut savoir utiliser PyTorch ?',
  'how do I apply and until when?',
  '¿qué hay que hacer en las prácticas de redes de neuronas?',
  "c'est quoi la méthode utilisée ?",
  'can it lead to a PhD?',
];
const ROUNDS = 25;

await run((command) =>
  command
    .name('npm run bench --')
    .description('Measures load time, memory, index time, and the time of extraction and of a warm answer.')
    .option('--corpus <dir>', 'folder of the offers (CORPUS_DIR)')
    .action(bench),
);

async function bench({ corpus }: { corpus?: string }): Promise<void> {
  const config = readConfig();
  const folder = await mkdtemp(join(tmpdir(), 'offers-bench-'));
  try {
    const [embeddings, loading] = await timed(() => loadEmbeddings(config.model));
    const options = { corpus: corpus ?? config.corpus, index: folder, embeddings };
    const [{ index: first, report }, indexing] = await timed(() => openIndex(options));
    first.close();
    const [{ index }, reopening] = await timed(() => openIndex(options));
    const answerer = new Answerer(index);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const question of QUESTIONS)
        times.push((await timed(() => answerer.answer(`${question} (${round})`)))[1]);
    }
    const offers = index.allOffers();
    const [, extracting] = await timed(async () => offers.map(readFacts));
    index.close();
    times.sort((a, b) => a - b);
    const rows = [
      ['model load', `${loading.toFixed(0)} ms`],
      [
        'index, new',
        `${indexing.toFixed(0)} ms (${report.added.length} offers, ${report.passages} passages)`,
      ],
      ['index, unchanged', `${reopening.toFixed(0)} ms`],
      ['facts of an offer', `${(extracting / offers.length).toFixed(1)} ms`],
      ['warm answer p50', `${quantile(times, 0.5).toFixed(1)} ms`],
      ['warm answer p95', `${quantile(times, 0.95).toFixed(1)} ms`],
      ['resident memory', `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`],
    ];
    process.stdout.write(`${rows.map(([name, value]) => name!.padEnd(20) + value).join('\n')}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const started = performance.now();
  return [await work(), performance.now() - started];
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
