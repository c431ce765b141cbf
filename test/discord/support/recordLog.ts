import type { Logger } from 'pino';
import { createLog } from '../../../src/log.ts';

/** The bot's own log, with the lines it has written so far. */
export function recordLog(): { readonly log: Logger; readonly lines: readonly string[] } {
  const lines: string[] = [];
  return { log: createLog('trace', { write: (line) => void lines.push(line) }), lines };
}
