import type { IndexedOffer } from '../../index/OfferIndex.ts';
import { foldInPlace } from '../../language/fold.ts';
import { commonness } from '../../language/wordList.ts';

/** What a question takes for granted that no offer bears out. */
export type FalsePremise =
  /** An organisation or another name that no offer holds. */
  | { readonly kind: 'name'; readonly name: string }
  /** A year of which none of the offers meant is. */
  | { readonly kind: 'year'; readonly year: string };

/** Before the name of who offers an internship, folded. */
const AT = /(?:^|\s)(?:chez|at|from|en la empresa|de la empresa)\s+(?:the |la |le |les |el )?$/;
/** "The internship of 2027", folded. */
const OF_YEAR =
  /\b(?:internship|offer|position|placement|one|stage|offre|annonce|celui|celle|practicas|oferta|beca|la)(?:\s\p{L}+){0,3}\s(?:of|de|del|for|pour)\s((?:19|20)\d\d)\b/u;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * A name by which a question means an offer though no offer holds it.
 * @param unknown words that no offer holds, folded
 * @param mention words that stand where an offer is named, folded
 */
export function unknownName(
  text: string,
  unknown: readonly string[],
  mention: ReadonlySet<string>,
): FalsePremise | null {
  const folded = foldInPlace(text);
  for (const word of unknown) {
    const at = folded.indexOf(word);
    if (at < 0 || /^\d+$/.test(word)) continue;
    const written = text.slice(at, at + word.length);
    const isCapital = at > 0 && /^\p{Lu}/u.test(written);
    const isIntroduced = AT.test(folded.slice(0, at));
    const isName = isCapital || commonness(word) === undefined;
    if (isName && (isIntroduced || mention.has(word))) return { kind: 'name', name: written };
  }
  return null;
}

/**
 * A year by which a question means an offer though those it means are all of other years.
 * @param mention words that stand where an offer is named, folded
 */
export function wrongYear(
  folded: string,
  mention: ReadonlySet<string>,
  offers: readonly IndexedOffer[],
): FalsePremise | null {
  const year = [...mention].find((word) => YEAR.test(word)) ?? OF_YEAR.exec(folded)?.[1];
  if (year === undefined || offers.length === 0) return null;
  const isOther = offers.every(
    ({ text, facts }) =>
      !text.includes(year) &&
      facts.some(
        ({ field, value }) => field === 'start' && value?.kind === 'date' && value.date.years.length > 0,
      ),
  );
  return isOther ? { kind: 'year', year } : null;
}
