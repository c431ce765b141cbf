import type { Correction } from '../answer/Correction.ts';
import type { AskedField } from '../corpus/topics.ts';
import type { Actor } from './Actor.ts';
import type { Clock } from './Clock.ts';
import type { PeopleDatabase } from './PeopleDatabase.ts';
import { randomId } from './randomId.ts';

export interface NewCorrection {
  readonly offer: string;
  readonly field: AskedField;
  readonly value: string;
  readonly author: Actor;
  /** Why, or from whom it is known. */
  readonly note?: string | null;
}

/** A correction as answers take it (times in ISO format), with what only staff see. */
export interface KeptCorrection extends Correction {
  readonly id: string;
  readonly author: Actor;
  readonly note: string | null;
}

/** A correction with what became of it. */
export interface PastCorrection extends KeptCorrection {
  readonly withdrawn: { readonly by: Actor; readonly at: string } | null;
}

interface Row {
  readonly id: string;
  readonly offer: string;
  readonly field: AskedField;
  readonly value: string;
  readonly author_id: string;
  readonly author_name: string;
  readonly note: string | null;
  readonly at: number;
  readonly withdrawn_at: number | null;
  readonly withdrawn_by_id: string;
  readonly withdrawn_by_name: string;
}

/** The latest of its offer and field, unless that was withdrawn: the one before does not come back. */
const CURRENT = `withdrawn_at IS NULL AND seq = (
  SELECT max(seq) FROM corrections newer WHERE newer.offer = corrections.offer AND newer.field = corrections.field
)`;

/** What staff corrected. A later correction replaces an earlier one; nothing is ever deleted. */
export class Corrections {
  readonly #database: PeopleDatabase;
  readonly #clock: Clock;

  constructor(database: PeopleDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  set({ offer, field, value, author, note = null }: NewCorrection): KeptCorrection {
    const now = this.#clock.now();
    const correction = { id: randomId(), offer, field, value, author, at: now.toISOString(), note };
    this.#database.run(
      `INSERT INTO corrections (id, offer, field, value, author_id, author_name, note, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [correction.id, offer, field, value, author.id, author.name, note, now.getTime()],
    );
    return correction;
  }

  /**
   * Takes a current correction back: from then on the offer speaks for itself again.
   * @returns false when there is no such current correction
   */
  withdraw(id: string, actor: Actor): boolean {
    const withdrawn = this.#database.run(
      `UPDATE corrections SET withdrawn_at = ?, withdrawn_by_id = ?, withdrawn_by_name = ?
        WHERE id = ? AND ${CURRENT}`,
      [this.#clock.now().getTime(), actor.id, actor.name, id],
    );
    return withdrawn > 0;
  }

  /**
   * Takes back all that holds of an offer, for one that was removed: another file of its name inherits nothing.
   * @returns what was taken back
   */
  withdrawAll(offer: string, actor: Actor): KeptCorrection[] {
    return this.#database.transaction(() => this.of(offer).filter(({ id }) => this.withdraw(id, actor)));
  }

  /** An offer's file has another name now: what was said of it is said under that. */
  rename(from: string, to: string): void {
    this.#database.run('UPDATE corrections SET offer = ? WHERE offer = ?', [to, from]);
  }

  /** The current corrections of an offer, at most one a field. */
  of(offer: string): KeptCorrection[] {
    return this.#database
      .all<Row>(`SELECT * FROM corrections WHERE offer = ? AND ${CURRENT} ORDER BY seq`, [offer])
      .map(correctionOf);
  }

  /** The current corrections of all offers, oldest first. */
  all(): KeptCorrection[] {
    return this.#database
      .all<Row>(`SELECT * FROM corrections WHERE ${CURRENT} ORDER BY seq`)
      .map(correctionOf);
  }

  /** Every correction ever made, oldest first, the replaced and withdrawn ones too. */
  history(): PastCorrection[] {
    return this.#database.all<Row>('SELECT * FROM corrections ORDER BY seq').map((row) => ({
      ...correctionOf(row),
      withdrawn:
        row.withdrawn_at === null
          ? null
          : {
              by: { id: row.withdrawn_by_id, name: row.withdrawn_by_name },
              at: isoTime(row.withdrawn_at),
            },
    }));
  }

  /** Another number after every change, whichever process made it; one row is read. */
  version(): number {
    return this.#database.first<{ version: number }>('SELECT version FROM corrections_version')!.version;
  }
}

function correctionOf({ id, offer, field, value, author_id, author_name, at, note }: Row): KeptCorrection {
  return { id, offer, field, value, author: { id: author_id, name: author_name }, at: isoTime(at), note };
}

function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
