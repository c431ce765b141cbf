import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flushFolder } from './flushFolder.ts';

const RANDOM_BYTES = 8;

/**
 * Writes a file, or replaces it, whole or not at all; when this returns, a power cut does not undo it. The name that it has
 * until then begins with a dot.
 */
export async function writeDurably(path: string, data: string | Uint8Array): Promise<void> {
  const unfinished = join(dirname(path), `.${randomBytes(RANDOM_BYTES).toString('hex')}.tmp`);
  try {
    await writeFile(unfinished, data, { flush: true });
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
  flushFolder(dirname(path));
}
