import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../config/paths.ts';
import type { Config } from '../config/readConfig.ts';
import { ENGINE_FLAGS } from '../engineFlags.ts';

/** What a process of ours is started with. */
export interface ProcessOptions extends Config {
  /** ISO time to take for now, for tests. */
  readonly now?: string | undefined;
}

const VARIABLE = 'OFFERS_PROCESS';

/** Starts one of the built modules of `dist/brain` as a process that speaks with this one. */
export function startProcess(module: 'brainProcess' | 'indexProcess', options: ProcessOptions): ChildProcess {
  return fork(join(PROJECT_ROOT, 'dist', 'brain', `${module}.js`), [], {
    env: { ...process.env, [VARIABLE]: JSON.stringify(options) },
    execArgv: [...ENGINE_FLAGS],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** The options this process was started with. */
export function readProcessOptions(): ProcessOptions {
  const json = process.env[VARIABLE];
  if (json === undefined) throw new Error(`${VARIABLE} is not set: this module is started by the bot`);
  return JSON.parse(json) as ProcessOptions;
}
