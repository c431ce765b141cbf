import Database from 'libsql';
import { statementUnderHeading } from '../answer/statementWords.ts';
import { dot } from '../embedding/dot.ts';
import type { OfferEmbeddings } from '../embedding/OfferEmbeddings.ts';
import type { IndexedOffer, OfferIndex } from '../index/OfferIndex.ts';
import { wordQuery } from '../index/searchText.ts';
import { fold } from '../language/fold.ts';
import { LANGUAGES } from '../language/Language.ts';
import { stem } from '../language/stem.ts';
import { rawWords } from '../language/wordsOf.ts';
import type { GoldQuestion } from './GoldQuestion.ts';
import { type RetrievalFigures, rankFigures } from './rankFigures.ts';
import { spansOf } from './spansOf.ts';

/** How well the lines of an offer answer a question, one number a line; more is better. */
export type LineScorer = (question: string, lines: readonly string[]) => Promise<readonly number[]>;

/** A line holds a quote, or a quote a line, when they share at least this much of the shorter one. */
const LEAST_OVERLAP = 0.5;

/**
 * How often the line that answers is found inside the right offer by a scorer alone, by language and in all ("all").
 * Lines are the offer's statements as the answerer reads them: repaired, under their section's heading. A heading
 * answers nothing and is only a line where it is itself what is asked for.
 */
export async function measureLines(
  questions: readonly GoldQuestion[],
  index: OfferIndex,
  score: LineScorer,
): Promise<Map<string, RetrievalFigures>> {
  return rankFigures(await rankLines(questions, index, score));
}

/** The ranks behind the figures of `measureLines`, from 1. */
export async function rankLines(
  questions: readonly GoldQuestion[],
  index: OfferIndex,
  score: LineScorer,
): Promise<Map<string, number[]>> {
  const ranks = new Map<string, number[]>();
  for (const gold of questions) {
    const offer = index.offer(gold.quote_offer ?? gold.offers[0] ?? '');
    if (!gold.quote || !offer || gold.kind === 'cross') continue;
    const right = linesWith(gold.quote, offer);
    if (right.size === 0) continue;
    const scores = await score(gold.question, linesOf(offer));
    const best = Math.max(...[...right].map((i) => scores[i]!));
    // A line that scores as high as the right one counts as above it: what can't tell them apart has not found it.
    const rank = 1 + scores.filter((other, i) => !right.has(i) && isLine(offer, i) && other >= best).length;
    for (const group of ['all', gold.lang]) ranks.set(group, [...(ranks.get(group) ?? []), rank]);
  }
  return ranks;
}

/** Lines by the cosine of an embedding model. */
export function byMeaning(embeddings: OfferEmbeddings): LineScorer {
  const known = new Map<readonly string[], Float32Array[]>();
  return async (question, lines) => {
    const vectors = known.get(lines) ?? (await embeddings.embedDocuments([...lines])).map(toFloats);
    known.set(lines, vectors);
    const asked = toFloats(await embeddings.embedQuery(question));
    return vectors.map((vector) => dot(asked, vector));
  };
}

/** Lines by BM25 over their words and stems, as SQLite's FTS5 counts it. */
export const byWords: LineScorer = async (question, lines) => {
  const query = wordQuery(question);
  const scores = new Array<number>(lines.length).fill(Number.NEGATIVE_INFINITY);
  if (!query) return scores;
  const database = new Database(':memory:');
  try {
    database.exec("CREATE VIRTUAL TABLE lines USING fts5(words, stems, tokenize = 'unicode61')");
    const insert = database.prepare('INSERT INTO lines (rowid, words, stems) VALUES (?, ?, ?)');
    for (const [i, line] of lines.entries()) {
      const words = rawWords(line);
      const stems = words.flatMap((word) => LANGUAGES.map((language) => stem(word, language)));
      insert.run([i + 1, words.map(fold).join(' '), [...new Set(stems)].join(' ')]);
    }
    const rows = database
      .prepare('SELECT rowid AS row, bm25(lines) AS score FROM lines WHERE lines MATCH ?')
      .all([query]) as { row: number; score: number }[];
    // FTS5's BM25 is the lower the better.
    for (const { row, score } of rows) scores[row - 1] = -score;
    return scores;
  } finally {
    database.close();
  }
};

const readLines = new WeakMap<IndexedOffer, readonly string[]>();

function linesOf(offer: IndexedOffer): readonly string[] {
  const lines =
    readLines.get(offer) ?? offer.statements.map((statement) => statementUnderHeading(offer, statement));
  readLines.set(offer, lines);
  return lines;
}

function isLine({ statements }: IndexedOffer, i: number): boolean {
  return statements[i]!.kind !== 'heading';
}

function linesWith(quote: string, offer: IndexedOffer): Set<number> {
  const spans = spansOf(quote, offer.text);
  const right = offer.statements.flatMap(({ start, end }, i) =>
    spans.some((span) => {
      const shared = Math.min(span.end, end) - Math.max(span.start, start);
      return shared > 0 && shared >= LEAST_OVERLAP * Math.min(span.end - span.start, end - start);
    })
      ? [i]
      : [],
  );
  return new Set(right);
}

function toFloats(vector: readonly number[]): Float32Array {
  return Float32Array.from(vector);
}
