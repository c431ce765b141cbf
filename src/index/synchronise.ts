import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FailureReason } from '../corpus/FailureReason.ts';
import type { Offer } from '../corpus/Offer.ts';
import { type CorpusFile, listCorpus, readContent, readOffer } from '../corpus/readCorpus.ts';
import type { OfferEmbeddings } from '../embedding/OfferEmbeddings.ts';
import { UserError } from '../errors/UserError.ts';
import type { Fact } from '../facts/Fact.ts';
import { readFacts } from '../facts/readFacts.ts';
import { faultOf } from '../sqlite/faultOf.ts';
import { findDamage, schemaVersion } from '../sqlite/health.ts';
import { codeFingerprint } from './codeFingerprint.ts';
import { cutPassages } from './cutPassages.ts';
import { DATABASE_FILE, type Database, hasDatabase, openDatabase, SCHEMA_VERSION } from './database.ts';
import { type Manifest, readManifest, writeManifest } from './Manifest.ts';
import type { IndexedPassage } from './Passage.ts';
import { embeddedText, indexedWords } from './searchText.ts';
import { DamagedGraphError, isGraphFile, type KeyedVector, VectorGraph } from './VectorGraph.ts';

/** Passages embedded at a time: enough to keep the model busy, few enough to show progress. */
const BATCH = 64;

export interface SynchroniseOptions {
  readonly corpus: string;
  readonly index: string;
  readonly embeddings: OfferEmbeddings;
  /** Forget what is there and index every file anew. */
  readonly full?: boolean;
  /** Called with the number of passages embedded so far and in all. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Called with the reason when an index is found unusable and is rebuilt. */
  readonly onRebuild?: (reason: string) => void;
}

/** What a synchronisation did, by file. */
export interface SyncReport {
  readonly added: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  readonly failed: readonly { readonly file: string; readonly reason: FailureReason }[];
  /** Passages that were embedded, of those that the index now holds. */
  readonly embedded: number;
  readonly passages: number;
}

/**
 * Makes an index folder say what a corpus folder holds: adds, updates and removes by content hash, embeds nothing
 * that has not changed. All or nothing: readers see the old index until the new one is committed, and whatever
 * stops it leaves the old one.
 * @throws UserError when the corpus folder is missing or the index folder can't be written
 */
export async function synchronise(options: SynchroniseOptions): Promise<SyncReport> {
  const files = await listCorpus(options.corpus);
  try {
    const database = await openForWriting(options);
    try {
      return await new Synchronisation(database, options).run(files);
    } finally {
      database.close();
    }
  } catch (error) {
    throw asUserError(error, options.index);
  }
}

