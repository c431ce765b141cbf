import type { Clock } from './Clock.ts';
import type { PeopleDatabase } from './PeopleDatabase.ts';
import type { Pseudonyms } from './Pseudonyms.ts';
import { toJson } from './toJson.ts';
import { withoutMentions } from './withoutMentions.ts';

/**
 * What conversations are about at the moment, so that "and the other one?" still works after a restart. A key is made
 * of Discord ids joined by colons, such as `channel:user`; each is kept as a pseudonym, and whoever's id is in a key
 * can have that conversation forgotten.
 */
export class Conversations {
  readonly #database: PeopleDatabase;
  readonly #pseudonyms: Pseudonyms;
  readonly #clock: Clock;

  constructor(database: PeopleDatabase, pseudonyms: Pseudonyms, clock: Clock) {
    this.#database = database;
    this.#pseudonyms = pseudonyms;
    this.#clock = clock;
  }

  /**
   * @param memory any JSON; replaces what was remembered before
   * @param ttlMs after how many ms it is forgotten
   */
  remember(key: string, memory: unknown, ttlMs: number): void {
    const now = this.#clock.now().getTime();
    this.#database.run(
      `INSERT INTO conversations (key, memory, at, expires_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (key) DO UPDATE
        SET memory = excluded.memory, at = excluded.at, expires_at = excluded.expires_at`,
      [this.#keptKey(key), withoutMentions(toJson(memory)), now, Math.round(now + ttlMs)],
    );
  }

  /** What was remembered, or null when nothing was or it has expired. */
  recall(key: string): unknown {
    const row = this.#database.first<{ memory: string }>(
      'SELECT memory FROM conversations WHERE key = ? AND expires_at > ?',
      [this.#keptKey(key), this.#clock.now().getTime()],
    );
    return row ? (JSON.parse(row.memory) as unknown) : null;
  }

  forget(key: string): void {
    this.#database.run('DELETE FROM conversations WHERE key = ?', [this.#keptKey(key)]);
  }

  #keptKey(key: string): string {
    return key
      .split(':')
      .map((id) => this.#pseudonyms.of(id))
      .join(':');
  }
}
