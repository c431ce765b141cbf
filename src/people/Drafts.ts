import type { Actor } from './Actor.ts';
import type { Clock } from './Clock.ts';
import type { PeopleDatabase } from './PeopleDatabase.ts';
import { randomId } from './randomId.ts';
import { toJson } from './toJson.ts';

export type DraftState = 'open' | 'published' | 'cancelled';

/** A file that staff handed in and nobody has decided on yet. */
export interface NewDraft {
  readonly author: Actor;
  readonly guild: string | null;
  /** The name the author gave it. */
  readonly fileName: string;
  /** Where it is kept meanwhile. */
  readonly path: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

export interface Draft extends NewDraft {
  readonly id: string;
  readonly at: Date;
  /** What was read in it, any JSON; null until it is set. */
  readonly facts: unknown;
  readonly state: DraftState;
}

interface Row {
  readonly id: string;
  readonly at: number;
  readonly author_id: string;
  readonly author_name: string;
  readonly guild: string | null;
  readonly file_name: string;
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly facts: string;
  readonly state: DraftState;
}

/** Offers handed in on Discord, between the upload and the decision. */
export class Drafts {
  readonly #database: PeopleDatabase;
  readonly #clock: Clock;

  constructor(database: PeopleDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** @returns a new id of 12 url-safe characters */
  create({ author, guild, fileName, path, sha256, size }: NewDraft): string {
    const id = randomId();
    this.#database.run(
      `INSERT INTO drafts (id, at, author_id, author_name, guild, file_name, path, sha256, size)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, this.#clock.now().getTime(), author.id, author.name, guild, fileName, path, sha256, size],
    );
    return id;
  }

  /** The draft, settled or not, or null when there is none. */
  get(id: string): Draft | null {
    const row = this.#database.first<Row>('SELECT * FROM drafts WHERE id = ?', [id]);
    return row ? draftOf(row) : null;
  }

  /** Those not settled, oldest first. */
  open(): Draft[] {
    return this.#in('open');
  }

  /** Those decided to be published, oldest first, as long as they are kept. */
  published(): Draft[] {
    return this.#in('published');
  }

  #in(state: DraftState): Draft[] {
    return this.#database.all<Row>('SELECT * FROM drafts WHERE state = ? ORDER BY seq', [state]).map(draftOf);
  }

  /** @returns false when the draft is gone or settled */
  setFacts(id: string, facts: unknown): boolean {
    const set = this.#database.run("UPDATE drafts SET facts = ? WHERE id = ? AND state = 'open'", [
      toJson(facts),
      id,
    ]);
    return set > 0;
  }

  /** Decides on a draft. True once, for whoever was first and may act on it. */
  settle(id: string, state: Exclude<DraftState, 'open'>): boolean {
    const settled = this.#database.run(
      "UPDATE drafts SET state = ?, settled_at = ? WHERE id = ? AND state = 'open'",
      [state, this.#clock.now().getTime(), id],
    );
    return settled > 0;
  }

  /** Undoes a decision to publish that could not be carried out. False when the draft was not so decided on. */
  reopen(id: string): boolean {
    const opened = this.#database.run(
      "UPDATE drafts SET state = 'open', settled_at = NULL WHERE id = ? AND state = 'published'",
      [id],
    );
    return opened > 0;
  }
}

function draftOf(row: Row): Draft {
  return {
    id: row.id,
    at: new Date(row.at),
    author: { id: row.author_id, name: row.author_name },
    guild: row.guild,
    fileName: row.file_name,
    path: row.path,
    sha256: row.sha256,
    size: row.size,
    facts: JSON.parse(row.facts) as unknown,
    state: row.state,
  };
}
