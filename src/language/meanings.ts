import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { PROJECT_ROOT } from '../config/paths.ts';
import { LANGUAGES, type Language } from './Language.ts';
import { rootOf } from './rootOf.ts';
import { stem } from './stem.ts';
import { shareIn } from './wordList.ts';

/** A word is read as one of a language when at least this share of its use is there, or when no list knows it. */
const LEAST_SHARE = 0.15;
const REMEMBERED = 20_000;

/** Which rows of a table the words of a language are in. */
class MeaningTable {
  readonly #file: string;
  readonly #stemOf: (language: Language, word: string) => string;
  readonly #known = new LRUCache<string, readonly number[]>({ max: REMEMBERED });
  #rows: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(name: string, stemOf: (language: Language, word: string) => string) {
    this.#file = join(PROJECT_ROOT, 'models', 'words', name);
    this.#stemOf = stemOf;
  }

  shareRow(a: string, b: string): boolean {
    const own = this.#rowsOf(a);
    return own.length > 0 && this.#rowsOf(b).some((row) => own.includes(row));
  }

  #rowsOf(word: string): readonly number[] {
    const found = this.#known.get(word) ?? this.#lookUp(word);
    this.#known.set(word, found);
    return found;
  }

  #lookUp(word: string): readonly number[] {
    this.#rows ??= read(this.#file);
    const isKnown = LANGUAGES.some((language) => shareIn(word, language) > 0);
    const own = LANGUAGES.filter((language) => !isKnown || shareIn(word, language) >= LEAST_SHARE);
    // "Ejemplares" and "ejemplar" have different stems.
    const forms = [
      word,
      ...[/s$/, /es$/]
        .filter((ending) => word.length > 4 && ending.test(word))
        .map((ending) => word.replace(ending, '')),
    ];
    const rows = own.flatMap((language) =>
      forms.flatMap((form) => this.#rows!.get(`${language} ${this.#stemOf(language, form)}`) ?? []),
    );
    return [...new Set(rows)];
  }
}

function read(file: string): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [language, stemmed, numbers] = line.split('\t');
    if (numbers) found.set(`${language} ${stemmed}`, numbers.split(' ').map(Number));
  }
  return found;
}

const equal = new MeaningTable('meanings.tsv', stemOfMeaning);
const near = new MeaningTable('nearMeanings.tsv', (language, word) => rootOf(word, language));

/**
 * Whether one of two folded words may be put for the other where an offer is told again, in the same language or another
 * ("trip": "déplacement", "travel"), from models/words/meanings.tsv (2,000 rows written by hand, read at the first call).
 */
export function meansAlike(a: string, b: string): boolean {
  return equal.shareRow(a, b);
}

/**
 * Whether one of two folded words may be put for the other where all else that is said is the same ("shadow": "suivre"),
 * from models/words/nearMeanings.tsv (404 rows written by hand, read at the first call).
 */
export function meansNear(a: string, b: string): boolean {
  return near.shareRow(a, b);
}

/** Feminine endings that the stemmer does not see without their accents: "laitieres", "chargee". */
const FEMININE: readonly (readonly [RegExp, string])[] = [
  [/ieres?$/, 'ier'],
  [/ees?$/, 'e'],
  [/trices?$/, 'teur'],
  [/euses?$/, 'eur'],
  [/ennes?$/, 'en'],
];

function masculine(word: string): string {
  const ending = FEMININE.find(([pattern]) => pattern.test(word));
  return ending && word.length > 5 ? word.replace(...ending) : word;
}

/** The stem under which the table has a folded word. */
export function stemOfMeaning(language: Language, word: string): string {
  return stem(language === 'fr' ? masculine(word) : word, language);
}
