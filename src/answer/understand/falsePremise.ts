import { distance } from 'fastest-levenshtein';
import type { IndexedOffer } from '../../index/OfferIndex.ts';
import { fold, foldInPlace } from '../../language/fold.ts';
import { countriesIn, townsIn } from '../../language/places.ts';
import { commonness } from '../../language/wordList.ts';
import { foldedWords } from '../../language/wordsOf.ts';
import { isVague } from '../isVague.ts';
import type { Resolution } from './resolveOffers.ts';

/** What a question takes for granted that no offer bears out. */
export type FalsePremise =
  /** An organisation or another name that no offer holds. */
  | { readonly kind: 'name'; readonly name: string; readonly isSure: boolean }
  /** A year of which none of the offers meant is. */
  | { readonly kind: 'year'; readonly year: string };

/** Before the name of who offers an internship, folded. */
const AT = /(?:^|\s)(?:chez|at|from|en la empresa|de la empresa)\s+(?:the |la |le |les |el )?$/;
/** Before a noun, folded. */
const ARTICLE = /(?:^|\s)(?:(?:la|le|les|the|el|los|las|du|des|au|aux|at|del|al)\s+|l')$/;
/** Who offers an internship, by what it is and its name ("la Banque de France", "the University of Oslo"), folded. */
const INSTITUTION =
  /(?<!\p{L})(banque|universite|musee|ministere|mairie|hopital|institut|bank|university|museum|ministry|hospital|institute|banco|universidad|museo|ministerio|ayuntamiento|instituto) (?:(?:de|du|des|of|del) (?:(?:la|le|the|los|las) )?|de l'|d')\p{L}{3,}/u;

/** "The internship of 2027", folded. */
const OF_YEAR =
  /\b(?:internship|offer|position|placement|one|stage|offre|annonce|celui|celle|practicas|oferta|beca|la)(?:\s\p{L}+){0,3}\s(?:of|de|del|for|pour)\s((?:19|20)\d\d)\b/u;
const NAME_AND_YEAR = /(\p{L}+)\s((?:19|20)\d\d)\b/gu;
const YEAR_OR_YEAR = /\b(?:19|20)\d\d (?:ou|or|o|et|and|y|vs) (?:\p{L}+ ){0,2}(?:19|20)\d\d\b/u;
const YEAR = /^(?:19|20)\d\d$/;

/** What tells whether a question takes something for granted that is not so. */
interface Premises {
  readonly text: string;
  readonly folded: string;
  /** Words that stand where an offer is named, folded. */
  readonly mention: ReadonlySet<string>;
  readonly resolution: Resolution;
  /** The offers that its words point to. */
  readonly pointedTo: readonly IndexedOffer[];
  /** The offers it is about, by its words or by what was talked about before. */
  readonly meant: readonly IndexedOffer[];
  /** What one word that one offer alone holds weighs. */
  readonly unit: number;
  /** Whether it goes on with a conversation: then what it leaves out was said before. */
  readonly isGoingOn: boolean;
}

/** What a question takes for granted that is not so, the surest first; null where it may all be so. */
export function findFalsePremise(premises: Premises): FalsePremise | null {
  const { text, folded, mention, resolution, pointedTo, meant, unit, isGoingOn } = premises;
  const unknown = resolution.unknown.filter(
    (word) => !pointedTo.some((offer) => standsMistyped(word, offer)),
  );
  const isNamed =
    resolution.named || [...mention].filter((word) => resolution.pointing.has(word)).length >= NAMES;
  const isLost = resolution.offers.length === 0 && !isGoingOn;
  return (
    (isGoingOn ? null : unknownInstitution(text, resolution.names, pointedTo)) ??
    (isNamed ? null : unknownName(text, unknown.map(fold), mention, isLost)) ??
    (isGoingOn ? null : namesAnother(text, resolution, unknown, mention, unit)) ??
    wrongYear(yearMeant(folded, mention, resolution.names), meant)
  );
}

/**
 * A name by which a question means an offer though no offer holds it.
 * @param unknown words that no offer holds, folded
 * @param mention words that stand where an offer is named, folded
 * @param isLost whether nothing else in the question points to an offer: then a common word tells, too ("algues")
 */
function unknownName(
  text: string,
  unknown: readonly string[],
  mention: ReadonlySet<string>,
  isLost: boolean,
): FalsePremise | null {
  const folded = foldInPlace(text);
  for (const word of unknown) {
    const at = folded.indexOf(word);
    if (at < 0 || /^\d+$/.test(word)) continue;
    const written = text.slice(at, at + word.length);
    const isCapital = at > 0 && /^\p{Lu}/u.test(written);
    const isIntroduced = AT.test(folded.slice(0, at)) || (isLost && ARTICLE.test(folded.slice(0, at)));
    const isName = isCapital || isLost || commonness(word) === undefined;
    if (isName && (isIntroduced || mention.has(word)))
      return { kind: 'name', name: written, isSure: isCapital || isIntroduced };
  }
  return null;
}

/**
 * An institution that a question names though none of the offers that its words point to speaks of such a one.
 * @param names words that name the offers meant, folded: one outside the institution's name tells, and so do both of
 *   its words ("the museum of photographs") where the second is no place, which may be an offer's for another reason
 * @param offers those that it may mean
 */
function unknownInstitution(
  text: string,
  names: ReadonlySet<string>,
  offers: readonly IndexedOffer[],
): FalsePremise | null {
  const folded = foldInPlace(text);
  const found = INSTITUTION.exec(folded);
  if (!found) return null;
  const [phrase, noun] = found;
  if ([...names].some((word) => !phrase.includes(word))) return null;
  const last = /\p{L}+$/u.exec(phrase)![0];
  const isPlace = townsIn(phrase).length > 0 || countriesIn(phrase).length > 0;
  if (names.has(noun!) && names.has(last) && !isPlace) return null;
  const kind = KINDS.find((each) => new RegExp(each).test(noun!)) ?? noun!;
  const named = last.slice(0, COGNATE);
  const [first, second] = [`(?<!\\p{L})(?:${kind})`, `(?<!\\p{L})${named}`];
  const together = new RegExp(`${first}.{0,${NEAR}}${second}|${second}.{0,${NEAR}}${first}`, 'su');
  // "The hospital of Roanne": a hospital, and there.
  const isThere = ({ text, facts }: IndexedOffer): boolean =>
    isPlace &&
    new RegExp(first, 'u').test(fold(text)) &&
    facts.some((fact) => fact.field === 'location' && fold(fact.text).includes(last));
  const isSpokenOf = offers.some((offer) => together.test(fold(offer.text)) || isThere(offer));
  const name = text.slice(found.index, found.index + phrase.length);
  return isSpokenOf ? null : { kind: 'name', name, isSure: true };
}

/**
 * An offer that is meant is pointed to by more than this, or is closer in meaning than all others by more than the lead:
 * a word of its title weighs three units, each word of its text one. `npm run eval:absent` tells how
 * many questions are answered for another offer than the one they mean, `npm run eval:sets` what that costs.
 */
const LEAST_POINTING = 3;
const LEAST_LEAD = 0.05;
/** Two names leave no doubt which offer is meant. */
const NAMES = 2;
/** Just before a noun, folded: "les gants", "de Gand", "chez Ferroval". */
const BEFORE_NOUN =
  /(?:^|[\s'(/-])(?:de|du|des|d|a|au|aux|en|chez|sur|pour|la|le|les|l|une?|at|in|of|on|for|the|an?|del|el|los|las|al|con|sobre|with|from|near|vers|par)[\s']+$/;

/**
 * What a question names that no offer holds, where next to nothing points to the offers it might mean: "how long is the
 * bassoon reeds internship?" is not answered for whatever offer has a reed somewhere.
 * @param unknown words that no offer holds, as written
 * @param mention words that stand where an offer is named, folded
 * @param unit what one word that one offer alone holds weighs
 */
function namesAnother(
  text: string,
  { offers, names, strength, lead }: Resolution,
  unknown: readonly string[],
  mention: ReadonlySet<string>,
  unit: number,
): FalsePremise | null {
  if (offers.length === 0 || names.size >= NAMES) return null;
  if (strength >= LEAST_POINTING * unit || lead >= LEAST_LEAD) return null;
  const folded = foldInPlace(text);
  const name = unknown.find((word) => {
    const at = folded.indexOf(fold(word));
    if (at < 0 || /^\d/.test(word)) return false;
    const isCapital = at > 0 && /^\p{Lu}/u.test(text.slice(at));
    // "O me busco la vida" names nothing.
    if (isCapital || mention.has(fold(word))) return true;
    return (
      !isVague(fold(word)) && (commonness(fold(word)) === undefined || BEFORE_NOUN.test(folded.slice(0, at)))
    );
  });
  return name === undefined ? null : { kind: 'name', name, isSure: false };
}

/** Two letters of so many may be wrong, and one of three fewer. */
const LONG = 8;

/** Whether a word stands in an offer but for a letter, or two of a long word ("catastrofique"): then it is not unknown. */
function standsMistyped(written: string, { text }: IndexedOffer): boolean {
  const word = fold(written);
  const most = word.length >= LONG ? 2 : word.length >= LONG - 3 ? 1 : 0;
  if (most === 0) return false;
  return foldedWords(text).some(
    (other) =>
      other[0] === word[0] && Math.abs(other.length - word.length) <= most && distance(other, word) <= most,
  );
}

/** What an institution is, in the three languages. */
const KINDS = [
  'ban(?:k|que|co)',
  'universi',
  'muse',
  'ministe?r',
  'hos?pita(?:l|u)',
  'institut',
  'mairie|ayuntamiento|ville de|commune de|hotel de ville|city of|city council|town hall',
];
/** Names that are words begin alike in them ("autómatas", "automates"). */
const COGNATE = 5;
/** What an institution is and its name stand this close, in characters. */
const NEAR = 30;

/**
 * The year by which a folded question means an offer: among its names ("the X internship 2026", "stage X 2026",
 * "X 2026"), or behind the internship ("the internship of 2026").
 * @param mention words that stand where an offer is named, folded
 * @param names words that name the offers meant, folded
 */
export function yearMeant(
  folded: string,
  mention: ReadonlySet<string>,
  names: ReadonlySet<string>,
): string | undefined {
  // "2025 or 2026?" means both.
  if (YEAR_OR_YEAR.test(folded)) return undefined;
  const named = [...folded.matchAll(NAME_AND_YEAR)].find(([, name]) => names.has(name!));
  return [...mention].find((word) => YEAR.test(word)) ?? OF_YEAR.exec(folded)?.[1] ?? named?.[2];
}

/** Those of some offers that begin, or are otherwise, in a year, where that tells them apart; else all of them. */
export function ofYear(year: string | undefined, offers: readonly IndexedOffer[]): readonly IndexedOffer[] {
  if (year === undefined) return offers;
  const isOf = ({ facts }: IndexedOffer): boolean =>
    facts.some(
      ({ field, value }) =>
        field === 'start' && value?.kind === 'date' && value.date.years.includes(Number(year)),
    );
  const fitting = offers.filter(isOf);
  return fitting.length > 0 ? fitting : offers;
}

/** A year by which a question means an offer though those it means are all of other years. */
function wrongYear(year: string | undefined, offers: readonly IndexedOffer[]): FalsePremise | null {
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
