import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BotContext } from './BotContext.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Removes the files that staff handed in or took down and that have been kept long enough: drafts nobody decided on are
 * cancelled, and what lies in the folders of drafts and of trash goes by its age.
 */
export async function removeOldFiles({ people, config }: BotContext, now = Date.now()): Promise<void> {
  const oldest = now - config.retentionDays * DAY_MS;
  for (const { id, at, path } of people.drafts.open()) {
    if (at.getTime() < oldest && people.drafts.settle(id, 'cancelled')) await rm(path, { force: true });
  }
  const kept = new Set(people.drafts.open().map(({ path }) => path));
  for (const folder of ['drafts', 'trash'].map((name) => join(config.data, name))) {
    const names = await readdir(folder).catch(() => []);
    for (const path of names.map((name) => join(folder, name))) {
      if (!kept.has(path) && (await stat(path)).mtimeMs < oldest) await rm(path, { force: true });
    }
  }
}
