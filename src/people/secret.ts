import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { flushFolder } from '../disk/flushFolder.ts';
import { UserError } from '../errors/UserError.ts';
import { dataFault } from './dataFault.ts';
import type { PeopleDatabase } from './PeopleDatabase.ts';

const SECRET_FILE = 'secret';

/**
 * The secret of a data folder: 32 random bytes, made once, readable by its owner only.
 * @throws UserError when it can't be read or written, or does not hold what it should
 */
export function readSecret(folder: string, database: PeopleDatabase): Buffer {
  const file = join(folder, SECRET_FILE);
  try {
    // The write lock of the database keeps two processes from making one each.
    const text = readText(file) ?? database.transaction(() => readText(file) ?? makeSecret(file));
    if (!/^[0-9a-f]{64}\s*$/.test(text)) throw new UserError('secretBroken', { file });
    return Buffer.from(text.trim(), 'hex');
  } catch (error) {
    throw dataFault(error, folder);
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written whole under another name first: after a power cut there is a whole secret or none. */
function makeSecret(file: string): string {
  const secret = randomBytes(32).toString('hex');
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, `${secret}\n`, { mode: 0o600, flush: true });
  renameSync(unfinished, file);
  flushFolder(dirname(file));
  return secret;
}
