/**
 * Builds models/words/meanings.tsv, stems with the rows they are in, from meanings.tsv beside this file: columns English,
 * French, Spanish; words that may be put for one another parted by |, folded.
 * Usage: npx tsx training/words/buildMeanings.ts
 *
 * Stemming 15,000 words takes most of a second, which no reader should wait for.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/config/paths.ts';
import type { Language } from '../../src/language/Language.ts';
import { stemOfMeaning } from '../../src/language/meanings.ts';

const COLUMNS: readonly Language[] = ['en', 'fr', 'es'];

const rows = new Map<string, Set<number>>();
const lines = readFileSync(join(import.meta.dirname, 'meanings.tsv'), 'utf8')
  .trim()
  .split('\n');
for (const [row, line] of lines.entries()) {
  for (const [column, words] of line.split('\t').entries()) {
    const language = COLUMNS[column]!;
    for (const word of words.split('|').filter(Boolean)) {
      const name = `${language}\t${stemOfMeaning(language, word)}`;
      rows.set(name, (rows.get(name) ?? new Set()).add(row));
    }
  }
}
const built = [...rows].map(([name, numbers]) => `${name}\t${[...numbers].join(' ')}`).sort();
writeFileSync(join(PROJECT_ROOT, 'models', 'words', 'meanings.tsv'), `${built.join('\n')}\n`);
