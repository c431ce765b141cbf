import { LRUCache } from 'lru-cache';
import { dot } from '../embedding/dot.ts';
import type { IndexedOffer, OfferIndex } from '../index/OfferIndex.ts';
import { fold } from '../language/fold.ts';
import { LANGUAGES, type Language } from '../language/Language.ts';
import { townsIn } from '../language/places.ts';
import { PROGRAMMING_LANGUAGE } from '../language/programmingLanguages.ts';
import { translationsIn } from '../language/translations.ts';
import { commonness, mayBeOf, shareIn } from '../language/wordList.ts';
import { foldedWords } from '../language/wordsOf.ts';
import { isFunctionWord, lookupForms } from './namesOf.ts';
import { SAME_MEANING } from './thresholds.ts';

const MOST_TRANSLATIONS = 3;
const SHORTEST_WORD = 3;
/** Vectors of single words kept in memory, under 2 kB each. */
const REMEMBERED_WORDS = 20_000;
/** Offers whose words are compared one by one for a question about all of them. */
const MOST_OFFERS = 40;

/** The words that offers use, and which of them mean what a word of a question means. */
export class Vocabulary {
  readonly #index: OfferIndex;
  readonly #words = new WeakMap<IndexedOffer, readonly string[]>();
  readonly #vectors = new LRUCache<string, Float32Array>({ max: REMEMBERED_WORDS });

  constructor(index: OfferIndex) {
    this.#index = index;
  }

  /**
   * The forms under which a word of a question may stand in these offers: itself, its stems, and the words there that
   * mean the same in another language. Never a near word of the same language: "anglais" is not "espagnol".
   */
  async formsOf(word: string, offers: readonly string[]): Promise<ReadonlySet<string>> {
    // "Julia" is not "julio", though a stemmer cuts both to the same.
    if (PROGRAMMING_LANGUAGE.test(fold(word))) return new Set([fold(word)]);
    const forms = new Set(lookupForms(word));
    if (word.length < SHORTEST_WORD || offers.length > MOST_OFFERS) return forms;
    const own = dominantLanguage(word);
    const held = [...new Set(offers.flatMap((offer) => this.#wordsOf(offer)))];
    for (const other of translatedIn(held, word, own)) forms.add(other);
    // The vector of a word that the model hardly knows, or of a town, is close to anything.
    if (!own || commonness(fold(word)) === undefined || townsIn(fold(word)).length > 0) return forms;
    const others = held.filter((other) => {
      const language = dominantLanguage(other);
      return language !== undefined && language !== own;
    });
    return new Set([...forms, ...(await this.translate(word, others))]);
  }

  /** Those of some words that mean what a word means, closest first. */
  async translate(word: string, candidates: readonly string[]): Promise<string[]> {
    const [own, ...others] = await this.#embed([word, ...candidates]);
    return candidates
      .map((candidate, i) => ({ candidate, similarity: dot(own!, others[i]!) }))
      .filter(({ similarity }) => similarity >= SAME_MEANING)
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, MOST_TRANSLATIONS)
      .map(({ candidate }) => candidate);
  }

  #wordsOf(id: string): readonly string[] {
    const offer = this.#index.offer(id);
    if (!offer) return [];
    const known = this.#words.get(offer);
    if (known) return known;
    const words = [...new Set(foldedWords(offer.text))].filter(
      (word) => word.length >= SHORTEST_WORD && !/\d/.test(word) && !isFunctionWord(word),
    );
    this.#words.set(offer, words);
    return words;
  }

  async #embed(words: readonly string[]): Promise<Float32Array[]> {
    const missing = [...new Set(words.filter((word) => !this.#vectors.has(word)))];
    const vectors = await this.#index.embed(missing);
    for (const [i, word] of missing.entries()) this.#vectors.set(word, vectors[i]!);
    const fresh = new Map(missing.map((word, i) => [word, vectors[i]!]));
    return words.map((word) => this.#vectors.get(word) ?? fresh.get(word)!);
  }
}

/** Those of some words that are translations of a word; a word of its own language is none, however alike its stem. */
function translatedIn(held: readonly string[], word: string, own: Language | undefined): string[] {
  // "Marketing" is the same everywhere; what a dictionary gives for it is something else.
  if (LANGUAGES.every((language) => shareIn(fold(word), language) >= USED)) return [];
  const languages = new Map<string, Language[]>();
  for (const { language, stem } of translationsIn(fold(word)))
    languages.set(stem, [...(languages.get(stem) ?? []), language]);
  if (languages.size === 0) return [];
  return held.filter(
    (other) =>
      (!own || shareIn(other, own) < FOREIGN) &&
      // "Memory" is no "memoria", though a stemmer cuts both to the same.
      lookupForms(other).some((form) => languages.get(form)?.some((language) => mayBeOf(other, language))),
  );
}

/** A word with this share of its use in each language is written so in all of them. */
const USED = 0.1;
/** A word with less of its use than this in a language is foreign to it. */
const FOREIGN = 0.2;
/** A word belongs to a language when at least this share of its use is there. */
const DOMINANT = 0.6;

function dominantLanguage(word: string): Language | undefined {
  return LANGUAGES.find((language) => shareIn(word, language) >= DOMINANT);
}
