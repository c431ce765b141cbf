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

/** What is stored of what an offer says, which is read only when it is wanted. */
export interface BodyColumns {
  readonly text: string;
  readonly structure: string;
}

/** The row of an offer, without its own hash. */
export interface OfferColumns {
  readonly id: string;
  readonly file_hash: string;
  readonly body_hash: string;
  readonly passages_hash: string;
  readonly facts: string;
  readonly names: string;
  readonly side: string | null;
}

/** What is stored of a passage. */
export interface PassageColumns {
  readonly section: string;
  readonly start: number;
  readonly end: number;
  readonly embedded: Uint8Array | ArrayBuffer;
  readonly vector: Uint8Array | ArrayBuffer;
  readonly words: string;
  readonly stems: string;
}

/** SHA-256 of what an offer says: a body with another is damaged. */
export function hashBody({ text, structure }: BodyColumns): string {
  return hashText(`${text}\0${structure}`);
}

/** SHA-256 of an offer's row, and by the hashes in it of all that is stored of the offer. */
export function hashRow({
  id,
  file_hash,
  body_hash,
  passages_hash,
  facts,
  names,
  side,
}: OfferColumns): string {
  return hashText([id, file_hash, body_hash, passages_hash, facts, names, side ?? ''].join('\0'));
}

/** SHA-256 of the passages of an offer, in the order in which they were stored. */
export function hashPassages(passages: Iterable<PassageColumns>): string {
  const hash = createHash('sha256');
  for (const { section, start, end, embedded, vector, words, stems } of passages) {
    hash.update([section, start, end, words, stems, ''].join('\0'));
    hash.update(bytesOf(embedded)).update(bytesOf(vector));
  }
  return hash.digest('hex');
}

function bytesOf(data: Uint8Array | ArrayBuffer): Uint8Array {
  return data instanceof Uint8Array ? data : new Uint8Array(data);
}
