import type { AskedField } from '../corpus/topics.ts';
import type { IndexedOffer } from '../index/OfferIndex.ts';

/** A value that staff stated or put right. It stands beside what the offer says, never in its place. */
export interface Correction {
  readonly offer: string;
  readonly field: AskedField;
  readonly value: string;
  readonly author: { readonly name: string };
  /** ISO time. */
  readonly at: string;
}

/** The corrections of one offer that hold now, at most one a field. */
export type CorrectionsOf = (offer: string) => readonly Correction[];

export const NO_CORRECTIONS: CorrectionsOf = () => [];

/**
 * What staff say of an offer, wherever they said it: a correction entered in Discord stands above what the file beside the
 * offer states of the same field.
 */
export function correctionsOn(offer: IndexedOffer, correctionsOf: CorrectionsOf): readonly Correction[] {
  const entered = correctionsOf(offer.id);
  const { side } = offer;
  if (!side) return entered;
  const fields = new Set(entered.map(({ field }) => field));
  const stated = side.stated
    .filter(({ field }) => !fields.has(field))
    .map((fact) => ({ ...fact, offer: offer.id, author: { name: side.author ?? side.file }, at: side.at }));
  return [...entered, ...stated];
}
