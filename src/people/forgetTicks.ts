import type { PeopleDatabase } from './PeopleDatabase.ts';

/** After answers were deleted: drops what was ticked off of questions that nobody's answer holds any more. */
export function forgetTicks(database: PeopleDatabase): void {
  database.run('DELETE FROM resolved WHERE question_key NOT IN (SELECT question_key FROM answers)');
}
