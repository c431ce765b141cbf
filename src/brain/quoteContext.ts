import { cite } from '../answer/Citation.ts';
import type { Span } from '../corpus/Offer.ts';
import type { IndexedOffer } from '../index/OfferIndex.ts';
import { catalogueEntry } from './catalogueEntry.ts';
import type { QuoteContext } from './protocol.ts';

/** How much is shown around a quote on either side, in characters; whole statements only. */
const AROUND = 700;

/**
 * A quote with the statements around it. Where the offer has changed since, the quote is looked for again; null when it
 * is no longer in it: what is shown as a quote is one.
 */
export function quoteContext(
  offer: IndexedOffer,
  { quote: wanted, ...span }: Span & { readonly quote: string },
  now: Date,
): QuoteContext | null {
  const isThere = offer.text.slice(span.start, span.end) === wanted;
  const start = isThere ? span.start : offer.text.indexOf(wanted);
  const end = start + wanted.length;
  if (start < 0 || wanted === '') return null;
  const before = offer.statements.find((statement) => statement.end > start - AROUND);
  const behind = offer.statements.findLast((statement) => statement.start < end + AROUND);
  const from = Math.min(before?.start ?? start, start);
  const to = Math.max(behind?.end ?? end, end);
  const { page, section, quote } = cite(offer, { start, end });
  return {
    offer: catalogueEntry(offer, now),
    page,
    section,
    before: offer.text.slice(Math.max(from, start - 2 * AROUND), start),
    quote,
    after: offer.text.slice(end, Math.min(to, end + 2 * AROUND)),
  };
}
