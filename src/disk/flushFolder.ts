import { closeSync, fsyncSync, openSync } from 'node:fs';

/**
 * Puts the names in a folder on the disk: a file that is made, renamed or removed is so for good only after this. Windows
 * has no such thing.
 */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
