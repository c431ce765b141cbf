import { distance } from 'fastest-levenshtein';
import type { IndexedOffer, OfferIndex } from '../index/OfferIndex.ts';
import { fold } from '../language/fold.ts';
import { namesOfPlace } from '../language/placeNames.ts';
import { translationsOf } from '../language/translations.ts';
import { commonness } from '../language/wordList.ts';
import { isCognate } from './cognates.ts';
import { isVague } from './isVague.ts';
import { lookupForms, namesOf, spellingsOf } from './namesOf.ts';
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
/** A word that so many offers hold in another language is usual in what they are about. */
const USUAL = 0.6;
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
  /** The names as spelt, without stems: what a mistyped word is compared with. With how many offers have each. */
  readonly #spellings = new Map<string, number>();
  readonly #references = new Map<string, Set<string>>();
  /** The offers whose names are known, as they were then. */
  readonly #known = new Map<string, IndexedOffer>();
  /** What the index held when it was looked at last. */
  #seen: readonly IndexedOffer[] = [];

  constructor(index: OfferIndex) {
    this.#index = index;
    this.update();
  }

  /** Takes in what has changed in the index since the last time; of ten thousand offers few have. */
  update(): void {
    const offers = this.#index.allOffers();
    if (this.#seen === offers) return;
    this.#seen = offers;
    for (const [id, offer] of this.#known) if (this.#index.offer(id) !== offer) this.#forget(offer);
    for (const offer of offers) if (!this.#known.has(offer.id)) this.#learn(offer);
  }

  #learn(offer: IndexedOffer): void {
    this.#known.set(offer.id, offer);
    for (const code of referencesOf(offer))
      this.#references.set(code, (this.#references.get(code) ?? new Set()).add(offer.id));
    for (const [word, weight] of namesOf(offer)) {
      this.#spellings.set(word, (this.#spellings.get(word) ?? 0) + 1);
      for (const form of lookupForms(word)) {
        const owners = this.#names.get(form) ?? new Map<string, number>();
        owners.set(offer.id, Math.max(owners.get(offer.id) ?? 0, weight));
        this.#names.set(form, owners);
      }
    }
  }

  #forget(offer: IndexedOffer): void {
    this.#known.delete(offer.id);
    for (const code of referencesOf(offer)) {
      const owners = this.#references.get(code)!;
      owners.delete(offer.id);
      if (owners.size === 0) this.#references.delete(code);
    }
    for (const word of namesOf(offer).keys()) {
      const count = this.#spellings.get(word)! - 1;
      if (count > 0) this.#spellings.set(word, count);
      else this.#spellings.delete(word);
      for (const form of lookupForms(word)) {
        const owners = this.#names.get(form);
        owners?.delete(offer.id);
        if (owners?.size === 0) this.#names.delete(form);
      }
    }
  }

  /** The offers a word points to; empty when no offer holds it, nor a name much like it. */
  pointers(word: string): Pointer[] {
    // "Gante" is Ghent, and no glove.
    const places = namesOfPlace(fold(word)).filter((name) => name !== fold(word));
    const located = this.#owners(places);
    if (located.size > 0)
      return this.#weigh(
        word,
        located,
        new Set([...this.#index.offersWithWord([fold(word), ...places]), ...located.keys()]),
        1,
      );
    // A name is itself, whatever a stemmer makes of it ("Nordlys" is not "Nord").
    const isProperName = commonness(fold(word)) === undefined && this.#spellings.has(fold(word));
    // "Automates" of a title is not what stems alike ("automatique") elsewhere.
    const spelt = spellingsOf(word);
    const isSpelt = spelt.some((form) => this.#spellings.has(form));
    const forms = isProperName ? [fold(word)] : isSpelt ? spelt : lookupForms(word);
    const named = this.#owners(forms);
    const holding = new Set([...this.#index.offersWithWord(forms), ...named.keys()]);
    if (holding.size > 0)
      return this.#weigh(word, named, holding, 1, named.size > 0 ? [] : this.#translators(word));
    const typed = this.#nearestName(fold(word));
    if (!typed) return [];
    const owners = this.#owners(lookupForms(typed));
    return this.#weigh(typed, owners, new Set(owners.keys()), TYPO_FACTOR);
  }

  /**
   * The offers that a word points to by its translations ("bridges", "ponts"): those that hold one, or, for words
   * whose translation is not known, those with a name of much the same meaning.
   * @param known where the word itself points
   */
  async translatedPointers(
    word: string,
    vocabulary: Vocabulary,
    known: readonly Pointer[],
  ): Promise<Pointer[]> {
    const translated = this.#translated(word);
    if (translated.length > 0 || known.some(({ isName }) => isName)) return translated;
    // The vector of a word the model hardly knows is close to anything.
    if (
      this.#known.size > MOST_TRANSLATED ||
      word.length < SHORTEST_TRANSLATED ||
      commonness(fold(word)) === undefined
    )
      return [];
    const [name] = await vocabulary.translate(fold(word), [...this.#spellings.keys()].sort());
    if (name === undefined) return [];
    const owners = this.#owners(lookupForms(name));
    return this.#weigh(name, owners, new Set(owners.keys()), TRANSLATION_FACTOR);
  }

  /** The offers that have a translation of a word among their names ("lenguaje", "langage"). */
  ownersTranslated(word: string): string[] {
    return this.#translated(word).flatMap(({ offer, isName }) => (isName ? [offer] : []));
  }

  /** The offers that hold a word in another language. */
  #translators(word: string): string[] {
    const isAcronym = /^\p{Lu}{2,}$/u.test(word);
    const forms = isAcronym || isVague(fold(word)) ? [] : translationsOf(fold(word));
    const found = forms.length === 0 ? [] : [...this.#index.offersWithWord(forms)];
    // A word of a few offers may tell them apart in any language; dictionaries give too many for it.
    return found.length >= this.#known.size * USUAL ? found : [];
  }

  /** "Buy" and "explain" stand for too much to tell offers apart. */
  #translated(word: string): Pointer[] {
    const folded = fold(word);
    const forms = isVague(folded) ? [] : translationsOf(folded);
    if (forms.length === 0) return [];
    const named = this.#owners(forms);
    const holding = new Set([...this.#index.offersWithWord(forms), ...named.keys()]);
    return this.#weigh(word, named, holding, TRANSLATION_FACTOR);
  }

  /** Whether one of some offers has a phrase (folded) in its title or in the name of who makes it. */
  isCalled(phrase: string, offers: ReadonlySet<string>): boolean {
    return [...offers].some((id) =>
      this.#known
        .get(id)
        ?.facts.some(
          ({ field, text }) => (field === 'title' || field === 'organisation') && fold(text).includes(phrase),
        ),
    );
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
      .map(([, offers]) => ({ offer: [...offers].sort().at(-1)!, weight: REFERENCE_WEIGHT, isName: true }));
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
    others: readonly string[] = [],
  ): Pointer[] {
    // Inverse document frequency as in BM25: a word that all offers hold, in whatever language, says next to nothing.
    const telling = this.#telling(new Set([...holding, ...others]).size);
    // In an order that does not tell which came first, so that equals stay in it.
    return [...holding].sort().map((offer) => ({
      offer,
      weight: telling * rarity(word) * factor * (named.get(offer) ?? BODY_WEIGHT),
      isName: named.has(offer),
    }));
  }

  /** What a word weighs that one offer alone holds, in its text: how much any weight here is depends on how many there are. */
  get unit(): number {
    return this.#telling(1) * BODY_WEIGHT;
  }

  #telling(holding: number): number {
    return Math.log(1 + (this.#known.size - holding + 0.5) / (holding + 0.5));
  }

  #nearestName(word: string): string | undefined {
    if (word.length < SHORTEST_FUZZY || /\d/.test(word)) return undefined;
    const most = commonness(word) !== undefined ? 0 : word.length >= 8 ? 2 : 1;
    let best: string | undefined;
    let bestDistance = most + 1;
    for (const name of this.#spellings.keys()) {
      if (name.length < SHORTEST_FUZZY - 1) continue;
      // "chromato" for "chromatographe", "hydro" for "hydrologie": students cut long words short.
      const isShort =
        (word.length >= SHORTEST_FUZZY + 1 || (word.endsWith('o') && name.length >= word.length + 3)) &&
        name.startsWith(word);
      const d =
        isShort || isCognate(name, word)
          ? 0.5
          : Math.abs(name.length - word.length) > most
            ? Infinity
            : distance(name, word);
      // Of names as near as each other the first: the order in which offers came is no reason.
      if (d < bestDistance || (d === bestDistance && best !== undefined && name < best))
        [best, bestDistance] = [name, d];
    }
    return best;
  }
}

function rarity(word: string): number {
  const share = commonness(fold(word));
  if (share === undefined) return RARE_FACTOR;
  return share > EVERYDAY_COMMONNESS ? EVERYDAY_FACTOR : 1;
}

function referencesOf(offer: IndexedOffer): Set<string> {
  const codes = offer.facts.flatMap(({ field, text }) => (field === 'reference' ? bareCode(text) : []));
  return new Set(codes.filter((code) => code.length >= SHORTEST_REFERENCE));
}

function bareCode(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
