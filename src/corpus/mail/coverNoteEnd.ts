import { fold } from '../../language/fold.ts';
import { beginsMessage } from './headers.ts';

/** What mail programs write above the message that is passed on, folded. */
const PASSED_ON =
  /^\W*(?:message (?:transfere|d'origine|original)|forwarded message|original message|mensaje (?:reenviado|original)|begin forwarded message|debut du message (?:transfere|reexpedie))\W*$/;
/** How far down a message that is passed on may begin, in characters. */
const LONGEST_NOTE = 10_000;
/** A line with a label: what the headers at the very top are made of. */
const HEADER = /^\W*[a-z' -]{1,20}\s?:/;

/**
 * Where the message begins that a mail passes on to others, or null for a text that passes nothing on. What stands above
 * it is the sender's word to those others ("for the record, reports are due by …"), with their name and telephone: not the
 * offer's. A longer text above is no note: then the older message is the aside.
 */
export function coverNoteEnd(text: string): number | null {
  let at = 0;
  let isBody = false;
  const lines = text.slice(0, LONGEST_NOTE).split('\n');
  for (const [i, line] of lines.entries()) {
    const folded = fold(line).trim();
    const begins = PASSED_ON.test(folded) || beginsMessage(lines, i);
    if (begins && isBody) return at * 2 <= text.length ? at : null;
    isBody ||= folded !== '' && !HEADER.test(folded);
    at += line.length + 1;
  }
  return null;
}
