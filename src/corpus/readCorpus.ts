import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { UserError } from '../errors/UserError.ts';
import { type FailureReason, OfferFileError } from './FailureReason.ts';
import { formatOf } from './formats.ts';
import { loaderOf } from './loaders/index.ts';
import type { Offer } from './Offer.ts';

/** A larger text file is no internship offer; 20 MB take about a second to read and cut. */
export const LARGEST_FILE = 20 * 2 ** 20;

/** A file of the corpus, before it is read as an offer. */
export interface CorpusFile {
  /** The offer's id: path relative to the corpus folder, with forward slashes. */
  readonly id: string;
  readonly path: string;
}

/** A file's bytes with their SHA-256, or why they could not be had. */
export type FileContent =
  | { readonly bytes: Uint8Array; readonly hash: string }
  | { readonly failure: FailureReason };

/**
 * The files of a corpus folder and its sub-folders, by id. Hidden files and links are passed over.
 * @throws UserError when the folder does not exist or is none
 */
export async function listCorpus(folder: string): Promise<CorpusFile[]> {
  const info = await stat(folder).catch(() => undefined);
  if (!info?.isDirectory()) throw new UserError('corpusMissing', { folder });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ id: relative(folder, path).split(sep).join('/'), path }))
    .filter(({ id }) => !id.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Reads a file; what goes wrong with one file is told, never thrown. */
export async function readContent(file: CorpusFile): Promise<FileContent> {
  if (!formatOf(file.id)) return { failure: 'unknownFormat' };
  try {
    if ((await stat(file.path)).size > LARGEST_FILE) return { failure: 'tooLarge' };
    const bytes = await readFile(file.path);
    return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    return { failure: 'unreadable' };
  }
}

/** Reads a file's bytes as an offer; what goes wrong with one file is told, never thrown. */
export async function readOffer(
  file: CorpusFile,
  bytes: Uint8Array,
): Promise<Offer | { failure: FailureReason }> {
  try {
    const format = formatOf(file.id);
    if (!format) return { failure: 'unknownFormat' };
    const offer = await (await loaderOf(format)).load(file.id, bytes);
    return offer.statements.length === 0 ? { failure: 'empty' } : offer;
  } catch (error) {
    return { failure: error instanceof OfferFileError ? error.reason : 'damaged' };
  }
}
