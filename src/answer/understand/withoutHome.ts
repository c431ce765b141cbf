import { countriesIn, townsIn } from '../../language/places.ts';

/** What students say of themselves before they ask, up to the town in which they study or the country they come from, folded. */
const OWN_TOWN =
  /^((?:salut|bonjour|hello|hi|hola|coucou)?\W*(?:je suis|j'etudie|je fais|je vis|j'habite|moi|i am|i'm|i study|i live|soy|vengo|je viens|i come|estoy|estudio|vivo)(?!\p{L})[^,.;:?]{0,70}?) (?:a|at|in|en|de|from|sur) (?:(?:l'|la |the |el )?(?:universit|univ|fac|ecole|school|escuela)\p{L}* (?:de |d'|of )?)?(\p{L}[\p{L}-]+)(?=\s*[,.;:])/u;

/** A folded question without the town or country that a student says to be from: "je suis en M1 à Lyon, quels stages …" wants none there. */
export function withoutHome(folded: string): string {
  return folded.replace(OWN_TOWN, (said, before: string, town: string) =>
    townsIn(town).length > 0 || countriesIn(town).length > 0 ? before : said,
  );
}
