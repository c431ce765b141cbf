import type { Offer, Span } from '../corpus/Offer.ts';

declare const proven: unique symbol;

/**
 * A verbatim quote: `offer.text.slice(start, end) === quote`. Only `cite` makes one, so whatever holds a Citation
 * holds a proof.
 */
export interface Citation extends Span {
  readonly offer: string;
  /** The heading the quote stands under; empty before the first heading. */
  readonly section: string;
  /** The page of the file on which the quote begins, counted from 1; null in a format without pages. */
  readonly page: number | null;
  readonly quote: string;
  readonly [proven]: true;
}

/**
 * Quotes a span of an offer.
 * @throws RangeError when the span is empty or not within the text
 */
export function cite(offer: Offer, { start, end }: Span): Citation {
  const quote = offer.text.slice(start, end);
  if (start < 0 || end > offer.text.length || quote.trim() === '') {
    throw new RangeError(`nothing to quote at ${start}–${end} of ${offer.id}`);
  }
  const section = offer.sections.findLast((candidate) => candidate.start <= start)?.heading ?? '';
  return { offer: offer.id, section, page: pageAt(offer, start), quote, start, end } as Citation;
}

function pageAt({ pages = [] }: Offer, position: number): number | null {
  return pages.findIndex(({ start, end }) => position >= start && position < end) + 1 || null;
}
