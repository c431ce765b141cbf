import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../config/paths.ts';

const PERSONS = join(PROJECT_ROOT, 'models', 'words', 'persons.tsv');
const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/$/, ''],
  [/s$/, ''],
  [/es$/, ''],
  [/ves$/, 'fe'],
  [/men$/, 'man'],
  [/aux$/, 'al'],
];
let persons: ReadonlySet<string> | undefined;

/**
 * Whether a folded word names persons by what they do, in any of the languages ("soigneuses", "bakers"), from
 * models/words/persons.tsv (the occupations of ESCO, read at the first call).
 */
export function namesPersons(word: string): boolean {
  persons ??= new Set(
    readFileSync(PERSONS, 'utf8')
      .split('\n')
      .map((line) => line.slice(line.indexOf('\t') + 1)),
  );
  return PLURALS.some(([ending, singular]) => persons!.has(word.replace(ending, singular)));
}
