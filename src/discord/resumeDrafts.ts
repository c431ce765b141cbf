import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Draft } from '../people/Drafts.ts';
import type { BotContext } from './BotContext.ts';

/**
 * Puts right what was being published when the machine stopped: the file of a draft goes when all is done, so one that is
 * still there was not finished. Where its publication is on record, only the file had to go; else nobody was told that it
 * is published, and staff can decide again.
 */
export async function resumeDrafts({ people, log }: BotContext): Promise<void> {
  const interrupted = people.drafts.published().filter(({ path }) => existsSync(path));
  if (interrupted.length === 0) return;
  const acts = people.audit.list().filter(({ act }) => act === 'publish');
  for (const draft of interrupted) {
    const isRecorded = acts.some(({ at, detail }) => at >= draft.at && isOf(draft, detail));
    if (isRecorded) await rm(draft.path, { force: true });
    else if (people.drafts.reopen(draft.id))
      log.warn({ file: draft.fileName }, 'a draft was not published to the end');
  }
}

function isOf({ fileName, sha256 }: Draft, detail: unknown): boolean {
  const published = detail as { readonly offer?: string; readonly sha256?: string };
  return published.offer === fileName && published.sha256 === sha256;
}
