/**
 * Builds models/words/translations.tsv: which words of French, English and Spanish mean the same, from sentences and
 * terms that exist in several of them, and from the project's own lists beside this file (columns English, French, Spanish;
 * equivalents parted by |): dictionary.tsv of words and glossary.tsv of subjects of internships.
 * Usage: npx tsx training/words/buildTranslations.ts TRAINING_DATA_DIR
 *
 * Needs the `xz` program and about 2 GB of memory; takes a few minutes. Method: IBM Model 1 (Brown et al. 1993) over
 * stems, trained by expectation maximisation in both directions; a pair is kept when both directions agree.
 * Output, one line a stem, sorted: language and stem, then those of other languages that mean the same. A stem stands there
 * as its words give it with their accents and without, as students type them.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../src/language/fold.ts';
import { FUNCTION_WORDS } from '../../src/language/functionWords.ts';
import type { Language } from '../../src/language/Language.ts';
import { stem } from '../../src/language/stem.ts';
import { Lexicon } from './Lexicon.ts';
import { modelOne, type Side } from './modelOne.ts';
import { PAIRS, readDictionary, readGlossary, readPairs, tellingWord } from './parallelTexts.ts';

/** Paragraphs align badly. */
const LONGEST = 40;
const SHORTEST_STEM = 3;
/** Pairs seen together only once are kept only where nothing else explains either word. */
const LEAST_SCORE = 0.25;
const LEAST_COUNT = 2;

type Pair = readonly [a: Language, left: string, b: Language, right: string];

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: buildTranslations.ts TRAINING_DATA_DIR');
/** By language and stem, the stems that its words have without their accents. */
const unaccented = new Map<string, Set<string>>();
const pairsOf = readPairs(folder);
const pairs = PAIRS.flatMap(([a, b]) => [...listed(a, b), ...translations(a, b)]);
const others = new Map<string, Set<string>>();
for (const [a, left, b, right] of pairs)
  for (const x of spellings(left, a))
    for (const y of spellings(right, b)) {
      link(`${a} ${x}`, `${b} ${y}`);
      link(`${b} ${y}`, `${a} ${x}`);
    }
const lines = [...others].map(([key, translated]) => [key, ...[...translated].sort()].join('\t'));
writeFileSync(
  join(import.meta.dirname, '..', '..', 'models', 'words', 'translations.tsv'),
  `${lines.sort().join('\n')}\n`,
);

function link(key: string, other: string): void {
  others.set(key, (others.get(key) ?? new Set()).add(other));
}

function stemmed(word: string, language: Language): string {
  const root = stem(word, language);
  const key = `${language} ${root}`;
  unaccented.set(key, (unaccented.get(key) ?? new Set()).add(stem(fold(word), language)));
  return root;
}

function spellings(root: string, language: Language): Set<string> {
  return new Set([root, ...(unaccented.get(`${language} ${root}`) ?? [])]);
}

function stemsOf(sentence: string, language: Language): string[] {
  return (sentence.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => !FUNCTION_WORDS[language].has(fold(word)))
    .map((word) => stem(word, language))
    .filter((word) => word.length >= SHORTEST_STEM);
}

/** Of each row of the lists every stem of one language with every one of the other. */
function listed(a: Language, b: Language): Pair[] {
  return [...readDictionary(), ...readGlossary()].flatMap((row) =>
    row[a].flatMap((x) =>
      row[b].flatMap((y): Pair[] => {
        const [left, right] = [stemIn(x, a), stemIn(y, b)];
        return left && right ? [[a, left, b, right]] : [];
      }),
    ),
  );
}

function stemIn(phrase: string, language: Language): string {
  return stemmed(tellingWord(phrase).toLowerCase(), language);
}

function translations(a: Language, b: Language): Pair[] {
  const left = new Lexicon((sentence) => stemsOf(sentence, a));
  const right = new Lexicon((sentence) => stemsOf(sentence, b));
  const sentences: (readonly [Side, Side])[] = [];
  for (const [x, y] of pairsOf(a, b)) {
    const pair = [left.read(x), right.read(y)] as const;
    if (pair.every((side) => side.length > 0 && side.length <= LONGEST)) sentences.push(pair);
  }
  const size = Math.max(left.words.length, right.words.length);
  const there = modelOne(sentences, size);
  const back = modelOne(
    sentences.map(([x, y]) => [y, x]),
    size,
  );
  const kept: Pair[] = [];
  for (const [key, p] of there) {
    const [x, y] = [Math.floor(key / size), key % size];
    const score = Math.sqrt(p * (back.get(y * size + x) ?? 0));
    const [one, other] = [left.words[x]!, right.words[y]!];
    if (score < LEAST_SCORE || Math.min(left.counts[x]!, right.counts[y]!) < LEAST_COUNT) continue;
    kept.push([a, one, b, other]);
  }
  return kept;
}
