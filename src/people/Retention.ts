import type { Clock } from './Clock.ts';
import { forgetTicks } from './forgetTicks.ts';
import type { PeopleDatabase } from './PeopleDatabase.ts';

const DAY = 24 * 60 * 60 * 1000;

/** How much was deleted. */
export interface RetentionReport {
  readonly answers: number;
  readonly conversations: number;
  readonly drafts: number;
}

/** Deletes what was kept for long enough. Corrections, audit and announcements stay. */
export class Retention {
  readonly #database: PeopleDatabase;
  readonly #clock: Clock;

  constructor(database: PeopleDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /**
   * Deletes answers older than that, with their feedback, drafts settled longer ago than that, and conversations that
   * have expired, in one transaction.
   * @throws RangeError when `days` is not a number above 0
   */
  run(days: number): RetentionReport {
    if (!(days > 0)) throw new RangeError(`days must be above 0, not ${days}`);
    const now = this.#clock.now().getTime();
    const oldest = Math.floor(now - days * DAY);
    const report = this.#database.transaction(() => {
      const answers = this.#database.run('DELETE FROM answers WHERE at < ?', [oldest]);
      forgetTicks(this.#database);
      return {
        answers,
        conversations: this.#database.run('DELETE FROM conversations WHERE expires_at <= ?', [now]),
        drafts: this.#database.run('DELETE FROM drafts WHERE settled_at < ?', [oldest]),
      };
    });
    this.#database.checkpoint();
    return report;
  }
}