async function openForWriting({
  index,
  full,
  onRebuild,
  embeddings,
}: SynchroniseOptions): Promise<Database.Database> {
  await mkdir(index, { recursive: true });
  const reason = full ? undefined : whyUnusable(index, embeddings);
  if (reason) onRebuild?.(reason);
  if (reason?.startsWith('damaged')) await removeDatabase(index);
  const database = openDatabase(index);
  try {
    database.exec('BEGIN IMMEDIATE');
    if (full || reason) database.exec('DELETE FROM passages; DELETE FROM passage_words; DELETE FROM offers');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Why an index can't be added to, or undefined when it can. Damage that stays hidden to SQLite shows in the hashes. */
function whyUnusable(folder: string, embeddings: OfferEmbeddings): string | undefined {
  if (!hasDatabase(folder)) return undefined;
  let database: Database.Database;
  try {
    database = openDatabase(folder);
  } catch (error) {
    if (isDamage(error)) return `damaged: ${(error as Error).message}`;
    throw error;
  }
  try {
    const damage = findDamage(database);
    if (damage) return `damaged: ${damage}`;
    if (schemaVersion(database) !== SCHEMA_VERSION) return 'damaged: made by another version';
    const manifest = readManifest(database);
    if (!manifest) return 'without a readable manifest';
    if (manifest.model !== embeddings.fingerprint) return `made by the model ${manifest.model}`;
    if (manifest.code !== codeFingerprint()) return 'made by another version of the program';
    return undefined;
  } catch (error) {
    if (isDamage(error)) return `damaged: ${(error as Error).message}`;
    throw error;
  } finally {
    database.close();
  }
}

function isDamage(error: unknown): boolean {
  return (
    faultOf(error) === 'damaged' ||
    (error instanceof Error && /no such table|no such column/i.test(error.message))
  );
}

async function removeDatabase(folder: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm']) await rm(join(folder, DATABASE_FILE + suffix), { force: true });
}

function asUserError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error;
  const fault = faultOf(error);
  if (fault === 'busy') return new UserError('indexBusy', { folder }, { cause: error });
  if (fault !== 'unwritable') return error;
  const { code } = error as { code?: string };
  return new UserError(
    'indexNotWritable',
    { folder, reason: code || 'it could not be opened' },
    { cause: error },
  );
}

/** One run, inside one transaction. */
class Synchronisation {
  readonly #database: Database.Database;
  readonly #options: SynchroniseOptions;
  readonly #manifest: Manifest | undefined;
  readonly #removedKeys: number[] = [];
  readonly #addedVectors: KeyedVector[] = [];

  constructor(database: Database.Database, options: SynchroniseOptions) {
    this.#database = database;
    this.#options = options;
    this.#manifest = readManifest(database);
  }

  async run(files: readonly CorpusFile[]): Promise<SyncReport> {
    const known = this.#knownHashes();
    const present = new Set<string>();
    const changed: Offer[] = [];
    const hashes = new Map<string, string>();
    const report = {
      added: [] as string[],
      updated: [] as string[],
      removed: [] as string[],
      unchanged: [] as string[],
      failed: [] as { file: string; reason: FailureReason }[],
    };

    for (const file of files) {
      const content = await readContent(file);
      if ('bytes' in content && known.get(file.id) === content.hash) {
        present.add(file.id);
        report.unchanged.push(file.id);
        continue;
      }
      const offer = 'bytes' in content ? await readOffer(file, content.bytes) : content;
      if ('failure' in offer) {
        report.failed.push({ file: file.id, reason: offer.failure });
        continue;
      }
      present.add(file.id);
      (known.has(file.id) ? report.updated : report.added).push(file.id);
      hashes.set(file.id, (content as { hash: string }).hash);
      changed.push(offer);
    }
    report.removed.push(...[...known.keys()].filter((id) => !present.has(id)));
    for (const id of [...report.removed, ...report.updated]) this.#remove(id);
    const embedded = await this.#addAll(changed, hashes);
    await this.#commit();
    return { ...report, embedded, passages: this.#countPassages() };
  }

  #knownHashes(): Map<string, string> {
    const rows = this.#database.prepare('SELECT id, file_hash FROM offers').all() as {
      id: string;
      file_hash: string;
    }[];
    return new Map(rows.map((row) => [row.id, row.file_hash]));
  }

  #countPassages(): number {
    return (this.#database.prepare('SELECT count(*) AS n FROM passages').get() as { n: number }).n;
  }

  #remove(id: string): void {
    const rows = this.#database.prepare('SELECT key FROM passages WHERE offer = ?').all([id]) as {
      key: number;
    }[];
    const forget = this.#database.prepare('DELETE FROM passage_words WHERE rowid = ?');
    for (const { key } of rows) {
      forget.run([key]);
      this.#removedKeys.push(key);
    }
    this.#database.prepare('DELETE FROM passages WHERE offer = ?').run([id]);
    this.#database.prepare('DELETE FROM offers WHERE id = ?').run([id]);
  }

  /** Returns how many passages were embedded. */
  async #addAll(offers: readonly Offer[], hashes: ReadonlyMap<string, string>): Promise<number> {
    const waiting: { offer: Offer; passage: Omit<IndexedPassage, 'key'>; facts: Fact[] }[] = [];
    const insertOffer = this.#database.prepare(
      'INSERT INTO offers (id, file_hash, text, text_hash, structure, facts) VALUES (?, ?, ?, ?, ?, ?)',
    );
    for (const offer of offers) {
      const facts = readFacts(offer);
      const { sections, statements, pages } = offer;
      const structure = JSON.stringify({ sections, statements, pages });
      insertOffer.run([
        offer.id,
        hashes.get(offer.id)!,
        offer.text,
        sha256(offer.text),
        structure,
        JSON.stringify(facts),
      ]);
      for (const passage of cutPassages(offer)) waiting.push({ offer, passage, facts });
    }
    const insertPassage = this.#database.prepare(
      'INSERT INTO passages (offer, section, start, end, vector) VALUES (?, ?, ?, ?, ?)',
    );
    const insertWords = this.#database.prepare(
      'INSERT INTO passage_words (rowid, words, stems) VALUES (?, ?, ?)',
    );
    for (let from = 0; from < waiting.length; from += BATCH) {
      const batch = waiting.slice(from, from + BATCH);
      const contexts = batch.map(({ facts }) => ({
        title: textOf(facts, 'title'),
        organisation: textOf(facts, 'organisation'),
      }));
      const vectors = await this.#options.embeddings.embedDocuments(
        batch.map(({ offer, passage }, i) => embeddedText(offer, passage, contexts[i]!)),
      );
      for (const [i, { offer, passage }] of batch.entries()) {
        const vector = Float32Array.from(vectors[i]!);
        const { lastInsertRowid } = insertPassage.run([
          passage.offer,
          passage.section,
          passage.start,
          passage.end,
          Buffer.from(vector.buffer),
        ]);
        const key = Number(lastInsertRowid);
        const { words, stems } = indexedWords(offer, passage, contexts[i]!);
        insertWords.run([key, words, stems]);
        this.#addedVectors.push({ key, vector });
      }
      this.#options.onProgress?.(from + batch.length, waiting.length);
    }
    return waiting.length;
  }

  /** Writes the graph, then commits what refers to it, then removes graphs nothing refers to any more. */
  async #commit(): Promise<void> {
    const { index, embeddings, onRebuild } = this.#options;
    const old = this.#manifest;
    const graph = await this.#updatedGraph(onRebuild);
    if (!graph) {
      this.#database.exec('COMMIT');
      return;
    }
    const generation = (old?.generation ?? 0) + 1;
    const saved = await graph.save(index, generation);
    writeManifest(this.#database, {
      generation,
      model: embeddings.fingerprint,
      code: codeFingerprint(),
      dimension: embeddings.dimension,
      graph: saved,
    });
    this.#database.exec('COMMIT');
    for (const name of await readdir(index)) {
      if (isGraphFile(name) && name !== saved.file) await rm(join(index, name), { force: true });
    }
  }

  /** The graph with the changes of this run, or undefined when the saved one is right as it is. */
  async #updatedGraph(onRebuild: SynchroniseOptions['onRebuild']): Promise<VectorGraph | undefined> {
    const { index, embeddings } = this.#options;
    const manifest = this.#manifest;
    if (manifest?.model === embeddings.fingerprint && !this.#options.full) {
      try {
        if (this.#removedKeys.length === 0 && this.#addedVectors.length === 0) {
          await VectorGraph.verify(index, manifest.graph);
          return undefined;
        }
        const graph = await VectorGraph.load(index, manifest);
        for (const key of this.#removedKeys) graph.remove(key);
        if (!graph.isMostlyDeleted) {
          for (const { key, vector } of this.#addedVectors) graph.add(key, vector);
          return graph;
        }
      } catch (error) {
        if (!(error instanceof DamagedGraphError)) throw error;
        onRebuild?.(`${error.message}, made again from the stored vectors`);
      }
    }
    return VectorGraph.create(embeddings.dimension, this.#storedVectors());
  }

  *#storedVectors(): Iterable<KeyedVector> {
    const rows = this.#database
      .prepare('SELECT key, vector FROM passages ORDER BY key')
      .iterate() as Iterable<{ key: number; vector: ArrayBuffer }>;
    for (const { key, vector } of rows) yield { key, vector: new Float32Array(vector) };
  }
}

function textOf(facts: readonly Fact[], field: Fact['field']): string {
  return facts.find((fact) => fact.field === field)?.text ?? '';
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
