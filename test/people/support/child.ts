import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../src/config/paths.ts';

const SCRIPT = join(PROJECT_ROOT, 'test', 'people', 'support', 'child.js');

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (status) => reject(new Error(`the second process ended (${status}) without a word`)));
  });
}

/** A second process that is ready for its task and waits for `go`. */
export async function startChild(folder: string, task: string, args: string[] = []): Promise<ChildProcess> {
  const child = fork(SCRIPT, [folder, task, ...args]);
  await nextMessage(child);
  return child;
}

/** Lets a child begin; resolves to what its task gave. */
export async function go<Result>(child: ChildProcess): Promise<Result> {
  child.send('go');
  return ((await nextMessage(child)) as { result: Result }).result;
}

/** Several processes that begin the same task at the same moment, and what each got. */
export async function race<Result>(
  count: number,
  folder: string,
  task: string,
  args: string[],
): Promise<Result[]> {
  const children = await Promise.all(Array.from({ length: count }, () => startChild(folder, task, args)));
  return Promise.all(children.map((child) => go<Result>(child)));
}
