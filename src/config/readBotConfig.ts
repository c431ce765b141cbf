import { PermissionFlagsBits } from 'discord.js';
import { z } from 'zod';
import type { WatchMode } from '../brain/CorpusWatcher.ts';
import { UserError } from '../errors/UserError.ts';
import { type Config, faultsIn, readConfig, readEnvironment } from './readConfig.ts';

/** "" means unset, and so does white space. */
const orDefault = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema);
const text = orDefault(z.string().trim().optional());
const snowflake = z
  .string()
  .regex(/^\d{17,20}$/, 'is no Discord id: 17 to 20 digits, by right click, "Copy ID"');
const id = orDefault(snowflake.optional());
const ids = z.preprocess(
  (value) =>
    String(value ?? '')
      .split(/[\s,;]+/)
      .filter(Boolean),
  z.array(snowflake),
);
const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};
const number = (least: number, most: number, fallback: number) =>
  orDefault(whole(least, most).default(fallback));
const flag = orDefault(
  z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .default('false')
    .transform((value) => value === 'true'),
);

const WATCH_MODES = { on: 'events', off: null, polling: 'polling' } as const;

const ENVIRONMENT = z.object({
  // The characters of a token; others could not be sent, and the error that says so would tell the token.
  DISCORD_TOKEN: orDefault(
    z
      .string()
      .trim()
      .regex(/^[\w.-]+$/, 'is no token: letters, digits, dots, hyphens and underscores')
      .optional(),
  ),
  GUILD_ID: id,
  STAFF_ROLE_IDS: ids,
  STAFF_PERMISSION: orDefault(
    z
      .string()
      .default('ManageGuild')
      .refine(
        (name) => Object.hasOwn(PermissionFlagsBits, name),
        'is no Discord permission such as ManageGuild',
      ),
  ),
  ANNOUNCE_CHANNEL_ID: id,
  ASK_CHANNEL_IDS: ids,
  MESSAGE_CONTENT: flag,
  WATCH_CORPUS: orDefault(
    z.enum(['on', 'off', 'polling'], { error: 'must be on, off or polling' }).default('on'),
  ),
  RETENTION_DAYS: number(1, 3650, 30),
  CONVERSATION_HOURS: number(1, 720, 24),
  QUESTIONS_PER_MINUTE: number(1, 1000, 8),
  GUILD_QUESTIONS_PER_MINUTE: number(1, 10_000, 60),
  SHARDS: orDefault(
    z.union([z.literal('auto'), whole(1, 1000)], { error: 'must be auto or a whole number' }).default(1),
  ),
  METRICS_PORT: orDefault(whole(0, 65_535).optional()),
  DISCORD_API_URL: text.refine(
    (url) => url === undefined || URL.canParse(url),
    'is no address such as http://127.0.0.1:8080/api',
  ),
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
  /** How the corpus folder is watched for new offers; null when it is not. */
  readonly watch: WatchMode | null;
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
  const variables = readEnvironment(environment);
  const parsed = ENVIRONMENT.safeParse(variables);
  if (!parsed.success) throw new UserError('configuration', { faults: faultsIn(variables, ENVIRONMENT) });
  const base = readConfig(environment);
  const read = parsed.data;
  if (read.DISCORD_TOKEN === undefined) throw new UserError('tokenMissing', {});
  return {
    ...base,
    // A bot that runs for weeks tells when it started, what it indexed, and when it stopped.
    logLevel: variables.LOG_LEVEL ? base.logLevel : 'info',
    token: read.DISCORD_TOKEN,
    guild: read.GUILD_ID ?? null,
    staffRoles: read.STAFF_ROLE_IDS,
    staffPermission: read.STAFF_PERMISSION as keyof typeof PermissionFlagsBits,
    announceChannel: read.ANNOUNCE_CHANNEL_ID ?? null,
    askChannels: read.ASK_CHANNEL_IDS,
    readsMessages: read.MESSAGE_CONTENT,
    watch: WATCH_MODES[read.WATCH_CORPUS],
    retentionDays: read.RETENTION_DAYS,
    conversationHours: read.CONVERSATION_HOURS,
    questionsPerMinute: read.QUESTIONS_PER_MINUTE,
    guildQuestionsPerMinute: read.GUILD_QUESTIONS_PER_MINUTE,
    shards: read.SHARDS,
    metricsPort: read.METRICS_PORT ?? null,
    apiUrl: read.DISCORD_API_URL ?? null,
  };
}
