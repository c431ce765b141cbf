import type { Span } from '../corpus/Offer.ts';

/** Where a quote stands in a text, with any white space where the quote has some. */
export function spansOf(quote: string, text: string): Span[] {
  const words = quote.trim().split(/\s+/u);
  const pattern = new RegExp(
    words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'),
    'gu',
  );
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
