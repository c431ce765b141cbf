import { fold } from '../../language/fold.ts';
import type { Span } from '../Offer.ts';
import { beginsMessage } from './headers.ts';

/** What a message on an internship speaks of, folded: once may be in passing. */
const INTERNSHIP =
  /(?<!\p{L})(?:stages?|stagiaires?|internships?|interns?|practicas|pasantias?|becas?)(?!\p{L})/gu;
const LEAST_WORDS = 2;

/**
 * In a digest of a mailing list, the messages that are not about an internship, and what stands above the first: their
 * dates, places and addresses are none of the offer's. Empty where all messages are about one, or none is.
 */
export function otherMessages(text: string): Span[] {
  const starts: number[] = [];
  const lines = text.split('\n');
  let at = 0;
  for (const [i, line] of lines.entries()) {
    // What is quoted belongs to the same thread.
    if (!line.startsWith('>') && beginsMessage(lines, i)) starts.push(at);
    at += line.length + 1;
  }
  if (starts.length < 2) return [];
  const messages = starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
  const isAbout = ({ start, end }: Span): boolean =>
    (fold(text.slice(start, end)).match(INTERNSHIP)?.length ?? 0) >= LEAST_WORDS;
  const others = messages.filter((message) => !isAbout(message));
  return others.length === 0 || others.length === messages.length
    ? []
    : [...(starts[0]! > 0 ? [{ start: 0, end: starts[0]! }] : []), ...others];
}
