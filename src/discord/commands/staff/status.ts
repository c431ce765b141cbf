import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../config/paths.ts';
import { DISCORD_MESSAGES } from '../../locales/index.ts';
import { escapeText, shorten } from '../../send/escapeText.ts';
import { outgoing } from '../../send/Outgoing.ts';
import type { CommandAction } from '../Command.ts';

const MINUTE_MS = 60_000;
const MEBIBYTE = 2 ** 20;
const LONGEST_ERROR = 150;
const MOST_FILES = 12;

export const status: CommandAction = {
  isPrivate: () => true,
  async run({ context: { brain, indexer, health, client }, language }) {
    const say = DISCORD_MESSAGES[language].staff;
    const { offers, passages, generation, model, residentBytes, leftOut } = await brain.ask('status');
    const errors = health.errors.map(
      ({ at, where, message }) =>
        `• ${at.toISOString().slice(0, 16)} ${escapeText(shorten(`${where}: ${message}`, LONGEST_ERROR))}`,
    );
    const memory = Math.round((residentBytes + process.memoryUsage.rss()) / MEBIBYTE);
    const text = say.status({
      version: version(),
      uptime: duration(Date.now() - health.startedAt.getTime()),
      offers,
      passages,
      generation,
      model: escapeText(model),
      memory,
      indexing: indexer.isRunning,
      ping: Math.max(0, Math.round(client.ws.ping)),
    });
    const files = [
      ...leftOut.failed.map(({ file, reason }) => say.failedFile({ file, reason: say.failures[reason] })),
      ...leftOut.duplicates.map(({ file, of }) => `${say.changes.duplicates}: ${file} = ${of}`),
      ...leftOut.withdrawn.map((file) => `${say.changes.withdrawn}: ${file}`),
    ].map((line) => `• ${escapeText(shorten(line, LONGEST_ERROR))}`);
    const named = files.slice(0, MOST_FILES);
    if (files.length > named.length) named.push(say.more({ count: files.length - named.length }));
    const left = named.length > 0 ? `**${say.leftOutFiles}**\n${named.join('\n')}\n\n` : '';
    const told = errors.length > 0 ? `**${say.lastErrors}**\n${errors.join('\n')}` : say.noErrors;
    return outgoing({ embeds: [{ description: `${text}\n\n${left}${told}` }] });
  },
};

function version(): string {
  return (JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as { version: string })
    .version;
}

function duration(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  return [days > 0 ? `${days} d` : '', hours > 0 ? `${hours} h` : '', `${minutes % 60} min`]
    .filter(Boolean)
    .join(' ');
}
