/**
 * Builds models/words: the words that occur in the training texts, per language, with how common they are.
 * Usage: npx tsx training/words/buildWords.ts TRAINING_DATA_DIR
 *
 * Needs the `xz` program. Output: one line a word, "folded word<TAB>natural logarithm of its share", commonest
 * first, over all three languages together (a glued run in a French offer often holds English terms).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../src/language/fold.ts';

const SOURCES = [
  'pairs-tatoeba',
  'pairs-hf-course',
  'pairs-hf-agents-course',
  'pairs-hf-audio-course',
  'pairs-ms-edgeai',
  'pairs-ml-for-beginners',
  'pairs-prompt-guide',
  'pairs-fastapi',
  'pairs-esco',
  'synonyms-rome',
  'postings',
];
const TEXT_KEYS = ['en', 'fr', 'es', 'a', 'b', 'text', 'title'];
/** Rarer words are mostly names, typing errors and words glued already. */
const MIN_COUNT = 4;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: buildWords.ts TRAINING_DATA_DIR');
const counts = new Map<string, number>();
for (const source of SOURCES) {
  const text = execFileSync('xz', ['-dc', join(folder, `${source}.jsonl.xz`)], {
    maxBuffer: 2 ** 30,
  }).toString();
  for (const line of text.split('\n')) {
    if (!line) continue;
    const row = JSON.parse(line) as Record<string, unknown>;
    for (const key of TEXT_KEYS) {
      const value = row[key];
      if (typeof value !== 'string') continue;
      for (const word of fold(value).match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
}
const kept = [...counts].filter(
  ([word, n]) => n >= MIN_COUNT && (word.length > 1 || 'aeoyldcjmnst'.includes(word)),
);
kept.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
const total = kept.reduce((sum, [, n]) => sum + n, 0);
mkdirSync('models/words', { recursive: true });
writeFileSync(
  'models/words/words.tsv',
  `${kept.map(([w, n]) => `${w}\t${Math.log(n / total).toFixed(2)}`).join('\n')}\n`,
);
