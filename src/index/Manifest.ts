import { z } from 'zod';
import type { Database } from './database.ts';

/** What an index says about itself. It is written in the same transaction as the passages, so it never lies. */
const MANIFEST = z.object({
  /** Rises by one with every change that is committed. */
  generation: z.number().int(),
  /** Which model made the vectors: its name and a hash of its files. */
  model: z.string(),
  /** Which code read the offers (codeFingerprint). */
  code: z.string(),
  dimension: z.number().int(),
  /**
   * The saved vector graph: a file beside the database, its SHA-256, and how many points it holds, deleted ones included.
   * It holds the passages of its generation, up to a key; what changed since stands in the database.
   */
  graph: z.object({
    file: z.string(),
    sha256: z.string(),
    points: z.number().int(),
    deleted: z.number().int(),
    generation: z.number().int(),
    lastKey: z.number().int(),
  }),
  /** A reader at this generation or a later one finds every change since in the database. */
  followableFrom: z.number().int(),
});
export type Manifest = z.infer<typeof MANIFEST>;

const KEY = 'manifest';

/** The manifest of an index, or undefined when it has none yet or none that can be read. */
export function readManifest(database: Database.Database): Manifest | undefined {
  const row = database.prepare('SELECT value FROM meta WHERE key = ?').get([KEY]) as
    | { value: string }
    | undefined;
  if (!row) return undefined;
  try {
    return MANIFEST.parse(JSON.parse(row.value));
  } catch {
    return undefined;
  }
}

export function writeManifest(database: Database.Database, manifest: Manifest): void {
  database
    .prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
    .run([KEY, JSON.stringify(manifest)]);
}
