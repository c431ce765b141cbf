import { foldInPlace } from '../language/fold.ts';
import { wideNames } from '../language/frenchDepartments.ts';
import { regionsOf } from '../language/places.ts';

/** A stretch of a line of words. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** "**Boréalie Énergie** – Trois-Rivières (Québec)", "Tostadora La Cordillera S.A.S. · Medellín, Colombia". */
const NAME_AND_PLACE =
  /^[^\p{L}\p{N}]*([\p{Lu}\p{N}][^·|–—@:?!]{1,60}?)[*_\s]*(?:[·|–—]|\s-\s|,\s|\s\((?=[^)]{2,40}\)\W*$))\s*(\p{Lu}[^·|–—@:?!]{1,50}?)\)?[.*_\s]*$/u;
/** Words of a line that is about the internship, not a name, folded. */
const NO_NAME =
  /(?<![\p{L}.])(?:stages?|stagiaires?|offres?|internships?|intern|practicas?|pasantia|beca|sujet|poste|position|job|contrat|contact|adresse|address|lieu|site|tel|rue|avenue|street|calle|avec|with|con|from|du|au|le|in|a|en|at)(?![\p{L}.])/u;

/** Whether a folded text names a place of the gazetteer: a town, department, region or country. */
export function namesPlace(folded: string): boolean {
  return regionsOf(folded).length > 0 || wideNames(folded).length > 0;
}

/** A line that is nothing but an organisation with the place it is at, as under a title; null for any other. */
export function namedAtPlace(words: string): { name: Stretch; place: Stretch } | null {
  const match = NAME_AND_PLACE.exec(words);
  if (!match) return null;
  const [whole, name, place] = [match[0], match[1]!, match[2]!];
  const folded = foldInPlace(name);
  if (NO_NAME.test(folded) || namesPlace(folded) || !namesPlace(foldInPlace(place))) return null;
  // "Tulle, Corrèze" is a town in its department, known to no list of towns.
  const isTown = /^\S+,/.test(whole.trim()) && regionsOf(foldInPlace(place)).length === 0;
  if (isTown) return null;
  const nameStart = whole.indexOf(name);
  const placeStart = whole.indexOf(place, nameStart + name.length);
  return {
    name: { start: nameStart, end: nameStart + name.length },
    place: { start: placeStart, end: placeStart + place.length + (closes(place, whole, placeStart) ? 1 : 0) },
  };
}

/** "Trois-Rivières (Québec" keeps its bracket. */
function closes(place: string, whole: string, start: number): boolean {
  return place.includes('(') && whole[start + place.length] === ')';
}
