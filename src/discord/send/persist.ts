import { setTimeout as sleep } from 'node:timers/promises';

/** What says that a connection failed, so that nobody knows whether the request was processed. */
const CONNECTION_FAULTS: ReadonlySet<unknown> = new Set([
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);
/** An interaction must be acknowledged within three seconds of its event. */
const WAITS_MS = [100, 500, 1500] as const;

/**
 * Sends a request again when its connection failed. To be used only for requests that Discord takes once however often
 * they are sent.
 * @param send is told whether it was called before
 */
export async function persist<T>(send: (isAgain: boolean) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await send(attempt > 0);
    } catch (error) {
      const wait = WAITS_MS[attempt];
      if (wait === undefined || !isConnectionFault(error)) throw error;
      await sleep(wait);
    }
  }
}

function isConnectionFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return CONNECTION_FAULTS.has(code) || isConnectionFault(cause);
}
