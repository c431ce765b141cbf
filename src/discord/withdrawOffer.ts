import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SideFile, sideFileOf, withStatus } from '../corpus/sideFile.ts';
import { writeDurably } from '../disk/writeDurably.ts';
import type { BotContext } from './BotContext.ts';

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
  await writeDurably(path, withStatus(content, status));
}
