import { LRUCache } from 'lru-cache';
import { ORGANISATION_NOUN } from '../facts/organisationNouns.ts';
import type { IndexedOffer } from '../index/OfferIndex.ts';
import { fold } from '../language/fold.ts';
import { FUNCTION_WORDS } from '../language/functionWords.ts';
import { LANGUAGES } from '../language/Language.ts';
import { singularsOf } from '../language/singularsOf.ts';
import { stem } from '../language/stem.ts';
import { commonness } from '../language/wordList.ts';
import { foldedWords, rawWords } from '../language/wordsOf.ts';

/** How strongly a word of each kind points to its offer. */
const WEIGHTS = {
  reference: 5,
  organisation: 4,
  title: 3,
  location: 2,
  address: 2.5,
  acronym: 2.5,
  file: 2,
  noun: 1.1,
} as const;
/** What any address is made of, folded. */
const OF_ADDRESSES: ReadonlySet<string> = new Set(
  'rue avenue av boulevard bd place quai chemin route allee impasse cours square esplanade street road lane drive way calle avenida plaza paseo carretera batiment bat building edificio etage floor planta'.split(
    ' ',
  ),
);
/** Worked out once as long as the offer stays the same. */
const known = new WeakMap<IndexedOffer, ReadonlyMap<string, number>>();

/** The words an offer may be called by, with how strongly each points to it. */
export function namesOf(offer: IndexedOffer): ReadonlyMap<string, number> {
  const names = known.get(offer) ?? readNames(offer);
  known.set(offer, names);
  return names;
}

function readNames(offer: IndexedOffer): Map<string, number> {
  const names = new Map<string, number>();
  const add = (words: readonly string[], weight: number): void => {
    for (const word of words) {
      if (word.length < 2 || (isFunctionWord(word) && weight !== WEIGHTS.acronym)) continue;
      if (OF_ADDRESSES.has(word) && (weight === WEIGHTS.location || weight === WEIGHTS.address)) continue;
      // "Lab" and "institut" are in many names and tell none.
      const own = ORGANISATION_NOUN.test(word) ? Math.min(weight, WEIGHTS.noun) : weight;
      names.set(word, Math.max(names.get(word) ?? 0, own));
    }
  };
  for (const { field, text } of offer.facts) {
    if (field === 'title' || field === 'organisation' || field === 'location' || field === 'reference') {
      add([...foldedWords(text), ...joinedWords(text)], WEIGHTS[field]);
    }
  }
  add(foldedWords(offer.id.replace(/\.[^.]+$/, '')), WEIGHTS.file);
  for (const { word, kind } of offer.names) add([word], WEIGHTS[kind]);
  return names;
}

/** "Multi-modal" is asked for as "multimodal". */
function joinedWords(text: string): string[] {
  return (fold(text).match(/\p{L}{2,}(?:-\p{L}{2,})+/gu) ?? []).map((word) => word.replaceAll('-', ''));
}

/** A shorter stem means too little: "cea" in Spanish has the stem "ce", which is a word of every French offer. */
const SHORTEST_STEM = 4;

/** A word as it is spelt, and in its other number: folded. */
export function spellingsOf(word: string): string[] {
  const folded = fold(word);
  // "GAN" stands in offers as "GANs"; "las" and "via" have no other form.
  const isAcronym = folded.length === SHORTEST_STEM - 1 && commonness(folded) === undefined;
  if (folded.length < SHORTEST_STEM && !isAcronym) return [folded];
  return folded.length > SHORTEST_STEM && folded.endsWith('s')
    ? [folded, folded.slice(0, -1)]
    : [folded, `${folded}s`];
}

/** Offers are made of few different words: towns, organisations, the words of titles. */
const REMEMBERED = 100_000;
const forms = new LRUCache<string, readonly string[]>({ max: REMEMBERED });

/** The forms under which a word is looked up: itself and its stems, since offer and question may differ in language. */
export function lookupForms(word: string): readonly string[] {
  const known = forms.get(word);
  if (known) return known;
  const stems = LANGUAGES.map((language) => stem(word, language)).filter(
    (form) => form.length >= SHORTEST_STEM,
  );
  const found = [...new Set([...spellingsOf(word), ...singularsOf(word), ...stems])];
  forms.set(word, found);
  return found;
}

export function isFunctionWord(word: string): boolean {
  return LANGUAGES.some((language) => FUNCTION_WORDS[language].has(word));
}

/** Words of a question that are written in capitals among others that are not: acronyms, even "ONES" or "LAS". */
export function acronymsIn(question: string): string[] {
  if (!/\p{Ll}/u.test(question)) return [];
  return rawWords(question).filter((word) => /^\p{Lu}{3,8}$/u.test(word));
}

/** What stands behind a single letter is a name with it: "k-means", "t-SNE". */
const BEHIND_LETTER = /(?<![\p{L}\p{N}-])\p{L}-(\p{L}{3,})/gu;

/** The words of a question that are not grammar, as written. */
export function contentWords(question: string): string[] {
  const named = [...question.matchAll(BEHIND_LETTER)].map(([, name]) => fold(name!));
  return rawWords(question).filter((word) => !isFunctionWord(fold(word)) || named.includes(fold(word)));
}
