import type { Offer, Span } from '../corpus/Offer.ts';
import type { Repaired } from '../corpus/repair/Repaired.ts';
import { repair } from '../corpus/repair/repair.ts';

const known = new WeakMap<Offer, Map<Span, Repaired>>();

/** A stretch of an offer, repaired when the first reader asks: six look at each statement. Kept as long as the offer. */
export function repairOnce(offer: Offer, span: Span): Repaired {
  let ofOffer = known.get(offer);
  if (!ofOffer) {
    ofOffer = new Map();
    known.set(offer, ofOffer);
  }
  let repaired = ofOffer.get(span);
  if (!repaired) {
    repaired = repair(offer.text, span);
    ofOffer.set(span, repaired);
  }
  return repaired;
}
