import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { flushFolder } from './flushFolder.ts';

export interface FolderOptions {
  /** Permissions of the folders that are made. */
  readonly mode?: number;
}

/** Makes a folder with those above it, as far as there are none, so that a power cut does not take it and all in it. */
export function makeFolder(folder: string, { mode }: FolderOptions = {}): void {
  const first = mkdirSync(folder, { recursive: true, ...(mode === undefined ? {} : { mode }) });
  if (first === undefined) return;
  const top = dirname(resolve(first));
  for (let made = resolve(folder); made !== top; made = dirname(made)) flushFolder(dirname(made));
}
