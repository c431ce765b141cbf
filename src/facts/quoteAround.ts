import type { Span } from '../corpus/Offer.ts';
import type { StatementView } from './StatementView.ts';

/** A longer statement is not quoted whole but around what was found in it. */
const LONGEST_QUOTE = 280;
/** At least so much of a long statement is quoted on either side. */
const AROUND = 80;

/**
 * What to quote for something found in a statement: the statement with its label, or, when that is long, the clauses
 * around the finding.
 * @param start position in `view.words`
 */
export function quoteAround({ statement, words, toSource }: StatementView, start: number, end: number): Span {
  if (statement.end - statement.start <= LONGEST_QUOTE) return { start: statement.start, end: statement.end };
  let from = Math.max(0, start - AROUND);
  while (from > 0 && !/[,;:.(]/.test(words[from - 1]!) && start - from < LONGEST_QUOTE / 2) from--;
  let to = Math.min(words.length, end + AROUND);
  while (to < words.length && !/[,;:.)]/.test(words[to - 1]!) && to - end < LONGEST_QUOTE / 2) to++;
  while (from > 0 && /[\p{L}\p{N}]/u.test(words[from - 1]!)) from--;
  while (to < words.length && /[\p{L}\p{N}]/u.test(words[to]!)) to++;
  return toSource(from, to);
}
