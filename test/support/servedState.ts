import { Answerer } from '../../src/answer/Answerer.ts';
import type { OfferEmbeddings } from '../../src/embedding/OfferEmbeddings.ts';
import { openForReading } from '../../src/index/database.ts';
import { OfferIndex } from '../../src/index/OfferIndex.ts';

const QUESTIONS = [
  'combien dure le stage chez Novalab ?',
  'quels stages à Lyon ou à Nantes ?',
  'which ones ask for Python?',
  'combien est payé le stage sur les séries temporelles ?',
  'comment est évaluée la qualité des données ?',
];
/** Dates lie before or behind "today", so that it must always be the same day. */
const CLOCK = { now: () => new Date('2026-01-15T12:00:00Z') };

/**
 * A text embedded alone and in a batch has the same vector but for the last bits of its numbers (about 1e-7), so numbers that
 * come of vectors are the same up to this.
 */
const ROUNDING = 1e-5;

/** All that a reader of an index can see, by kind, each as a list in an order of its own. */
export interface ServedState {
  readonly offers: readonly unknown[];
  readonly passages: readonly unknown[];
  /** What the vector graph holds: the passages near a question with how near they are. */
  readonly graph: readonly unknown[];
  readonly answers: readonly unknown[];
}

interface PassageRow {
  readonly offer: string;
  readonly section: string;
  readonly start: number;
  readonly end: number;
  readonly vector: ArrayBuffer;
  readonly words: string;
  readonly stems: string;
}

/**
 * What an index says to whoever reads it: offers with text, structure, facts and what staff say beside them; passages
 * with place, vector and words; what the vector graph finds; answers with citations. No keys, generations or times of
 * indexing: two indexes of the same files have the same state, however they came about.
 */
export async function servedState(index: OfferIndex, folder: string): Promise<ServedState> {
  return index.consistently(async () => {
    const passages = readPassages(folder);
    const answerer = new Answerer(index, CLOCK);
    const answers: unknown[] = [];
    for (const question of QUESTIONS) answers.push((await answerer.answer(question)).answer);
    const near = passages.length > 0 ? await index.nearest(QUESTIONS[0]!, passages.length) : [];
    return {
      offers: index.allOffers().map(({ id, fileHash, facts, names, side, text, sections, statements }) => ({
        id,
        fileHash,
        facts,
        names,
        // When the file beside it was written is no matter.
        side: side && { ...side, at: null },
        text,
        sections,
        statements,
      })),
      passages: passages.map(({ vector, ...passage }) => ({
        ...passage,
        vector: [...new Float32Array(vector)],
      })),
      graph: near
        .map(({ passage: { key: _, ...passage }, similarity }) => ({ ...passage, similarity }))
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      answers,
    };
  });
}

/** The state of an index folder as a reader finds it that opens it now; null where there is nothing to open yet. */
export async function stateOf(folder: string, embeddings: OfferEmbeddings): Promise<ServedState | null> {
  const index = await OfferIndex.open(folder, embeddings).catch(
    (error: { key?: string; details?: { reason: string } }) => {
      if (error.key === 'indexDamaged' && /no (?:manifest|index)/.test(error.details!.reason)) return null;
      throw error;
    },
  );
  if (!index) return null;
  try {
    return await servedState(index, folder);
  } finally {
    index.close();
  }
}

/** Whether two states are the same, but for the rounding of vectors. */
export function isSameState(a: ServedState | null, b: ServedState | null): boolean {
  return isSame(a, b);
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b || Math.abs(a - b) <= ROUNDING;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

/** Where two states differ first, for whoever has to find out why. */
export function difference(a: ServedState | null, b: ServedState | null): string {
  if (!a || !b) return a === b ? 'none' : `${a ? 'there is' : 'there is no'} index`;
  for (const part of ['offers', 'passages', 'graph', 'answers'] as const) {
    if (isSame(a[part], b[part])) continue;
    const at = a[part].findIndex((entry, i) => !isSame(entry, b[part][i]));
    const show = (entry: unknown) => JSON.stringify(entry)?.slice(0, 400);
    return `${part} (${a[part].length}, ${b[part].length}) at ${at}:\n  ${show(a[part][at])}\n  ${show(b[part][at])}`;
  }
  return 'none';
}

function readPassages(folder: string): PassageRow[] {
  const database = openForReading(folder);
  try {
    return database
      .prepare(
        `SELECT offer, section, start, end, vector, words, stems
         FROM passages JOIN passage_words ON passage_words.rowid = passages.key
         ORDER BY offer, start, end, section, words`,
      )
      .all([]) as PassageRow[];
  } finally {
    database.close();
  }
}
