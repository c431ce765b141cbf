import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const SEAL_FILE = 'seal.json';
const SEAL = z.record(z.string(), z.string());

/**
 * Says that the files of an index were sound when this program last wrote or checked them, and have not been touched
 * since: then they need not be read through again. Without it, or with a changed file, they are.
 */
export class Seal {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Whether these files are as they were sealed; one that is not there was not there then. */
  holds(files: readonly string[]): boolean {
    let sealed: z.infer<typeof SEAL>;
    try {
      sealed = SEAL.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      return false;
    }
    return files.every((file) => sealed[file] === this.#signatureOf(file));
  }

  /** Vouches for these files; where that can't be written down, they are read through the next time. */
  set(files: readonly string[]): void {
    const sealed = Object.fromEntries(files.map((file) => [file, this.#signatureOf(file)]));
    try {
      writeFileSync(this.#path, JSON.stringify(sealed));
    } catch {
      // A part of it is no JSON and vouches for nothing.
    }
  }

  break(): void {
    rmSync(this.#path, { force: true });
  }

  get #path(): string {
    return join(this.#folder, SEAL_FILE);
  }

  #signatureOf(file: string): string {
    const info = statSync(join(this.#folder, file), { bigint: true, throwIfNoEntry: false });
    // SQLite makes and removes an empty write-ahead log as it opens and closes.
    return info && info.size > 0n ? [info.size, info.mtimeNs, info.ctimeNs, info.ino].join('-') : 'none';
  }
}
