import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Options,
  Partials,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Logger } from 'pino';
import { BrainClient } from '../brain/BrainClient.ts';
import { CorpusWatcher, type WatchTiming } from '../brain/CorpusWatcher.ts';
import { Indexer } from '../brain/Indexer.ts';
import type { ProcessOptions } from '../brain/processOptions.ts';
import type { BotConfig } from '../config/readBotConfig.ts';
import { UserError } from '../errors/UserError.ts';
import { People } from '../people/People.ts';
import { applyReindex, turnToIndex } from './applyReindex.ts';
import type { BotContext } from './BotContext.ts';
import { Catalogue } from './Catalogue.ts';
import { Health } from './Health.ts';
import { onInteraction } from './onInteraction.ts';
import { onMessage } from './onMessage.ts';
import { RateLimits } from './RateLimits.ts';
import { registerCommands } from './registerCommands.ts';
import { removeOldFiles } from './removeOldFiles.ts';
import { resumeDrafts } from './resumeDrafts.ts';
import { Door } from './send/Door.ts';
import { serveMetrics } from './serveMetrics.ts';

/** discord.js tries a refusing gateway for ever; this is how long a start may take. */
const LONGEST_START_MS = 60_000;
/** How often the bot looks whether another process has indexed, and deletes what has been kept long enough. */
const LOOK_MS = 30_000;
const RETENTION_MS = 3600_000;
/** Open answers are finished for so long when the bot is stopped. */
const GRACE_MS = 3_500;
const MESSAGES_REMEMBERED = 50;
/** What Discord answers when the bot is not in a server. */
const IS_NOT_IN: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownGuild,
]);

export interface Bot {
  readonly context: BotContext;
  /** Resolves when Discord shuts the bot out while it runs, with what the operator can do about it; never otherwise. */
  readonly shutOut: Promise<Error>;
  /** Finishes open answers, closes the gateway and ends the other processes. */
  stop(): Promise<void>;
}

/** How patient the bot is; shorter in tests. */
export interface BotTiming {
  /** Within so many ms it must be connected. */
  readonly longestStartMs?: number;
  readonly watchTiming?: Partial<WatchTiming>;
}

/**
 * Starts the bot: opens what people entered, starts the brain, registers the commands, connects.
 * @throws UserError for a refused token or intent, Discord out of reach, a missing corpus …
 */
export async function startBot(
  config: BotConfig,
  log: Logger,
  { longestStartMs = LONGEST_START_MS, watchTiming = {} }: BotTiming = {},
): Promise<Bot> {
  const people = await People.open(config.data, undefined, log);
  const options: ProcessOptions = {
    corpus: config.corpus,
    index: config.index,
    model: config.model,
    logLevel: config.logLevel,
    data: config.data,
    llm: config.llm,
  };
  const brain = new BrainClient(options, log);
  const client = createClient(config);
  const context: BotContext = {
    config,
    client,
    door: new Door(),
    brain,
    indexer: new Indexer(options, log),
    people,
    catalogue: new Catalogue(brain),
    limits: new RateLimits(config),
    health: new Health(),
    log,
  };
  const open = new Set<Promise<void>>();
  const follow = (work: Promise<void>): void => {
    open.add(work);
    void work.finally(() => open.delete(work));
  };
  client.on(Events.InteractionCreate, (interaction) => follow(onInteraction(interaction, context)));
  client.on(Events.MessageCreate, (message) => follow(onMessage(message, context)));
  client.on(Events.ThreadDelete, ({ id }) => people.threads.leave(id));
  client.on(Events.Error, (error) => {
    log.error({ error }, 'the connection to Discord failed');
    context.health.remember('gateway', error);
  });
  client.on(Events.ShardError, (error) => {
    log.error({ error }, 'the gateway failed');
    context.health.remember('gateway', error);
  });
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.on(Events.GuildCreate, () => warnWithoutHome(context));
  const shutOut = new Promise<Error>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => resolve(closedError(code)));
  });
  try {
    await brain.start();
    await context.catalogue.refresh();
    await resumeDrafts(context);
    await connect(client, config, longestStartMs);
    const changed = await register(client, config);
    log.info({ changed, offers: context.catalogue.entries.length, user: client.user?.tag }, 'ready');
    warnWithoutHome(context);
    await turnToIndex(context);
  } catch (error) {
    brain.stop();
    await client.destroy();
    people.close();
    throw error;
  }
  const server = config.metricsPort === null ? undefined : serveMetrics(config.metricsPort, context);
  const timers = [
    setInterval(
      () => void quietly(context, 'looking for a newer index', () => lookForNewer(context)),
      LOOK_MS,
    ),
    setInterval(() => void quietly(context, 'retention', () => retain(context)), RETENTION_MS),
  ];
  await quietly(context, 'retention', () => retain(context));
  const watcher =
    config.watch === null
      ? undefined
      : new CorpusWatcher({
          folder: config.corpus,
          mode: config.watch,
          log,
          timing: watchTiming,
          onChange: () => quietly(context, 'indexing changed files', () => indexChanges(context)),
        });
  return {
    context,
    shutOut,
    async stop() {
      for (const timer of timers) clearInterval(timer);
      void watcher?.close();
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.MessageCreate);
      await Promise.race([
        Promise.allSettled(open),
        new Promise((resolve) => setTimeout(resolve, GRACE_MS).unref()),
      ]);
      server?.close();
      context.indexer.stop();
      await client.destroy();
      brain.stop();
      people.close();
    },
  };
}

