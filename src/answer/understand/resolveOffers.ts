import { fold, foldInPlace } from '../../language/fold.ts';
import { literal } from '../../language/literal.ts';
import type { OfferDirectory, Pointer } from '../OfferDirectory.ts';
import { CLOSENESS_LEAD, LEAST_CLOSENESS, LEAST_CLOSENESS_ALONE, MEANING_WEIGHT } from '../thresholds.ts';
import type { Vocabulary } from '../Vocabulary.ts';

/** Which offers a question is about, and on what grounds. */
export interface Resolution {
  /** Best first; empty when nothing in the question points to an offer. */
  readonly offers: readonly string[];
  /** Whether a name was said (organisation, title word, reference, place …), not only words of some offer's text. */
  readonly named: boolean;
  /** How strongly the question points to the first of them; one word of a title that is in one offer in five: 4. */
  readonly strength: number;
  /** By how much the first of them is closer to the question in meaning than every other offer; less than 0 where it isn't. */
  readonly lead: number;
  /** The words that pointed to the offers chosen, folded. */
  readonly pointing: ReadonlySet<string>;
  /** Those of them that are names of the offer. */
  readonly names: ReadonlySet<string>;
  /** Words that no offer holds at all, as written. */
  readonly unknown: readonly string[];
}

/** Less than this is a coincidence: one common word of a text. */
const LEAST_EVIDENCE = 1;
/** Offers with less than this share of the best one's evidence are not meant. */
const SHARE_OF_BEST = 0.6;
/** What a word must weigh to tell two offers apart that are otherwise named alike. */
const TELLING_APART = 0.5;
/** What words that point to both offers must weigh more for one of them. */
const MUCH_MORE = 1;

/** What a proper name in the text of an offer weighs more than a common word. */
const PROPER_FACTOR = 2.5;

/** How close offers are to some words in meaning: the mean of the cosine of their title and of their best passage. */
export type Closeness = (words: string) => Promise<ReadonlyMap<string, number>>;

/**
 * Finds the offers that a question is about.
 * @param question as written
 * @param words the question's content words less those that ask for a field
 */
export async function resolveOffers(
  question: string,
  words: readonly string[],
  directory: OfferDirectory,
  vocabulary: Vocabulary,
  closeness: Closeness,
): Promise<Resolution> {
  const { evidence, unknown } = await collectEvidence(question, words, directory, vocabulary);
  const similarities = await closeness(words.join(' ') || question);
  const ranked = rank(evidence, similarities);
  const best = ranked[0];
  if (best) {
    const meant = ranked.filter((other) => isMeantToo(other, best) || isNamedBeside(other, best, question));
    const one =
      meant.length > 1 && unknown.length > 0
        ? closest(
            await closeness(unknown.join(' ')),
            meant.map(({ offer }) => offer),
            LEAST_CLOSENESS,
          )
        : undefined;
    return {
      offers: one ? [one] : meant.map(({ offer }) => offer),
      named: best.named,
      strength: best.score,
      lead: leadOf(best.offer, similarities),
      pointing: new Set(best.words.keys()),
      names: best.names,
      unknown,
    };
  }
  const alone =
    unknown.length > 0 ? closest(similarities, [...similarities.keys()], LEAST_CLOSENESS_ALONE) : undefined;
  return {
    offers: alone ? [alone] : [],
    named: false,
    strength: 0,
    lead: alone ? leadOf(alone, similarities) : 0,
    pointing: new Set(alone ? unknown.map(fold) : []),
    names: new Set(),
    unknown,
  };
}

function leadOf(offer: string, similarities: ReadonlyMap<string, number>): number {
  const others = [...similarities].flatMap(([other, similarity]) => (other === offer ? [] : similarity));
  return (similarities.get(offer) ?? 0) - Math.max(0, ...others);
}

interface Evidence {
  score: number;
  named: boolean;
  readonly words: Map<string, number>;
  readonly names: Set<string>;
}
type Ranked = Evidence & { readonly offer: string; readonly total: number };

async function collectEvidence(
  question: string,
  words: readonly string[],
  directory: OfferDirectory,
  vocabulary: Vocabulary,
): Promise<{ evidence: Map<string, Evidence>; unknown: string[] }> {
  const evidence = new Map<string, Evidence>();
  const unknown: string[] = [];
  const collect = (word: string, pointers: readonly Pointer[]): void => {
    for (const { offer, weight, isName } of pointers) {
      const found = evidence.get(offer) ?? {
        score: 0,
        named: false,
        words: new Map<string, number>(),
        names: new Set<string>(),
      };
      found.score += weight;
      found.named ||= isName;
      found.words.set(fold(word), weight);
      if (isName) found.names.add(fold(word));
      evidence.set(offer, found);
    }
  };
  for (const word of new Set(words)) {
    const known = directory.pointers(word);
    if (withinUnknown(word, known, unknown, question)) continue;
    // "Prévision" of one title is "predicción" of another.
    const translated = await directory.translatedPointers(word, vocabulary, known);
    const isNamed = known.some(({ isName }) => isName);
    const pointers = merged(known, isNamed ? translated.filter(({ isName }) => isName) : translated);
    if (pointers.length === 0) unknown.push(word);
    // A proper name that an offer goes by means that one, whoever else mentions it.
    const isMentioned = isProper(word, question) && !pointers.some(({ isName }) => isName);
    collect(word, isMentioned ? pointers.map(heavier) : pointers);
  }
  for (const [i, word] of words.slice(1).entries()) {
    collect(`${words[i]} ${word}`, directory.phrasePointers(words[i]!, word));
  }
  collect('reference', directory.referencePointers(question));
  return { evidence, unknown };
}

