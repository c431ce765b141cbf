import type { Span } from './Offer.ts';

/**
 * The text of a span with its gaps blanked, each as one line break: what reads a stretch of one column must not see the
 * other's words that stand between its lines. Position i of it is position start + i of the text.
 */
export function withoutGaps(text: string, { start, end, gaps = [] }: Span): string {
  let blanked = '';
  let at = start;
  for (const gap of gaps) {
    blanked += `${text.slice(at, gap.start)}\n${' '.repeat(gap.end - gap.start - 1)}`;
    at = gap.end;
  }
  return blanked + text.slice(at, end);
}

/** A part of a span, with those of its gaps that lie in the part. */
export function partOf(whole: Span, start: number, end: number): Span {
  const gaps = whole.gaps?.filter((gap) => gap.start >= start && gap.end <= end) ?? [];
  return gaps.length > 0 ? { start, end, gaps } : { start, end };
}
