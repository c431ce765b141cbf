import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../config/paths.ts';

const FILE = join(PROJECT_ROOT, 'models', 'words', 'words.tsv');
let words: ReadonlyMap<string, number> | undefined;

/**
 * How common a folded word is: the natural logarithm of its share in French, English and Spanish text together, or
 * undefined for a word that is not known. The list (models/words, 42,000 words) is read at the first call.
 */
export function commonness(word: string): number | undefined {
  words ??= new Map(
    readFileSync(FILE, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [entry, share] = line.split('\t');
        return [entry!, Number(share)];
      }),
  );
  return words.get(word);
}
