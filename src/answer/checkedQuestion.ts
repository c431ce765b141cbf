import { UserError } from '../errors/UserError.ts';

/** Discord's own limit for a message; a longer question is hardly one. */
export const LONGEST_QUESTION = 2000;

/**
 * A question without the white space around it.
 * @throws UserError for an empty or overlong one
 */
export function checkedQuestion(text: string): string {
  const asked = text.trim();
  if (asked === '') throw new UserError('questionEmpty', {});
  if (asked.length > LONGEST_QUESTION)
    throw new UserError('questionTooLong', { length: asked.length, most: LONGEST_QUESTION });
  return asked;
}
