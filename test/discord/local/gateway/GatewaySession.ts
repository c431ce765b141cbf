import { GatewayDispatchEvents, GatewayOpcodes as Op } from 'discord-api-types/v10';
import type { GatewayConnection } from './GatewayConnection.ts';

interface Dispatch {
  op: Op.Dispatch;
  t: GatewayDispatchEvents;
  s: number;
  d: unknown;
}

/** What a client started with IDENTIFY; it outlives its connection, until it is resumed or invalidated. */
export class GatewaySession {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  connection: GatewayConnection | undefined;
  readonly #log: Dispatch[] = [];

  constructor(id: string, intents: number, shard: readonly [number, number], connection: GatewayConnection) {
    this.id = id;
    this.intents = intents;
    this.shard = shard;
    this.connection = connection;
  }

  /** Whether events of this guild belong here; direct messages belong to shard 0. */
  serves(guildId: string | undefined): boolean {
    const [shard, count] = this.shard;
    return shardOf(guildId, count) === shard;
  }

  get sequence(): number {
    return this.#log.length;
  }

  /** Sends an event and keeps it for a client that has lost its connection. */
  dispatch(t: GatewayDispatchEvents, d: unknown): void {
    // A copy, because what happens later must not change what happened now.
    const event: Dispatch = { op: Op.Dispatch, t, s: this.#log.length + 1, d: structuredClone(d) };
    this.#log.push(event);
    this.connection?.send(event);
  }

  /** Goes on with a new connection: what came after `sequence` is sent again. */
  resume(connection: GatewayConnection, sequence: number): void {
    this.connection = connection;
    for (const event of this.#log.slice(sequence)) connection.send(event);
    this.dispatch(GatewayDispatchEvents.Resumed, {});
  }
}

/** https://discord.com/developers/docs/events/gateway#sharding */
function shardOf(guildId: string | undefined, count: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
}
