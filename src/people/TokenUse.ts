import type { Clock } from './Clock.ts';
import type { PeopleDatabase } from './PeopleDatabase.ts';

/** How many tokens of a language model were used today (UTC), by all processes of this installation together. */
export class TokenUse {
  readonly #database: PeopleDatabase;
  readonly #clock: Clock;

  constructor(database: PeopleDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /**
   * Sets tokens aside before they are used, so that questions asked at once can't go beyond the limit together.
   * @param most a day; null for no limit
   * @returns whether there were so many left
   */
  reserve(tokens: number, most: number | null): boolean {
    return this.#database.transaction(() => {
      if (most !== null && this.today() + tokens > most) return false;
      this.#add(tokens);
      return true;
    });
  }

  /** Puts right what was set aside, once it is known what was used. */
  settle(reserved: number, used: number): void {
    if (used !== reserved) this.#database.transaction(() => this.#add(used - reserved));
  }

  today(): number {
    const row = this.#database.first<{ tokens: number }>('SELECT tokens FROM token_use WHERE day = ?', [
      this.#day(),
    ]);
    return row?.tokens ?? 0;
  }

  #add(tokens: number): void {
    const day = this.#day();
    // Other days are of no use to anybody.
    this.#database.run('DELETE FROM token_use WHERE day <> ?', [day]);
    this.#database.run(
      `INSERT INTO token_use (day, tokens) VALUES (?, MAX(0, ?))
        ON CONFLICT (day) DO UPDATE SET tokens = MAX(0, tokens + ?)`,
      [day, Math.round(tokens), Math.round(tokens)],
    );
  }

  #day(): string {
    return this.#clock.now().toISOString().slice(0, 10);
  }
}
