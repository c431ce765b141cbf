import type { Actor } from './Actor.ts';
import type { Clock } from './Clock.ts';
import { writeCsv } from './csv.ts';
import type { PeopleDatabase } from './PeopleDatabase.ts';
import { toJson } from './toJson.ts';

export interface Act {
  readonly actor: Actor;
  readonly guild: string | null;
  /** What was done, such as `correction.set`. */
  readonly act: string;
  /** To what, any JSON. */
  readonly detail: unknown;
}

export interface AuditEntry extends Act {
  /** Rises with every entry. */
  readonly id: number;
  readonly at: Date;
}

interface Row {
  readonly seq: number;
  readonly at: number;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly guild: string | null;
  readonly act: string;
  readonly detail: string;
}

const COLUMNS = ['id', 'at', 'actor id', 'actor', 'guild', 'act', 'detail'];

/** Who of the staff did what, under their real names. Entries are never changed or deleted. */
export class Audit {
  readonly #database: PeopleDatabase;
  readonly #clock: Clock;

  constructor(database: PeopleDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  record({ actor, guild, act, detail }: Act): void {
    this.#database.run(
      'INSERT INTO audit (at, actor_id, actor_name, guild, act, detail) VALUES (?, ?, ?, ?, ?, ?)',
      [this.#clock.now().getTime(), actor.id, actor.name, guild, act, toJson(detail)],
    );
  }

  /**
   * Newest first; without a limit all.
   * @param options.before only entries older than the one of this id: the last of the page before
   */
  list({ limit = -1, before }: { limit?: number; before?: number } = {}): AuditEntry[] {
    return this.#database
      .all<Row>('SELECT * FROM audit WHERE seq < coalesce(?, seq + 1) ORDER BY seq DESC LIMIT ?', [
        before ?? null,
        limit,
      ])
      .map(({ seq, at, actor_id, actor_name, guild, act, detail }) => ({
        id: seq,
        at: new Date(at),
        actor: { id: actor_id, name: actor_name },
        guild,
        act,
        detail: JSON.parse(detail) as unknown,
      }));
  }

  /** All of it for a spreadsheet, newest first. */
  csv(): string {
    return writeCsv(
      COLUMNS,
      this.list().map(({ id, at, actor, guild, act, detail }) => [
        id,
        at.toISOString(),
        actor.id,
        actor.name,
        guild ?? '',
        act,
        toJson(detail),
      ]),
    );
  }
}
