import type { Language } from '../language/Language.ts';
import type { Actor } from './Actor.ts';
import type { Outcome } from './Answers.ts';
import type { Clock } from './Clock.ts';
import { writeCsv } from './csv.ts';
import type { PeopleDatabase } from './PeopleDatabase.ts';

/** One question, in all the wordings that differ only in case, accents, punctuation and white space. */
export interface UnansweredGroup {
  /** 16 url-safe characters that stand for the question. */
  readonly key: string;
  /** In its latest wording. */
  readonly question: string;
  /** How often it was asked since it was last ticked off. */
  readonly times: number;
  readonly lastAt: Date;
  readonly language: Language;
  readonly outcomes: readonly Outcome[];
  /** How many found the answer not helpful. */
  readonly notHelpful: number;
}

interface Row extends Omit<UnansweredGroup, 'lastAt' | 'outcomes'> {
  readonly lastAt: number;
  readonly outcomes: string;
}

/** Answers that did not help and that nobody ticked off. A bare column beside max() is that of the latest row. */
const OPEN = `
  WITH marked AS (
    SELECT a.*, (SELECT count(*) FROM feedback f WHERE f.answer = a.id AND f.helpful = 0) AS not_helpful
    FROM answers a LEFT JOIN resolved r ON r.question_key = a.question_key
    WHERE a.seq > coalesce(r.through, 0)
  ), open AS (
    SELECT max(seq) AS latest, question_key AS key, question, count(*) AS times, at AS lastAt, language,
      group_concat(DISTINCT outcome) AS outcomes, sum(not_helpful) AS notHelpful
    FROM marked WHERE outcome IN ('not_stated', 'ambiguous') OR not_helpful > 0
    GROUP BY question_key
  )`;

const COLUMNS = ['question', 'times', 'last asked', 'language', 'outcomes', 'not helpful'];

/** What students asked and the offers did not answer, or not to their satisfaction: what staff should look at. */
export class Unanswered {
  readonly #database: PeopleDatabase;
  readonly #clock: Clock;

  constructor(database: PeopleDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Newest first; without a limit all. */
  list({ limit = -1, offset = 0 }: { limit?: number; offset?: number } = {}): UnansweredGroup[] {
    const rows = this.#database.all<Row>(
      `${OPEN} SELECT key, question, times, lastAt, language, outcomes, notHelpful FROM open
        ORDER BY latest DESC LIMIT ? OFFSET ?`,
      [limit, offset],
    );
    return rows.map((row) => ({
      ...row,
      lastAt: new Date(row.lastAt),
      outcomes: row.outcomes.split(',').sort() as Outcome[],
    }));
  }

  /** How many groups there are in all. */
  count(): number {
    return this.#database.first<{ n: number }>(`${OPEN} SELECT count(*) AS n FROM open`)!.n;
  }

  /**
   * Ticks a question off for everyone; it comes back when it is asked again.
   * @returns false when there is none of that key, or it was ticked off before
   */
  resolve(key: string, actor: Actor): boolean {
    const ticked = this.#database.run(
      `INSERT INTO resolved (question_key, through, actor_id, actor_name, at)
        SELECT question_key, max(seq), ?, ?, ? FROM answers WHERE question_key = ? GROUP BY question_key
        ON CONFLICT (question_key) DO UPDATE SET through = excluded.through, actor_id = excluded.actor_id,
          actor_name = excluded.actor_name, at = excluded.at WHERE excluded.through > through`,
      [actor.id, actor.name, this.#clock.now().getTime(), key],
    );
    return ticked > 0;
  }

  /** All of it for a spreadsheet, newest first. */
  csv(): string {
    return writeCsv(
      COLUMNS,
      this.list().map((group) => [
        group.question,
        group.times,
        group.lastAt.toISOString(),
        group.language,
        group.outcomes.join(' '),
        group.notHelpful,
      ]),
    );
  }
}
