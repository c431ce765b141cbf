import type { ChildProcess } from 'node:child_process';
import type { Logger } from 'pino';
import type { Answer } from '../answer/Answer.ts';
import { revive } from './errors.ts';
import { type ProcessOptions, startProcess } from './processOptions.ts';
import type { BrainMethod, BrainMethods, BrainResponse } from './protocol.ts';

/** A question that takes longer is lost, and the process with it: it is started anew. */
const LONGEST_CALL_MS = 60_000;
/** Without a sign of life: indexing thousands of offers takes longer. */
const LONGEST_START_MS = 120_000;
/** Between two starts of a process that keeps dying. */
const RESTART_DELAYS_MS = [0, 1_000, 5_000, 30_000] as const;

interface Call {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
  readonly onProgress: ((answer: Answer) => void) | undefined;
}

/** The brain was restarted, or stopped, while it was asked. */
export class BrainGoneError extends Error {
  override readonly name = 'BrainGoneError';
}

/** Asks the brain in its own process; starts it anew when it dies. */
export class BrainClient {
  readonly #options: ProcessOptions;
  readonly #log: Logger;
  readonly #calls = new Map<number, Call>();
  #child: ChildProcess | undefined;
  #ready: Promise<void> | undefined;
  #lastId = 0;
  #deaths = 0;
  #isStopping = false;

  constructor(options: ProcessOptions, log: Logger) {
    this.#options = options;
    this.#log = log.child({ process: 'bot' });
  }

  /**
   * Starts the process and waits until its index is open.
   * @throws UserError when there is no model or nothing to index
   */
  start(): Promise<void> {
    this.#ready ??= this.#launch();
    return this.#ready;
  }

  /** The process id, while there is a process. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Calls a method of the brain by name. @throws what the method throws; BrainGoneError when the process died */
  async ask<M extends BrainMethod>(
    method: M,
    ...args: Parameters<BrainMethods[M]>
  ): Promise<Awaited<ReturnType<BrainMethods[M]>>> {
    return (await this.#send(method, args)) as Awaited<ReturnType<BrainMethods[M]>>;
  }

  async #send(method: BrainMethod, given: readonly unknown[]): Promise<unknown> {
    // A function stays on this side, where it is told of the progress.
    const onProgress = given.find((arg) => typeof arg === 'function') as Call['onProgress'];
    const args = given.filter((arg) => typeof arg !== 'function');
    await this.start();
    const child = this.#child;
    if (!child?.connected) throw new BrainGoneError('the brain is not running');
    this.#lastId++;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#calls.delete(id);
        reject(new BrainGoneError(`${method} took longer than ${LONGEST_CALL_MS} ms`));
        child.kill('SIGKILL');
      }, LONGEST_CALL_MS);
      this.#calls.set(id, { resolve, reject, timer, onProgress });
      child.send({ id, method, args }, (error) => {
        if (!error || !this.#calls.delete(id)) return;
        clearTimeout(timer);
        reject(new BrainGoneError(`the brain could not be asked (${error.message})`));
      });
    });
  }

  /** Ends the process; what is being asked fails. */
  stop(): void {
    this.#isStopping = true;
    // It writes nothing that could be lost, and leaves softer signals to this process.
    this.#child?.kill('SIGKILL');
    this.#failAll('the brain was stopped');
  }

  #launch(): Promise<void> {
    const child = startProcess('brainProcess', this.#options);
    this.#child = child;
    return new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_START_MS);
      child.on('message', (response: BrainResponse) => {
        if (response.id === 0) {
          if ('result' in response && response.result === 'working') {
            timer.refresh();
            return;
          }
          clearTimeout(timer);
          if ('error' in response) {
            reject(revive(response.error));
            return;
          }
          this.#deaths = 0;
          resolve();
        } else this.#settle(response);
      });
      // A process that could not be started, or one just dying: without a listener the bot would end with it.
      child.on('error', (error) => this.#log.error({ error }, 'the brain process failed'));
      child.on('exit', (code, signal) => {
        clearTimeout(timer);
        reject(new BrainGoneError(`the brain ended (${signal ?? code}) before it was ready`));
        this.#onExit(code, signal);
      });
    });
  }

  #settle(response: BrainResponse): void {
    const call = this.#calls.get(response.id);
    if (!call) return;
    if ('progress' in response) {
      try {
        call.onProgress?.(response.progress);
      } catch (error) {
        this.#log.error({ error }, 'a part of an answer could not be shown');
      }
      return;
    }
    this.#calls.delete(response.id);
    clearTimeout(call.timer);
    if ('error' in response) call.reject(revive(response.error));
    else call.resolve(response.result as never);
  }

  #onExit(code: number | null, signal: string | null): void {
    this.#failAll('the brain process ended');
    if (this.#isStopping) return;
    const delay = RESTART_DELAYS_MS[Math.min(this.#deaths, RESTART_DELAYS_MS.length - 1)]!;
    this.#deaths++;
    this.#log.error({ code, signal, delay }, 'the brain process ended; it is started anew');
    this.#ready = new Promise<void>((resolve, reject) => {
      setTimeout(() => {
        if (this.#isStopping) reject(new BrainGoneError('the brain was stopped'));
        else this.#launch().then(resolve, reject);
      }, delay).unref();
    });
    this.#ready.catch(() => undefined);
  }

  #failAll(reason: string): void {
    for (const { reject, timer } of this.#calls.values()) {
      clearTimeout(timer);
      reject(new BrainGoneError(reason));
    }
    this.#calls.clear();
  }
}
