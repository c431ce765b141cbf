import type { AskedField } from '../corpus/topics.ts';
import type { IndexedOffer } from '../index/OfferIndex.ts';

/** Title with what tells near twins apart: reference or year. */
export function describe(offer: IndexedOffer): string {
  const text = (field: AskedField): string | undefined =>
    offer.facts.find((fact) => fact.field === field)?.text;
  const start = offer.facts.find(({ field }) => field === 'start')?.value;
  const year = start?.kind === 'date' ? start.date.years[0] : undefined;
  const apart = [text('reference'), year].filter(Boolean).join(', ');
  return `${titleOf(offer)}${apart ? ` (${apart})` : ''}`;
}

export function titleOf(offer: IndexedOffer): string {
  return offer.facts.find(({ field }) => field === 'title')?.text ?? offer.id;
}