/** "France" in "la Banque de France" points to no offer when no offer speaks of that bank. */
function withinUnknown(
  word: string,
  pointers: readonly Pointer[],
  unknown: readonly string[],
  question: string,
): boolean {
  if (pointers.some(({ isName }) => isName)) return false;
  const folded = fold(question);
  return unknown.some((other) =>
    new RegExp(
      `(?<!\\p{L})${literal(fold(other))} (?:de|du|of|del|d')(?: la| the)? ?${literal(fold(word))}`,
      'u',
    ).test(folded),
  );
}

/** A word written with a capital within a question ("the trip to Oban") is a name, wherever an offer holds it. */
function isProper(word: string, question: string): boolean {
  const at = foldInPlace(question).indexOf(fold(word));
  return at > 0 && /[\p{Ll},]\s+$/u.test(question.slice(0, at)) && /^\p{Lu}\p{Ll}/u.test(question.slice(at));
}

function heavier(pointer: Pointer): Pointer {
  return pointer.isName ? pointer : { ...pointer, weight: pointer.weight * PROPER_FACTOR };
}

/** The stronger of two sets of pointers for each offer. */
function merged(first: readonly Pointer[], second: readonly Pointer[]): Pointer[] {
  const byOffer = new Map<string, Pointer>();
  for (const pointer of [...first, ...second]) {
    const known = byOffer.get(pointer.offer);
    if (!known || known.weight < pointer.weight) byOffer.set(pointer.offer, pointer);
  }
  return [...byOffer.values()];
}

function rank(evidence: ReadonlyMap<string, Evidence>, similarities: ReadonlyMap<string, number>): Ranked[] {
  const best = Math.max(0, ...similarities.values());
  return [...evidence]
    .filter(([, { score }]) => score >= LEAST_EVIDENCE)
    .map(([offer, found]) => ({
      offer,
      ...found,
      total: found.score + MEANING_WEIGHT * ((similarities.get(offer) ?? 0) - best),
    }))
    .sort((a, b) => b.total - a.total);
}

function isMeantToo(other: Ranked, best: Ranked): boolean {
  return (
    other.total >= best.total * SHARE_OF_BEST &&
    other.named === best.named &&
    !isOutdone(other.words, best.words)
  );
}

/** "At CEA and at DEEL": each by a name of its own, and the two said together. */
function isNamedBeside(other: Ranked, best: Ranked, question: string): boolean {
  if (!other.named || other.total < best.total * SHARE_OF_BEST) return false;
  const own = [...other.names].filter((word) => !best.words.has(word));
  const others = [...best.names].filter((word) => !other.words.has(word));
  const folded = fold(question);
  return own.some((one) => others.some((two) => areJoined(folded, one, two) || areJoined(folded, two, one)));
}

function areJoined(folded: string, first: string, second: string): boolean {
  return new RegExp(
    `(?<!\\p{L})${literal(first)}\\W+(?:et|and|y|ou|or|o|vs|ni|nor)(?:\\W+\\p{L}{1,5}){0,3}\\W+${literal(second)}(?!\\p{L})`,
    'u',
  ).test(folded);
}

/** The offer that is closer than all others among the candidates, by a lead. */
function closest(
  similarities: ReadonlyMap<string, number>,
  candidates: readonly string[],
  least: number,
): string | undefined {
  const sorted = candidates
    .map((offer) => [offer, similarities.get(offer) ?? 0] as const)
    .sort((a, b) => b[1] - a[1]);
  const [first, second] = sorted;
  return first && first[1] >= least && first[1] - (second?.[1] ?? 0) >= CLOSENESS_LEAD ? first[0] : undefined;
}

/**
 * Whether all that points to one offer points to the best as well, and something telling points to the best alone, or
 * much more to it: "batteries" of a title, where the other offer just speaks of some.
 */
function isOutdone(words: ReadonlyMap<string, number>, best: ReadonlyMap<string, number>): boolean {
  const alone = [...best].filter(([word]) => !words.has(word)).reduce((sum, [, weight]) => sum + weight, 0);
  const others = [...words].filter(([word]) => !best.has(word)).reduce((sum, [, weight]) => sum + weight, 0);
  const more = [...best].reduce((sum, [word, weight]) => sum + weight - (words.get(word) ?? weight), 0);
  return alone - others >= TELLING_APART || alone - others + more >= MUCH_MORE;
}
