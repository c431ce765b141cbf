import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { demandFolder, listCorpus } from '../corpus/listCorpus.ts';
import type { OfferEmbeddings } from '../embedding/OfferEmbeddings.ts';
import { UserError } from '../errors/UserError.ts';
import { OfferReader } from '../reading/OfferReader.ts';
import { faultOf } from '../sqlite/faultOf.ts';
import { codeFingerprint } from './codeFingerprint.ts';
import { type Database, openDatabase } from './database.ts';
import { embedOffers } from './embedOffers.ts';
import { DATABASE_FILES, removeDatabase, tellDamage, whyUnusable } from './health.ts';
import { type Manifest, readManifest, writeManifest } from './Manifest.ts';
import { type FileRow, type LeftOut, type NewOffer, OfferStore } from './OfferStore.ts';
import {
  type FailedFile,
  failureOf,
  type Plan,
  planChanges,
  sideJson,
  type WantedOffer,
} from './planChanges.ts';
import { Seal } from './Seal.ts';
import { saveAnew, saveGraph } from './saveGraph.ts';
import { DamagedGraphError, isGraphFile, VectorGraph } from './VectorGraph.ts';
import { type LockOptions, WriterLock } from './WriterLock.ts';
import { withoutFailures } from './withoutFailures.ts';

/** Offers embedded at a time: enough to keep the model busy, few enough to show progress. */
const BATCH = 4;

export interface SynchroniseOptions extends LockOptions {
  readonly corpus: string;
  readonly index: string;
  readonly embeddings: OfferEmbeddings;
  /** Reads the files; by default one is made for this run. */
  readonly reader?: OfferReader;
  /** Forget what is there and index every file anew. */
  readonly full?: boolean;
  /** Called with the number of new and changed files that are done, and of all of them. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Called with the reason when an index is found unusable and is rebuilt. */
  readonly onRebuild?: (reason: string) => void;
}

/** What a synchronisation did, by file. */
export interface SyncReport
  extends Pick<Plan, 'removed' | 'unchanged' | 'duplicates' | 'withdrawn' | 'failed'> {
  readonly added: readonly string[];
  /** Changed in the file, or in what staff say beside it. */
  readonly updated: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Texts that were embedded. */
  readonly embedded: number;
  /** Passages that the index now holds. */
  readonly passages: number;
}

/**
 * Makes an index folder say what a corpus folder holds: adds, updates, renames and removes by content, embeds no text
 * twice. All or nothing: readers see the old index until the new one is committed, and whatever stops it leaves the
 * old one. One process writes at a time; others wait.
 * @throws UserError when the corpus folder is missing, the index folder can't be written, or another process writes in
 * it for too long
 */
export async function synchronise(options: SynchroniseOptions): Promise<SyncReport> {
  // Looked for first: a missing corpus leaves no trace of an index.
  demandFolder(options.corpus);
  try {
    const lock = await WriterLock.take(options.index, options);
    try {
      return await write(options);
    } finally {
      lock.release();
    }
  } catch (error) {
    throw asUserError(error, options.index);
  }
}

async function write(options: SynchroniseOptions): Promise<SyncReport> {
  try {
    return await writeOnce(options);
  } catch (error) {
    if (faultOf(error) !== 'damaged') throw error;
    // A seal vouches for files that nobody has touched, not for a disk that forgets.
    tellDamage(options.index, (error as Error).message);
    return writeOnce(options);
  }
}

async function writeOnce(options: SynchroniseOptions): Promise<SyncReport> {
  const { index, embeddings, full, onRebuild } = options;
  const seal = new Seal(index);
  const unusable = full ? undefined : whyUnusable(index, embeddings);
  if (unusable) onRebuild?.(unusable.reason);
  if (unusable?.isDamaged) await removeDatabase(index);
  const isSealed = seal.holds(DATABASE_FILES);
  const database = openDatabase(index);
  const reader = options.reader ?? new OfferReader();
  const isAnew = full || unusable !== undefined;
  let report: SyncReport;
  let graphFile: string;
  try {
    const run = new Synchronisation(database, { ...options, reader }, isAnew, isSealed);
    report = await run.run();
    ({ graphFile } = run);
    await tidy(index, database, graphFile);
  } catch (error) {
    rollBack(database);
    throw error;
  } finally {
    database.close();
    if (!options.reader) reader.close();
  }
  seal.set([...DATABASE_FILES, graphFile]);
  return report;
}

