import type { FailureReason } from '../corpus/FailureReason.ts';
import type { Offer } from '../corpus/Offer.ts';
import type { Fact } from '../facts/Fact.ts';
import type { Database } from './database.ts';
import { hashRow, type OfferColumns } from './hashes.ts';
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

/** An offer with all that is stored of it. */
export interface NewOffer {
  readonly offer: Offer;
  readonly facts: readonly Fact[];
  readonly hash: string;
  readonly side: string | null;
}

/** A passage with what searches for it. */
export interface NewPassage {
  readonly passage: Passage;
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

  addOffer({ offer, facts, hash, side }: NewOffer): void {
    const { id, text, sections, statements, pages } = offer;
    const columns: OfferColumns = {
      id,
      text,
      structure: JSON.stringify({ sections, statements, pages }),
      facts: JSON.stringify(facts),
      side,
    };
    this.#writeRow(columns, hash);
  }

  /** Adds a passage. Returns its key, which no other passage ever had or will have. */
  addPassage({ passage, embedded, vector, words, stems }: NewPassage): number {
    const { offer, section, start, end } = passage;
    const key = this.#run(
      'INSERT INTO passages (offer, section, start, end, embedded, vector) VALUES (?, ?, ?, ?, ?, ?)',
      [offer, section, start, end, Buffer.from(embedded), Buffer.from(vector.buffer)],
    );
    this.#run('INSERT INTO passage_words (rowid, words, stems) VALUES (?, ?, ?)', [key, words, stems]);
    return key;
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
    const { file_hash: hash, ...columns } = this.#row(from);
    this.#run('DELETE FROM offers WHERE id = ?', [from]);
    this.#writeRow({ ...columns, id: to }, hash);
    this.#run('UPDATE passages SET offer = ? WHERE offer = ?', [to, from]);
  }

  restate(id: string, side: string | null): void {
    const { file_hash: hash, ...columns } = this.#row(id);
    this.#writeRow({ ...columns, side }, hash);
  }

  /** Removes an offer with its passages, and notes their keys for readers that hold the vector graph. */
  remove(id: string, generation: number): void {
    this.#run('DELETE FROM passage_words WHERE rowid IN (SELECT key FROM passages WHERE offer = ?)', [id]);
    this.#run('INSERT INTO removed (key, generation) SELECT key, ? FROM passages WHERE offer = ?', [
      generation,
      id,
    ]);
    this.#run('DELETE FROM passages WHERE offer = ?', [id]);
    this.#run('DELETE FROM offers WHERE id = ?', [id]);
  }

  /** Removes everything, except that keys go on rising. */
  clear(): void {
    this.#database.exec(
      'DELETE FROM passages; DELETE FROM passage_words; DELETE FROM offers; DELETE FROM files; DELETE FROM removed',
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

  #row(id: string): OfferColumns & { file_hash: string } {
    const [row] = this.#all<OfferColumns & { file_hash: string }>(
      'SELECT id, file_hash, text, structure, facts, side FROM offers WHERE id = ?',
      [id],
    );
    return row!;
  }

  #writeRow(columns: OfferColumns, hash: string): void {
    const { id, text, structure, facts, side } = columns;
    this.#run(
      `INSERT OR REPLACE INTO offers (id, file_hash, text, structure, facts, side, row_hash)
        VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [id, hash, text, structure, facts, side, hashRow(columns)],
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
