/**
 * Measures embedding models as the bot loads them, beside BM25 where that applies: the line that answers found inside
 * the right offer (all labelled questions in test/), translations found (LASER's Tatoeba sentences), likeness of
 * sentences (STS benchmark, test part), paragraphs found (XQuAD), questions about offers told from others
 * (test/questions/topics.jsonl), and speed.
 * Usage: npm run eval:model -- TRAINING_DATA_DIR MODEL ...
 *
 * Needs the `xz` program. Each figure is a row, each model a column.
 */
import './oneLineErrors.ts';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PROJECT_ROOT } from '../src/config/paths.ts';
import { dot } from '../src/embedding/dot.ts';
import type { OfferEmbeddings } from '../src/embedding/OfferEmbeddings.ts';
import { loadEmbeddings } from '../src/embedding/TransformersEmbeddings.ts';
import { type GoldQuestion, readGoldQuestions } from '../src/eval/GoldQuestion.ts';
import { byMeaning, byWords, type LineScorer, rankLines } from '../src/eval/measureLines.ts';
import { rankFigures } from '../src/eval/rankFigures.ts';
import type { OfferIndex } from '../src/index/OfferIndex.ts';
import { openIndex } from '../src/index/openIndex.ts';
import { LANGUAGES } from '../src/language/Language.ts';
import { labelledFolders } from './labelledFolders.ts';

type Row = Record<string, string> & { score?: number };

const PASSAGE_WORDS =
  'On cherche une personne curieuse pour un travail sur des mesures de terrain en équipe. ';
/** A passage of about 120 pieces. */
const PASSAGE = PASSAGE_WORDS.repeat(6);
const PASSAGES = 2000;
const QUERIES = 500;

const [data, ...models] = process.argv.slice(2);
if (!data || models.length === 0) throw new Error('usage: npm run eval:model -- TRAINING_DATA_DIR MODEL ...');
// One after the other: where transformers.js looks for a model is a setting of the whole process.
const loaded: OfferEmbeddings[] = [];
for (const model of models) loaded.push(await loadEmbeddings(model));
const sets = await openSets(loaded[0]!);
const columns = [new Map(await lineFigures(byWords))];
for (const model of loaded)
  columns.push(new Map([...(await lineFigures(byMeaning(model))), ...(await measure(model, data))]));
for (const { index } of sets) index.close();
write('', ['BM25', ...models.map((model) => basename(model))]);
write(
  '---',
  ['BM25', ...models].map(() => '---:'),
);
for (const figure of columns[1]!.keys())
  write(
    figure,
    columns.map((column) => column.get(figure) ?? ''),
  );

interface LabelledSet {
  readonly questions: readonly GoldQuestion[];
  readonly index: OfferIndex;
}

/** All labelled questions of the project with the offers they are about. */
async function openSets(embeddings: OfferEmbeddings): Promise<LabelledSet[]> {
  const opened: LabelledSet[] = [];
  for (const { questions, corpus } of labelledFolders()) {
    const folder = mkdtempSync(join(tmpdir(), 'grade-model-'));
    const { index } = await openIndex({ corpus, index: folder, embeddings });
    // Open files stay readable; nothing is left behind however this ends.
    rmSync(folder, { recursive: true });
    opened.push({ questions: await readGoldQuestions(questions), index });
  }
  return opened;
}

async function lineFigures(score: LineScorer): Promise<[string, string][]> {
  const ranks = new Map<string, number[]>();
  for (const { questions, index } of sets) {
    for (const [group, found] of await rankLines(questions, index, score))
      ranks.set(group, [...(ranks.get(group) ?? []), ...found]);
  }
  const figures = rankFigures(ranks);
  return [...LANGUAGES, 'all'].flatMap((group): [string, string][] => {
    const { questions, hitAt1, hitAt5 } = figures.get(group)!;
    return [
      [`line in the right offer, ${group} (${questions}), hit@1`, hitAt1.toFixed(3)],
      [`line in the right offer, ${group} (${questions}), hit@5`, hitAt5.toFixed(3)],
    ];
  });
}

