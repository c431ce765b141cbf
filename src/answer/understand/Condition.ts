import type { Span } from '../../corpus/Offer.ts';
import type { IndexedOffer } from '../../index/OfferIndex.ts';

/** What proves that an offer meets a condition, with the value to show; empty where the citation says enough. */
export type Proof = Span & { readonly value: string };

/** What an offer must meet: the proofs that it does (none for an absence), or null when it does not. */
export type Condition = (offer: IndexedOffer) => Proof[] | null;
