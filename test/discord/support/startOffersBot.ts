import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { PROJECT_ROOT } from '../../../src/config/paths.ts';
import type { BotConfig } from '../../../src/config/readBotConfig.ts';
import { readBotConfig } from '../../../src/config/readBotConfig.ts';
import { type Bot, type BotTiming, startBot } from '../../../src/discord/startBot.ts';
import { temporaryFolder, temporaryIndex } from '../../support/temporaryFolder.ts';
import type { LocalDiscord } from '../local/LocalDiscord.ts';

export interface StartOptions extends BotTiming {
  readonly log?: Logger;
}

/** The real bot on a copy of the five offers, connected to a local Discord. */
export async function startOffersBot(
  discord: LocalDiscord,
  changes: Partial<BotConfig> = {},
  { log = pino({ level: process.env.BOT_LOG ?? 'silent' }), ...timing }: StartOptions = {},
): Promise<Bot & { corpus: string; data: string }> {
  const folder = await temporaryFolder();
  const corpus = changes.corpus ?? join(folder, 'corpus');
  const data = changes.data ?? join(folder, 'data');
  if (changes.corpus === undefined) {
    await mkdir(corpus);
    await cp(join(PROJECT_ROOT, 'corpus'), corpus, { recursive: true });
  }
  const config: BotConfig = {
    ...readBotConfig({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: 'silent' }),
    index: changes.corpus === undefined ? await temporaryIndex() : join(folder, 'index'),
    corpus,
    data,
    watch: null,
    questionsPerMinute: 1000,
    guildQuestionsPerMinute: 1000,
    ...changes,
  };
  const bot = await startBot(config, log, timing);
  return { ...bot, corpus, data };
}
