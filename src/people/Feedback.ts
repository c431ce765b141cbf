import type { Clock } from './Clock.ts';
import type { PeopleDatabase } from './PeopleDatabase.ts';
import type { Pseudonyms } from './Pseudonyms.ts';

/** Whether answers helped. */
export class Feedback {
  readonly #database: PeopleDatabase;
  readonly #pseudonyms: Pseudonyms;
  readonly #clock: Clock;

  constructor(database: PeopleDatabase, pseudonyms: Pseudonyms, clock: Clock) {
    this.#database = database;
    this.#pseudonyms = pseudonyms;
    this.#clock = clock;
  }

  /**
   * One opinion a user and answer: the last one counts.
   * @returns false when the answer is gone
   */
  give(answerId: string, userId: string, helpful: boolean): boolean {
    const kept = this.#database.run(
      `INSERT INTO feedback (answer, user, helpful, at) SELECT id, ?, ?, ? FROM answers WHERE id = ?
        ON CONFLICT (answer, user) DO UPDATE SET helpful = excluded.helpful, at = excluded.at`,
      [this.#pseudonyms.of(userId), helpful ? 1 : 0, this.#clock.now().getTime(), answerId],
    );
    return kept > 0;
  }
}
