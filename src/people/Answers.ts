import type { Answer } from '../answer/Answer.ts';
import type { Language } from '../language/Language.ts';
import type { Clock } from './Clock.ts';
import type { PeopleDatabase } from './PeopleDatabase.ts';
import type { Pseudonyms } from './Pseudonyms.ts';
import { questionKey } from './questionKey.ts';
import { randomId } from './randomId.ts';
import { toJson } from './toJson.ts';
import { withoutMentions } from './withoutMentions.ts';

export type Outcome = Answer['outcome'];

/** What was said to a student. */
export interface NewAnswer {
  /** Discord id of the student; kept as a pseudonym. */
  readonly user: string;
  /** null in a direct message. */
  readonly guild: string | null;
  readonly channel: string;
  readonly question: string;
  readonly language: Language;
  readonly outcome: Outcome;
  /** Ids of the offers the answer is about. */
  readonly offers: readonly string[];
  /** The answer as shown, any JSON. */
  readonly answer: unknown;
  /** What the conversation remembered before the question, any JSON. */
  readonly memory: unknown;
}

export interface KeptAnswer extends Omit<NewAnswer, 'guild' | 'channel'> {
  readonly id: string;
  readonly at: Date;
  /** The student's pseudonym. */
  readonly user: string;
}

interface Row {
  readonly id: string;
  readonly at: number;
  readonly user: string;
  readonly question: string;
  readonly language: Language;
  readonly outcome: Outcome;
  readonly offers: string;
  readonly answer: string;
  readonly memory: string;
}

/** What was asked and answered, so that buttons under an answer still work after a restart. */
export class Answers {
  readonly #database: PeopleDatabase;
  readonly #pseudonyms: Pseudonyms;
  readonly #clock: Clock;

  constructor(database: PeopleDatabase, pseudonyms: Pseudonyms, clock: Clock) {
    this.#database = database;
    this.#pseudonyms = pseudonyms;
    this.#clock = clock;
  }

  /** @returns a new id of 12 url-safe characters */
  keep({ user, guild, channel, question, language, outcome, offers, answer, memory }: NewAnswer): string {
    const id = randomId();
    this.#database.run(
      `INSERT INTO answers
        (id, at, user, guild, channel, question, question_key, language, outcome, offers, answer, memory)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        this.#clock.now().getTime(),
        this.#pseudonyms.of(user),
        guild,
        // The channel of direct messages names the student as well as the student's id does.
        guild === null ? this.#pseudonyms.of(channel) : channel,
        withoutMentions(question),
        questionKey(question),
        language,
        outcome,
        toJson(offers),
        withoutMentions(toJson(answer)),
        withoutMentions(toJson(memory)),
      ],
    );
    return id;
  }

  /**
   * What was asked and answered last, oldest first: by one student in a channel, or by everybody in a thread.
   * @param user Discord id; null for everybody
   */
  lastTurns(
    { user, guild, channel }: { user: string | null; guild: string | null; channel: string },
    { since, most }: { since: Date; most: number },
  ): { question: string; answer: unknown }[] {
    const rows = this.#database.all<{ question: string; answer: string }>(
      `SELECT question, answer FROM answers
        WHERE channel = ? AND at >= ? AND (? IS NULL OR user = ?) ORDER BY seq DESC LIMIT ?`,
      [
        guild === null ? this.#pseudonyms.of(channel) : channel,
        since.getTime(),
        user,
        user === null ? null : this.#pseudonyms.of(user),
        most,
      ],
    );
    return rows
      .reverse()
      .map(({ question, answer }) => ({ question, answer: JSON.parse(answer) as unknown }));
  }

  /** The answer, or null when it was never kept or is deleted by now. */
  get(id: string): KeptAnswer | null {
    const row = this.#database.first<Row>(
      'SELECT id, at, user, question, language, outcome, offers, answer, memory FROM answers WHERE id = ?',
      [id],
    );
    if (!row) return null;
    return {
      ...row,
      at: new Date(row.at),
      offers: JSON.parse(row.offers) as string[],
      answer: JSON.parse(row.answer) as unknown,
      memory: JSON.parse(row.memory) as unknown,
    };
  }
}
