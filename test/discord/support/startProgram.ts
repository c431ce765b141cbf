import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../src/config/paths.ts';

export interface RunningProgram {
  readonly child: ChildProcess;
  /** What it has written so far, on both streams. */
  output(): string;
  /** Its exit status, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Runs the built bot as `npm start` does, in English, with nothing of the environment's own configuration. */
export function startProgram(environment: Record<string, string>): RunningProgram {
  const { PATH = '', HOME = '' } = process.env;
  // An empty variable wins over a line of `.env`.
  const unset = Object.fromEntries(VARIABLES.map((name) => [name, '']));
  const child = spawn(process.execPath, [join(PROJECT_ROOT, 'dist', 'cli', 'start.js')], {
    // No index run of its own beside what is tested.
    env: { PATH, HOME, LC_ALL: 'C', ...unset, WATCH_CORPUS: 'off', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own group, so that a test can signal all of its processes, as a terminal and a supervisor do.
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return {
    child,
    output: () => output,
    ended: new Promise((resolve) => child.on('close', (status, signal) => resolve(status ?? signal!))),
  };
}

/** All that the bot reads, but for where things are. */
const VARIABLES = [
  'DISCORD_TOKEN',
  'GUILD_ID',
  'STAFF_ROLE_IDS',
  'STAFF_PERMISSION',
  'ANNOUNCE_CHANNEL_ID',
  'ASK_CHANNEL_IDS',
  'MESSAGE_CONTENT',
  'SHARDS',
  'METRICS_PORT',
  'LOG_LEVEL',
  'EMBEDDING_MODEL',
];
