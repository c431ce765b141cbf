import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the bot sent. */
export interface ScriptedRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly stream?: boolean;
  readonly tools?: unknown;
  readonly response_format?: unknown;
  readonly authorization: string | undefined;
  /** The request as it came, to look for what must not be in it. */
  readonly raw: string;
}

/** How the server behaves for one request. */
export type Script =
  /** The text of the reply, in pieces of so many characters, with a pause between them. */
  | { readonly text: string; readonly pieces?: number; readonly pauseMs?: number; readonly usage?: boolean }
  | { readonly status: number; readonly body?: string }
  /** Says nothing, or goes silent after some text. */
  | { readonly hang: true; readonly after?: string }
  /** Cuts the connection, or does so after some text. */
  | { readonly cut: true; readonly after?: string }
  /** An answer that is no event stream. */
  | { readonly raw: string };

/**
 * A server with OpenAI's chat API on loopback, which replies what a test has it reply. It streams as the real ones do,
 * refuses what `refuses` names, and remembers what it was sent.
 */
export class ScriptedServer {
  readonly requests: ScriptedRequest[] = [];
  readonly #server: Server;
  readonly #open = new Set<ServerResponse>();
  #script: (request: ScriptedRequest) => Script = () => ({ text: '{"statements":[]}' });

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<ScriptedServer> {
    const server = createServer();
    const scripted = new ScriptedServer(server);
    server.on('request', (request, response) => void scripted.#serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return scripted;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  /** What is replied from now on. */
  will(script: Script | ((request: ScriptedRequest) => Script)): void {
    this.#script = typeof script === 'function' ? script : () => script;
  }

  async stop(): Promise<void> {
    for (const response of this.#open) response.destroy();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await textOf(request);
    if (request.method !== 'POST' || !request.url?.endsWith('/chat/completions')) {
      response.writeHead(404).end();
      return;
    }
    const body = JSON.parse(raw) as Omit<ScriptedRequest, 'raw' | 'authorization'>;
    const received = { ...body, raw, authorization: request.headers.authorization };
    this.requests.push(received);
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
    await play(this.#script(received), response);
  }
}

async function play(script: Script, response: ServerResponse): Promise<void> {
  if ('status' in script) {
    const body = script.body ?? JSON.stringify({ error: { message: `status ${script.status}` } });
    response.writeHead(script.status, { 'content-type': 'application/json' }).end(body);
    return;
  }
  if ('raw' in script) {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end(script.raw);
    return;
  }
  if ('hang' in script && script.after === undefined) return;
  if ('cut' in script && script.after === undefined) {
    response.destroy();
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const text = 'text' in script ? script.text : script.after!;
  const size = ('text' in script && script.pieces) || 40;
  for (let i = 0; i < text.length; i += size) {
    if (response.destroyed) return;
    send(response, {
      choices: [{ index: 0, delta: { content: text.slice(i, i + size) }, finish_reason: null }],
    });
    if ('text' in script && script.pauseMs)
      await new Promise((resolve) => setTimeout(resolve, script.pauseMs));
  }
  if ('cut' in script) {
    setImmediate(() => response.destroy());
    return;
  }
  if ('hang' in script) return;
  send(response, { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] });
  if (script.usage !== false)
    send(response, { choices: [], usage: { prompt_tokens: 700, completion_tokens: 90, total_tokens: 790 } });
  response.end('data: [DONE]\n\n');
}

function send(response: ServerResponse, part: object): void {
  const chunk = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: 'scripted', ...part };
  response.write(`data: ${JSON.stringify(chunk)}\n\n`);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
