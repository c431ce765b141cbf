import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'libsql';
import { z } from 'zod';
import { makeFolder } from '../disk/makeFolder.ts';
import { UserError } from '../errors/UserError.ts';
import { faultOf } from '../sqlite/faultOf.ts';

const LOCK_FILE = 'writer.lock';
const HOLDER_FILE = 'writer.json';
/** How long a writer waits for another by default, in ms: ten thousand new offers take about as long. */
const PATIENCE_MS = 600_000;
const RETRY_MS = 100;

const HOLDER = z.object({ pid: z.number().int(), since: z.iso.datetime() });
/** Which process writes, and since when (ISO time). */
export type Holder = z.infer<typeof HOLDER>;

export interface LockOptions {
  /** How long to wait for another writer, in ms. */
  readonly patience?: number;
  /** Called once when another process writes, with what is known of it. */
  readonly onWait?: (holder: Holder | null) => void;
}

/**
 * Lets one process at a time write into an index folder. The lock is SQLite's own on an empty database, so that it ends
 * with its process, however that ends, and does not hang on the database that it guards.
 */
export class WriterLock {
  readonly #folder: string;
  readonly #database: Database.Database;

  private constructor(folder: string, database: Database.Database) {
    this.#folder = folder;
    this.#database = database;
  }

  /**
   * Takes the lock, waiting for whoever holds it.
   * @throws UserError (indexBusy) that names the holder when it takes too long
   */
  static async take(
    folder: string,
    { patience = PATIENCE_MS, onWait }: LockOptions = {},
  ): Promise<WriterLock> {
    makeFolder(folder);
    let hasWaited = false;
    for (const end = performance.now() + patience; ; await wait(RETRY_MS)) {
      const database = tryLock(join(folder, LOCK_FILE));
      if (database) {
        const lock = new WriterLock(folder, database);
        lock.#sign();
        return lock;
      }
      const holder = readHolder(folder);
      if (performance.now() >= end)
        throw new UserError('indexBusy', { folder, pid: holder?.pid ?? null, since: holder?.since ?? null });
      if (!hasWaited) onWait?.(holder);
      hasWaited = true;
    }
  }

  /** Lets the next one write. */
  release(): void {
    try {
      rmSync(join(this.#folder, HOLDER_FILE), { force: true });
    } catch {
      // Who reads it while nobody holds the lock is misled by nothing: it is read by those who wait.
    }
    this.#database.close();
  }

  #sign(): void {
    const holder: Holder = { pid: process.pid, since: new Date().toISOString() };
    try {
      writeFileSync(join(this.#folder, HOLDER_FILE), JSON.stringify(holder));
    } catch {
      // The lock holds all the same; others are only not told by whom.
    }
  }
}

/** An open, locked database; undefined when another process holds the lock. */
function tryLock(path: string): Database.Database | undefined {
  const database = new Database(path, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if (faultOf(error) === 'busy') return undefined;
    if (faultOf(error) !== 'damaged') throw error;
    // Nothing is kept in it, so that whatever somebody wrote there is no loss. Another file in its place would be another
    // lock, which two processes could hold at once.
    truncateSync(path);
    return undefined;
  }
}

function readHolder(folder: string): Holder | null {
  try {
    return HOLDER.parse(JSON.parse(readFileSync(join(folder, HOLDER_FILE), 'utf8')));
  } catch {
    return null;
  }
}
