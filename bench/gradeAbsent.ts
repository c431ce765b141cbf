/**
 * Takes away one offer after the other and asks the labelled questions about it all the same: how many are answered for
 * another offer, whose place or pay is then taken for that of the one meant.
 * Usage: npm run eval:absent -- [SET ...]   sets of test/offers, all of them unless named
 */
import './oneLineErrors.ts';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Answerer } from '../src/answer/Answerer.ts';
import { BUNDLED_MODEL } from '../src/embedding/modelFolder.ts';
import { loadEmbeddings } from '../src/embedding/TransformersEmbeddings.ts';
import { UserError } from '../src/errors/UserError.ts';
import { type GoldQuestion, readGoldQuestions } from '../src/eval/GoldQuestion.ts';
import { openIndex } from '../src/index/openIndex.ts';
import { type LabelledFolder, labelledFolders } from './labelledFolders.ts';

const embeddings = await loadEmbeddings(BUNDLED_MODEL);
const sets = process.argv.slice(2);
const chosen = labelledFolders().filter(({ name }) => sets.length === 0 || sets.includes(name));
const missing = sets.find((name) => chosen.every((folder) => folder.name !== name));
if (missing !== undefined)
  throw new UserError('fileUnreadable', { file: `test/offers/${missing}`, reason: 'ENOENT' });
const total = { asked: 0, answered: 0 };

for (const folder of chosen) {
  const { asked, answered } = await grade(folder);
  total.asked += asked;
  total.answered += answered;
  say(folder.name, asked, answered);
}
say('all', total.asked, total.answered);

async function grade({ questions, corpus }: LabelledFolder): Promise<{ asked: number; answered: number }> {
  const gold = (await readGoldQuestions(questions)).filter(namesOne);
  const [offers, folder] = [mkdtempSync(join(tmpdir(), 'offers-')), mkdtempSync(join(tmpdir(), 'grade-'))];
  cpSync(corpus, offers, { recursive: true });
  const counts = { asked: 0, answered: 0 };
  for (const file of readdirSync(corpus)) {
    const about = gold.filter((question) => question.offers[0] === file);
    if (about.length === 0) continue;
    rmSync(join(offers, file));
    const { index } = await openIndex({ corpus: offers, index: folder, embeddings });
    const answerer = new Answerer(index);
    for (const { question } of about) {
      const { answer } = await answerer.answer(question);
      counts.asked += 1;
      counts.answered += answer.outcome === 'answered' ? 1 : 0;
    }
    index.close();
    cpSync(join(corpus, file), join(offers, file));
  }
  rmSync(offers, { recursive: true });
  rmSync(folder, { recursive: true });
  return counts;
}

/** Questions about one offer that say which, by themselves. */
function namesOne({ kind, offers, previous }: GoldQuestion): boolean {
  return (kind === 'field' || kind === 'open') && offers.length === 1 && !previous;
}

function say(name: string, asked: number, answered: number): void {
  const share = ((100 * answered) / Math.max(1, asked)).toFixed(1);
  process.stdout.write(`${name}: ${answered} of ${asked} answered for another offer (${share} %)\n`);
}
