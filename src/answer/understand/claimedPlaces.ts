import type { IndexedOffer } from '../../index/OfferIndex.ts';
import { fold } from '../../language/fold.ts';
import { wideNames, wideNamesIn, withoutRegions } from '../../language/frenchDepartments.ts';
import { literal } from '../../language/literal.ts';
import { namesOfPlace } from '../../language/placeNames.ts';
import { countriesIn, foreignRegionsIn, regionsOf, townsIn } from '../../language/places.ts';

/** Asks whether a place is the one ("c'est bien à Paris ?"), folded. */
const ASKS_PLACE =
  /\b(?:c'est|est|est-ce|ca se passe|se passe|situee?|basee?|is it|(?<=^|[,;:] |and |so )is (?:the|this) (?:\p{L}+ ){0,6}\p{L}+|it's|located|based|takes? place|es|esta|son|se hacen?|queda)(?: (?:bien|vraiment|really|actually|de verdad|realmente))? (?:a|en|au|aux|in|at|dans|cerca de|pres de|near)\b/u;

/** Takes something for granted, folded. */
export const PREMISE =
  /\b(?:since|given that|as (?:it's|it is)|because (?:it's|it is)|puisque|puisqu'|vu que|comme (?:c'est|il est|le stage est)|ya que|dado que|como (?:es|esta|son))\b/;

/** The places of the gazetteer that a folded question names: towns, regions, countries. */
export function claimedPlaces(folded: string): string[] {
  return [
    ...new Set([
      ...townsIn(folded),
      ...wideNamesIn(folded),
      ...countriesIn(withoutRegions(folded)),
      ...foreignRegionsIn(folded),
    ]),
  ];
}

/** Whether a folded question asks if a place is the one. */
export function asksPlace(folded: string): boolean {
  return ASKS_PLACE.test(folded);
}

/**
 * Whether a question about offers wants their place because it names one: it asks whether that is the place, or takes
 * for granted a place that none of the offers speaks of anywhere.
 * @param isAll whether it asks for nothing else
 */
export function questionsPlace(
  folded: string,
  claimed: readonly string[],
  offers: readonly IndexedOffer[],
  isAll: boolean,
): boolean {
  if (claimed.length === 0 || offers.length === 0) return false;
  if (asksPlace(folded) || (isAll && offersPlaces(folded, claimed))) return true;
  return PREMISE.test(folded) && offers.every((offer) => claimed.every((place) => !speaksOf(offer, place)));
}

/** "Palencia or Valladolid?": which of two places it is. */
export function offersPlaces(folded: string, claimed: readonly string[]): boolean {
  return claimed
    .map(literal)
    .some((place) =>
      new RegExp(
        `(?<!\\p{L})(?:${place} (?:ou|or|o) (?:(?:a|en|in|at|au|dans) )?\\p{L}|\\p{L}+ (?:ou|or|o) (?:(?:a|en|in|at|au|dans) )?${place}(?!\\p{L}))`,
        'u',
      ).test(folded),
    );
}

/** Whether a place named in a question is where a folded location lies: the town itself, its region or its country. */
export function isAt(location: string, claimed: readonly string[]): boolean {
  const names = [...townsIn(location), ...wideNames(location), ...regionsOf(location)];
  if (wideNames(location).length > 0) names.push('france');
  return claimed.some((place) => names.includes(place) || holdsPlace(location, place));
}

/** Those of some offers that are at one of some places, where that tells them apart; else all of them. */
export function atPlaces(
  places: readonly string[],
  offers: readonly IndexedOffer[],
): readonly IndexedOffer[] {
  if (places.length === 0 || offers.length < 2) return offers;
  const there = offers.filter(({ facts }) =>
    facts.some(({ field, text }) => field === 'location' && isAt(fold(text), places)),
  );
  return there.length > 0 ? there : offers;
}

function speaksOf({ text, facts }: IndexedOffer, place: string): boolean {
  return (
    holdsPlace(fold(text), place) ||
    facts.some((fact) => fact.field === 'location' && isAt(fold(fact.text), [place]))
  );
}

/** By its name in any of the languages: "Geneva" is "Genève". */
function holdsPlace(text: string, place: string): boolean {
  const names = namesOfPlace(place).filter((name) => name.length > 2);
  return names.some((name) =>
    new RegExp(`(?<!\\p{L})${name.replace(/[^\p{L}\p{N} -]/gu, '.')}`, 'u').test(text),
  );
}