/** Moves what was committed from the log into the database and removes graphs that nothing refers to any more. */
async function tidy(folder: string, database: Database.Database, graph: string): Promise<void> {
  try {
    // To nothing, because a log that is emptied later, when its last reader goes, would break the seal.
    database.pragma('wal_checkpoint(TRUNCATE)');
    for (const name of await readdir(folder)) {
      if (isGraphFile(name) && name !== graph) await rm(join(folder, name), { force: true });
    }
  } catch {
    // What was committed stays committed, and the next run tidies up.
  }
}

function rollBack(database: Database.Database): void {
  try {
    if (database.inTransaction) database.exec('ROLLBACK');
  } catch {
    // It ends with the connection.
  }
}

function asUserError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error;
  const fault = faultOf(error);
  if (fault !== 'unwritable' && fault !== 'busy') return error;
  const { code } = error as { code?: string };
  return new UserError(
    'indexNotWritable',
    { folder, reason: code || 'it could not be opened' },
    { cause: error },
  );
}

/** One run of the writer. */
class Synchronisation {
  readonly #database: Database.Database;
  readonly #store: OfferStore;
  readonly #options: SynchroniseOptions & { readonly reader: OfferReader };
  readonly #manifest: Manifest | undefined;
  readonly #isAnew: boolean;
  readonly #isSealed: boolean;
  readonly #generation: number;
  #graphFile = '';

  /** @param isAnew whether everything is forgotten first; @param isSealed whether the files are as this program left them */
  constructor(
    database: Database.Database,
    options: SynchroniseOptions & { readonly reader: OfferReader },
    isAnew: boolean,
    isSealed: boolean,
  ) {
    this.#database = database;
    this.#store = new OfferStore(database);
    this.#options = options;
    this.#manifest = readManifest(database);
    this.#isAnew = isAnew || this.#manifest === undefined;
    this.#isSealed = isSealed;
    this.#generation = (this.#manifest?.generation ?? 0) + 1;
  }

  /** The file of the graph that the manifest names, after the run. */
  get graphFile(): string {
    return this.#graphFile;
  }

