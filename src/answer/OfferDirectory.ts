import { distance } from 'fastest-levenshtein';
import type { OfferIndex } from '../index/OfferIndex.ts';
import { fold } from '../language/fold.ts';
import { translationsOf } from '../language/translations.ts';
import { commonness } from '../language/wordList.ts';
import { isCognate } from './cognates.ts';
import { lookupForms, namesOf } from './namesOf.ts';
import type { Vocabulary } from './Vocabulary.ts';

/** A word of an offer's body points to it a little, one of its names much more (WEIGHTS in namesOf.ts). */
const BODY_WEIGHT = 1;
/** Two neighbouring words that stand so in an offer too ("deep ensembles") say more than each alone. */
const PHRASE_WEIGHT = 1.5;
/** A reference is nobody's but its offer's. */
const REFERENCE_WEIGHT = 10;
const SHORTEST_REFERENCE = 4;
/** A word that no list knows ("Lipschitz", "LNE") is hardly in a question by chance; one of everyday speech may be. */
const RARE_FACTOR = 1.4;
const EVERYDAY_FACTOR = 0.6;
const EVERYDAY_COMMONNESS = -9;
/** A name typed wrong, or in another language ("segmentación"), counts less than one typed right. */
const TYPO_FACTOR = 0.7;
/** Meaning is a weaker sign than spelling. */
const TRANSLATION_FACTOR = 0.6;
/** In a larger corpus, comparing a word with every name would take too long, and passages are searched instead. */
const MOST_TRANSLATED = 200;
const SHORTEST_TRANSLATED = 4;
const SHORTEST_FUZZY = 5;

/** How a word of a question points to one offer. */
export interface Pointer {
  readonly offer: string;
  readonly weight: number;
  /** Whether the word is one of the offer's names rather than just in its text. */
  readonly isName: boolean;
}

/** Knows by which words offers are called, and how telling each word is among these offers. */
export class OfferDirectory {
  readonly #index: OfferIndex;
  readonly #names = new Map<string, Map<string, number>>();
  /** The names as spelt, without stems: what a mistyped word is compared with. */
  readonly #spellings = new Set<string>();
  readonly #references = new Map<string, string>();
  readonly #count: number;
  readonly generation: number;

  constructor(index: OfferIndex) {
    this.#index = index;
    this.generation = index.generation;
    const offers = index.allOffers();
    this.#count = offers.length;
    for (const offer of offers) {
      for (const { field, text } of offer.facts) {
        const code = bareCode(text);
        if (field === 'reference' && code.length >= SHORTEST_REFERENCE) this.#references.set(code, offer.id);
      }
      for (const [word, weight] of namesOf(offer)) {
        this.#spellings.add(word);
        for (const form of lookupForms(word)) {
          const owners = this.#names.get(form) ?? new Map<string, number>();
          owners.set(offer.id, Math.max(owners.get(offer.id) ?? 0, weight));
          this.#names.set(form, owners);
        }
      }
    }
  }

  /** The offers a word points to; empty when no offer holds it, nor a name much like it. */
  pointers(word: string): Pointer[] {
    // A name is itself, whatever a stemmer makes of it ("Nordlys" is not "Nord").
    const isProperName = commonness(fold(word)) === undefined && this.#spellings.has(fold(word));
    const forms = isProperName ? [fold(word)] : lookupForms(word);
    const named = this.#owners(forms);
    const holding = new Set([...this.#index.offersWithWord(forms), ...named.keys()]);
    if (holding.size > 0) return this.#weigh(word, named, holding, 1);
    const typed = this.#nearestName(fold(word));
    if (!typed) return [];
    const owners = this.#owners(lookupForms(typed));
    return this.#weigh(typed, owners, new Set(owners.keys()), TYPO_FACTOR);
  }

  /**
   * The offers that a word points to by its translations ("bridges", "ponts"): those that hold one, or, for words
   * whose translation is not known, those with a name of much the same meaning.
   */
  async translatedPointers(word: string, vocabulary: Vocabulary): Promise<Pointer[]> {
    const forms = translationsOf(fold(word));
    if (forms.length > 0) {
      const named = this.#owners(forms);
      const holding = new Set([...this.#index.offersWithWord(forms), ...named.keys()]);
      if (holding.size > 0) return this.#weigh(word, named, holding, TRANSLATION_FACTOR);
    }
    // The vector of a word the model hardly knows is close to anything.
    if (
      this.#count > MOST_TRANSLATED ||
      word.length < SHORTEST_TRANSLATED ||
      commonness(fold(word)) === undefined
    )
      return [];
    const [name] = await vocabulary.translate(fold(word), [...this.#spellings]);
    if (name === undefined) return [];
    const owners = this.#owners(lookupForms(name));
    return this.#weigh(name, owners, new Set(owners.keys()), TRANSLATION_FACTOR);
  }

  /** The offers that hold two words side by side. */
  phrasePointers(first: string, second: string): Pointer[] {
    const holding = new Set(this.#index.offersWithPhrase(first, second));
    return holding.size === 0
      ? []
      : this.#weigh(`${first} ${second}`, new Map(), holding, PHRASE_WEIGHT / RARE_FACTOR);
  }

  /** The offers whose reference stands in a text, however it is spaced and cased. */
  referencePointers(text: string): Pointer[] {
    const code = bareCode(text);
    return [...this.#references]
      .filter(([reference]) => code.includes(reference))
      .map(([, offer]) => ({ offer, weight: REFERENCE_WEIGHT, isName: true }));
  }

  #owners(forms: readonly string[]): Map<string, number> {
    const owners = new Map<string, number>();
    for (const form of forms) {
      for (const [offer, weight] of this.#names.get(form) ?? [])
        owners.set(offer, Math.max(owners.get(offer) ?? 0, weight));
    }
    return owners;
  }

  #weigh(
    word: string,
    named: ReadonlyMap<string, number>,
    holding: ReadonlySet<string>,
    factor: number,
  ): Pointer[] {
    // Inverse document frequency as in BM25: a word that all offers hold says next to nothing.
    const telling = Math.log(1 + (this.#count - holding.size + 0.5) / (holding.size + 0.5));
    return [...holding].map((offer) => ({
      offer,
      weight: telling * rarity(word) * factor * (named.get(offer) ?? BODY_WEIGHT),
      isName: named.has(offer),
    }));
  }

  #nearestName(word: string): string | undefined {
    if (word.length < SHORTEST_FUZZY || /\d/.test(word)) return undefined;
    const most = commonness(word) !== undefined ? 0 : word.length >= 8 ? 2 : 1;
    let best: string | undefined;
    let bestDistance = most + 1;
    for (const name of this.#spellings) {
      if (name.length < SHORTEST_FUZZY - 1) continue;
      // "chromato" for "chromatographe": students cut long words short.
      const isShort = word.length >= SHORTEST_FUZZY + 1 && name.startsWith(word);
      const d =
        isShort || isCognate(name, word)
          ? 0.5
          : Math.abs(name.length - word.length) > most
            ? Infinity
            : distance(name, word);
      if (d < bestDistance) [best, bestDistance] = [name, d];
    }
    return best;
  }
}

function rarity(word: string): number {
  const share = commonness(fold(word));
  if (share === undefined) return RARE_FACTOR;
  return share > EVERYDAY_COMMONNESS ? EVERYDAY_FACTOR : 1;
}

function bareCode(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
