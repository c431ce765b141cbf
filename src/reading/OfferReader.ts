import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import pidusage from 'pidusage';
import { PROJECT_ROOT } from '../config/paths.ts';
import { ENGINE_FLAGS } from '../engineFlags.ts';
import { READING_LIMITS, type ReadingLimits } from './limits.ts';
import type { ReadingFailure, ReadingRequest, ReadingResult } from './protocol.ts';

/** How often the memory and the time of the reading process are looked at. */
const LOOK_MS = 100;
/** What V8 ends a process with when its heap is full: SIGABRT, or its exit status. */
const ABORTED: ReadonlySet<unknown> = new Set(['SIGABRT', 134]);
/** How others end processes: the system when memory is short, a person at the terminal. */
const ENDED: ReadonlySet<unknown> = new Set(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP']);

/**
 * Reads files as offers in a process of its own, with limits on time and memory: a hostile or broken file costs itself
 * only. Files are read one at a time, in the order in which they are asked for; the process is started by the first.
 */
export class OfferReader {
  readonly #limits: ReadingLimits;
  #child: ChildProcess | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(limits: ReadingLimits = READING_LIMITS) {
    this.#limits = limits;
  }

  /** Starts the process, so that it is ready when the first file comes. */
  warm(): void {
    // One that has died between two files is of no use any more.
    if (this.#child && !this.#child.connected) this.#child = undefined;
    this.#child ??= this.#start();
  }

  /** The process id, while there is a process. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Reads a file; what is wrong with it, or what it did to the process, is told, never thrown. */
  read(file: ReadingRequest): Promise<ReadingResult> {
    const result = this.#queue.then(() => this.#readNow(file));
    this.#queue = result;
    return result;
  }

  /** Ends the process; what is still asked for is not read. */
  close(): void {
    this.#isClosed = true;
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  #readNow(file: ReadingRequest): Promise<ReadingResult> {
    if (this.#isClosed) return Promise.resolve({ failure: 'unreadable', detail: 'the reader was closed' });
    this.warm();
    const child = this.#child!;
    return new Promise((resolve) => {
      let killedFor: ReadingFailure | undefined;
      const stop = (failure: ReadingFailure): void => {
        killedFor ??= failure;
        child.kill('SIGKILL');
      };
      const timer = setTimeout(
        () => stop({ failure: 'tooSlow', detail: `not read after ${this.#limits.ms} ms` }),
        this.#limits.ms,
      );
      const begun = pidusage(child.pid!).then(
        ({ ctime }) => ctime,
        () => 0,
      );
      const looking = setInterval(() => void begun.then((from) => this.#look(child, from, stop)), LOOK_MS);
      const settle = (result: ReadingResult): void => {
        clearTimeout(timer);
        clearInterval(looking);
        child.removeAllListeners('message').removeAllListeners('close').removeAllListeners('error');
        child.on('error', () => undefined);
        resolve(result);
      };
      child.once('message', (result: ReadingResult) => settle(result));
      child.once('close', (code, signal) => {
        if (this.#child === child) this.#child = undefined;
        settle(killedFor ?? deathOf(signal ?? code));
      });
      // Not the file's fault: no process could be started, or it has just died of something else.
      const giveUp = (error: Error | null): void => {
        if (!error) return;
        child.kill('SIGKILL');
        if (this.#child === child) this.#child = undefined;
        settle({ failure: 'unreadable', detail: error.message });
      };
      child.once('error', giveUp);
      child.send(file, giveUp);
    });
  }

  async #look(child: ChildProcess, begun: number, stop: (failure: ReadingFailure) => void): Promise<void> {
    // A process that has just ended has no memory any more.
    const usage = await pidusage(child.pid!).catch(() => undefined);
    if (!usage) return;
    if (usage.memory > this.#limits.bytes)
      stop({ failure: 'tooMuchMemory', detail: `${usage.memory} bytes` });
    if (usage.ctime - begun > this.#limits.cpuMs)
      stop({ failure: 'tooSlow', detail: `not read after ${this.#limits.cpuMs} ms of the processor` });
  }

  #start(): ChildProcess {
    return fork(join(PROJECT_ROOT, 'dist', 'reading', 'readerProcess.js'), [], {
      execArgv: [...ENGINE_FLAGS, `--max-old-space-size=${this.#limits.heapMiB}`],
      serialization: 'advanced',
      // What reads hostile files needs to know nothing: no token, no address.
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }
}

function deathOf(cause: string | number | null): ReadingFailure {
  if (ENDED.has(cause))
    return { failure: 'unreadable', detail: `somebody ended the process that read it (${cause})` };
  if (ABORTED.has(cause)) return { failure: 'tooMuchMemory', detail: 'its heap was full' };
  return { failure: 'damaged', detail: `it ended the process that read it (${cause})` };
}
