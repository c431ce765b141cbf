import type { Span } from '../../corpus/Offer.ts';
import { fold } from '../../language/fold.ts';
import { contentWords, isFunctionWord } from '../namesOf.ts';
import type { OfferDirectory } from '../OfferDirectory.ts';

/**
 * "Le stage vision & langage" or "Cantine Claire" name an offer by a word that elsewhere asks for a field: a name that
 * stands where offers are named, or beside another word of the same name.
 */
export function isPartOfName(
  { start, end }: Span,
  folded: string,
  mention: ReadonlySet<string>,
  directory: OfferDirectory,
): boolean {
  const word = folded.slice(start, end);
  // "De terrain" in "the glissements de terrain internship": all that is no grammar stands where the offer is named.
  if (!/^\p{L}+$/u.test(word)) {
    const content = contentWords(word).map(fold);
    return (
      content.length > 0 &&
      content.every((each) => mention.has(each) && ownersByName(each, directory).size > 0)
    );
  }
  // "Visión-lenguaje": half of a name with a hyphen.
  const half =
    /(?:(?<![\p{L}-])(\p{L}{3,})-)$/u.exec(folded.slice(0, start))?.[1] ??
    /^-(\p{L}{3,})/u.exec(folded.slice(end))?.[1];
  if (
    half !== undefined &&
    !isFunctionWord(half) &&
    (mention.has(half) || ownersByName(half, directory).size > 0)
  )
    return true;
  const owners = ownersByName(word, directory);
  if (owners.size === 0) return isOneOfTwo({ start, end }, folded, mention, directory);
  const before = /(\p{L}+)\W+$/u.exec(folded.slice(0, start))?.[1];
  const after = /^\W+(\p{L}+)/u.exec(folded.slice(end))?.[1];
  const stands = (first?: string, second?: string): boolean =>
    first !== undefined &&
    second !== undefined &&
    directory
      .phrasePointers(first, second)
      .some(
        ({ offer }) =>
          owners.has(offer) && ownersByName(first === word ? second : first, directory).has(offer),
      );
  if (mention.has(word) || stands(before, word) || stands(word, after)) return true;
  // "Mutuelle des Deux Rives": small words stand between the two.
  const further = /^\W+(?:(?:de|des|du|d|of|the|la|le|les|l|del|los|las|el|y|et|and)\W+)+\p{L}+/u.exec(
    folded.slice(end),
  );
  return further !== null && directory.isCalled(folded.slice(start, end + further[0].length), owners);
}

/** "Visión y lenguaje" in "las prácticas de visión y lenguaje": the other half of a name of which one is told by its word. */
function isOneOfTwo(
  { start, end }: Span,
  folded: string,
  mention: ReadonlySet<string>,
  directory: OfferDirectory,
): boolean {
  const word = folded.slice(start, end);
  const other =
    /(\p{L}+)(?: (?:y|e|et|and)|\s?&) $/u.exec(folded.slice(0, start))?.[1] ??
    /^(?: (?:y|e|et|and)|\s?&) (\p{L}+)/u.exec(folded.slice(end))?.[1];
  if (other === undefined || !mention.has(word) || !mention.has(other)) return false;
  const owners = ownersByName(other, directory);
  return directory.ownersTranslated(word).some((owner) => owners.has(owner));
}

function ownersByName(word: string, directory: OfferDirectory): ReadonlySet<string> {
  if (isFunctionWord(word)) return new Set();
  return new Set(
    directory
      .pointers(word)
      .filter(({ isName }) => isName)
      .map(({ offer }) => offer),
  );
}
