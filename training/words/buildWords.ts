/**
 * Builds models/words: the words that occur in the training texts, per language, with how common they are.
 * Usage: npx tsx training/words/buildWords.ts TRAINING_DATA_DIR
 *
 * Needs the `xz` program. Output: one line a word: the folded word, the natural logarithm of its share of all
 * text (all three languages together: a glued run in a French offer often holds English terms), and how much of its
 * use is French, English and Spanish, in per cent. Commonest first.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fold } from '../../src/language/fold.ts';
import { LANGUAGES, type Language } from '../../src/language/Language.ts';
import { PARALLEL_TEXTS, readRows } from './parallelTexts.ts';

const SOURCES = [...PARALLEL_TEXTS, 'synonyms-rome', 'postings'];
/** Which language the text under a key is in; for the others the row says it in "lang". */
const TEXT_KEYS: Readonly<Record<string, Language | null>> = {
  en: 'en',
  fr: 'fr',
  es: 'es',
  a: null,
  b: null,
  text: null,
  title: null,
};
/** Rarer words are mostly names, typing errors and words glued already. */
const MIN_COUNT = 4;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: buildWords.ts TRAINING_DATA_DIR');
const counts = new Map<string, Record<Language, number>>();
const totals: Record<Language, number> = { fr: 0, en: 0, es: 0 };
for (const source of SOURCES) {
  for (const row of readRows(folder, source)) {
    for (const [key, own] of Object.entries(TEXT_KEYS)) {
      const value = row[key];
      const language = own ?? LANGUAGES.find((candidate) => candidate === row.lang);
      if (typeof value !== 'string' || !language) continue;
      for (const word of fold(value).match(/\p{L}+/gu) ?? []) {
        const count = counts.get(word) ?? { fr: 0, en: 0, es: 0 };
        count[language]++;
        totals[language]++;
        counts.set(word, count);
      }
    }
  }
}
const sum = (count: Record<Language, number>): number => count.fr + count.en + count.es;
const kept = [...counts].filter(
  ([word, count]) => sum(count) >= MIN_COUNT && (word.length > 1 || 'aeoyldcjmnst'.includes(word)),
);
kept.sort(([a, n], [b, m]) => sum(m) - sum(n) || (a < b ? -1 : 1));
const total = kept.reduce((all, [, count]) => all + sum(count), 0);
const line = ([word, count]: (typeof kept)[number]): string => {
  // A language's share of a word, each language weighing the same however much text there is of it.
  const rates = LANGUAGES.map((language) => count[language] / totals[language]);
  const all = rates.reduce((x, y) => x + y, 0);
  return [
    word,
    Math.log(sum(count) / total).toFixed(2),
    ...rates.map((rate) => Math.round((rate / all) * 100)),
  ].join('\t');
};
mkdirSync('models/words', { recursive: true });
writeFileSync('models/words/words.tsv', `${kept.map(line).join('\n')}\n`);
