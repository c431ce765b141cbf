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
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../src/language/fold.ts';
import { FUNCTION_WORDS } from '../../src/language/functionWords.ts';
import type { Language } from '../../src/language/Language.ts';
import { stem } from '../../src/language/stem.ts';
import { Lexicon } from './Lexicon.ts';
import { modelOne, type Side } from './modelOne.ts';
import { PAIRS, readGlossary, readPairs, tellingWord } from './parallelTexts.ts';

/** Paragraphs align badly. */
const LONGEST = 40;
const SHORTEST_STEM = 3;
/** Pairs seen together only once are kept only where nothing else explains either word. */
const LEAST_SCORE = 0.2;
const LEAST_COUNT = 2;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: buildTranslations.ts TRAINING_DATA_DIR');
const pairsOf = readPairs(folder);
const glossary = readGlossary();
const lines = PAIRS.flatMap(([a, b]) => [...new Set([...fromGlossary(a, b), ...translations(a, b)])]);
writeFileSync(
  join(import.meta.dirname, '..', '..', 'models', 'words', 'translations.tsv'),
  `${lines.sort().join('\n')}\n`,
);

function stemsOf(sentence: string, language: Language): string[] {
  return (sentence.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => !FUNCTION_WORDS[language].has(fold(word)))
    .map((word) => stem(word, language))
    .filter((word) => word.length >= SHORTEST_STEM);
}

/** Every word of one language with every one of the other. */
function fromGlossary(a: Language, b: Language): string[] {
  const stems = (words: readonly string[], language: Language): string[] =>
    words.map((phrase) => stem(tellingWord(phrase), language));
  return glossary.flatMap((row) =>
    stems(row[a], a).flatMap((x) =>
      stems(row[b], b).flatMap((y) => (x && y ? [[a, x, b, y, '1.00'].join('\t')] : [])),
    ),
  );
}

function translations(a: Language, b: Language): string[] {
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
  const kept: string[] = [];
  for (const [key, p] of there) {
    const [x, y] = [Math.floor(key / size), key % size];
    const score = Math.sqrt(p * (back.get(y * size + x) ?? 0));
    if (score < LEAST_SCORE || Math.min(left.counts[x]!, right.counts[y]!) < LEAST_COUNT) continue;
    kept.push([a, left.words[x], b, right.words[y], score.toFixed(2)].join('\t'));
  }
  return kept;
}
