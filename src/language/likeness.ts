import { LRUCache } from 'lru-cache';
import { keyedLines } from './keyedLines.ts';
import { LANGUAGES, type Language } from './Language.ts';
import { rootOf } from './rootOf.ts';
import { shareIn } from './wordList.ts';

/** A word is read as one of a language when at least this share of its use is there, or when no list knows it. */
const LEAST_SHARE = 0.15;
/** A language, a space and three letters. */
const SHORT_KEY = 6;
const SHORT_ROOT = 0.2;
const REMEMBERED = 20_000;
const linesOf = keyedLines('alignments.tsv');

/** What a root stands for in other languages: "language root" to a score, 0 to 1. */
type Links = ReadonlyMap<string, number>;

const links = new LRUCache<string, Links>({ max: REMEMBERED });
const paths = new LRUCache<string, Links>({ max: REMEMBERED });
const keys = new LRUCache<string, readonly string[]>({ max: REMEMBERED });

/**
 * How likely two folded words stand for one another, 0 to 1, in the same language or another, from
 * models/words/alignments.tsv (read at the first call): what translates one into the other, and what translates into both.
 */
export function likeness(a: string, b: string): number {
  return best(a, b, (one, other) => (linksOf(one).get(other) ?? 0) + (pathsFrom(one).get(other) ?? 0));
}

/** How likely one of two folded words translates the other, 0 to 1; forms of one word are 1. */
export function translation(a: string, b: string): number {
  return best(a, b, (one, other) => linksOf(one).get(other) ?? 0);
}

/** Few letters are the root of many words ("mes", "mesa"). */
function sameness(key: string, isSameWord: boolean): number {
  return isSameWord || key.length > SHORT_KEY ? 1 : SHORT_ROOT;
}

function best(a: string, b: string, score: (one: string, other: string) => number): number {
  const scores = keysOf(a).flatMap((one) =>
    keysOf(b).map((other) => (one === other ? sameness(one, a === b) : Math.min(1, score(one, other)))),
  );
  return Math.max(0, ...scores);
}

/** How sure it is what a folded word stands for in a language; 0 where no text tells. */
export function certainty(word: string, language: Language): number {
  let best = 0;
  for (const key of keysOf(word))
    for (const [other, score] of linksOf(key)) if (other.startsWith(language)) best = Math.max(best, score);
  return best;
}

/** The roots that a word may have, each with its language. */
function keysOf(word: string): readonly string[] {
  const known = keys.get(word);
  if (known) return known;
  const isKnown = LANGUAGES.some((language) => shareIn(word, language) > 0);
  const own = LANGUAGES.filter((language) => !isKnown || shareIn(word, language) >= LEAST_SHARE);
  const found = own.map((language) => `${language} ${rootOf(word, language)}`);
  keys.set(word, found);
  return found;
}

/** Where two steps lead: by way of another language to a third, or back to words of the same. */
function pathsFrom(key: string): Links {
  const known = paths.get(key);
  if (known) return known;
  const found = new Map<string, number>();
  for (const [between, first] of linksOf(key)) {
    for (const [end, second] of linksOf(between))
      if (end !== key) found.set(end, (found.get(end) ?? 0) + first * second);
  }
  paths.set(key, found);
  return found;
}

function linksOf(key: string): Links {
  const known = links.get(key);
  if (known) return known;
  const found = parse(linesOf(key));
  links.set(key, found);
  return found;
}

function parse(cells: readonly string[]): Links {
  return new Map(
    cells.map((link) => {
      const end = link.lastIndexOf(' ');
      return [link.slice(0, end), Number(link.slice(end + 1)) / 100];
    }),
  );
}
