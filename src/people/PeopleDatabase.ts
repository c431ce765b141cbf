import type Database from 'libsql';
import { dataFault } from './dataFault.ts';

/** What may be bound: libsql aborts the whole process on a boolean or an object. */
export type Value = string | number | null;

/**
 * The one door to the tables. Parameters always go as an array of plain values; what a person can put right (a full
 * disk, a lock held for too long) is thrown as a UserError.
 */
export class PeopleDatabase {
  readonly #database: Database.Database;
  readonly #folder: string;
  readonly #prepared = new Map<string, Database.Statement>();

  constructor(database: Database.Database, folder: string) {
    this.#database = database;
    this.#folder = folder;
  }

  /** Changes rows and returns how many. Outside a transaction it is on the disk when this returns. */
  run(sql: string, parameters: readonly Value[] = []): number {
    return this.#guard(() => this.#prepare(sql).run(bindable(parameters)).changes);
  }

  /** @typeParam Row the columns that `sql` selects */
  all<Row>(sql: string, parameters: readonly Value[] = []): Row[] {
    return this.#guard(() => this.#prepare(sql).all(bindable(parameters)) as Row[]);
  }

  /** The first row, if any. */
  first<Row>(sql: string, parameters: readonly Value[] = []): Row | undefined {
    return this.all<Row>(sql, parameters)[0];
  }

  /** All of it or nothing; other processes wait until it is done. */
  transaction<T>(work: () => T): T {
    return this.#guard(() => {
      this.#database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        this.#database.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /** Empties the log of recent writes, in which deleted rows would still be readable, as far as others let it. */
  checkpoint(): void {
    this.#guard(() => this.#database.pragma('wal_checkpoint(TRUNCATE)'));
  }

  /** Leaves everything in the one file, as far as others let it, so that a copy of that file is a backup. */
  close(): void {
    this.#prepared.clear();
    try {
      this.checkpoint();
    } catch {
      // Nothing is lost: the next one to open the folder reads the log of recent writes.
    }
    this.#database.close();
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#prepared.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw dataFault(error, this.#folder);
    }
  }
}

function bindable(parameters: readonly Value[]): Value[] {
  for (const value of parameters) {
    if (value !== null && typeof value !== 'string' && typeof value !== 'number') {
      throw new TypeError(`can't be kept: a value of type ${typeof value}`);
    }
  }
  return [...parameters];
}
