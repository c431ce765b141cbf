import type { Span } from '../corpus/Offer.ts';
import type { AskedField } from '../corpus/topics.ts';
import type { Amount } from './values/parseAmounts.ts';
import type { OfferDate } from './values/parseDates.ts';
import type { Duration } from './values/parseDurations.ts';

/** What a fact says in a form that can be compared and worded in any language; null when only its text counts. */
export type FactValue =
  | { readonly kind: 'duration'; readonly duration: Duration; readonly derived: boolean }
  | { readonly kind: 'date'; readonly date: OfferDate }
  | { readonly kind: 'pay'; readonly paid: boolean; readonly amount: Amount | null }
  /** Yes or no: a thesis may follow, remote work is possible. */
  | { readonly kind: 'polarity'; readonly positive: boolean };

/** Something an offer states, with the place in its text that proves it. */
export interface Fact extends Span {
  readonly field: AskedField;
  /** The value as a reader wants it: repaired, short, in the offer's language. */
  readonly text: string;
  readonly value: FactValue | null;
  /** How surely this is what the offer states about the field; only to be compared within a field. */
  readonly strength: number;
  /** Further places that prove it, where one does not suffice (a sum and its currency under two keys). */
  readonly support?: readonly Span[];
  /** Whether the portal that carries the offer says it, in its own fields, rather than the offer. */
  readonly byPortal?: boolean;
}
