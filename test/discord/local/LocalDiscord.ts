import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayIntentBits as Intent } from 'discord-api-types/v10';
import { Actor } from './actors/Actor.ts';
import { Gateway } from './gateway/Gateway.ts';
import type { Faults } from './http/Faults.ts';
import { HttpApi } from './http/HttpApi.ts';
import type { RecordedRequest } from './http/RecordedRequest.ts';
import { allRoutes } from './http/routes/index.ts';
import { MESSAGE_LIMITS } from './limits/checkMessage.ts';
import { findViolations, type Violation } from './openapi.ts';
import { directChannel } from './state/directChannel.ts';
import type { LocalChannel } from './state/LocalChannel.ts';
import { type GuildOptions, LocalGuild } from './state/LocalGuild.ts';
import { LocalMember } from './state/LocalMember.ts';
import type { LocalMessage } from './state/LocalMessage.ts';
import { LocalUser, type UserOptions } from './state/LocalUser.ts';
import { World } from './state/World.ts';

export interface LocalDiscordOptions {
  /** Milliseconds since 1970; for tokens that expire and messages that grow old. */
  now?: () => number;
  /** How long the bot has to acknowledge an interaction: 3 s on Discord. */
  acknowledgeWithinMs?: number;
  /** How long a test waits for an answer before it fails. */
  patienceMs?: number;
  heartbeatIntervalMs?: number;
  /** Which privileged intents are switched on for the bot; by default all. */
  privilegedIntents?: number;
  /** How many shards are recommended. */
  shards?: number;
  /** How many sessions the bot may start. */
  sessionStarts?: number;
  /** The largest file in bytes. */
  fileBytes?: number;
  /** Whether requests are counted and refused when they are too many. */
  rateLimits?: boolean;
}

/** A Discord of one's own, for tests: HTTP API, CDN and gateway on loopback, and the people who use it. */
export class LocalDiscord {
  /** The bot's token. */
  readonly token: string;
  readonly gateway: Gateway;
  readonly #world: World;
  readonly #http: HttpApi;
  readonly #server: Server;
  /** Up to which message a channel has been read by `nextMessage`. */
  readonly #readUpTo = new Map<LocalChannel, string>();

  /** Starts one on a free port. */
  static async start(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
    const discord = new LocalDiscord(options);
    await discord.#listen();
    return discord;
  }

