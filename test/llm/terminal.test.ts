import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WriteStream } from 'node:tty';
import type { Answer } from '../../src/answer/Answer.ts';
import { showGrowing } from '../../src/cli/showGrowing.ts';
import { PROJECT_ROOT } from '../../src/config/paths.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { terminal } from '../support/terminal.ts';
import { ScriptedServer } from './local/ScriptedServer.ts';
import { OFFERS } from './support/offers.ts';
import { readPrompt, reply, sourceOf } from './support/readPrompt.ts';

let server: ScriptedServer;
let folder: string;
let corpus: string;
beforeAll(async () => {
  server = await ScriptedServer.start();
  folder = await temporaryFolder();
  corpus = folder;
  for (const [name, text] of Object.entries(OFFERS)) await writeFile(join(corpus, name), text);
});
afterAll(() => server.stop());
beforeEach(() => {
  server.requests.length = 0;
  server.will((request) => ({
    text: reply(
      [
        'Recordings are segmented with a voice detector.',
        sourceOf(readPrompt(request), 'voice detector') ?? 0,
      ],
      ['They are segmented in 300 ms.', sourceOf(readPrompt(request), 'voice detector') ?? 0],
    ),
  }));
});

const QUESTION = 'how are the recordings segmented in the speech project?';
const env = () => ({
  LLM_BASE_URL: server.baseUrl,
  LLM_MODEL: 'scripted',
  DATA_DIR: join(folder, 'data'),
  LOG_LEVEL: 'error',
});
const ask = (args: readonly string[], changes: Record<string, string> = {}, input = '') =>
  terminal('ask', [...args, '--corpus', corpus, '--index', join(folder, 'index')], {
    env: { ...env(), ...changes },
    input,
  });

test('a question is answered in proven words, with the sources, until the limit of the day', async () => {
  const changes = { DATA_DIR: join(folder, 'limited'), LLM_DAILY_TOKENS: '2000' };
  const { out, status } = await ask([QUESTION], changes);
  expect(out).toMatch(
    /^Recordings are segmented with a voice detector\. \[1\]\n\nSources\n\[1\] tidewater-speech\.md/,
  );
  expect(out).not.toContain('300');
  expect(status).toBe(0);
  // What was used is kept across runs.
  expect((await ask([QUESTION], changes)).out).toMatch(/^The offer/);
  expect(server.requests).toHaveLength(1);
});

test('a batch keeps its contract, and tells the model what was asked before', async () => {
  const file = join(folder, 'questions.jsonl');
  const lines = [{ id: 1, question: QUESTION, previous: 'tell me about the Tidewater internship' }];
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  const { out } = await ask(['--batch', file]);
  const [answer] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(Object.keys(answer!)).toEqual([
    'id',
    'language',
    'outcome',
    'text',
    'offers',
    'facts',
    'citations',
    'ms',
  ]);
  expect(answer).toMatchObject({ outcome: 'answered', offers: ['tidewater-speech.md'] });
  const { before } = readPrompt(server.requests.at(-1)!);
  expect(before).toEqual([{ question: lines[0]!.previous, answer: expect.stringContaining('') }]);
});

test('whatever a server sends, a batch prints answers and nothing else', async () => {
  const file = join(folder, 'odd.jsonl');
  await writeFile(file, JSON.stringify({ id: 1, question: QUESTION }));
  // Some models send parts, thoughts for one, where LangChain knows but strings.
  const content = [{ type: 'thinking', thinking: [{ type: 'text', text: 'hm' }] }];
  const event = { id: '1', object: 'chat.completion.chunk', created: 1, model: 'scripted' };
  const choices = [{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }];
  server.will({ raw: `data: ${JSON.stringify({ ...event, choices })}\n\ndata: [DONE]\n\n` });
  const { out } = await ask(['--batch', file]);
  expect(server.requests).not.toHaveLength(0);
  const lines = out.trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({ id: 1, outcome: 'answered' });
});

test('a conversation remembers what was said', async () => {
  await ask([], {}, `${QUESTION}\nand which recordings does the project adapt to?\n\n`);
  // What is not proven is asked for once more: those requests tell of the first reply.
  const asked = server.requests.filter(({ messages }) => messages.length === 2);
  expect(asked).toHaveLength(2);
  expect(readPrompt(asked[1]!).before).toMatchObject([{ question: QUESTION }]);
});

test('answers are graded with the model on, and what became of its words is told', async () => {
  const gold = join(folder, 'gold.jsonl');
  const sample = (await readFile(join(PROJECT_ROOT, 'test', 'questions', 'corpus.jsonl'), 'utf8')).split(
    '\n',
  )[0]!;
  await writeFile(
    gold,
    JSON.stringify({
      ...JSON.parse(sample),
      lang: 'en',
      kind: 'open',
      field: null,
      question: QUESTION,
      offers: ['tidewater-speech.md'],
      expect: [['voice detector']],
      reject: [],
    }),
  );
  const options = ['--questions', gold, '--corpus', corpus, '--report', join(folder, 'eval.html')];
  const { out } = await terminal('eval', [...options, '--llm'], { env: env() });
  expect(out).toMatch(/answers fluent +1\n/);
  expect(out).toMatch(/statements dropped: value +1\n/);
  expect(out).toMatch(/tokens of prompts +1400\n/);
  const { err, status } = await terminal('eval', [...options, '--llm'], {
    env: { LLM_BASE_URL: '', LLM_MODEL: '' },
  });
  expect({ err, status }).toMatchObject({ err: expect.stringContaining('LLM_BASE_URL'), status: 2 });
});

test('on a terminal the answer grows in place, and leaves nothing behind', () => {
  const written: string[] = [];
  const output = { isTTY: true, columns: 20, rows: 24, write: (text: string) => written.push(text) };
  const growing = showGrowing(output as unknown as WriteStream)!;
  const answer = (text: string) => ({ text, citations: [], language: 'en' }) as unknown as Answer;
  growing.show(answer('One.'));
  growing.show(answer('One.\nA line of more than twenty characters.'));
  growing.clear();
  const shown = written.filter((text) => text.endsWith('\n'));
  expect(shown).toEqual(['One.\n', 'One.\nA line of more than twenty characters.\n']);
  // Up by the one line shown first, then by the line and the two that the longer one takes.
  const moves = written.join('').split('[');
  expect(moves.filter((move) => /^\dA/.test(move)).map((move) => move[0])).toEqual(['1', '3']);
  expect(showGrowing({ ...output, isTTY: false } as unknown as WriteStream)).toBeUndefined();
});
