import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { BotConfig } from '../config/readBotConfig.ts';

const MINUTE = 60;
const MOST_TOLD = 10_000;

/** How much one student, and one server, may ask in a minute. */
export class RateLimits {
  readonly #perUser: RateLimiterMemory;
  readonly #perGuild: RateLimiterMemory;
  readonly #told = new LRUCache<string, true>({ max: MOST_TOLD });

  constructor({ questionsPerMinute, guildQuestionsPerMinute }: BotConfig) {
    this.#perUser = new RateLimiterMemory({ points: questionsPerMinute, duration: MINUTE });
    this.#perGuild = new RateLimiterMemory({ points: guildQuestionsPerMinute, duration: MINUTE });
  }

  /** Counts one question; the seconds to wait when it is one too many, else 0. */
  async take(user: string, guild: string | null): Promise<number> {
    // Who asks too much must not use up what the others of the server may ask.
    const own = await wait(this.#perUser, user);
    const seconds = own > 0 || guild === null ? own : await wait(this.#perGuild, guild);
    if (seconds > 0) this.#told.set(user, true, { ttl: seconds * 1000 });
    return seconds;
  }

  /** Whether a student has been told to wait, and the wait is not over. */
  wasTold(user: string): boolean {
    return this.#told.has(user);
  }
}

async function wait(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}
