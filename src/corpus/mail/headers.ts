import { fold } from '../../language/fold.ts';

/** What names who wrote a mail, and what it is about, in its headers; folded, without the colon. */
export const SENDER = 'de|from|expediteur|remitente';
export const SUBJECT = 'objet|sujet|subject|asunto';

const FROM_LINE = new RegExp(`^\\W*(?:${SENDER})\\s?:`);
const SUBJECT_LINE = new RegExp(`^\\W*(?:${SUBJECT})\\s?:`);
/** The subject stands at most so many lines below the sender. */
const HEADER_LINES = 6;

/** Whether a message within a text begins at a line: its sender, and soon its subject. */
export function beginsMessage(lines: readonly string[], i: number): boolean {
  return (
    FROM_LINE.test(fold(lines[i]!).trim()) &&
    lines.slice(i + 1, i + HEADER_LINES).some((next) => SUBJECT_LINE.test(fold(next)))
  );
}
