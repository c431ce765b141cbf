import type { IndexedOffer } from '../../index/OfferIndex.ts';
import { fold } from '../../language/fold.ts';

/**
 * The offers that "the other one" can mean: those the question names, or those of the same organisation, less the ones
 * just talked about.
 * @param named offers that the question's own words point to
 * @param current offers last talked about
 */
export function otherOffers(
  named: readonly string[],
  current: readonly string[],
  all: readonly IndexedOffer[],
): string[] {
  const isOther = (id: string): boolean => !current.includes(id);
  const others = named.filter(isOther);
  if (others.length > 0) return others;
  const hosts = new Set(all.filter(({ id }) => current.includes(id)).flatMap(hostOf));
  return all
    .filter((offer) => isOther(offer.id) && hostOf(offer).some((host) => hosts.has(host)))
    .map(({ id }) => id);
}

function hostOf(offer: IndexedOffer): string[] {
  const host = offer.facts.find(({ field }) => field === 'organisation');
  return host ? [fold(host.text)] : [];
}
