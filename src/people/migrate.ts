import type Database from 'libsql';
import { UserError } from '../errors/UserError.ts';
import { schemaVersion } from '../sqlite/health.ts';
import { MIGRATIONS } from './schema.ts';

/**
 * Brings the tables up to the version of this code, in one transaction; several processes may try at once.
 * @throws UserError when a newer version of the software made them
 */
export function migrate(database: Database.Database, file: string): void {
  if (schemaVersion(database) === MIGRATIONS.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Read again: another process may have been faster.
    const version = schemaVersion(database);
    if (version > MIGRATIONS.length) {
      throw new UserError('dataNewer', { file, version, known: MIGRATIONS.length });
    }
    for (const step of MIGRATIONS.slice(version)) database.exec(step);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}; COMMIT`);
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
