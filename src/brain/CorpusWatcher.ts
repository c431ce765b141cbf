import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import type { Logger } from 'pino';
import { isLeftover } from '../corpus/listCorpus.ts';

/** How the corpus folder is watched: by the system's own events, or, where there are none (network drives), by looking. */
export type WatchMode = 'events' | 'polling';

export interface WatcherOptions {
  readonly folder: string;
  readonly mode: WatchMode;
  /** Called when files have changed and are complete; the next call comes after its promise has settled. */
  readonly onChange: () => Promise<unknown>;
  readonly log: Logger;
  readonly timing?: Partial<WatchTiming>;
}

/** All in ms. */
export interface WatchTiming {
  /** A file is complete when its size and time have stayed the same for so long. */
  readonly quiet: number;
  /** After that, what is there is taken as it is: something writes into a file for ever. */
  readonly longestWait: number;
  /** How often the folder itself is looked for, and files when polling. */
  readonly look: number;
}

const TIMING: WatchTiming = { quiet: 1_000, longestWait: 120_000, look: 2_000 };

/**
 * Tells when the files of a corpus have changed: once for a burst of changes, and only when they are complete. Goes on
 * when the folder is deleted and comes back.
 */
export class CorpusWatcher {
  readonly #options: WatcherOptions;
  readonly #timing: WatchTiming;
  readonly #touched = new Set<string>();
  readonly #timer: NodeJS.Timeout;
  #watcher: FSWatcher | undefined;
  /** Which folder is watched, should another take its place. */
  #folder: bigint | undefined;
  #settling: Promise<void> | undefined;
  #isClosed = false;

  constructor(options: WatcherOptions) {
    this.#options = options;
    this.#timing = { ...TIMING, ...options.timing };
    this.#watch();
    this.#timer = setInterval(() => void this.#lookForFolder(), this.#timing.look);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    await this.#watcher?.close();
    await this.#settling;
  }

  #watch(mode: WatchMode = this.#options.mode): void {
    const { folder, log } = this.#options;
    this.#folder = folderNumber(folder);
    if (this.#folder === undefined) return;
    const watcher = watch(folder, {
      ignoreInitial: true,
      usePolling: mode === 'polling',
      interval: this.#timing.look,
      ignored: (path) => path !== folder && isLeftover(path),
    });
    this.#watcher = watcher;
    // What changed before it was ready brings no event.
    watcher.on('ready', () => this.#touch(folder));
    watcher.on('all', (_event, path) => this.#touch(path));
    watcher.on('error', (error) => {
      log.error({ error, folder }, 'the corpus can not be watched by events; it is looked at instead');
      if (mode === 'polling' || this.#watcher !== watcher) return;
      void watcher.close();
      this.#watch('polling');
      this.#touch(folder);
    });
  }

  async #lookForFolder(): Promise<void> {
    const { folder, log } = this.#options;
    const now = folderNumber(folder);
    if (now === this.#folder) return;
    await this.#watcher?.close();
    this.#watcher = undefined;
    if (this.#isClosed) return;
    this.#watch();
    if (now === undefined) log.warn({ folder }, 'the corpus folder is gone; answers stay as they are');
  }

  #touch(path: string): void {
    this.#touched.add(path);
    this.#settling ??= this.#settle().finally(() => {
      this.#settling = undefined;
      if (this.#touched.size > 0 && !this.#isClosed) this.#touch(this.#options.folder);
    });
  }

  async #settle(): Promise<void> {
    const { quiet, longestWait } = this.#timing;
    const end = performance.now() + longestWait;
    let before = this.#signature();
    for (;;) {
      await wait(quiet);
      if (this.#isClosed) return;
      const now = this.#signature();
      if (now === before || performance.now() > end) break;
      before = now;
    }
    this.#touched.clear();
    try {
      await this.#options.onChange();
    } catch (error) {
      this.#options.log.error({ error }, 'changed offers could not be indexed');
    }
  }

  /** Another as long as one of the touched files grows or another one is touched. */
  #signature(): string {
    return [...this.#touched]
      .map((path) => {
        const info = statSync(path, { bigint: true, throwIfNoEntry: false });
        return info ? `${path} ${info.size} ${info.mtimeNs}` : path;
      })
      .join('\n');
  }
}

function folderNumber(folder: string): bigint | undefined {
  return statSync(folder, { bigint: true, throwIfNoEntry: false })?.ino;
}
