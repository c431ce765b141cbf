import type { Span } from '../../corpus/Offer.ts';
import { repair } from '../../corpus/repair/repair.ts';
import type { Topic } from '../../corpus/topics.ts';
import type { IndexedOffer } from '../../index/OfferIndex.ts';
import { fold, foldInPlace } from '../../language/fold.ts';
import { placePhrasesIn, wideNames, wideNamesIn, withoutRegions } from '../../language/frenchDepartments.ts';
import {
  compassRegionsIn,
  countriesIn,
  foreignRegionsIn,
  regionsAround,
  regionsOf,
  townsIn,
} from '../../language/places.ts';
import { wordValue } from '../../locales/wordValue.ts';
import type { Condition } from './Condition.ts';
import { isAt } from './claimedPlaces.ts';
import type { Question } from './understandQuestion.ts';

/** Elsewhere than at the place named, folded. */
const OUTSIDE = /\bhors\b|outside|fuera|not in|pas (?:en|a|au|aux|dans)\b|aren't in|no (?:estan?|son|es) en/;
/** In another country, folded. */
const ABROAD = /a l'etranger|\babroad\b|overseas|en el (?:extranjero|exterior)|fuera del pais/;

/** Before a town in whose region something may be as well, with what follows; folded. */
const NEARBY =
  /(?:pres d[eu']|proches? d[eu']|autour d[eu']|aux alentours d[eu']|pas loin d[eu']|\bnear|\baround|close to|not far from|cerca de|no lejos de|alrededor(?:es)? de)\s*((?:\p{L}+[\s-]?){1,3})/u;
const ABROAD_WORDS = ['etranger', 'abroad', 'overseas', 'extranjero', 'exterior', 'pais'];

/** Sections whose places are those of others. */
const ASIDE: ReadonlySet<Topic | null> = new Set(['bibliography', 'portal', 'about', 'context']);

/** The places that a question names, folded. */
export interface PlacesAsked {
  /** Regions, departments and countries, and the regions meant by "the south". */
  readonly wide: readonly string[];
  readonly towns: readonly string[];
  /** The words that name them. */
  readonly words: ReadonlySet<string>;
  readonly isAbroad: boolean;
}

/** Finds the places that a folded question names. */
export function placesAsked(folded: string): PlacesAsked {
  const compass = compassRegionsIn(folded);
  const countries = countriesIn(withoutRegions(folded));
  const around = NEARBY.exec(folded)?.[1];
  const named = [
    ...wideNamesIn(folded),
    ...foreignRegionsIn(folded),
    ...(around === undefined ? [] : regionsAround(around)),
  ];
  const wide = compass
    ? [...named.filter((name) => !compass.words.includes(name)), ...compass.regions]
    : [...named, ...countries];
  const towns = townsIn(folded);
  const phrases = [
    ...placePhrasesIn(folded),
    ...named,
    ...countries,
    ...towns,
    ...(compass?.words ?? []),
    ...ABROAD_WORDS,
  ];
  return {
    wide,
    towns,
    words: new Set(phrases.flatMap((phrase) => phrase.split(/[\s-]/))),
    isAbroad: ABROAD.test(folded),
  };
}

/** What a question asks of the place of offers, at most one condition. */
export function placeConditions(
  { wide, towns, isAbroad }: PlacesAsked,
  question: Question,
  offers: readonly IndexedOffer[],
): Condition[] {
  if (isAbroad)
    return [outside(wide.length + towns.length > 0 ? [...wide, ...towns] : [homeOf(question, offers)])];
  if (OUTSIDE.test(question.folded))
    return wide.length + towns.length > 0 ? [outside([...wide, ...towns])] : [];
  if (wide.length > 0) return [inPlaces(wide, question)];
  const near = towns.filter((town) => isPlaced(town, question.folded));
  return near.length > 0 ? [inTowns(near, question)] : [];
}

/** Before a town in which something is to be, folded: "the university of Grenoble" is none. */
const WHERE =
  /(?:^|\s|\/)(?:a|au|aux|in|at|en|near|around|sur|vers|pres de|cerca de|cote de|ou|or|o|et|and|y|,|\/)\s*$/;

function isPlaced(town: string, folded: string): boolean {
  const at = folded.indexOf(town);
  return WHERE.test(folded.slice(0, Math.max(0, at)));
}

/** In one of some towns by what the offer states of its place; by what it says at all where it states none. */
function inTowns(towns: readonly string[], { language }: Question): Condition {
  return (offer) => {
    const placed = offer.facts.filter(({ field }) => field === 'location');
    const fact = placed.find((each) => isAt(quoted(each, offer), towns));
    if (fact) return [{ start: fact.start, end: fact.end, value: wordValue(fact, language) }];
    if (placed.length > 0) return null;
    const said = offer.statements.find(
      (statement) =>
        !ASIDE.has(offer.sections[statement.section]?.topic ?? null) && isAt(quoted(statement, offer), towns),
    );
    return said ? [{ start: said.start, end: said.end, value: '' }] : null;
  };
}

/** The country that students are at home in: France for those who write French, else where most offers are. */
function homeOf({ language }: Question, offers: readonly IndexedOffer[]): string {
  if (language === 'fr') return 'france';
  const counts = new Map<string, number>();
  for (const offer of offers) {
    for (const country of new Set(
      offer.facts.filter(({ field }) => field === 'location').flatMap(({ text }) => countriesOf(fold(text))),
    ))
      counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'france';
}

function countriesOf(place: string): string[] {
  return countriesIn(placeNames(place).join(', '));
}

function inPlaces(places: readonly string[], { language }: Question): Condition {
  const wanted = places.map(flat);
  return (offer) => {
    for (const fact of offer.facts.filter(({ field }) => field === 'location')) {
      const text = fold(quoted(fact, offer));
      const names = [text, ...placeNames(text)].map(flat);
      if (wanted.some((place) => names.some((name) => ` ${name} `.includes(` ${place} `)))) {
        return [{ start: fact.start, end: fact.end, value: wordValue(fact, language) }];
      }
    }
    return null;
  };
}

/** Regions and countries of a place: by its department, its post code, or its town. A French department is in France. */
function placeNames(text: string): string[] {
  const wide = wideNames(text);
  return [...wide, ...regionsOf(text), ...(wide.length > 0 ? ['france'] : [])];
}

/** "Hors de France": an offer whose place is known and lies elsewhere. */
export function outside(places: readonly string[]): Condition {
  return (offer) => {
    const facts = offer.facts.filter(({ field }) => field === 'location');
    const texts = facts.map((fact) => fold(quoted(fact, offer)));
    const [fact] = facts;
    const isKnown = texts.some((text) => placeNames(text).length > 0);
    if (!fact || !isKnown || texts.some((text) => isAt(text, places))) return null;
    return [{ start: fact.start, end: fact.end, value: '' }];
  };
}

/** A place as its offer writes it, with the words around it, folded. */
export function quoted(fact: Span, offer: IndexedOffer): string {
  return foldInPlace(repair(offer.text, fact).text);
}

function flat(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
