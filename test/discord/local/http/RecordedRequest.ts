import type { UploadedFile } from '../state/attachments.ts';

/** A request of the bot, as the test sees it. */
export interface RecordedRequest {
  method: string;
  /** Without `/api/v10` and query. */
  path: string;
  /** The route's template; undefined for one that is unknown here. */
  route: string | undefined;
  query: URLSearchParams;
  body: unknown;
  files: readonly UploadedFile[];
  /** 0 while unanswered, or when the connection was cut instead. */
  status: number;
  answer: unknown;
  /** Milliseconds since 1970. */
  at: number;
}
