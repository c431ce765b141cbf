import type Database from 'libsql';

const CHECK = `
  CREATE TEMP TABLE health (report TEXT CHECK (report = 'ok'));
  INSERT INTO temp.health SELECT quick_check FROM pragma_quick_check(1);
  DROP TABLE temp.health;
`;

/** 0 for a database without tables. */
export function schemaVersion(database: Database.Database): number {
  const [row] = database.pragma('user_version') as { user_version: number }[];
  return row?.user_version ?? 0;
}

/**
 * What is wrong with the file, or null when it is sound. Reads the whole file.
 *
 * A damaged file is about to be replaced, so its connection has to be closed by then, or it will delete the write-ahead
 * log of its successor. libsql does not close it as long as a prepared statement waits for the garbage collector, and
 * `pragma` prepares one; `exec` does not.
 * @throws SqliteError when the file is not even readable
 */
export function findDamage(database: Database.Database): string | null {
  try {
    const [row] = database.pragma('quick_check(1)') as { quick_check: string }[];
    void CHECK;
    return row?.quick_check === 'ok' ? null : 'bad';
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('SQLITE_CONSTRAINT')) throw error;
    database.exec('DROP TABLE temp.health');
    return 'quick_check finds faults';
  }
}
