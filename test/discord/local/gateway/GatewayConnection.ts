import {
  GatewayCloseCodes as Close,
  type GatewayIdentifyData,
  type GatewayPresenceUpdateData,
  type GatewayRequestGuildMembersData,
  type GatewayResumeData,
  type GatewaySendPayload,
  GatewayOpcodes as Op,
} from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { GatewaySession } from './GatewaySession.ts';

/** What a connection asks of the gateway. */
export interface ConnectionHandlers {
  identify(connection: GatewayConnection, data: GatewayIdentifyData): void;
  resume(connection: GatewayConnection, data: GatewayResumeData): void;
  requestMembers(session: GatewaySession, data: GatewayRequestGuildMembersData): void;
  updatePresence(data: GatewayPresenceUpdateData): void;
}

/** One WebSocket of a client. */
export class GatewayConnection {
  session: GatewaySession | undefined;
  /** A zombie looks open but brings nothing: no acknowledgement, no event. */
  zombie = false;
  readonly #socket: WebSocket;
  readonly #handlers: ConnectionHandlers;

  constructor(socket: WebSocket, heartbeatIntervalMs: number, handlers: ConnectionHandlers) {
    this.#socket = socket;
    this.#handlers = handlers;
    socket.on('message', (data) => this.#receive(String(data)));
    socket.on('close', () => {
      if (this.session?.connection === this) this.session.connection = undefined;
    });
    // A connection that is cut tells so by 'close'; an 'error' nobody listens to would end the process.
    socket.on('error', () => undefined);
    this.send({ op: Op.Hello, s: null, t: null, d: { heartbeat_interval: heartbeatIntervalMs } });
  }

  send(payload: unknown): void {
    if (!this.zombie && this.#socket.readyState === this.#socket.OPEN)
      this.#socket.send(JSON.stringify(payload));
  }

  close(code: Close, reason: string): void {
    this.#socket.close(code, reason);
  }

  cut(): void {
    this.#socket.terminate();
  }

  #receive(text: string): void {
    let payload: GatewaySendPayload;
    try {
      payload = JSON.parse(text);
    } catch {
      this.close(Close.DecodeError, 'Error while decoding payload.');
      return;
    }
    switch (payload.op) {
      case Op.Heartbeat:
        this.send({ op: Op.HeartbeatAck });
        return;
      case Op.Identify:
        if (this.session) this.close(Close.AlreadyAuthenticated, 'Already authenticated.');
        else this.#handlers.identify(this, payload.d);
        return;
      case Op.Resume:
        this.#handlers.resume(this, payload.d);
        return;
    }
    if (!this.session) {
      this.close(Close.NotAuthenticated, 'Not authenticated.');
      return;
    }
    switch (payload.op) {
      case Op.RequestGuildMembers:
        this.#handlers.requestMembers(this.session, payload.d);
        return;
      case Op.PresenceUpdate:
        this.#handlers.updatePresence(payload.d);
        return;
      case Op.VoiceStateUpdate:
        return;
      default:
        this.close(Close.UnknownOpcode, 'Unknown opcode.');
    }
  }
}
