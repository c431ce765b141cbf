/**
 * Grades the answers to every set of labelled questions in test/, and the facts read from offers whose facts are
 * labelled: what a change to the tables does to all of them at once.
 * Usage: npm run eval:sets -- [MODEL]
 */
import './oneLineErrors.ts';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Answerer } from '../src/answer/Answerer.ts';
import { PROJECT_ROOT } from '../src/config/paths.ts';
import { BUNDLED_MODEL } from '../src/embedding/modelFolder.ts';
import { loadEmbeddings } from '../src/embedding/TransformersEmbeddings.ts';
import { readGoldQuestions } from '../src/eval/GoldQuestion.ts';
import { judge } from '../src/eval/judge.ts';
import { openIndex } from '../src/index/openIndex.ts';
import { gradeFacts } from '../test/support/gradeFacts.ts';
import { type LabelledFolder, labelledFolders } from './labelledFolders.ts';

const OFFERS = join(PROJECT_ROOT, 'test', 'offers');
const embeddings = await loadEmbeddings(process.argv[2] ?? BUNDLED_MODEL);
const total = { answers: [0, 0], facts: [0, 0], wrong: 0 };

for (const folder of labelledFolders()) await grade(folder);
say(
  `all: answers ${share(total.answers)}, facts ${share(total.facts)}, wrong ${share([total.wrong, total.facts[1]!])}`,
);

async function grade({ name, questions, corpus }: LabelledFolder): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'grade-'));
  const { index } = await openIndex({ corpus, index: folder, embeddings });
  const answerer = new Answerer(index);
  const answers = [0, 0];
  for (const gold of await readGoldQuestions(questions)) {
    const memory = gold.previous ? (await answerer.answer(gold.previous)).memory : undefined;
    const { answer } = await answerer.answer(gold.question, { memory });
    answers[0]! += judge(gold, answer).length === 0 ? 1 : 0;
    answers[1]! += 1;
  }
  index.close();
  rmSync(folder, { recursive: true });
  const labels = join(OFFERS, `${name}.facts.jsonl`);
  const verdicts = existsSync(labels) ? await gradeFacts(corpus, labels) : [];
  const facts = [verdicts.filter(({ verdict }) => verdict === 'right').length, verdicts.length];
  const wrong = verdicts.filter(({ verdict }) => verdict === 'wrong').length;
  total.answers = add(total.answers, answers);
  total.facts = add(total.facts, facts);
  total.wrong += wrong;
  say(`${name}: answers ${share(answers)}${facts[1] ? `, facts ${share(facts)}, wrong ${wrong}` : ''}`);
}

function add(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, i) => value + b[i]!);
}

function share([part, whole]: readonly number[]): string {
  return `${part}/${whole} (${((100 * part!) / Math.max(1, whole!)).toFixed(1)} %)`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
