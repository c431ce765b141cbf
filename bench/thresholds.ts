/**
 * Carries the thresholds of src/answer/thresholds.ts from one embedding model to another: for each, the cosine with the new
 * model above which as large a share of pairs lies, over the labelled questions in test/ and the offers they are about.
 * Usage: npm run eval:thresholds -- OLD_MODEL NEW_MODEL
 *
 * Words: every word of an offer with every word of a question about it. Statements: every statement of the right offer
 * with the question. Offers: title and best passage of every offer of a folder with the question, as its closeness.
 */
import './oneLineErrors.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { statementUnderHeading } from '../src/answer/statementWords.ts';
import {
  CLOSENESS_LEAD,
  LEAST_BY_NAME,
  LEAST_CLOSENESS,
  LEAST_CLOSENESS_ALONE,
  LEAST_SCORE,
  LEAST_SCORE_WITHOUT_WORDS,
  LEAST_WITH_A_WORD,
  MEANING_WEIGHT,
  SAME_MEANING,
} from '../src/answer/thresholds.ts';
import { closeness } from '../src/answer/understand/closeness.ts';
import { dot } from '../src/embedding/dot.ts';
import type { OfferEmbeddings } from '../src/embedding/OfferEmbeddings.ts';
import { loadEmbeddings } from '../src/embedding/TransformersEmbeddings.ts';
import { readGoldQuestions } from '../src/eval/GoldQuestion.ts';
import { openIndex } from '../src/index/openIndex.ts';
import { foldedWords } from '../src/language/wordsOf.ts';
import { labelledFolders } from './labelledFolders.ts';

/** Questions of a folder that are looked at, and statements of an offer. */
const QUESTIONS = 60;
const STATEMENTS = 80;
const WORDS = 60;
const LONG_WORD = 4;

type Kind = 'word' | 'statement' | 'offer';
/** The thresholds, and what each is compared with. */
const THRESHOLDS: Readonly<Record<string, readonly [Kind, number]>> = {
  SAME_MEANING: ['word', SAME_MEANING],
  LEAST_SCORE: ['statement', LEAST_SCORE],
  LEAST_WITH_A_WORD: ['statement', LEAST_WITH_A_WORD],
  LEAST_BY_NAME: ['statement', LEAST_BY_NAME],
  LEAST_SCORE_WITHOUT_WORDS: ['statement', LEAST_SCORE_WITHOUT_WORDS],
  LEAST_CLOSENESS: ['offer', LEAST_CLOSENESS],
  LEAST_CLOSENESS_ALONE: ['offer', LEAST_CLOSENESS_ALONE],
};

const models = process.argv.slice(2);
if (models.length !== 2) {
  process.stderr.write('usage: npm run eval:thresholds -- OLD_MODEL NEW_MODEL\n');
  process.exit(2);
}
const cosines: Record<Kind, number[]>[] = [];
// One after the other: where transformers.js looks for a model is a setting of the whole process.
for (const model of models) cosines.push(await measure(await loadEmbeddings(model)));
const [old, fresh] = cosines as [Record<Kind, number[]>, Record<Kind, number[]>];
say('threshold', 'now', 'pairs above', 'as many with the new model');
say('---', '---:', '---:', '---:');
for (const [name, [kind, now]] of Object.entries(THRESHOLDS)) {
  const above = old[kind].filter((cosine) => cosine >= now).length / old[kind].length;
  const same = fresh[kind][Math.round((1 - above) * (fresh[kind].length - 1))]!;
  say(name, String(now), `${(above * 100).toFixed(2)} %`, same.toFixed(3));
}
const ratio = spread(fresh.offer) / spread(old.offer);
say('CLOSENESS_LEAD', String(CLOSENESS_LEAD), '', (CLOSENESS_LEAD * ratio).toFixed(3));
say('MEANING_WEIGHT', String(MEANING_WEIGHT), '', (MEANING_WEIGHT / ratio).toFixed(2));

/** All cosines of a model by kind, lowest first. */
async function measure(embeddings: OfferEmbeddings): Promise<Record<Kind, number[]>> {
  const found: Record<Kind, number[]> = { word: [], statement: [], offer: [] };
  for (const { questions, corpus } of labelledFolders()) {
    const folder = mkdtempSync(join(tmpdir(), 'thresholds-'));
    const { index } = await openIndex({ corpus, index: folder, embeddings });
    rmSync(folder, { recursive: true });
    for (const { question, quote_offer, offers } of (await readGoldQuestions(questions)).slice(
      0,
      QUESTIONS,
    )) {
      const offer = index.offer(quote_offer ?? offers[0] ?? '');
      if (!offer) continue;
      const statements = offer.statements
        .slice(0, STATEMENTS)

        .map((statement) => statementUnderHeading(offer, statement));
      found.statement.push(...(await cosinesOf(embeddings, [question], statements)));
      const wordsOf = (text: string): string[] =>
        [...new Set(foldedWords(text))].filter((word) => word.length >= LONG_WORD).slice(0, WORDS);
      found.word.push(...(await cosinesOf(embeddings, wordsOf(question), wordsOf(offer.text))));
      found.offer.push(...(await closeness(question, index)).values());
    }
    index.close();
  }
  for (const kind of Object.values(found)) kind.sort((a, b) => a - b);
  return found;
}

async function cosinesOf(
  embeddings: OfferEmbeddings,
  left: readonly string[],
  right: readonly string[],
): Promise<number[]> {
  const vectorsOf = async (texts: readonly string[]): Promise<Float32Array[]> =>
    (await embeddings.embedDocuments([...texts])).map((vector) => Float32Array.from(vector));
  const [own, others] = [await vectorsOf(left), await vectorsOf(right)];
  return own.flatMap((vector, i) =>
    others.filter((_, k) => left[i] !== right[k]).map((other) => dot(vector, other)),
  );
}

/** The standard deviation. */
function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

function say(...cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}
