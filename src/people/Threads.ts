import type { Clock } from './Clock.ts';
import type { PeopleDatabase } from './PeopleDatabase.ts';

/** The threads in which the bot answers without being mentioned. */
export class Threads {
  readonly #database: PeopleDatabase;
  readonly #clock: Clock;

  constructor(database: PeopleDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  join(threadId: string, guild: string): void {
    this.#database.run('INSERT INTO threads (id, guild, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
      threadId,
      guild,
      this.#clock.now().getTime(),
    ]);
  }

  has(threadId: string): boolean {
    return this.#database.first('SELECT 1 FROM threads WHERE id = ?', [threadId]) !== undefined;
  }

  leave(threadId: string): void {
    this.#database.run('DELETE FROM threads WHERE id = ?', [threadId]);
  }
}
