import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** SHA-256 of a text, in hexadecimal. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** SHA-256 of a file, in hexadecimal. @throws the file system's error */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** The columns of an offer's row that are read back, in the order in which they are hashed. */
export interface OfferColumns {
  readonly id: string;
  readonly text: string;
  readonly structure: string;
  readonly facts: string;
  readonly side: string | null;
}

/** SHA-256 of an offer's row: a row with another is damaged. */
export function hashRow({ id, text, structure, facts, side }: OfferColumns): string {
  return hashText([id, text, structure, facts, side ?? ''].join('\0'));
}
