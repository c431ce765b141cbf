import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/config/paths.ts';

export interface TerminalRun {
  readonly out: string;
  readonly err: string;
  readonly status: number | null;
}

/** Runs a built command as `npm run` does, in English unless told otherwise. */
export function terminal(
  command: 'ask' | 'index' | 'eval',
  args: readonly string[],
  { input = '', env = {}, uid }: { input?: string; env?: Record<string, string>; uid?: number } = {},
): Promise<TerminalRun> {
  const child = spawn(process.execPath, [join(PROJECT_ROOT, 'dist', 'cli', `${command}.js`), ...args], {
    env: { ...process.env, LC_ALL: 'C', LOG_LEVEL: 'warn', ...env },
    ...(uid === undefined ? {} : { uid }),
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (status) => resolve({ out, err, status })));
}
