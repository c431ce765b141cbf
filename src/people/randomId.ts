import { randomBytes } from 'node:crypto';

/** A new id of 12 url-safe characters (72 random bits): short enough for a button, too many to guess. */
export function randomId(): string {
  return randomBytes(9).toString('base64url');
}