  private constructor(options: LocalDiscordOptions) {
    this.#world = new World({
      now: options.now ?? Date.now,
      fileBytes: options.fileBytes ?? MESSAGE_LIMITS.fileBytes,
      acknowledgeWithinMs: options.acknowledgeWithinMs ?? 3000,
      patienceMs: options.patienceMs ?? 15_000,
      privilegedIntents:
        options.privilegedIntents ?? Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent,
    });
    this.token = `${Buffer.from(this.#world.bot.id).toString('base64url')}.local.${randomBytes(16).toString('hex')}`;
    this.gateway = new Gateway(this.#world, {
      token: this.token,
      heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
      shards: options.shards ?? 1,
      sessionStarts: options.sessionStarts ?? 1000,
    });
    this.#http = new HttpApi({
      world: this.#world,
      router: allRoutes(this.#world, this.gateway),
      token: this.token,
      rateLimits: options.rateLimits ?? false,
    });
    this.#server = createServer((request, response) => void this.#http.handle(request, response));
    this.#server.on('upgrade', (request, socket, head) => this.gateway.upgrade(request, socket, head));
  }

  async stop(): Promise<void> {
    for (const interaction of this.#world.interactions.values()) interaction.abandon();
    this.gateway.stop();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** For discord.js: `new Client({ rest: { api: discord.apiUrl } })`. */
  get apiUrl(): string {
    return `${this.#world.origin}/api`;
  }

  get bot(): LocalUser {
    return this.#world.bot;
  }

  /** The guild of this name; made if there is none, which invites the bot to it. */
  guild(name: string, options: GuildOptions = {}): LocalGuild {
    const existing = [...this.#world.guilds.values()].find((guild) => guild.name === name);
    return existing ?? new LocalGuild(this.#world, name, options);
  }

  /** A new user, who is in no guild yet. */
  user(name: string, options: UserOptions = {}): LocalUser {
    const user = new LocalUser(this.#world.ids.next(), name, options);
    this.#world.users.set(user.id, user);
    return user;
  }

  /** The bot's conversation with a user. */
  directMessages(who: LocalUser | LocalMember): LocalChannel {
    return directChannel(this.#world, userOf(who));
  }

  /** Somebody at their client, in a channel or, without one, in their conversation with the bot. */
  as(who: LocalUser | LocalMember, channel?: LocalChannel): Actor {
    return new Actor(this.#world, userOf(who), channel ?? this.directMessages(who));
  }

  /** A channel or thread by id, for one that the bot made. */
  channel(id: string): LocalChannel | undefined {
    return this.#world.channels.get(id);
  }

  /** The messages of a channel that everyone in it sees or, with a user, those that this one sees. */
  messagesIn(channel: LocalChannel, who?: LocalUser | LocalMember): LocalMessage[] {
    const user = who && userOf(who);
    return [...channel.messages.values()].filter(({ visibleTo }) => !visibleTo || visibleTo === user);
  }

  /**
   * Waits for what the bot writes in a channel after the last message of a person there; each message is returned
   * once, those that don't match are skipped.
   */
  async nextMessage(
    channel: LocalChannel,
    matches: (message: LocalMessage) => boolean = () => true,
    timeoutMs = this.#world.options.patienceMs,
  ): Promise<LocalMessage> {
    const find = (): LocalMessage | undefined => {
      const messages = this.messagesIn(channel);
      const lastOfPeople = messages.findLast(({ author }) => author !== this.bot)?.id ?? '0';
      const from = [this.#readUpTo.get(channel) ?? '0', lastOfPeople].map(BigInt);
      return messages.find(
        (message) =>
          message.author === this.bot &&
          !message.loading &&
          from.every((id) => BigInt(message.id) > id) &&
          matches(message),
      );
    };
    const where = channel.name ? `#${channel.name}` : 'a direct conversation';
    const message = await this.#world.changes.until(
      find,
      () => `a message of the bot in ${where}`,
      timeoutMs,
    );
    this.#readUpTo.set(channel, message.id);
    return message;
  }

  /** Waits until something is true of this Discord, as `() => discord.requests.length > 3`. */
  async until(
    condition: () => boolean,
    what: string,
    timeoutMs = this.#world.options.patienceMs,
  ): Promise<void> {
    await this.#world.changes.until(
      () => condition() || undefined,
      () => what,
      timeoutMs,
    );
  }

  /** What the bot has registered, globally or in a guild. */
  commands(guild?: LocalGuild): ReturnType<World['commands']['list']> {
    return this.#world.commands.list(guild?.id);
  }

  /** Lets requests fail. */
  get faults(): Faults {
    return this.#http.faults;
  }

  /** All requests of the bot, in order. */
  get requests(): readonly RecordedRequest[] {
    return this.#http.requests;
  }

  /** Requests to routes that this Discord doesn't have: it has to learn them, or the bot is wrong. */
  get unknownRoutes(): string[] {
    const unknown = this.requests.filter(({ route }) => route === undefined);
    return unknown.map(({ method, path }) => `${method} ${path}`);
  }

  /** Requests the bot made although it had been told to wait. */
  get ignoredRateLimits(): readonly RecordedRequest[] {
    return this.#http.ignoredRateLimits;
  }

  /** Errors of this Discord itself, which it answered with a 500. */
  get crashes(): readonly unknown[] {
    return this.#http.crashes;
  }

  /** What in requests and answers is not as Discord's API description has it. */
  get violations(): Violation[] {
    return findViolations(this.requests);
  }

  async #listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    this.#world.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
}

const userOf = (who: LocalUser | LocalMember): LocalUser => (who instanceof LocalMember ? who.user : who);
