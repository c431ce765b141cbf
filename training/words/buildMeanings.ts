/**
 * Builds models/words/meanings.tsv and nearMeanings.tsv, stems with the rows they are in, from the files of these names
 * beside this one: columns English, French, Spanish; words that may be put for one another parted by |, folded. Those of a
 * row of nearMeanings.tsv may be where all that is said beside them is the same.
 * Usage: npx tsx training/words/buildMeanings.ts
 *
 * Stemming 15,000 words takes most of a second, which no reader should wait for.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/config/paths.ts';
import { fold } from '../../src/language/fold.ts';
import type { Language } from '../../src/language/Language.ts';
import { stemOfMeaning } from '../../src/language/meanings.ts';
import { rootOf } from '../../src/language/rootOf.ts';

/** Endings of verbs whose forms have other stems without their accents ("etudier", "etudie"), by that of the infinitive. */
const ENDINGS: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {
  fr: { er: ['e', 'ent', 'era', 'ez', 'ant'], ir: ['i', 'it', 'issent', 'ira'] },
  en: {},
  es: { ar: ['a', 'an', 'ado', 'ara', 'aran'], er: ['e', 'en', 'ido', 'era'], ir: ['e', 'en', 'ido', 'ira'] },
};
const SHORTEST_VERB = 5;
const COLUMNS: readonly Language[] = ['en', 'fr', 'es'];

build('meanings.tsv', stemOfMeaning);
build('nearMeanings.tsv', (language, word) => rootOf(fold(word), language));

function build(name: string, stemOf: (language: Language, word: string) => string): void {
  const rows = new Map<string, Set<number>>();
  const lines = readFileSync(join(import.meta.dirname, name), 'utf8')
    .trim()
    .split('\n');
  for (const [row, line] of lines.entries()) {
    if (line.startsWith('#')) continue;
    for (const [column, words] of line.split('\t').entries()) {
      const language = COLUMNS[column]!;
      for (const form of words.split('|').flatMap((word) => (word ? formsOf(word, language) : []))) {
        const key = `${language}\t${stemOf(language, form)}`;
        rows.set(key, (rows.get(key) ?? new Set()).add(row));
      }
    }
  }
  const built = [...rows].map(([key, numbers]) => `${key}\t${[...numbers].join(' ')}`).sort();
  writeFileSync(join(PROJECT_ROOT, 'models', 'words', name), `${built.join('\n')}\n`);
}

function formsOf(word: string, language: Language): string[] {
  const [ending, others] =
    Object.entries(ENDINGS[language]).find(([infinitive]) => word.endsWith(infinitive)) ?? [];
  if (!ending || !others || word.length < SHORTEST_VERB) return [word];
  return [word, ...others.map((other) => word.slice(0, -ending.length) + other)];
}
