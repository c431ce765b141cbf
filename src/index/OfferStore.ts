import type { FailureReason } from '../corpus/FailureReason.ts';
import type { Offer } from '../corpus/Offer.ts';
import type { Fact } from '../facts/Fact.ts';
import type { TextName } from '../facts/readNames.ts';
import type { Database } from './database.ts';
import { type BodyColumns, hashBody, hashPassages, hashRow, type OfferColumns } from './hashes.ts';
import type { Passage } from './Passage.ts';
import type { Plan, ServedOffer } from './planChanges.ts';
import type { KeyedVector } from './VectorGraph.ts';

const LEFT_OUT_KEY = 'leftOut';

/** The files that are not served, and why. */
export type LeftOut = Pick<Plan, 'failed' | 'duplicates' | 'withdrawn'>;

/** What is remembered of a file of the corpus. */
export interface FileRow {
  readonly id: string;
  readonly signature: string;
  readonly hash: string;
  readonly failure: FailureReason | null;
  readonly detail: string | null;
}

/** An offer with what is stored of it besides its passages. */
export interface NewOffer {
  readonly offer: Offer;
  readonly facts: readonly Fact[];
  readonly names: readonly TextName[];
  readonly hash: string;
  readonly side: string | null;
}

/** A passage with what searches for it. */
export interface NewPassage {
  readonly passage: Omit<Passage, 'offer'>;
  readonly embedded: Uint8Array;
  readonly vector: Float32Array;
  readonly words: string;
  readonly stems: string;
}

/** The writer's side of an index database: rows in, rows out. Transactions are the caller's. */
export class OfferStore {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  files(): Map<string, FileRow> {
    const rows = this.#all<FileRow>('SELECT id, signature, hash, failure, detail FROM files');
    return new Map(rows.map((row) => [row.id, row]));
  }

