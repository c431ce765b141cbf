import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { schemaVersion } from '../sqlite/health.ts';

export type { Database };

/** The file in the index folder that holds everything but the vector graph. */
export const DATABASE_FILE = 'index.db';
/** Raised when tables change: an index of another version is rebuilt from the corpus. */
export const SCHEMA_VERSION = 3;
/** How long SQLite waits by itself, in ms; only one process writes at a time, so that this is for checkpoints. */
const PATIENCE = 5_000;

const SCHEMA = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  -- What is known of each file of the corpus, so that an unchanged one is not even opened.
  CREATE TABLE files (
    id TEXT PRIMARY KEY,
    signature TEXT NOT NULL,
    hash TEXT NOT NULL,
    -- Why it can't be read as an offer; null for one that can.
    failure TEXT,
    detail TEXT
  ) WITHOUT ROWID;
  CREATE TABLE offers (
    id TEXT PRIMARY KEY,
    -- Of all the other columns, and by the hashes in them of the body and the passages: nothing damaged is ever said.
    row_hash TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    passages_hash TEXT NOT NULL,
    -- What staff say in a side file, as JSON; null where there is none.
    side TEXT,
    facts TEXT NOT NULL,
    names TEXT NOT NULL
  ) WITHOUT ROWID;
  -- What an offer says, apart from what is read of every offer.
  CREATE TABLE bodies (
    id TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    structure TEXT NOT NULL
  );
  CREATE TABLE passages (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    offer TEXT NOT NULL,
    section TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    -- Hash of the text that was embedded: the same text is not embedded twice.
    embedded BLOB NOT NULL,
    vector BLOB NOT NULL
  );
  CREATE INDEX passages_by_offer ON passages(offer);
  CREATE INDEX passages_by_embedded ON passages(embedded);
  -- Keys of passages that are gone since the vector graph was saved, with the generation that removed them.
  CREATE TABLE removed (key INTEGER PRIMARY KEY, generation INTEGER NOT NULL);
  CREATE VIRTUAL TABLE passage_words USING fts5(words, stems, tokenize = 'unicode61 remove_diacritics 0');
`;

/** Whether an index folder holds a database at all. */
export function hasDatabase(folder: string): boolean {
  return existsSync(join(folder, DATABASE_FILE));
}

/**
 * Opens the database of an index folder for reading; makes none, and changes none.
 * @throws SqliteError when the file is no database; what it throws for a missing one is up to the caller, who looks first
 */
export function openForReading(folder: string): Database.Database {
  return new Database(join(folder, DATABASE_FILE), { timeout: PATIENCE });
}

/**
 * Opens the database of an index folder for the writer; a new one gets its tables at once.
 * @throws SqliteError when the file is no database, is damaged, or can't be written
 */
export function openDatabase(folder: string): Database.Database {
  const isNew = !hasDatabase(folder);
  const database = new Database(join(folder, DATABASE_FILE), { timeout: PATIENCE });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    if (isNew || schemaVersion(database) === 0) {
      database.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`);
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Which file the database of an index folder is, or undefined when there is none. */
export function fileNumber(folder: string): bigint | undefined {
  return statSync(join(folder, DATABASE_FILE), { bigint: true, throwIfNoEntry: false })?.ino;
}
