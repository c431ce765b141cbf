import { createHash } from 'node:crypto';
import type { AskedField } from '../corpus/topics.ts';
import type { Fact } from '../facts/Fact.ts';
import type { IndexedOffer } from '../index/OfferIndex.ts';
import type { CatalogueEntry } from './protocol.ts';

const KEY_LENGTH = 12;

/** The short name of an offer: the beginning of its id's SHA-256. */
export function offerKey(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, KEY_LENGTH);
}

/** An offer as menus name it. */
export function catalogueEntry(offer: IndexedOffer, now: Date): CatalogueEntry {
  const text = (field: AskedField): string | null =>
    offer.facts.find((fact) => fact.field === field)?.text ?? null;
  const start = offer.facts.find(({ field }) => field === 'start')?.value;
  return {
    id: offer.id,
    key: offerKey(offer.id),
    title: text('title') ?? offer.id,
    organisation: text('organisation'),
    location: text('location'),
    reference: text('reference'),
    year: start?.kind === 'date' ? (start.date.years[0] ?? null) : null,
    isOpen: isOpen(offer.facts, now),
    contentHash: offer.fileHash,
  };
}

/** Whether its deadline, or where none is stated its start, lies ahead; null when neither is stated as a date. */
function isOpen(facts: readonly Fact[], now: Date): boolean | null {
  const today = now.toISOString().slice(0, 10);
  for (const field of ['deadline', 'start'] as const) {
    const ends = facts.flatMap(({ field: own, value }) =>
      own === field && value?.kind === 'date' && value.date.to !== null ? [value.date.to] : [],
    );
    if (ends.length > 0) return ends.some((end) => end >= today);
  }
  return null;
}