  served(): Map<string, ServedOffer> {
    const rows = this.#all<{ id: string; hash: string; side: string | null }>(
      'SELECT id, file_hash AS hash, side FROM offers',
    );
    return new Map(rows.map(({ id, hash, side }) => [id, { hash, side }]));
  }

  /** Remembers these files and no others; writes only what differs. */
  rememberFiles(rows: readonly FileRow[]): void {
    const known = this.files();
    for (const row of rows) {
      const { id, signature, hash, failure, detail } = row;
      const same = known.get(id);
      known.delete(id);
      if (same?.signature === signature && same.hash === hash && same.failure === failure) continue;
      this.#run(
        'INSERT OR REPLACE INTO files (id, signature, hash, failure, detail) VALUES (?, ?, ?, ?, ?)',
        [id, signature, hash, failure, detail],
      );
    }
    for (const id of known.keys()) this.#run('DELETE FROM files WHERE id = ?', [id]);
  }

  /**
   * Puts an offer with its passages in place of what was stored under its id. The keys of passages are new: no other
   * passage ever had or will have them.
   */
  put(
    { offer, facts, names, hash, side }: NewOffer,
    passages: readonly NewPassage[],
    generation: number,
  ): void {
    const { id, text, sections, statements, pages } = offer;
    this.remove(id, generation);
    const stored = passages.map(({ passage: { section, start, end }, embedded, vector, words, stems }) => ({
      section,
      start,
      end,
      embedded: Buffer.from(embedded),
      vector: Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
      words,
      stems,
    }));
    for (const { section, start, end, embedded, vector, words, stems } of stored) {
      const key = this.#run(
        'INSERT INTO passages (offer, section, start, end, embedded, vector) VALUES (?, ?, ?, ?, ?, ?)',
        [id, section, start, end, embedded, vector],
      );
      this.#run('INSERT INTO passage_words (rowid, words, stems) VALUES (?, ?, ?)', [key, words, stems]);
    }
    const body: BodyColumns = { text, structure: JSON.stringify({ sections, statements, pages }) };
    this.#run('INSERT INTO bodies (id, text, structure) VALUES (?, ?, ?)', [id, body.text, body.structure]);
    this.#writeRow({
      id,
      file_hash: hash,
      body_hash: hashBody(body),
      passages_hash: hashPassages(stored),
      facts: JSON.stringify(facts),
      names: JSON.stringify(names),
      side,
    });
  }

  /** The vector of a text that was embedded before, by the text's hash. */
  vectorOf(embedded: Uint8Array): Float32Array | undefined {
    const [row] = this.#all<{ vector: ArrayBuffer }>(
      'SELECT vector FROM passages WHERE embedded = ? LIMIT 1',
      [Buffer.from(embedded)],
    );
    return row && new Float32Array(row.vector);
  }

  /** Remembers which files are not served, for those who ask later. */
  rememberLeftOut(leftOut: LeftOut): void {
    const json = JSON.stringify(leftOut);
    const [row] = this.#all<{ value: string }>('SELECT value FROM meta WHERE key = ?', [LEFT_OUT_KEY]);
    if (row?.value !== json)
      this.#run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', [LEFT_OUT_KEY, json]);
  }

  leftOut(): LeftOut {
    const [row] = this.#all<{ value: string }>('SELECT value FROM meta WHERE key = ?', [LEFT_OUT_KEY]);
    return row ? (JSON.parse(row.value) as LeftOut) : { failed: [], duplicates: [], withdrawn: [] };
  }

  /** Gives an offer another name; its passages keep their keys. */
  rename(from: string, to: string): void {
    const row = this.#row(from);
    this.#run('DELETE FROM offers WHERE id = ?', [from]);
    this.#writeRow({ ...row, id: to });
    this.#run('UPDATE bodies SET id = ? WHERE id = ?', [to, from]);
    this.#run('UPDATE passages SET offer = ? WHERE offer = ?', [to, from]);
  }

  restate(id: string, side: string | null): void {
    this.#writeRow({ ...this.#row(id), side });
  }

  /** Removes an offer, if there is one, with its passages, and notes their keys for readers that hold the vector graph. */
  remove(id: string, generation: number): void {
    this.#run('DELETE FROM passage_words WHERE rowid IN (SELECT key FROM passages WHERE offer = ?)', [id]);
    this.#run('INSERT INTO removed (key, generation) SELECT key, ? FROM passages WHERE offer = ?', [
      generation,
      id,
    ]);
    this.#run('DELETE FROM passages WHERE offer = ?', [id]);
    this.#run('DELETE FROM bodies WHERE id = ?', [id]);
    this.#run('DELETE FROM offers WHERE id = ?', [id]);
  }

  /** Removes everything, except that keys go on rising. */
  clear(): void {
    this.#database.exec(
      'DELETE FROM passages; DELETE FROM passage_words; DELETE FROM bodies; DELETE FROM offers; DELETE FROM files; DELETE FROM removed',
    );
  }

  /** The keys of passages, up to this one, that a generation later than this one removed. */
  removedSince(generation: number, lastKey: number): number[] {
    return this.#all<{ key: number }>('SELECT key FROM removed WHERE generation > ? AND key <= ?', [
      generation,
      lastKey,
    ]).map(({ key }) => key);
  }

  forgetRemoved(upTo: number): void {
    this.#run('DELETE FROM removed WHERE generation <= ?', [upTo]);
  }

  countPassages(): number {
    return this.#all<{ count: number }>('SELECT count(*) AS count FROM passages')[0]!.count;
  }

  /** How many passages have a key above this one. */
  countSince(key: number): number {
    return this.#all<{ count: number }>('SELECT count(*) AS count FROM passages WHERE key > ?', [key])[0]!
      .count;
  }

  lastKey(): number {
    const [row] = this.#all<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'passages'");
    return row?.seq ?? 0;
  }

  /** The vectors of the passages with a key above this one, by key. */
  *vectorsSince(key: number): Iterable<KeyedVector> {
    const rows = this.#database
      .prepare('SELECT key, vector FROM passages WHERE key > ? ORDER BY key')
      .iterate([key]) as Iterable<{ key: number; vector: ArrayBuffer }>;
    for (const { key, vector } of rows) yield { key, vector: new Float32Array(vector) };
  }

  #row(id: string): OfferColumns {
    const [row] = this.#all<OfferColumns>(
      'SELECT id, file_hash, body_hash, passages_hash, facts, names, side FROM offers WHERE id = ?',
      [id],
    );
    return row!;
  }

  #writeRow(columns: OfferColumns): void {
    const { id, file_hash, body_hash, passages_hash, facts, names, side } = columns;
    this.#run(
      `INSERT OR REPLACE INTO offers (id, row_hash, file_hash, body_hash, passages_hash, side, facts, names)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, hashRow(columns), file_hash, body_hash, passages_hash, side, facts, names],
    );
  }

  /** Returns the row id of the last insert. */
  #run(sql: string, parameters: readonly unknown[]): number {
    return Number(this.#database.prepare(sql).run([...parameters]).lastInsertRowid);
  }

  #all<Row>(sql: string, parameters: readonly unknown[] = []): Row[] {
    return this.#database.prepare(sql).all([...parameters]) as Row[];
  }
}
