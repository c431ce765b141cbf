import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, refusal } from '../ApiError.ts';
import { checkFiles } from '../limits/checkMessage.ts';
import type { World } from '../state/World.ts';
import { Faults } from './Faults.ts';
import { bucketOf, type Limited, RateLimits } from './RateLimits.ts';
import type { RecordedRequest } from './RecordedRequest.ts';
import { type ApiAnswer, type Match, ok, type Router } from './Router.ts';
import { readBody } from './readBody.ts';

const PREFIX = '/api/v10';
/** Whoever has their token may call these; the token is the key. */
const OPEN = /^\/(interactions|webhooks)\//;

interface HttpApiOptions {
  world: World;
  router: Router;
  token: string;
  rateLimits: boolean;
}

type Answer = ApiAnswer & { headers?: Record<string, string> };

/** Discord's HTTP API and its CDN. */
export class HttpApi {
  readonly requests: RecordedRequest[] = [];
  /** Requests that came although the bot had been told to wait. */
  readonly ignoredRateLimits: RecordedRequest[] = [];
  /** What broke inside the local Discord itself. */
  readonly crashes: unknown[] = [];
  readonly faults = new Faults();
  readonly #rateLimits: RateLimits;
  readonly #options: HttpApiOptions;

  constructor(options: HttpApiOptions) {
    this.#options = options;
    this.#rateLimits = new RateLimits(options.rateLimits);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, 'http://localhost');
    if (url.pathname.startsWith('/attachments/')) {
      this.#serveFile(url.pathname, response);
      return;
    }
    const path = pathOf(url);
    const method = request.method!;
    const match = url.pathname.startsWith(PREFIX) ? this.#options.router.find(method, path) : undefined;
    const record: RecordedRequest = {
      method,
      path,
      route: match?.template,
      query: url.searchParams,
      body: undefined,
      files: [],
      status: 0,
      answer: undefined,
      at: Date.now(),
    };
    this.requests.push(record);
    let answer: Answer | undefined;
    try {
      Object.assign(record, await readBody(request));
      answer = await this.#answerWithFaults(record, match, request.headers.authorization);
    } catch (error) {
      // The client has gone away in the middle of its request.
      if (request.destroyed && !request.complete) return;
      answer = this.#answerError(error);
    }
    if (!answer) {
      response.destroy();
      return;
    }
    send(response, record, answer);
    this.#options.world.changes.notify();
  }

  /** Returns undefined when the connection is to be cut. */
  async #answerWithFaults(
    record: RecordedRequest,
    match: Match | undefined,
    authorization: string | undefined,
  ): Promise<Answer | undefined> {
    const bucket = bucketOf(record.method, record.path, match);
    const ignored = this.#rateLimits.check(bucket);
    if (ignored) {
      this.ignoredRateLimits.push(record);
      return answerLimited(ignored);
    }
    const fault = this.faults.take(record.method, record.path, match);
    if (fault === 'cut') return undefined;
    if (fault === 'cut after') {
      this.#answer(record, match, authorization);
      return undefined;
    }
    if (fault && 'delayMs' in fault) await sleep(fault.delayMs);
    else if (fault?.status === 429) {
      return answerLimited(this.#rateLimits.block(bucket, fault.retryAfter ?? 1, fault.global ?? false));
    } else if (fault) return { status: fault.status, body: { message: `${fault.status}`, code: 0 } };

    const counted = this.#rateLimits.count(bucket);
    if ('retryAfter' in counted) return answerLimited(counted);
    return { ...this.#answer(record, match, authorization), headers: counted.headers };
  }

  #answer(record: RecordedRequest, match: Match | undefined, authorization: string | undefined): Answer {
    const { world, token } = this.#options;
    if (!OPEN.test(record.path) && authorization !== `Bot ${token}`) throw refusal('unauthorized');
    if (!match) throw new ApiError(404, 0, '404: Not Found');
    checkFiles(record.files, world.options.fileBytes);
    const { query, files } = record;
    try {
      return match.handle({ query, files, body: record.body ?? {} });
    } catch (error) {
      // A refusal uses up its place in the bucket, and is answered with its headers, as any other answer.
      return this.#answerError(error);
    }
  }

  #answerError(error: unknown): Answer {
    if (error instanceof ApiError) return { status: error.status, body: error.body() };
    this.crashes.push(error);
    return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
  }

  #serveFile(path: string, response: ServerResponse): void {
    const file = this.#options.world.files.get(path.split('/')[2]!);
    response.writeHead(file ? 200 : 404, { 'content-type': file?.contentType ?? 'text/plain' });
    response.end(file?.data);
  }
}

function answerLimited({ retryAfter, global, headers }: Limited): Answer {
  const body = { message: 'You are being rate limited.', retry_after: retryAfter, global };
  return { ...ok(body), status: 429, headers };
}

function send(response: ServerResponse, record: RecordedRequest, { status, body, headers }: Answer): void {
  const text = body === undefined ? undefined : JSON.stringify(body);
  record.status = status;
  record.answer = text === undefined ? undefined : JSON.parse(text);
  response.writeHead(status, {
    ...(text !== undefined && { 'content-type': 'application/json' }),
    // Clients take a 429 without it for one of a proxy in between.
    via: '1.1 local',
    ...headers,
  });
  response.end(text);
}

/** The path below the prefix, decoded; one that can't be decoded is no route's, and stays as it is. */
function pathOf({ pathname }: URL): string {
  const path = pathname.startsWith(PREFIX) ? pathname.slice(PREFIX.length) : pathname;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
