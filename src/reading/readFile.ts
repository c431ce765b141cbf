import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { type FailureReason, OfferFileError } from '../corpus/FailureReason.ts';
import { formatOf } from '../corpus/formats.ts';
import { LARGEST_FILE } from '../corpus/limits.ts';
import { loaderOf } from '../corpus/loaders/index.ts';
import { readFacts } from '../facts/readFacts.ts';
import { readNames } from '../facts/readNames.ts';
import type { ReadingRequest, ReadingResult } from './protocol.ts';

/** Reads a file as an offer with its facts; what is wrong with the file is told, never thrown. */
export async function readFile({ id, path }: ReadingRequest): Promise<ReadingResult> {
  try {
    const format = formatOf(id);
    if (!format) throw new OfferFileError('unknownFormat');
    const bytes = await readBytes(path);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const offer = await (await loaderOf(format)).load(id, bytes);
    if (offer.statements.length === 0) throw new OfferFileError('empty');
    return { offer, facts: readFacts(offer), names: readNames(offer), hash };
  } catch (error) {
    return { failure: reasonOf(error), detail: error instanceof Error ? error.message : String(error) };
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    if ((await file.stat()).size > LARGEST_FILE) throw new OfferFileError('tooLarge');
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** What no loader foresaw is the file's fault, unless the file system could not give it. */
function reasonOf(error: unknown): FailureReason {
  if (error instanceof OfferFileError) return error.reason;
  return typeof (error as NodeJS.ErrnoException).syscall === 'string' ? 'unreadable' : 'damaged';
}
