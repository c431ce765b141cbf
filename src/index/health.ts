import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OfferEmbeddings } from '../embedding/OfferEmbeddings.ts';
import { faultOf } from '../sqlite/faultOf.ts';
import { findDamage, schemaVersion } from '../sqlite/health.ts';
import { codeFingerprint } from './codeFingerprint.ts';
import { DATABASE_FILE, type Database, hasDatabase, openDatabase, SCHEMA_VERSION } from './database.ts';
import { findChangedRow } from './findChangedRow.ts';
import { type Manifest, readManifest } from './Manifest.ts';
import { Seal } from './Seal.ts';

/** The files of a database: SQLite keeps what was committed last in a log beside it. */
export const DATABASE_FILES: readonly string[] = [DATABASE_FILE, `${DATABASE_FILE}-wal`];
const DAMAGE_FILE = 'damaged.txt';

/** Why an index can't be added to. A damaged one is thrown away; the others can still be read until they are replaced. */
export interface Unusable {
  readonly isDamaged: boolean;
  /** For the log. */
  readonly reason: string;
}

/** Why an index can't be added to, or undefined when it can or there is none. */
export function whyUnusable(folder: string, embeddings: OfferEmbeddings): Unusable | undefined {
  const told = damageTold(folder);
  if (told) return { isDamaged: true, reason: `damaged: ${told}` };
  if (!hasDatabase(folder)) return undefined;
  try {
    const database = openDatabase(folder);
    try {
      return examine(database, folder, embeddings);
    } finally {
      database.close();
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { isDamaged: true, reason: `damaged: ${(error as Error).message}` };
  }
}

function examine(
  database: Database.Database,
  folder: string,
  embeddings: OfferEmbeddings,
): Unusable | undefined {
  const isSealed = new Seal(folder).holds(DATABASE_FILES);
  if (schemaVersion(database) !== SCHEMA_VERSION)
    return { isDamaged: true, reason: 'made by another version of the program' };
  const damage = isSealed ? null : (findDamage(database) ?? findChangedRow(database));
  if (damage) return { isDamaged: true, reason: `damaged: ${damage}` };
  const manifest = readManifest(database);
  // Its first run was stopped: nobody can read it, and its generations would begin anew.
  if (!manifest) return { isDamaged: true, reason: 'without a readable manifest' };
  const reason = whyOutdated(manifest, embeddings);
  return reason === undefined ? undefined : { isDamaged: false, reason };
}

function whyOutdated({ model, code }: Manifest, { fingerprint }: OfferEmbeddings): string | undefined {
  if (model !== fingerprint) return `made by the model ${model}`;
  return code === codeFingerprint() ? undefined : 'made by another version of the program';
}

/** Reading a sound database fails for no other reason than a fault of the disk or another process. */
function isDamage(error: unknown): boolean {
  const fault = faultOf(error);
  return fault === 'damaged' || (fault === null && error instanceof Error && error.name === 'SqliteError');
}

/** Removes the database of an index, so that it is made anew. */
export async function removeDatabase(folder: string): Promise<void> {
  for (const file of [...DATABASE_FILES, `${DATABASE_FILE}-shm`])
    await rm(join(folder, file), { force: true });
  rmSync(join(folder, DAMAGE_FILE), { force: true });
}

/** Notes that somebody has come upon damage, so that the next writer makes the index anew, whatever its seal says. */
export function tellDamage(folder: string, reason: string): void {
  try {
    writeFileSync(join(folder, DAMAGE_FILE), reason);
  } catch {
    // Whoever may not write here tells whoever asked; the next one to come upon it may.
  }
}

function damageTold(folder: string): string | undefined {
  const path = join(folder, DAMAGE_FILE);
  return existsSync(path) ? readFileSync(path, 'utf8') || 'a reader found damage' : undefined;
}