async function measure(model: OfferEmbeddings, folder: string): Promise<Map<string, string>> {
  const figures = new Map<string, string>();
  const embed = async (texts: readonly string[]): Promise<Float32Array[]> =>
    (await model.embedDocuments([...texts])).map((vector) => Float32Array.from(vector));
  const ask = async (texts: readonly string[]): Promise<Float32Array[]> =>
    Promise.all(texts.map(async (text) => Float32Array.from(await model.embedQuery(text))));

  const translations = read(folder, 'pairs-laser-tatoeba-eval');
  for (const language of ['fr', 'es'] as const) {
    const rows = translations.filter((row) => row.en && row[language]);
    const [english, other] = [await embed(texts(rows, 'en')), await embed(texts(rows, language))];
    figures.set(`Tatoeba en to ${language}`, share(found(english, other)));
    figures.set(`Tatoeba ${language} to en`, share(found(other, english)));
  }
  const sentences = read(folder, 'sts').filter(({ split }) => split === 'test');
  for (const language of LANGUAGES) {
    const rows = sentences.filter(({ lang }) => lang === language);
    const [a, b] = [await embed(texts(rows, 'a')), await embed(texts(rows, 'b'))];
    const cosines = a.map((vector, i) => dot(vector, b[i]!));
    const likeness = spearman(
      cosines,
      rows.map(({ score }) => score!),
    );
    figures.set(`STS test ${language}`, likeness.toFixed(3));
  }
  const spanish = read(folder, 'qa-es');
  const paragraphs = [...new Set(texts(spanish, 'context'))];
  const vectors = await embed(paragraphs);
  const contextOf = new Map(spanish.map((row) => [row.id!, paragraphs.indexOf(row.context!)]));
  for (const [from, rows] of [
    ['es', spanish],
    ['en', read(folder, 'qa-en').filter(({ id }) => contextOf.has(id!))],
  ] as const) {
    const questions = await ask(texts(rows, 'question'));
    const right = rows.map(({ id }) => contextOf.get(id!)!);
    figures.set(
      `XQuAD ${from} to es, of ${paragraphs.length} paragraphs`,
      share(found(questions, vectors, right)),
    );
  }
  figures.set('on topic or not, AUC', (await topicAuc(model, ask)).toFixed(3));
  await addSpeed(model, figures);
  return figures;
}

/** How often a question about offers lies closer to a passage of the corpus than one about anything else. */
async function topicAuc(
  model: OfferEmbeddings,
  ask: (texts: readonly string[]) => Promise<Float32Array[]>,
): Promise<number> {
  const rows = readFileSync(join(PROJECT_ROOT, 'test', 'questions', 'topics.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { question: string; onTopic: boolean });
  const lines = sets[0]!.index
    .allOffers()
    .flatMap(({ text, statements }) => statements.map(({ start, end }) => text.slice(start, end)));
  const vectors = (await model.embedDocuments(lines)).map((vector) => Float32Array.from(vector));
  const questions = await ask(rows.map(({ question }) => question));
  const closest = questions.map((question) => Math.max(...vectors.map((vector) => dot(question, vector))));
  const on = closest.filter((_, i) => rows[i]!.onTopic);
  const off = closest.filter((_, i) => !rows[i]!.onTopic);
  const won = on.flatMap((a) => off.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
  return won.reduce((sum, value) => sum + value, 0) / won.length;
}

async function addSpeed(model: OfferEmbeddings, figures: Map<string, string>): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < QUERIES; i++) {
    const started = performance.now();
    await model.embedQuery(`how long is the internship of group ${i} ?`);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  figures.set('query p50, ms', times[QUERIES / 2]!.toFixed(2));
  const passages = Array.from({ length: PASSAGES }, (_, i) => `${PASSAGE}${i}`);
  await model.embedDocuments(passages.slice(0, 100));
  const before = process.cpuUsage();
  await model.embedDocuments(passages);
  // Processor time, not the clock: what else the machine does is not the model's.
  const { user, system } = process.cpuUsage(before);
  figures.set('passages of 120 pieces a second of one core', ((PASSAGES / (user + system)) * 1e6).toFixed(0));
}

/** For each vector, whether the closest of the others is its own: the one with its number, or the one named. */
function found(
  asked: readonly Float32Array[],
  others: readonly Float32Array[],
  right: readonly number[] = asked.map((_, i) => i),
): boolean[] {
  return asked.map((vector, i) => {
    const cosines = others.map((other) => dot(vector, other));
    return cosines.indexOf(Math.max(...cosines)) === right[i];
  });
}

function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (x.length - 1) / 2;
  const sum = (f: (i: number) => number): number => x.reduce((total, _, i) => total + f(i), 0);
  const spread = (r: readonly number[]): number => sum((i) => (r[i]! - mean) ** 2);
  return sum((i) => (x[i]! - mean) * (y[i]! - mean)) / Math.sqrt(spread(x) * spread(y));
}

/** Ranks from 0; equal values share the mean of theirs. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const result = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++;
    for (let i = from; i <= to; i++) result[order[i]!] = (from + to) / 2;
    from = to + 1;
  }
  return result;
}

function read(folder: string, name: string): Row[] {
  const text = execFileSync('xz', ['-dc', join(folder, `${name}.jsonl.xz`)], {
    maxBuffer: 2 ** 30,
  }).toString();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

function texts(rows: readonly Row[], key: string): string[] {
  return rows.map((row) => row[key]!);
}

function share(hits: readonly boolean[]): string {
  return (hits.filter(Boolean).length / hits.length).toFixed(3);
}

function write(name: string, cells: readonly string[]): void {
  process.stdout.write(`| ${[name.padEnd(48), ...cells.map((cell) => cell.padStart(22))].join(' | ')} |\n`);
}
