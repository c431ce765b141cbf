import { list } from '../language/list.ts';

/** What asks to set offers beside each other, as patterns of folded text in the three languages. */
const CUES = list`
  compar\p{L}*; differenc\p{L}*; differ\p{L}*; versus; vs; distingu\p{L}*; point\p{L}* communs?; en commun; in common; en comun
  alike; similar\p{L}*; similair\p{L}*; parec\p{L}*; ressembl\p{L}*; contrast\p{L}*; avantages? de; pros and cons; ventajas
  plutot (?:que|l'un|celui); lequel|laquelle; which (?:one|of (?:the|these|them|those)); cual de; l'un ou l'autre; either
`;
const COMPARES = new RegExp(`(?<!\\p{L})(?:${CUES.join('|')})(?!\\p{L})`, 'u');

/** Whether a folded question compares offers. */
export function comparesOffers(folded: string): boolean {
  return COMPARES.test(folded);
}
