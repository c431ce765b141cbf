import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { schemaVersion } from '../sqlite/health.ts';

export type { Database };

/** The file in the index folder that holds everything but the vector graph. */
export const DATABASE_FILE = 'index.db';
/** Raised when tables change: an index of another version is rebuilt from the corpus. */
export const SCHEMA_VERSION = 1;
/** How long a second writer waits for the first, in ms. */
const WRITER_PATIENCE = 60_000;

const SCHEMA = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE offers (
    id TEXT PRIMARY KEY,
    file_hash TEXT NOT NULL,
    text TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    structure TEXT NOT NULL,
    facts TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE passages (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    offer TEXT NOT NULL REFERENCES offers(id),
    section TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    vector BLOB NOT NULL
  );
  CREATE INDEX passages_by_offer ON passages(offer);
  CREATE VIRTUAL TABLE passage_words USING fts5(words, stems, tokenize = 'unicode61 remove_diacritics 0');
`;

/** Whether an index folder holds a database at all. */
export function hasDatabase(folder: string): boolean {
  return existsSync(join(folder, DATABASE_FILE));
}

/**
 * Opens the database of an index folder; a new one gets its tables at once.
 * @throws SqliteError when the file is no database, is damaged, or can't be written
 */
export function openDatabase(folder: string): Database.Database {
  const isNew = !hasDatabase(folder);
  const database = new Database(join(folder, DATABASE_FILE), { timeout: WRITER_PATIENCE });
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
