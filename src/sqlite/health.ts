import type Database from 'libsql';
import { findBrokenText } from './findBrokenText.ts';

/** 0 for a database without tables. */
export function schemaVersion(database: Database.Database): number {
  const [row] = database.pragma('user_version') as { user_version: number }[];
  return row?.user_version ?? 0;
}

/** What is wrong with the file, or null when it is sound. Reads the whole file. */
export function findDamage(database: Database.Database): string | null {
  const [row] = database.pragma('quick_check(1)') as { quick_check: string }[];
  if (row?.quick_check !== 'ok') return row?.quick_check ?? 'no answer from quick_check';
  return findBrokenText(database);
}
