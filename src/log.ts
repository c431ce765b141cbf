import { type Logger, pino } from 'pino';
import type { Config } from './config/readConfig.ts';

/** The log: JSON lines on standard error, so that standard output stays for answers. */
export function createLog(level: Config['logLevel']): Logger {
  return pino({ level }, pino.destination({ dest: 2, sync: true }));
}
