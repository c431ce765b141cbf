/**
 * Builds models/words/translations.tsv: which words of French, English and Spanish mean the same, from sentences and
 * terms that exist in several of them, and from the project's own glossary.tsv beside this file (columns English, French,
 * Spanish; equivalents parted by |; subjects of internships that such texts seldom name).
 * Usage: npx tsx training/words/buildTranslations.ts TRAINING_DATA_DIR
 *
 * Needs the `xz` program and about 2 GB of memory; takes a few minutes. Method: IBM Model 1 (Brown et al. 1993) over
 * stems, trained by expectation maximisation in both directions; a pair is kept when both directions agree.
 * Output, one line a pair, sorted: language, stem, language, stem, the geometric mean of both probabilities.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../src/language/fold.ts';
import { FUNCTION_WORDS } from '../../src/language/functionWords.ts';
import type { Language } from '../../src/language/Language.ts';
import { stem } from '../../src/language/stem.ts';

const SOURCES = [
  'pairs-tatoeba',
  'pairs-esco',
  'pairs-hf-course',
  'pairs-hf-agents-course',
  'pairs-hf-audio-course',
  'pairs-ms-edgeai',
  'pairs-ml-for-beginners',
  'pairs-prompt-guide',
  'pairs-fastapi',
  'pairs-cheatsheets',
];
const PAIRS: readonly (readonly [Language, Language])[] = [
  ['en', 'fr'],
  ['en', 'es'],
  ['fr', 'es'],
];
const ITERATIONS = 6;
/** Paragraphs align badly. */
const LONGEST = 40;
const SHORTEST_STEM = 3;
/** Pairs seen together only once are kept only where nothing else explains either word. */
const LEAST_SCORE = 0.2;
const LEAST_COUNT = 2;

type Side = readonly number[];

/** The stems of one language, numbered. */
class Lexicon {
  readonly words: string[] = [];
  readonly counts: number[] = [];
  readonly #ids = new Map<string, number>();
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  read(sentence: string): Side {
    const stems = (sentence.toLowerCase().match(/\p{L}+/gu) ?? [])
      .filter((word) => !FUNCTION_WORDS[this.#language].has(fold(word)))
      .map((word) => stem(word, this.#language))
      .filter((word) => word.length >= SHORTEST_STEM);
    return [...new Set(stems)].map((word) => this.#id(word));
  }

  #id(word: string): number {
    const known = this.#ids.get(word);
    const id = known ?? this.words.length;
    if (known === undefined) {
      this.#ids.set(word, id);
      this.words.push(word);
      this.counts.push(0);
    }
    this.counts[id] = this.counts[id]! + 1;
    return id;
  }
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: buildTranslations.ts TRAINING_DATA_DIR');
const rows = SOURCES.flatMap(readRows);
const glossary = readGlossary();
const lines = PAIRS.flatMap(([a, b]) => [...new Set([...fromGlossary(a, b), ...translations(a, b)])]);
writeFileSync(
  join(import.meta.dirname, '..', '..', 'models', 'words', 'translations.tsv'),
  `${lines.sort().join('\n')}\n`,
);

function readRows(source: string): Record<string, unknown>[] {
  const text = execFileSync('xz', ['-dc', join(folder!, `${source}.jsonl.xz`)], { maxBuffer: 2 ** 30 });
  return text
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function readGlossary(): Record<Language, readonly string[]>[] {
  return readFileSync(join(import.meta.dirname, 'glossary.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [en, fr, es] = line.split('\t').map((cell) => cell.split('|'));
      return { en: en!, fr: fr!, es: es! };
    });
}

/** Every word of one language with every one of the other; of a phrase the longest word, which tells most. */
function fromGlossary(a: Language, b: Language): string[] {
  const stems = (words: readonly string[], language: Language): string[] =>
    words.map((phrase) => stem(tellingWord(phrase), language));
  return glossary.flatMap((row) =>
    stems(row[a], a).flatMap((x) =>
      stems(row[b], b).flatMap((y) => (x && y ? [[a, x, b, y, '1.00'].join('\t')] : [])),
    ),
  );
}

function tellingWord(phrase: string): string {
  const words = phrase.split(/[\s'’-]+/).filter((word) => !/\P{L}/u.test(word));
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function translations(a: Language, b: Language): string[] {
  const left = new Lexicon(a);
  const right = new Lexicon(b);
  const seen = new Set<string>();
  const sentences: (readonly [Side, Side])[] = [];
  for (const row of rows) {
    const [x, y] = [row[a], row[b]];
    if (typeof x !== 'string' || typeof y !== 'string' || seen.has(`${x}\n${y}`)) continue;
    seen.add(`${x}\n${y}`);
    const pair = [left.read(x), right.read(y)] as const;
    if (pair.every((side) => side.length > 0 && side.length <= LONGEST)) sentences.push(pair);
  }
  const size = Math.max(left.words.length, right.words.length);
  const there = modelOne(sentences, size);
  const back = modelOne(
    sentences.map(([x, y]) => [y, x]),
    size,
  );
  const kept: string[] = [];
  for (const [key, p] of there) {
    const [x, y] = [Math.floor(key / size), key % size];
    const score = Math.sqrt(p * (back.get(y * size + x) ?? 0));
    if (score < LEAST_SCORE || Math.min(left.counts[x]!, right.counts[y]!) < LEAST_COUNT) continue;
    kept.push([a, left.words[x], b, right.words[y], score.toFixed(2)].join('\t'));
  }
  return kept;
}

/** p(target | source) for the words that stand in sentences of the same meaning; keys are source * size + target. */
function modelOne(sentences: readonly (readonly [Side, Side])[], size: number): Map<number, number> {
  let probabilities = new Map<number, number>();
  for (let round = 0; round < ITERATIONS; round++) {
    const counts = new Map<number, number>();
    const totals = new Float64Array(size);
    for (const [source, target] of sentences) {
      for (const t of target) {
        let sum = 0;
        for (const s of source) sum += round === 0 ? 1 : (probabilities.get(s * size + t) ?? 0);
        if (sum === 0) continue;
        for (const s of source) {
          const share = (round === 0 ? 1 : (probabilities.get(s * size + t) ?? 0)) / sum;
          if (share < 1e-4) continue;
          counts.set(s * size + t, (counts.get(s * size + t) ?? 0) + share);
          totals[s] = totals[s]! + share;
        }
      }
    }
    for (const [key, count] of counts) counts.set(key, count / totals[Math.floor(key / size)]!);
    probabilities = counts;
  }
  return probabilities;
}
