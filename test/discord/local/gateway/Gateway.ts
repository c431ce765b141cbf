import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  GatewayCloseCodes as Close,
  GatewayDispatchEvents as Event,
  type GatewayIdentifyData,
  type GatewayPresenceUpdateData,
  type GatewayResumeData,
  GatewayIntentBits as Intent,
  GatewayOpcodes as Op,
  PermissionFlagsBits as Permission,
} from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import { botAccount } from '../http/routes/application.ts';
import { has, permissionsOf } from '../permissions.ts';
import { guildPayload } from '../state/guildPayload.ts';
import type { LocalEvent } from '../state/LocalEvent.ts';
import { shownMessage } from '../state/shownMessage.ts';
import type { World } from '../state/World.ts';
import { GatewayConnection } from './GatewayConnection.ts';
import { GatewaySession } from './GatewaySession.ts';
import { membersChunk } from './membersChunk.ts';

export interface GatewayOptions {
  token: string;
  heartbeatIntervalMs: number;
  /** How many shards GET /gateway/bot recommends. */
  shards: number;
  /** How many more sessions may be started. */
  sessionStarts: number;
}

const PRIVILEGED = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;
const ALL_INTENTS = Object.values(Intent).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);

/** Discord's gateway, version 10, in JSON and uncompressed. */
export class Gateway {
  /** What clients have identified with, in order. */
  readonly identifies: GatewayIdentifyData[] = [];
  readonly resumes: GatewayResumeData[] = [];
  /** What the bot shows as its status. */
  presence: GatewayPresenceUpdateData | undefined;
  readonly #world: World;
  readonly #options: GatewayOptions;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, GatewaySession>();
  readonly #connections = new Set<GatewayConnection>();
  #refusing = false;

  constructor(world: World, options: GatewayOptions) {
    this.#world = world;
    this.#options = options;
    world.publish = (event) => this.#publish(event);
  }

  get url(): string {
    return this.#world.origin.replace('http', 'ws');
  }

  get recommendedShards(): number {
    return this.#options.shards;
  }

  startLimit(): object {
    const remaining = Math.max(0, this.#options.sessionStarts - this.identifies.length);
    return { total: this.#options.sessionStarts, remaining, reset_after: 1000, max_concurrency: 16 };
  }

  /** Cuts all connections; clients resume. */
  drop(): void {
    for (const connection of this.#connections) connection.cut();
  }

  /** The present connections stay open but dead; clients notice by their heartbeats. */
  zombie(): void {
    for (const connection of this.#connections) connection.zombie = true;
  }

  /** Tells clients to reconnect and resume (opcode 7). */
  reconnect(): void {
    for (const connection of this.#connections) connection.send({ op: Op.Reconnect, d: null });
  }

  /** Ends all sessions (opcode 9); clients must identify anew. */
  invalidateSession(): void {
    this.#sessions.clear();
    for (const connection of this.#connections) {
      connection.session = undefined;
      connection.send({ op: Op.InvalidSession, d: false });
    }
  }

  /** Closes all connections as after a reset of the token; clients must not come back. */
  shutOut(): void {
    for (const connection of this.#connections)
      connection.close(Close.AuthenticationFailed, 'Authentication failed.');
  }

  /** Whether connections are turned away, as in an outage; those that exist stay. */
  refuse(refusing = true): void {
    this.#refusing = refusing;
  }

  /** To be called for every HTTP upgrade. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const query = new URL(request.url!, 'http://localhost').searchParams;
    const readable = (query.get('encoding') ?? 'json') === 'json' && !query.get('compress');
    if (this.#refusing || !readable) {
      socket.end(`HTTP/1.1 ${this.#refusing ? '503 Service Unavailable' : '400 Bad Request'}\r\n\r\n`);
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = new GatewayConnection(webSocket, this.#options.heartbeatIntervalMs, {
        identify: (who, data) => this.#identify(who, data),
        resume: (who, data) => this.#resume(who, data),
        requestMembers: (session, data) =>
          session.dispatch(Event.GuildMembersChunk, membersChunk(this.#world, data)),
        updatePresence: (data) => {
          this.presence = data;
          this.#world.changes.notify();
        },
      });
      this.#connections.add(connection);
      webSocket.on('close', () => this.#connections.delete(connection));
    });
  }

  stop(): void {
    this.drop();
    this.#server.close();
  }

  #identify(connection: GatewayConnection, data: GatewayIdentifyData): void {
    this.identifies.push(data);
    this.#world.changes.notify();
    const { token, intents, shard = [0, 1], presence } = data;
    const [index, count] = shard;
    if (token !== this.#options.token) connection.close(Close.AuthenticationFailed, 'Authentication failed.');
    else if (!(count >= 1 && index >= 0 && index < count))
      connection.close(Close.InvalidShard, 'Invalid shard.');
    else if ((intents & ~ALL_INTENTS) !== 0) connection.close(Close.InvalidIntents, 'Invalid intent(s).');
    else if ((intents & PRIVILEGED & ~this.#world.options.privilegedIntents) !== 0) {
      connection.close(Close.DisallowedIntents, 'Disallowed intent(s).');
    } else {
      if (presence) this.presence = presence;
      this.#start(new GatewaySession(randomBytes(16).toString('hex'), intents, shard, connection));
    }
  }

  #start(session: GatewaySession): void {
    session.connection!.session = session;
    this.#sessions.set(session.id, session);
    const guilds = [...this.#world.guilds.values()].filter(({ id }) => session.serves(id));
    session.dispatch(Event.Ready, {
      v: 10,
      user: botAccount(this.#world),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.url,
      shard: session.shard,
      application: { id: this.#world.applicationId, flags: 0 },
    });
    if ((session.intents & Intent.Guilds) === 0) return;
    for (const guild of guilds) session.dispatch(Event.GuildCreate, guildPayload(guild));
  }

  #resume(connection: GatewayConnection, data: GatewayResumeData): void {
    this.resumes.push(data);
    this.#world.changes.notify();
    const session = this.#sessions.get(data.session_id);
    if (data.token !== this.#options.token) {
      connection.close(Close.AuthenticationFailed, 'Authentication failed.');
    } else if (!session) {
      connection.send({ op: Op.InvalidSession, d: false });
    } else if (data.seq > session.sequence) {
      connection.close(Close.InvalidSeq, 'Invalid seq.');
    } else {
      connection.session = session;
      session.resume(connection, data.seq);
    }
  }

  #publish({ t, d, intent, guildId, channel, message }: LocalEvent): void {
    if (channel && !has(permissionsOf(this.#world.bot, channel), Permission.ViewChannel)) return;
    for (const session of this.#sessions.values()) {
      if (intent !== undefined && (session.intents & intent) === 0) continue;
      if (!session.serves(guildId)) continue;
      session.dispatch(t, message ? { ...shownMessage(message, session.intents), ...(d as object) } : d);
    }
  }
}
