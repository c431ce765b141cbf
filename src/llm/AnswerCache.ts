import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Answer } from '../answer/Answer.ts';

/** About 4 kB each. */
const MOST_ANSWERS = 500;
/** Also what hangs on the date ("past") is worded anew tomorrow. */
const LONGEST_MS = 24 * 3600 * 1000;

/** What an answer hangs on: another of these, another answer. */
export interface CacheKey {
  readonly question: string;
  /** The messages that would be sent: question, turns, facts and passages. */
  readonly prompt: unknown;
  readonly generation: number;
  readonly model: string;
  /** The text of the extractive answer, which changes with what staff corrected and with the calendar. */
  readonly extractive: string;
}

/** Answers worded before, in memory only. */
export class AnswerCache {
  readonly #answers = new LRUCache<string, Answer>({ max: MOST_ANSWERS, ttl: LONGEST_MS });

  get(key: CacheKey): Answer | undefined {
    return this.#answers.get(digest(key));
  }

  set(key: CacheKey, answer: Answer): void {
    this.#answers.set(digest(key), answer);
  }
}

function digest(key: CacheKey): string {
  return createHash('sha256').update(JSON.stringify(key)).digest('base64url');
}
