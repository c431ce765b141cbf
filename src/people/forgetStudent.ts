import { forgetTicks } from './forgetTicks.ts';
import type { PeopleDatabase } from './PeopleDatabase.ts';

/** How much is, or was, kept of a student. */
export interface StudentCounts {
  readonly answers: number;
  readonly feedback: number;
  readonly conversations: number;
}

/**
 * Deletes all that is kept under a pseudonym, in one transaction, from the disk too; feedback that others gave to the
 * student's answers goes with them.
 */
export function forgetStudent(database: PeopleDatabase, pseudonym: string): StudentCounts {
  const counts = database.transaction(() => {
    const feedback = database.run('DELETE FROM feedback WHERE user = ?', [pseudonym]);
    const answers = database.run('DELETE FROM answers WHERE user = ?', [pseudonym]);
    const conversations = database.run('DELETE FROM conversations WHERE instr(key, ?) > 0', [pseudonym]);
    forgetTicks(database);
    return { answers, feedback, conversations };
  });
  database.checkpoint();
  return counts;
}
