import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config/readConfig.ts';

/** The log: JSON lines on standard error, so that standard output stays for answers. */
export function createLog(
  level: Config['logLevel'],
  to: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger {
  return pino({ level, serializers: { error: brief } }, to);
}

/** Errors of HTTP clients carry addresses with tokens and what people wrote: only what tells the fault is logged. */
function brief(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const { code, status } = error as { code?: unknown; status?: unknown };
  return {
    name,
    message,
    stack,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
  };
}
