import { Worker } from 'node:worker_threads';
import type { ReadingRequest } from './protocol.ts';
import { readFile } from './readFile.ts';

/**
 * Reads files as offers, one at a time, in a process that may be killed at any time: whatever a hostile file does, it
 * does to this process. Started by OfferReader only.
 */
const TELL_OF_LIFE_MS = 1_000;

/** Ends this process when its parent has died while a file keeps it too busy to notice. */
const WATCHDOG = `
  const parent = process.ppid;
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, ${TELL_OF_LIFE_MS});
`;
new Worker(WATCHDOG, { eval: true }).unref();

process.on('disconnect', () => process.exit(0));
process.on('message', (request: ReadingRequest) => {
  void readFile(request).then((result) => process.send?.(result, undefined, {}, () => undefined));
});
