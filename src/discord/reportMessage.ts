import type { SyncReport } from '../index/synchronise.ts';
import type { Language } from '../language/Language.ts';
import { DISCORD_MESSAGES } from './locales/index.ts';
import { escapeText, shorten } from './send/escapeText.ts';
import { type Outgoing, outgoing } from './send/Outgoing.ts';

const MOST_FAILURES_SHOWN = 8;
const MOST_CHANGES_SHOWN = 15;
const LONGEST_LINE = 100;

/** What an indexing run did to which offers, and why files failed; more failures than fit go into a file. */
export function reportMessage(report: SyncReport, seconds: number, language: Language): Outgoing {
  const say = DISCORD_MESSAGES[language].staff;
  const failures = report.failed.map(({ file, reason }) =>
    say.failedFile({ file, reason: say.failures[reason] }),
  );
  const summary = say.indexed({
    added: report.added.length,
    updated: report.updated.length,
    removed: report.removed.length,
    unchanged: report.unchanged.length,
    failed: report.failed.length,
    seconds: Math.round(seconds),
  });
  const shown = failures
    .slice(0, MOST_FAILURES_SHOWN)
    .map((line) => `• ${escapeText(shorten(line, LONGEST_LINE))}`);
  const files = {
    added: report.added,
    updated: report.updated,
    renamed: report.renamed.map(({ from, to }) => `${from} > ${to}`),
    removed: report.removed,
    duplicates: report.duplicates.map(({ file, of }) => `${file} = ${of}`),
    withdrawn: report.withdrawn,
  };
  const changes = (Object.keys(files) as (keyof typeof files)[]).flatMap((change) =>
    files[change].map((file) => `${say.changes[change]}: ${escapeText(shorten(file, LONGEST_LINE))}`),
  );
  const named = changes.slice(0, MOST_CHANGES_SHOWN);
  if (changes.length > named.length) named.push(say.more({ count: changes.length - named.length }));
  return outgoing({
    content: [summary, ...shown].join('\n'),
    embeds: named.length > 0 ? [{ description: named.join('\n') }] : [],
    files:
      failures.length > MOST_FAILURES_SHOWN
        ? [{ name: 'failed.txt', data: Buffer.from(failures.join('\n')) }]
        : [],
  });
}
