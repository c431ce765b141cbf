/**
 * Measures what a language model that fails costs a reader beyond its time-out, and what checking a reply costs: against
 * a scripted server on loopback.
 * Usage: npm run bench:llm
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { Answerer } from '../src/answer/Answerer.ts';
import { BUNDLED_MODEL } from '../src/embedding/modelFolder.ts';
import { loadEmbeddings } from '../src/embedding/TransformersEmbeddings.ts';
import { openIndex } from '../src/index/openIndex.ts';
import { FluentAnswerer } from '../src/llm/FluentAnswerer.ts';
import { OpenAiModel } from '../src/llm/OpenAiModel.ts';
import { type Script, ScriptedServer } from '../test/llm/local/ScriptedServer.ts';
import { OFFERS } from '../test/llm/support/offers.ts';
import { readPrompt, reply, sourceOf } from '../test/llm/support/readPrompt.ts';
import { TELLINGS } from '../test/llm/support/tellings.ts';

const ROUNDS = 30;
const TIMEOUT_MS = 400;
const folder = mkdtempSync(join(tmpdir(), 'bench-llm-'));
const corpus = join(folder, 'corpus');
mkdirSync(corpus);
for (const [name, text] of Object.entries(OFFERS)) writeFileSync(join(corpus, name), text);
const server = await ScriptedServer.start();
const { index } = await openIndex({
  corpus,
  index: join(folder, 'index'),
  embeddings: await loadEmbeddings(BUNDLED_MODEL),
});
const answerer = new Answerer(index);
const { baseUrl } = server;
const model = new OpenAiModel({
  baseUrl,
  model: 'scripted',
  apiKey: null,
  timeoutMs: TIMEOUT_MS,
  dailyTokens: null,
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const scripts: readonly (readonly [
  name: string,
  script: Parameters<ScriptedServer['will']>[0],
  waits: boolean,
])[] = [
  ['hangs', { hang: true }, true],
  ['goes silent', { hang: true, after: '{"statements":[{"text":"La méthode' }, true],
  ['drips', { text: ' '.repeat(4000), pieces: 1, pauseMs: 5 } satisfies Script, true],
  ['429', { status: 429 }, false],
  ['500', { status: 500 }, false],
  ['cuts', { cut: true }, false],
  ['talks', { text: 'Well, it is about waves.' }, false],
  [
    'answers',
    (request) => {
      const data = readPrompt(request);
      const asked = TELLINGS.find(({ question }) => data.question.startsWith(question))!;
      return {
        text: reply(...asked.right.map(([text, words]) => [text, sourceOf(data, words) ?? 0] as const)),
      };
    },
    false,
  ],
];

try {
  // The first answer loads tables and the client.
  for (const { question } of TELLINGS) await timed(() => answerer.answer(question));
  const plain = await rounds((question) => answerer.answer(question));
  say(`${'extractive answer'.padEnd(20)} ${figures(plain)}`);
  for (const [name, script, waits] of scripts) {
    server.will(script);
    const times = await rounds((question) => {
      const fresh = new FluentAnswerer(answerer, {
        index,
        model,
        tokenUse: { reserve: () => true, settle: () => undefined },
        timeoutMs: TIMEOUT_MS,
        dailyTokens: null,
        log: pino({ level: 'silent' }),
      });
      return fresh.answer(question);
    });
    const beyond = waits ? times.map((time) => time - TIMEOUT_MS) : times;
    say(`${name.padEnd(20)} ${figures(beyond)}${waits ? ` beyond the time-out of ${TIMEOUT_MS} ms` : ''}`);
  }
} finally {
  index.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function rounds(ask: (question: string) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { question } = TELLINGS[round % TELLINGS.length]!;
    times.push(await timed(() => ask(`${question} (${round})`)));
  }
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function figures(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(0)} ms`.padStart(8);
  return `p50 ${at(0.5)}  p95 ${at(0.95)}  max ${at(1)}`;
}
