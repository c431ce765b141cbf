/**
 * Writes the offers of a corpus in each format that is read, asks the same questions of each, and compares: an offer says the
 * same whatever file it comes in.
 * Usage: npm run eval:formats -- [--questions FILE] [--corpus DIR] [--failures] [--facts]
 */
import './oneLineErrors.ts';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Answerer } from '../src/answer/Answerer.ts';
import { PROJECT_ROOT } from '../src/config/paths.ts';
import { formatOf } from '../src/corpus/formats.ts';
import { loaderOf } from '../src/corpus/loaders/index.ts';
import type { Offer } from '../src/corpus/Offer.ts';
import { BUNDLED_MODEL } from '../src/embedding/modelFolder.ts';
import { loadEmbeddings } from '../src/embedding/TransformersEmbeddings.ts';
import { type GoldQuestion, readGoldQuestions } from '../src/eval/GoldQuestion.ts';
import { judge } from '../src/eval/judge.ts';
import type { Fact } from '../src/facts/Fact.ts';
import { openIndex } from '../src/index/openIndex.ts';
import { fold } from '../src/language/fold.ts';
import { FORMAT_WRITERS } from '../test/support/formats/index.ts';

const { values: options } = parseArgs({
  options: {
    questions: {
      type: 'string',
      default: join(PROJECT_ROOT, '..', 'shared', 'eval', 'questions-corpus.jsonl'),
    },
    corpus: { type: 'string', default: join(PROJECT_ROOT, 'corpus') },
    failures: { type: 'boolean', default: false },
    facts: { type: 'boolean', default: false },
  },
});
const questions = await readGoldQuestions(options.questions);
const embeddings = await loadEmbeddings(BUNDLED_MODEL);
const originals = await readAll(options.corpus);
const folder = mkdtempSync(join(tmpdir(), 'formats-'));
try {
  const facts = await row('original', options.corpus, null);
  for (const { name, extension, write } of FORMAT_WRITERS) {
    const corpus = join(folder, name);
    mkdirSync(corpus);
    for (const offer of originals)
      writeFileSync(join(corpus, renamed(offer.id, extension)), await write(offer));
    await row(name, corpus, { extension, facts });
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Grades a corpus and prints a line; returns the facts of each offer by the stem of its file's name. */
async function row(
  name: string,
  corpus: string,
  compared: { extension: string; facts: Map<string, Set<string>> } | null,
): Promise<Map<string, Set<string>>> {
  const index = mkdtempSync(join(folder, 'index-'));
  const opened = await openIndex({ corpus, index, embeddings });
  const answerer = new Answerer(opened.index);
  let right = 0;
  for (const question of questions) {
    const gold = compared ? withExtension(question, compared.extension) : question;
    const memory = gold.previous ? (await answerer.answer(gold.previous)).memory : undefined;
    const { answer } = await answerer.answer(gold.question, { memory });
    const faults = judge(gold, answer);
    right += faults.length === 0 ? 1 : 0;
    if (faults.length > 0 && options.failures) say(`  ${gold.id}: ${gold.question} | ${faults.join('; ')}`);
  }
  const found = new Map(
    opened.index.allOffers().map((offer) => [stemOf(offer.id), new Set(offer.facts.map(signature))]),
  );
  opened.index.close();
  const grade = `${right}/${questions.length} (${((100 * right) / questions.length).toFixed(1)} %)`;
  say(
    compared
      ? `${name.padEnd(22)} ${grade.padEnd(16)} ${difference(compared.facts, found)}`
      : `${name.padEnd(22)} ${grade}`,
  );
  return found;
}

function difference(wanted: Map<string, Set<string>>, found: Map<string, Set<string>>): string {
  let [same, all, added] = [0, 0, 0];
  for (const [stem, facts] of wanted) {
    const read = found.get(stem) ?? new Set();
    same += [...facts].filter((fact) => read.has(fact)).length;
    all += facts.size;
    added += [...read].filter((fact) => !facts.has(fact)).length;
    if (!options.facts) continue;
    for (const fact of facts) if (!read.has(fact)) say(`  - ${stem}: ${fact}`);
    for (const fact of read) if (!facts.has(fact)) say(`  + ${stem}: ${fact}`);
  }
  return `facts kept ${same}/${all} (${((100 * same) / all).toFixed(1)} %), others ${added}`;
}

/** What a fact says: its field with its value, or with its words whatever their line breaks and marks. */
function signature({ field, text, value }: Fact): string {
  return `${field} ${value ? JSON.stringify(value) : fold(text).replace(/[^\p{L}\p{N}]+/gu, '')}`;
}

function withExtension(question: GoldQuestion, extension: string): GoldQuestion {
  const rename = (ids: readonly string[]): string[] => ids.map((id) => renamed(id, extension));
  return { ...question, offers: rename(question.offers), reject_offers: rename(question.reject_offers) };
}

function renamed(id: string, extension: string): string {
  return `${stemOf(id)}${extension}`;
}

function stemOf(id: string): string {
  return id.slice(0, -extname(id).length);
}

async function readAll(corpus: string): Promise<Offer[]> {
  const offers: Offer[] = [];
  for (const name of readdirSync(corpus).sort()) {
    const loader = await loaderOf(formatOf(name)!);
    offers.push(await loader.load(name, readFileSync(join(corpus, name))));
  }
  return offers;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
