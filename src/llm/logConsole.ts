import type { Logger } from 'pino';

const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;
/** What a library says of itself fits; replies of a model that it may add do not belong into a log. */
const LONGEST = 200;

/**
 * Sends what libraries print with `console` to the log. LangChain prints warnings on standard output, where answers and
 * nothing else belong ("ask --batch", "ask --json").
 */
export function logConsole(log: Logger): void {
  for (const method of METHODS) {
    console[method] = (first?: unknown) =>
      log.warn(
        { printed: typeof first === 'string' ? first.slice(0, LONGEST) : typeof first },
        'a library printed',
      );
  }
}
