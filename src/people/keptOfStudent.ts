import type { StudentCounts } from './forgetStudent.ts';
import type { PeopleDatabase } from './PeopleDatabase.ts';

export interface KeptOfStudent extends StudentCounts {
  /** When the oldest of it was kept; null when there is nothing. */
  readonly since: Date | null;
}

/** What is kept under a pseudonym. */
export function keptOfStudent(database: PeopleDatabase, pseudonym: string): KeptOfStudent {
  const { answers, feedback, conversations, since } = database.first<
    StudentCounts & { since: number | null }
  >(
    `WITH kept AS (
      SELECT 'answers' AS kind, at FROM answers WHERE user = ?1
      UNION ALL SELECT 'feedback', at FROM feedback WHERE user = ?1
      UNION ALL SELECT 'conversations', at FROM conversations WHERE instr(key, ?1) > 0
    )
    SELECT count(*) FILTER (WHERE kind = 'answers') AS answers,
      count(*) FILTER (WHERE kind = 'feedback') AS feedback,
      count(*) FILTER (WHERE kind = 'conversations') AS conversations,
      min(at) AS since
    FROM kept`,
    [pseudonym],
  )!;
  return { answers, feedback, conversations, since: since === null ? null : new Date(since) };
}
