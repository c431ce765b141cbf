import type { Offer, Span } from '../corpus/Offer.ts';
import type { Field } from '../corpus/topics.ts';

/** Something an offer states, with the place in its text that proves it. */
export interface Fact extends Span {
  readonly field: Field;
  /** The value as a reader wants it: repaired, short, in the offer's language. */
  readonly text: string;
}

/** Finds the facts of one field (or family of fields) in an offer, best first. */
export type FactReader = (offer: Offer) => Fact[];
