/**
 * Builds models/words/persons.tsv: what people are called by what they do, from the occupations of ESCO.
 * Usage: npx tsx training/words/buildPersons.ts TRAINING_DATA_DIR
 *
 * Needs the `xz` program. Of an occupation the word that names the person: in French and Spanish the first ("boulanger",
 * "técnica"), in English the last before "of", "in" and the like ("baker"). Output, one line a word, sorted: language, folded word.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/config/paths.ts';
import { fold } from '../../src/language/fold.ts';
import { LANGUAGES, type Language } from '../../src/language/Language.ts';

const COMPLEMENT = /\s(?:of|in|for|at|on|to|with)\s.*$|[,(].*$/;
const SHORTEST = 4;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: buildPersons.ts TRAINING_DATA_DIR');
const text = execFileSync('xz', ['-dc', join(folder, 'pairs-esco.jsonl.xz')], { maxBuffer: 2 ** 30 });
const found = new Set<string>();
for (const line of text.toString().split('\n').filter(Boolean)) {
  const row = JSON.parse(line) as Record<string, string>;
  if (!row.kind?.startsWith('occupation')) continue;
  for (const language of LANGUAGES) {
    for (const name of (row[language] ?? '').split('/')) {
      const word = personIn(fold(name).trim(), language);
      if (word.length >= SHORTEST) found.add(`${language}\t${word}`);
    }
  }
}
writeFileSync(join(PROJECT_ROOT, 'models', 'words', 'persons.tsv'), `${[...found].sort().join('\n')}\n`);

function personIn(name: string, language: Language): string {
  const words = (language === 'en' ? name.replace(COMPLEMENT, '') : name).match(/\p{L}+/gu) ?? [];
  return (language === 'en' ? words.at(-1) : words[0]) ?? '';
}
