import type { ChildProcess } from 'node:child_process';
import type { Logger } from 'pino';
import type { SyncReport } from '../index/synchronise.ts';
import { revive } from './errors.ts';
import { type ProcessOptions, startProcess } from './processOptions.ts';
import type { IndexEvent, IndexRequest } from './protocol.ts';

/** The process stays so long after a run: files seldom come alone, and it takes a second to start. */
const IDLE_MS = 60_000;

export type Progress = (done: number, all: number) => void;

/** Brings the index up to date in a process of its own, one at a time: who asks meanwhile gets the same run. */
export class Indexer {
  readonly #options: ProcessOptions;
  readonly #log: Logger;
  readonly #listeners = new Set<Progress>();
  #running: Promise<SyncReport> | undefined;
  #child: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;

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

  /** Ends the process, also amid a run; the index stays as it was. */
  stop(): void {
    clearTimeout(this.#idle);
    this.#child?.kill();
    this.#child = undefined;
  }

  #start(full: boolean): Promise<SyncReport> {
    clearTimeout(this.#idle);
    this.#child ??= startProcess('indexProcess', this.#options);
    const child = this.#child;
    const request: IndexRequest = { full };
    return new Promise<SyncReport>((resolve, reject) => {
      child.on('message', (event: IndexEvent) => {
        if (event.event === 'progress')
          for (const listener of this.#listeners) listener(event.done, event.all);
        else if (event.event === 'rebuild') this.#log.warn({ reason: event.reason }, 'index rebuilt');
        else if (event.event === 'done') resolve(event.report);
        else reject(revive(event.error));
      });
      child.on('error', reject);
      child.on('exit', (code, signal) => reject(new Error(`indexing ended early (${signal ?? code})`)));
      child.send(request, (error) => error && reject(error));
    }).finally(() => {
      child.removeAllListeners();
      child.on('error', (error) => this.#log.error({ error }, 'the indexing process failed'));
      child.once('exit', () => this.#forget(child));
      if (child.exitCode !== null || child.signalCode !== null) this.#forget(child);
      else this.#idle = setTimeout(() => this.stop(), IDLE_MS).unref();
    });
  }

  #forget(child: ChildProcess): void {
    if (this.#child === child) this.#child = undefined;
  }
}

interface RunOptions {
  readonly onProgress?: Progress;
  /** Forget what is there and index every file anew. */
  readonly full?: boolean;
  readonly afresh?: boolean;
}
