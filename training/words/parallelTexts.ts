import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/language/Language.ts';

/** Sentences and terms that exist in several languages; models/words/README.md names their sources and licences. */
export const PARALLEL_TEXTS = [
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

export const PAIRS: readonly (readonly [Language, Language])[] = [
  ['en', 'fr'],
  ['en', 'es'],
  ['fr', 'es'],
];

/** What says the same in two languages, each pair once. Needs the `xz` program. */
export function readPairs(folder: string): (a: Language, b: Language) => (readonly [string, string])[] {
  const rows = PARALLEL_TEXTS.flatMap((source) => readRows(folder, source));
  return (a, b) => {
    const seen = new Set<string>();
    return rows.flatMap((row) => {
      const [x, y] = [row[a], row[b]];
      if (typeof x !== 'string' || typeof y !== 'string' || seen.has(`${x}\n${y}`)) return [];
      seen.add(`${x}\n${y}`);
      return [[x, y] as const];
    });
  };
}

/** The rows of one of the files of training data. Needs the `xz` program. */
export function readRows(folder: string, source: string): Record<string, unknown>[] {
  const text = execFileSync('xz', ['-dc', join(folder, `${source}.jsonl.xz`)], { maxBuffer: 2 ** 30 });
  return text
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** What is said in each of the languages: of a row any word of one language translates any of another. */
type Equivalents = Readonly<Record<Language, readonly string[]>>;

/** The project's own list of subjects of internships. */
export function readGlossary(): Equivalents[] {
  return readEquivalents('glossary.tsv');
}

/** The project's own dictionary of single words, less the phrases in it. */
export function readDictionary(): Equivalents[] {
  return readEquivalents('dictionary.tsv').map(({ en, fr, es }) => ({
    en: en.flatMap(bareWord),
    fr: fr.flatMap(bareWord),
    es: es.flatMap(bareWord),
  }));
}

/** A word without what goes with it ("se rappeler", "asistir a"); none of a phrase of several ("carry out"). */
function bareWord(entry: string): string[] {
  const bare = entry.replace(/^(?:se |s')/, '').replace(/ (?:à|de|a|en|que|sur)$/, '');
  return /^\p{L}+$/u.test(bare) ? [bare] : [];
}

function readEquivalents(name: string): Equivalents[] {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [en, fr, es] = line.split('\t').map((cell) => cell.split('|'));
      return { en: en!, fr: fr!, es: es! };
    });
}

/** Of a phrase the longest word, which tells most. */
export function tellingWord(phrase: string): string {
  const words = phrase.split(/[\s'’-]+/).filter((word) => !/\P{L}/u.test(word));
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
