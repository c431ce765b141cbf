import { createHash } from 'node:crypto';
import type { Match } from './Router.ts';

/** Every bucket's size here; Discord's differ and change, which is why clients read the headers. */
const BUCKET = { limit: 5, windowMs: 1000 } as const;

/** Timers may fire a little early. */
const TOLERANCE_MS = 25;

/** The parameters that have a bucket of their own. */
const MAJOR_PARAMETERS = ['channel_id', 'guild_id', 'webhook_id', 'webhook_token', 'interaction_token'];

/** A refusal with 429. */
export interface Limited {
  retryAfter: number;
  global: boolean;
  headers: Record<string, string>;
}

interface Bucket {
  used: number;
  resetAt: number;
}

/** Counts requests by bucket, and notices who doesn't wait after a 429. */
export class RateLimits {
  readonly #counting: boolean;
  readonly #buckets = new Map<string, Bucket>();
  readonly #blockedUntil = new Map<string, number>();

  /** @param counting whether buckets fill up; 429s asked for as faults are watched over in any case */
  constructor(counting: boolean) {
    this.#counting = counting;
  }

  /** Whether a request comes although it was told to wait; then it is refused again. */
  check(bucket: string): Limited | undefined {
    for (const key of ['global', bucket]) {
      const left = (this.#blockedUntil.get(key) ?? 0) - Date.now();
      if (left > TOLERANCE_MS) return limited(left / 1000, key === 'global');
    }
    return undefined;
  }

  /** A 429 for this bucket or for all, after which the bot has to wait. */
  block(bucket: string, retryAfter: number, global: boolean): Limited {
    this.#blockedUntil.set(global ? 'global' : bucket, Date.now() + retryAfter * 1000);
    return limited(retryAfter, global);
  }

  /** Counts a request: either it is too many, or these are the headers of its answer. */
  count(bucket: string): Limited | { headers: Record<string, string> } {
    if (!this.#counting) return { headers: {} };
    const now = Date.now();
    let state = this.#buckets.get(bucket);
    if (!state || state.resetAt <= now) {
      state = { used: 0, resetAt: now + BUCKET.windowMs };
      this.#buckets.set(bucket, state);
    }
    const left = (state.resetAt - now) / 1000;
    if (state.used >= BUCKET.limit) return this.block(bucket, left, false);
    state.used++;
    return {
      headers: {
        'x-ratelimit-limit': String(BUCKET.limit),
        'x-ratelimit-remaining': String(BUCKET.limit - state.used),
        'x-ratelimit-reset': String(state.resetAt / 1000),
        'x-ratelimit-reset-after': String(left),
        'x-ratelimit-bucket': createHash('md5').update(bucket.replace(/ .*/, '')).digest('hex'),
      },
    };
  }
}

/** The bucket a request counts to. */
export function bucketOf(method: string, path: string, match: Match | undefined): string {
  if (!match) return `${method} ${path}`;
  const major = MAJOR_PARAMETERS.map((name) => match.params[name] ?? '').join(':');
  return `${method}${match.template} ${major}`;
}

function limited(retryAfter: number, global: boolean): Limited {
  const headers = {
    'retry-after': String(retryAfter),
    'x-ratelimit-scope': global ? 'global' : 'user',
    ...(global && { 'x-ratelimit-global': 'true' }),
  };
  return { retryAfter, global, headers };
}
