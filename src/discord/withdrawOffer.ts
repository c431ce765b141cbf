import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type SideFile, sideFileOf, withStatus } from '../corpus/sideFile.ts';
import type { BotContext } from './BotContext.ts';

const RANDOM_BYTES = 8;

/**
 * Says in the file beside an offer whether it is withdrawn. What staff wrote there stays; the file is replaced whole or
 * not at all.
 * @throws the file system's error
 */
export async function setStatus(
  offer: string,
  status: SideFile['status'],
  { config }: BotContext,
): Promise<void> {
  const path = join(config.corpus, sideFileOf(offer));
  const content = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const temporary = join(dirname(path), `.${randomBytes(RANDOM_BYTES).toString('hex')}.tmp`);
  try {
    await writeFile(temporary, withStatus(content, status), { flush: true });
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}
