/**
 * Builds models/words/alignments.tsv: how likely a word of French, English or Spanish stands for one of another of them,
 * down to chances that only count where much else speaks for it.
 * Usage: npx tsx training/words/buildAlignments.ts TRAINING_DATA_DIR
 *
 * The same sentences, terms and method as buildTranslations.ts (a minute, 2 GB of memory), over the roots of folded words,
 * which forms of a verb share whatever their accents. Output, one line a root, sorted: language and root, then for each
 * root of another language the geometric mean of both probabilities in per cent, best first.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/config/paths.ts';
import { fold } from '../../src/language/fold.ts';
import { FUNCTION_WORDS } from '../../src/language/functionWords.ts';
import type { Language } from '../../src/language/Language.ts';
import { rootOf } from '../../src/language/rootOf.ts';
import { Lexicon } from './Lexicon.ts';
import { modelOne } from './modelOne.ts';
import { PAIRS, readDictionary, readGlossary, readPairs, tellingWord } from './parallelTexts.ts';

/** Paragraphs align badly. */
const LONGEST = 40;
const SHORTEST_WORD = 3;
const LEAST_SCORE = 0.02;
/** A row of the list holds equivalents of a phrase, not all of which are one another's. */
const LISTED = 0.5;
/** Words of a row of the dictionary are one another's, each in one of its senses. */
const DEFINED = 0.6;
/** What is seen less often than this is trusted less. */
const ENOUGH = 3;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: buildAlignments.ts TRAINING_DATA_DIR');
const pairsOf = readPairs(folder);
const scores = new Map<string, Map<string, number>>();
for (const [a, b] of PAIRS) {
  align(a, b);
  for (const row of readDictionary())
    for (const x of row[a]) for (const y of row[b]) link(a, rootIn(x, a), b, rootIn(y, b), DEFINED);
  for (const row of readGlossary())
    for (const x of row[a]) for (const y of row[b]) link(a, rootIn(x, a), b, rootIn(y, b), LISTED);
}
const lines = [...scores].map(([key, others]) => {
  const best = [...others].sort(([m, x], [n, y]) => y - x || (m < n ? -1 : 1));
  return [key, ...best.map(([other, score]) => `${other} ${Math.round(100 * score)}`)].join('\t');
});
writeFileSync(join(PROJECT_ROOT, 'models', 'words', 'alignments.tsv'), `${lines.sort().join('\n')}\n`);

function rootsOf(sentence: string, language: Language): string[] {
  return (fold(sentence).match(/\p{L}+/gu) ?? [])
    .filter((word) => word.length >= SHORTEST_WORD && !FUNCTION_WORDS[language].has(word))
    .map((word) => rootOf(word, language));
}

function rootIn(phrase: string, language: Language): string {
  return rootOf(fold(tellingWord(phrase)), language);
}

function link(a: Language, x: string, b: Language, y: string, score: number): void {
  if (!x || !y) return;
  const [from, to] = [`${a} ${x}`, `${b} ${y}`];
  for (const [one, other] of [
    [from, to],
    [to, from],
  ] as const) {
    const others = scores.get(one) ?? new Map<string, number>();
    scores.set(one, others.set(other, Math.max(score, others.get(other) ?? 0)));
  }
}

function align(a: Language, b: Language): void {
  const [left, right] = [
    new Lexicon((sentence) => rootsOf(sentence, a)),
    new Lexicon((sentence) => rootsOf(sentence, b)),
  ];
  const sentences = pairsOf(a, b)
    .map(([x, y]) => [left.read(x), right.read(y)] as const)
    .filter((pair) => pair.every((side) => side.length > 0 && side.length <= LONGEST));
  const size = Math.max(left.words.length, right.words.length);
  const there = modelOne(sentences, size);
  const back = modelOne(
    sentences.map(([x, y]) => [y, x]),
    size,
  );
  for (const [key, p] of there) {
    const [x, y] = [Math.floor(key / size), key % size];
    const trust = Math.min(1, Math.sqrt(Math.min(left.counts[x]!, right.counts[y]!) / ENOUGH));
    const score = Math.sqrt(p * (back.get(y * size + x) ?? 0)) * trust;
    if (score >= LEAST_SCORE) link(a, left.words[x]!, b, right.words[y]!, score);
  }
}
