import type { Offer } from '../corpus/Offer.ts';
import type { Fact } from './Fact.ts';
import { readOrganisation } from './readOrganisation.ts';
import { readReference } from './readReference.ts';
import { readTitle } from './readTitle.ts';

/** Every fact found in an offer, by field, best first within a field. */
export function readFacts(offer: Offer): Fact[] {
  const title = readTitle(offer);
  return [...title, ...readOrganisation(offer, title[0]), ...readReference(offer)];
}
