import { existsSync, renameSync } from 'node:fs';

/**
 * Renames a database and its log of recent writes to `<file>.damaged-<date>`, never over another file.
 * @returns the new name
 */
export function moveAside(file: string, now: Date): string {
  const dated = `${file}.damaged-${now.toISOString().replace(/[:.]/g, '-')}`;
  let aside = dated;
  for (let count = 2; existsSync(aside); count++) aside = `${dated}-${count}`;
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  return aside;
}
