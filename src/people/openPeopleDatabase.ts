import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'libsql';
import { makeFolder } from '../disk/makeFolder.ts';
import { faultOf } from '../sqlite/faultOf.ts';
import { findDamage } from '../sqlite/health.ts';
import type { Clock } from './Clock.ts';
import { dataFault } from './dataFault.ts';
import type { ErrorLog } from './ErrorLog.ts';
import { migrate } from './migrate.ts';
import { moveAside } from './moveAside.ts';
import { PeopleDatabase } from './PeopleDatabase.ts';

export const PEOPLE_FILE = 'people.db';
/** How long one process waits for another's write, in ms. Writes take milliseconds; longer means that one hangs. */
export const PATIENCE = 5_000;
/** How long until opening is tried again while others open a new file, in ms. */
const RETRY_AFTER = 20;

/**
 * Opens the database of a data folder, made with its tables where there is none. A damaged one is moved aside, with a
 * line in the log, and a new one begun.
 * @param patience how long to wait for the write of another process, in ms
 * @throws UserError when the folder can't be written or a newer version of the software made the file
 */
export async function openPeopleDatabase(
  folder: string,
  clock: Clock,
  log: ErrorLog,
  patience: number,
): Promise<PeopleDatabase> {
  const file = join(folder, PEOPLE_FILE);
  try {
    makeFolder(folder, { mode: 0o700 });
    const tried = await identity(file);
    try {
      return new PeopleDatabase(await openPatiently(file, patience), folder);
    } catch (error) {
      if (faultOf(error) !== 'damaged') throw error;
      // Unless another process has just replaced it.
      if ((await identity(file)) === tried) {
        const aside = moveAside(file, clock.now());
        log.error(
          { file, aside, reason: (error as Error).message },
          'The database of what people entered is damaged. It was moved aside, nothing of it was deleted, and a new, ' +
            'empty one was begun. Restart whatever else has it open; recover the old one with "sqlite3 FILE .recover" ' +
            'or restore a backup.',
        );
      }
      return new PeopleDatabase(await openPatiently(file, patience), folder);
    }
  } catch (error) {
    throw dataFault(error, folder);
  }
}

/** Making a new file one with a write-ahead log is the one thing for which SQLite does not wait by itself. */
async function openPatiently(file: string, patience: number): Promise<Database.Database> {
  for (const end = performance.now() + patience; ; await wait(RETRY_AFTER)) {
    try {
      return openSound(file, patience);
    } catch (error) {
      if (faultOf(error) !== 'busy' || performance.now() > end) throw error;
    }
  }
}

/** @throws SqliteError, or an Error with "corrupt" in its message when the file is damaged */
function openSound(file: string, patience: number): Database.Database {
  const database = new Database(file, { timeout: patience });
  try {
    database.pragma('journal_mode = WAL');
    // What was confirmed to a person survives a power cut.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // What is forgotten is overwritten, not just unlinked.
    database.pragma('secure_delete = ON');
    const damage = findDamage(database);
    if (damage) throw new Error(`corrupt: ${damage}`);
    migrate(database, file);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The same as long as the file is the same one; undefined when there is none. */
async function identity(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).ino;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
