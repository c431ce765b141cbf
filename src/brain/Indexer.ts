import type { Logger } from 'pino';
import type { SyncReport } from '../index/synchronise.ts';
import { revive } from './errors.ts';
import { type ProcessOptions, startProcess } from './processOptions.ts';
import type { IndexEvent } from './protocol.ts';

export type Progress = (done: number, all: number) => void;

/** Brings the index up to date in a process of its own, one at a time: who asks meanwhile gets the same run. */
export class Indexer {
  readonly #options: ProcessOptions;
  readonly #log: Logger;
  readonly #listeners = new Set<Progress>();
  #running: Promise<SyncReport> | undefined;
  #stop: (() => void) | undefined;

  constructor(options: ProcessOptions, log: Logger) {
    this.#options = options;
    this.#log = log;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /**
   * Synchronises the index with the corpus. A run begun by somebody else is joined, unless `afresh` asks for one that
   * sees files written just now: then it begins when that one ends.
   * @throws UserError when the corpus is missing or the index can't be written
   */
  async run({ onProgress, full = false, afresh = false }: RunOptions = {}): Promise<SyncReport> {
    if (onProgress) this.#listeners.add(onProgress);
    try {
      if (this.#running && (afresh || full)) await this.#running.catch(() => undefined);
      this.#running ??= this.#start(full).finally(() => {
        this.#running = undefined;
      });
      return await this.#running;
    } finally {
      if (onProgress) this.#listeners.delete(onProgress);
    }
  }

  /** Ends a run; the index stays as it was. */
  stop(): void {
    this.#stop?.();
  }

  #start(full: boolean): Promise<SyncReport> {
    const child = startProcess('indexProcess', { ...this.#options, full });
    this.#stop = () => child.kill();
    return new Promise<SyncReport>((resolve, reject) => {
      child.on('message', (event: IndexEvent) => {
        if (event.event === 'progress')
          for (const listener of this.#listeners) listener(event.done, event.all);
        else if (event.event === 'rebuild') this.#log.warn({ reason: event.reason }, 'index rebuilt');
        else if (event.event === 'done') resolve(event.report);
        else reject(revive(event.error));
      });
      child.on('exit', (code, signal) => reject(new Error(`indexing ended early (${signal ?? code})`)));
    });
  }
}

interface RunOptions {
  readonly onProgress?: Progress;
  /** Forget what is there and index every file anew. */
  readonly full?: boolean;
  readonly afresh?: boolean;
}
