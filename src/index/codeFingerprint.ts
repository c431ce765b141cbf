import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WORD_LIST } from '../language/wordList.ts';

/** What an index depends on besides offers and model: how offers are read, what facts are found, how they are stored. */
const FOLDERS = ['corpus', 'facts', 'index', 'language', 'reading'];

let fingerprint: string | undefined;

/**
 * A hash of the code that makes an index. An index made by other code is made anew: its facts would be those of
 * another version of the readers. About 5 ms, once a process.
 */
export function codeFingerprint(): string {
  if (fingerprint) return fingerprint;
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const path = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
    for (const file of readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.[jt]s$/.test(file)) hash.update(readFileSync(`${path}${file}`));
    }
  }
  // Glued words are cut apart by this list, so what is read depends on it too.
  hash.update(readFileSync(WORD_LIST));
  fingerprint = hash.digest('hex').slice(0, 16);
  return fingerprint;
}
