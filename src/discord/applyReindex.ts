import type { Progress } from '../brain/Indexer.ts';
import type { SyncReport } from '../index/synchronise.ts';
import { announceNewOffers } from './announceNewOffers.ts';
import type { BotContext } from './BotContext.ts';

/**
 * Brings the index up to date, then turns everything that shows offers to it: menus, answers, announcements.
 * @throws UserError when the corpus is missing or the index can't be written
 */
export async function applyReindex(
  context: BotContext,
  options: { onProgress?: Progress; afresh?: boolean; full?: boolean } = {},
): Promise<SyncReport> {
  const report = await context.indexer.run(options);
  await turnToIndex(context);
  return report;
}

/** Notices what this or another process has indexed. */
export async function turnToIndex(context: BotContext): Promise<void> {
  await context.catalogue.refresh();
  await announceNewOffers(context);
}
