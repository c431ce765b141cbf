import type { Match } from './Router.ts';

/** What goes wrong with a request. */
export type Fault =
  /** Refused, or failing; nothing has happened. */
  | { status: number; retryAfter?: number; global?: boolean }
  /** The connection is cut: before anything has happened, or after all has, so that only the answer is lost. */
  | 'cut'
  | 'cut after'
  /** Answered late. */
  | { delayMs: number };

/** `POST /channels/{channel_id}/messages`, or a pattern for `METHOD /real/path`. */
export type RouteMatcher = string | RegExp;

interface Pending {
  matcher: RouteMatcher;
  fault: Fault;
  times: number;
}

/** What a test has asked to go wrong. */
export class Faults {
  readonly #pending: Pending[] = [];

  /** Lets the next requests that match fail, `times` of them. */
  next(matcher: RouteMatcher, fault: Fault, times = 1): void {
    this.#pending.push({ matcher, fault, times });
  }

  /** Nothing goes wrong any more. */
  clear(): void {
    this.#pending.length = 0;
  }

  /** The fault this request meets, which is used up by it. */
  take(method: string, path: string, match: Match | undefined): Fault | undefined {
    const found = this.#pending.find(({ matcher, times }) => {
      if (times === 0) return false;
      if (matcher instanceof RegExp) return matcher.test(`${method} ${path}`);
      return matcher === `${method} ${match?.template}`;
    });
    if (found) found.times--;
    return found?.fault;
  }
}
