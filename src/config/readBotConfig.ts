import { join, resolve } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { z } from 'zod';
import { UserError } from '../errors/UserError.ts';
import { PROJECT_ROOT } from './paths.ts';
import { type Config, readConfig, readEnvironment } from './readConfig.ts';

/** "" means unset. */
const text = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional());
const snowflake = z
  .string()
  .regex(/^\d{17,20}$/, 'is no Discord id: 17 to 20 digits, by right click, "Copy ID"');
const id = z.preprocess((value) => (value === '' ? undefined : value), snowflake.optional());
const ids = z.preprocess(
  (value) =>
    String(value ?? '')
      .split(/[\s,;]+/)
      .filter(Boolean),
  z.array(snowflake),
);
const number = (least: number, most: number, fallback: number) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(least).max(most).default(fallback),
  );
const flag = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
);

const ENVIRONMENT = z.object({
  DISCORD_TOKEN: text,
  GUILD_ID: id,
  STAFF_ROLE_IDS: ids,
  STAFF_PERMISSION: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .string()
      .default('ManageGuild')
      .refine((name) => name in PermissionFlagsBits, 'is no Discord permission such as ManageGuild'),
  ),
  ANNOUNCE_CHANNEL_ID: id,
  ASK_CHANNEL_IDS: ids,
  MESSAGE_CONTENT: flag,
  DATA_DIR: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.string().default(join(PROJECT_ROOT, 'data')),
  ),
  RETENTION_DAYS: number(1, 3650, 30),
  CONVERSATION_HOURS: number(1, 720, 24),
  QUESTIONS_PER_MINUTE: number(1, 1000, 8),
  GUILD_QUESTIONS_PER_MINUTE: number(1, 10_000, 60),
  SHARDS: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.union([z.literal('auto'), z.coerce.number().int().min(1).max(1000)]).default(1),
  ),
  METRICS_PORT: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(0).max(65_535).optional(),
  ),
  DISCORD_API_URL: text,
});

/** The configuration of the bot, checked once. */
export interface BotConfig extends Config {
  readonly token: string;
  /** The server whose staff steer the bot and where commands are registered; null for every server it is in. */
  readonly guild: string | null;
  readonly staffRoles: readonly string[];
  readonly staffPermission: keyof typeof PermissionFlagsBits;
  readonly announceChannel: string | null;
  /** Channels and forums in which every message is a question. */
  readonly askChannels: readonly string[];
  readonly readsMessages: boolean;
  /** Folder of what people enter. */
  readonly data: string;
  readonly retentionDays: number;
  readonly conversationHours: number;
  readonly questionsPerMinute: number;
  readonly guildQuestionsPerMinute: number;
  readonly shards: number | 'auto';
  readonly metricsPort: number | null;
  /** Where Discord's API is, for tests. */
  readonly apiUrl: string | null;
}

/**
 * Reads the configuration of the bot from `.env` and the environment, which wins.
 * @throws UserError that lists every fault, or says how to get a token when there is none
 */
export function readBotConfig(environment: NodeJS.ProcessEnv = process.env): BotConfig {
  const base = readConfig(environment);
  const parsed = ENVIRONMENT.safeParse(readEnvironment(environment));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    throw new UserError('configuration', { faults });
  }
  const read = parsed.data;
  if (read.DISCORD_TOKEN === undefined) throw new UserError('tokenMissing', {});
  return {
    ...base,
    // A bot that runs for weeks tells when it started, what it indexed, and when it stopped.
    logLevel: readEnvironment(environment).LOG_LEVEL ? base.logLevel : 'info',
    token: read.DISCORD_TOKEN,
    guild: read.GUILD_ID ?? null,
    staffRoles: read.STAFF_ROLE_IDS,
    staffPermission: read.STAFF_PERMISSION as keyof typeof PermissionFlagsBits,
    announceChannel: read.ANNOUNCE_CHANNEL_ID ?? null,
    askChannels: read.ASK_CHANNEL_IDS,
    readsMessages: read.MESSAGE_CONTENT,
    data: resolve(read.DATA_DIR),
    retentionDays: read.RETENTION_DAYS,
    conversationHours: read.CONVERSATION_HOURS,
    questionsPerMinute: read.QUESTIONS_PER_MINUTE,
    guildQuestionsPerMinute: read.GUILD_QUESTIONS_PER_MINUTE,
    shards: read.SHARDS,
    metricsPort: read.METRICS_PORT ?? null,
    apiUrl: read.DISCORD_API_URL ?? null,
  };
}