  async run(): Promise<SyncReport> {
    const plan = await planChanges(
      listCorpus(this.#options.corpus),
      this.#isAnew ? new Map() : this.#store.files(),
      this.#isAnew ? new Map() : this.#store.served(),
    );
    const { added, updated, renamed, restated, removed } = plan;
    const changes = [added, updated, renamed, restated, removed].some((files) => files.length > 0);
    if (!changes && !this.#isAnew) return this.#keep(plan);
    this.#database.exec('BEGIN IMMEDIATE');
    new Seal(this.#options.index).break();
    const result = await this.#apply(plan);
    // A corpus that has vanished meanwhile is no corpus from which all offers were removed.
    demandFolder(this.#options.corpus);
    await this.#commit();
    return result;
  }

  /** Nothing that is served changes; at most what is known of files does, or the graph must be made again. */
  async #keep(plan: Plan): Promise<SyncReport> {
    this.#graphFile = this.#manifest!.graph.file;
    this.#database.exec('BEGIN IMMEDIATE');
    this.#store.rememberFiles(plan.files);
    this.#store.rememberLeftOut(leftOutOf(plan));
    const damage = await this.#graphDamage();
    if (damage) {
      this.#options.onRebuild?.(`${damage}, made again from the stored vectors`);
      await this.#commit(true);
    } else this.#database.exec('COMMIT');
    return this.#report(plan, 0);
  }

  async #graphDamage(): Promise<string | undefined> {
    const { index } = this.#options;
    if (this.#isSealed && new Seal(index).holds([this.#graphFile])) return undefined;
    try {
      await VectorGraph.verify(index, this.#manifest!.graph);
      return undefined;
    } catch (error) {
      if (!(error instanceof DamagedGraphError)) throw error;
      return error.message;
    }
  }

  async #apply(plan: Plan): Promise<SyncReport> {
    const { added, updated, renamed, restated, removed } = plan;
    const store = this.#store;
    if (this.#isAnew) store.clear();
    for (const { from, wanted } of renamed) {
      store.rename(from, wanted.file.id);
      store.restate(wanted.file.id, sideJson(wanted.side));
    }
    for (const { file, side } of restated) store.restate(file.id, sideJson(side));
    const rows = new Map(plan.files.map((row) => [row.id, row]));
    const failed: FailedFile[] = [];
    const gone: string[] = [];
    const instead: string[] = [];
    let embedded = 0;
    let done = 0;
    const changed = [...updated, ...added];
    for (let wanted: readonly WantedOffer[] = changed; wanted.length > 0; ) {
      const next: WantedOffer[] = [];
      const isSecondChoice = wanted !== changed;
      for await (const batch of this.#read(wanted)) {
        const offers: NewOffer[] = [];
        for (const { wanted, result } of batch) {
          const { id, path } = wanted.file;
          if ('failure' in result) {
            store.remove(id, this.#generation);
            const [file, ...others] = wanted.others;
            if (file) next.push({ ...wanted, file, others });
            const { failure, detail } = result;
            if (failure === 'unreadable' && !existsSync(path)) {
              rows.delete(id);
              gone.push(id);
              continue;
            }
            const row: FileRow = { ...rows.get(id)!, failure, detail };
            failed.push(failureOf(row));
            // What the file system failed to give it may give the next time.
            rows.set(id, failure === 'unreadable' ? { ...row, failure: null, signature: '' } : row);
          } else {
            const { offer, facts, names, hash } = result;
            // Changed between the two readings: the next run will find it changed.
            if (hash !== wanted.hash) rows.set(id, { ...rows.get(id)!, signature: '', hash });
            if (isSecondChoice) instead.push(id);
            offers.push({ offer, facts, names, hash, side: sideJson(wanted.side) });
          }
        }
        embedded += await embedOffers(offers, store, this.#options.embeddings, this.#generation);
        done = Math.min(done + batch.length, changed.length);
        this.#options.onProgress?.(done, changed.length);
      }
      wanted = next;
    }
    // Last, because what is added may say the same and need not be embedded again.
    const kept = new Set(instead);
    for (const id of removed) if (!kept.has(id)) store.remove(id, this.#generation);
    store.rememberFiles([...rows.values()]);
    const whole = withoutFailures(plan, failed, gone, instead);
    store.rememberLeftOut(leftOutOf(whole));
    return this.#report(whole, embedded);
  }

  /** Reads files in batches; while one is embedded, the next is being read. */
  async *#read(
    files: readonly WantedOffer[],
  ): AsyncGenerator<{ wanted: WantedOffer; result: Awaited<ReturnType<OfferReader['read']>> }[]> {
    const { reader } = this.#options;
    const start = (from: number) =>
      Promise.all(
        files
          .slice(from, from + BATCH)
          .map(async (wanted) => ({ wanted, result: await reader.read(wanted.file) })),
      );
    let next = start(0);
    for (let from = 0; from < files.length; from += BATCH) {
      const batch = await next;
      next = start(from + BATCH);
      yield batch;
    }
  }

  #report(plan: Plan, embedded: number): SyncReport {
    const { added, updated, renamed, restated, removed, unchanged, duplicates, withdrawn, failed } = plan;
    return {
      added: added.map(({ file }) => file.id),
      updated: [...updated, ...restated].map(({ file }) => file.id).sort(),
      renamed: renamed.map(({ from, wanted }) => ({ from, to: wanted.file.id })),
      removed,
      unchanged,
      duplicates,
      withdrawn,
      failed,
      embedded,
      passages: this.#store.countPassages(),
    };
  }

  /** Saves the graph where that is due, then commits what refers to it. */
  async #commit(isGraphDamaged = false): Promise<void> {
    const { index, embeddings, onRebuild } = this.#options;
    const options = {
      folder: index,
      dimension: embeddings.dimension,
      generation: this.#generation,
      onRebuild,
    };
    const usable = this.#isAnew ? undefined : this.#manifest;
    const saved = isGraphDamaged
      ? { ...(await saveAnew(this.#store, undefined, options)) }
      : await saveGraph(this.#store, usable, options);
    writeManifest(this.#database, {
      generation: this.#generation,
      model: embeddings.fingerprint,
      code: codeFingerprint(),
      dimension: embeddings.dimension,
      ...saved,
    });
    this.#database.exec('COMMIT');
    this.#graphFile = saved.graph.file;
  }
}

function leftOutOf({ failed, duplicates, withdrawn }: Plan): LeftOut {
  return { failed, duplicates, withdrawn };
}
