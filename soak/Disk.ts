import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Random } from './Random.ts';
import type { Operation } from './readRecord.ts';
import { UnsyncedFile } from './UnsyncedFile.ts';

/** What names stand for: files, or folders. */
type Names = Map<string, UnsyncedFile | 'folder'>;

/** A change of the names in a folder. */
interface Naming {
  readonly folder: string;
  readonly apply: (names: Names) => void;
}

/** Contents by path, in an order in which they can be written; null for a folder. */
export type Content = ReadonlyMap<string, Buffer | null>;

/**
 * A folder on a disk as POSIX promises it: content is kept once its file was synced, and a name once its folder was. Of
 * what was not, anything may be lost; but names come onto the disk in the order in which they were changed.
 */
export class Disk {
  readonly #synced: Names = new Map();
  /** As processes see it. */
  readonly #names: Names;
  #namings: Naming[] = [];

  /** @param folder all that is in it is synced */
  constructor(folder: string) {
    for (const path of (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[]).sort()) {
      // Shared memory is no disk.
      if (path.endsWith('-shm')) continue;
      const place = join(folder, path);
      const isFolder = statSync(place).isDirectory();
      this.#synced.set(path, isFolder ? 'folder' : new UnsyncedFile(readFileSync(place)));
    }
    this.#names = new Map(this.#synced);
  }

  apply(operation: Operation): void {
    switch (operation.kind) {
      case 'create': {
        const { path, empties } = operation;
        const known = this.#names.get(path);
        if (known === undefined) this.#name(path, new UnsyncedFile(Buffer.alloc(0)));
        else if (empties) this.#file(path).change({ kind: 'truncate', length: 0 });
        return;
      }
      case 'mkdir':
        this.#name(operation.path, 'folder');
        return;
      case 'write':
      case 'truncate':
        this.#file(operation.path).change(operation);
        return;
      case 'rename': {
        const { path, to } = operation;
        const file = this.#file(path);
        this.#change(dirname(to), (names) => {
          names.delete(path);
          names.set(to, file);
        });
        return;
      }
      case 'unlink':
        this.#change(dirname(operation.path), (names) => names.delete(operation.path));
        return;
      case 'sync':
        this.#sync(operation.path);
        return;
      case 'say':
        return;
    }
  }

  /** What a power cut may leave of the folder now. */
  afterCut(random: Random): Content {
    const names = new Map(this.#synced);
    for (const { apply } of this.#namings.slice(0, random.below(this.#namings.length + 1))) apply(names);
    const content = new Map<string, Buffer | null>();
    for (const [path, file] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const folder = dirname(path);
      // What is in a folder that is lost is lost with it.
      if (folder !== '.' && !content.has(folder)) continue;
      content.set(path, file === 'folder' ? null : file.afterCut(random));
    }
    return content;
  }

  #name(path: string, file: UnsyncedFile | 'folder'): void {
    this.#change(dirname(path), (names) => names.set(path, file));
  }

  #change(folder: string, apply: Naming['apply']): void {
    apply(this.#names);
    this.#namings.push({ folder, apply });
  }

  #sync(path: string): void {
    if (path !== '' && this.#names.get(path) !== 'folder') {
      this.#file(path).sync();
      return;
    }
    const isSynced = ({ folder }: Naming): boolean => folder === (path || '.');
    for (const { apply } of this.#namings.filter(isSynced)) apply(this.#synced);
    this.#namings = this.#namings.filter((naming) => !isSynced(naming));
  }

  #file(path: string): UnsyncedFile {
    const file = this.#names.get(path);
    if (file === undefined || file === 'folder') throw new Error(`no file ${path} on the recorded disk`);
    return file;
  }
}

/** Writes what a disk holds into an empty folder. */
export function writeContent(content: Content, folder: string): void {
  for (const [path, data] of content) {
    if (data === null) mkdirSync(join(folder, path));
    else writeFileSync(join(folder, path), data);
  }
}