function createClient({ readsMessages, shards, apiUrl }: BotConfig): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(readsMessages ? [GatewayIntentBits.MessageContent] : []),
    ],
    partials: [Partials.Channel],
    // Left out, discord.js would read the variable SHARDS by itself, as the number of the one shard to be.
    ...(shards === 'auto' ? { shards } : { shards: [...Array(shards).keys()], shardCount: shards }),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: MESSAGES_REMEMBERED,
    }),
    allowedMentions: { parse: [], repliedUser: false },
    ...(apiUrl === null ? {} : { rest: { api: apiUrl } }),
  });
}

async function connect(client: Client, { token }: BotConfig, longestMs: number): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not ready after ${longestMs / 1000} s`)), longestMs);
  });
  const login = client.login(token);
  login.catch(() => undefined);
  try {
    // discord.js would go on trying, so that the login itself may never end.
    await Promise.race([login.then(() => ready), late]);
  } catch (error) {
    throw asUserError(error);
  } finally {
    clearTimeout(timer);
  }
}

async function register({ rest, application }: Client, config: BotConfig): Promise<boolean> {
  const { guild } = config;
  try {
    return await registerCommands(rest, application!.id, config);
  } catch (error) {
    if (guild !== null && error instanceof DiscordAPIError && IS_NOT_IN.has(error.code))
      throw new UserError('guildUnknown', { guild }, { cause: error });
    throw asUserError(error);
  }
}

/** What a close code of the gateway after which there is no way back means to the operator. */
function closedError(code: number): Error {
  if (code === GatewayCloseCodes.AuthenticationFailed) return new UserError('tokenRefused', {});
  if (code === GatewayCloseCodes.DisallowedIntents) return new UserError('intentsRefused', {});
  return new UserError('discordUnreachable', { reason: `gateway closed with ${code}` });
}

/** The faults an operator can put right, each with its sentence. */
function asUserError(error: unknown): Error {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return new UserError('tokenRefused', {}, { cause: error });
  if (error instanceof DiscordAPIError && error.status === 401)
    return new UserError('tokenRefused', {}, { cause: error });
  const message = error instanceof Error ? error.message : String(error);
  if (/disallowed intents/i.test(message)) return new UserError('intentsRefused', {}, { cause: error });
  if (/invalid token|authentication failed|invalid authorization header/i.test(message))
    return new UserError('tokenRefused', {}, { cause: error });
  return new UserError('discordUnreachable', { reason: message.split('\n')[0]! }, { cause: error });
}

/** Without GUILD_ID nobody is staff once the bot is in two servers: said before somebody wonders. */
function warnWithoutHome({ config, client, log, health }: BotContext): void {
  if (config.guild !== null || client.guilds.cache.size <= 1) return;
  const warning = 'the bot is in several servers: set GUILD_ID to the one whose staff steer it';
  log.warn({ guilds: client.guilds.cache.size }, warning);
  health.remember('configuration', new Error(warning));
}

async function lookForNewer(context: BotContext): Promise<void> {
  if (!context.indexer.isRunning) await turnToIndex(context);
}

/** Indexes what has changed in the corpus folder; what failed is in the log and in /staff status. */
async function indexChanges(context: BotContext): Promise<void> {
  const { added, updated, renamed, removed, failed } = await applyReindex(context, { afresh: true });
  context.log.info({ added, updated, renamed, removed }, 'the corpus has changed');
  for (const { file, reason, detail } of failed) context.log.warn({ file, reason, detail }, 'not indexed');
}

async function retain(context: BotContext): Promise<void> {
  const { people, config, log } = context;
  const deleted = people.retention.run(config.retentionDays);
  log.info({ deleted }, 'retention');
  await removeOldFiles(context);
}

/** Work that nobody waits for must not end the bot; what goes wrong is logged and shown to staff. */
async function quietly({ log, health }: BotContext, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ error }, `${what} failed`);
    health.remember(what, error);
  }
}
