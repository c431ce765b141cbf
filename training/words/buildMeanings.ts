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

/** Endings of verbs whose forms have other stems without their accents ("etudier", "etudie"), by that of the infinitive. */
const ENDINGS: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {
  fr: { er: ['e', 'ent', 'era', 'ez', 'ant'], ir: ['i', 'it', 'issent', 'ira'] },
  en: {},
  es: { ar: ['a', 'an', 'ado', 'ara', 'aran'], er: ['e', 'en', 'ido', 'era'], ir: ['e', 'en', 'ido', 'ira'] },
};
const SHORTEST_VERB = 5;
const COLUMNS: readonly Language[] = ['en', 'fr', 'es'];

const rows = new Map<string, Set<number>>();
const lines = readFileSync(join(import.meta.dirname, 'meanings.tsv'), 'utf8')
  .trim()
  .split('\n');
for (const [row, line] of lines.entries()) {
  for (const [column, words] of line.split('\t').entries()) {
    const language = COLUMNS[column]!;
    for (const word of words.split('|').filter(Boolean)) {
      for (const form of formsOf(word, language)) {
        const name = `${language}\t${stemOfMeaning(language, form)}`;
        rows.set(name, (rows.get(name) ?? new Set()).add(row));
      }
    }
  }
}
const built = [...rows].map(([name, numbers]) => `${name}\t${[...numbers].join(' ')}`).sort();
writeFileSync(join(PROJECT_ROOT, 'models', 'words', 'meanings.tsv'), `${built.join('\n')}\n`);

function formsOf(word: string, language: Language): string[] {
  const [ending, others] =
    Object.entries(ENDINGS[language]).find(([infinitive]) => word.endsWith(infinitive)) ?? [];
  if (!ending || !others || word.length < SHORTEST_VERB) return [word];
  return [word, ...others.map((other) => word.slice(0, -ending.length) + other)];
}
