import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('shim.c', import.meta.url));
/** As in shim.c. */
const PAGE = 4096;
const MET_AT = 64;

/** What happens at an operation on the disk: see shim.c. */
export const FAULTS = ['eio', 'enospc', 'eio-forever', 'enospc-forever'] as const;
export const KILLS = ['kill', 'tear'] as const;
export type Mishap = (typeof FAULTS)[number] | (typeof KILLS)[number];

/** How a process ended that ran with the shim. */
export interface ShimmedRun {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  /** Operations on the disk until it ended. */
  readonly operations: number;
  /** From the first of them to its end, in ms. */
  readonly ms: number;
  /** The operation that was killed or failed ("write index.db-wal"); empty when the run never came so far. */
  readonly met: string;
}

export interface ShimOptions {
  /** Operations below this folder count. */
  readonly folder: string;
  readonly mishap?: Mishap | undefined;
  /** At which operation, from 1. */
  readonly at?: number;
  /** Where every operation is written down with its data. */
  readonly record?: string;
  /** Killed from outside so many ms after its first operation on the disk. */
  readonly killAfter?: number;
}

const LOOK_MS = 2;

/** The C library that stands between a process and the disk, compiled for as long as it is needed. */
export class Shim {
  readonly #folder: string;
  readonly #library: string;

  private constructor(folder: string, library: string) {
    this.#folder = folder;
    this.#library = library;
  }

  /** Compiles the library; null where it can't be: not Linux, or no C compiler. */
  static compile(): Shim | null {
    if (process.platform !== 'linux') return null;
    const folder = mkdtempSync(join(tmpdir(), 'shim-'));
    const library = join(folder, 'shim.so');
    try {
      execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, SOURCE, '-ldl', '-lpthread'], {
        stdio: 'pipe',
      });
      return new Shim(folder, library);
    } catch (error) {
      rmSync(folder, { recursive: true });
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Runs a Node script with the shim; the folder must exist. */
  async run(script: string, args: readonly string[], options: ShimOptions): Promise<ShimmedRun> {
    const { folder, mishap, at, record, killAfter } = options;
    const counter = join(this.#folder, `counter-${process.hrtime.bigint()}`);
    writeFileSync(counter, Buffer.alloc(PAGE));
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        LC_ALL: 'C',
        LD_PRELOAD: this.#library,
        SHIM_FOLDER: realpathSync(folder),
        SHIM_COUNTER: counter,
        ...(mishap ? { SHIM_MODE: mishap, SHIM_AT: String(at) } : {}),
        ...(record ? { SHIM_RECORD: record } : {}),
      },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    let first: number | undefined;
    let timer: NodeJS.Timeout | undefined;
    const page = Buffer.alloc(PAGE);
    const handle = openSync(counter, 'r');
    const looking = setInterval(() => {
      readSync(handle, page, 0, PAGE, 0);
      if (page.readBigUInt64LE(0) === 0n) return;
      first = performance.now();
      clearInterval(looking);
      if (killAfter !== undefined) timer = setTimeout(() => child.kill('SIGKILL'), killAfter);
    }, LOOK_MS);
    const [status, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
      child.once('close', (code, killedBy) => resolve([code, killedBy]));
    });
    clearInterval(looking);
    clearTimeout(timer);
    readSync(handle, page, 0, PAGE, 0);
    closeSync(handle);
    rmSync(counter);
    return {
      status,
      signal,
      out,
      err,
      ms: performance.now() - (first ?? performance.now()),
      operations: Number(page.readBigUInt64LE(0)),
      met: page.subarray(MET_AT, page.indexOf(0, MET_AT)).toString(),
    };
  }
}
