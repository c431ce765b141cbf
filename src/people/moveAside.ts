import { existsSync, renameSync } from 'node:fs';

/**
 * Renames a database and its log of recent writes to `<file>.damaged-<date>`, never over another file.
 * @returns the new name
 */
export function moveAside(file: string, now: Date): string {
  const dated = `${file}.damaged-${now.toISOString().replace(/[:.]/g, '-')}`;
  let aside = dated;
  for (let count = 2; existsSync(aside); count++) aside = `${dated}-${count}`;
  // The database last: a log left beside the new database that takes its name would be taken for that one's.
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  return aside;
}
