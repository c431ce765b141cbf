import { readFile } from 'node:fs/promises';
import { type FailureReason, OfferFileError } from '../corpus/FailureReason.ts';
import { formatOf } from '../corpus/formats.ts';
import { LARGEST_FILE } from '../corpus/limits.ts';
import type { CorpusFile, UnusableFile } from '../corpus/listCorpus.ts';
import { offerBeside, readSideFile, type SideFile } from '../corpus/sideFile.ts';
import { hashFile } from './hashes.ts';
import type { FileRow } from './OfferStore.ts';

/** A file that is not in the index, why, and what exactly is wrong with it (in English) where that is known. */
export interface FailedFile {
  readonly file: string;
  readonly reason: FailureReason;
  readonly detail?: string;
}

/** What staff say of an offer, with the time of their file. */
export interface SideNote extends SideFile {
  readonly file: string;
  /** ISO time. */
  readonly at: string;
}

/** A file whose content shall be served as an offer. */
export interface WantedOffer {
  readonly file: CorpusFile;
  readonly hash: string;
  readonly side: SideNote | null;
  /** Files with the same bytes: should this one not be readable under its name, one of them may be. */
  readonly others: readonly CorpusFile[];
}

/** What the index holds of an offer now: the hash of its file, and its side note as JSON. */
export interface ServedOffer {
  readonly hash: string;
  readonly side: string | null;
}

/** What has to be done so that the index says what the corpus holds. */
export interface Plan {
  /** To be read: new files, and changed ones. */
  readonly added: readonly WantedOffer[];
  readonly updated: readonly WantedOffer[];
  /** The same file under another name. */
  readonly renamed: readonly { readonly from: string; readonly wanted: WantedOffer }[];
  /** Only what staff say beside it has changed. */
  readonly restated: readonly WantedOffer[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  /** Files with the same bytes as another one, which alone is the offer. */
  readonly duplicates: readonly { readonly file: string; readonly of: string }[];
  /** Offers that staff have withdrawn. */
  readonly withdrawn: readonly string[];
  readonly failed: readonly FailedFile[];
  /** What to remember of each file. */
  readonly files: readonly FileRow[];
}

/** A file with its hash, and why it can't be read where that is known from an earlier run. */
interface HashedFile {
  readonly file: CorpusFile;
  readonly row: FileRow;
}

/**
 * Compares the files of a corpus with what the index knows. Only files whose signature has changed are opened.
 * @param known what is remembered of files, by id
 * @param served the offers that the index serves now, by id
 */
export async function planChanges(
  listing: readonly (CorpusFile | UnusableFile)[],
  known: ReadonlyMap<string, FileRow>,
  served: ReadonlyMap<string, ServedOffer>,
): Promise<Plan> {
  const failed: FailedFile[] = [];
  const hashed: HashedFile[] = [];
  const notes = new Map<string, SideNote | 'broken'>();
  const present = new Set(listing.map(({ id }) => id));
  for (const file of listing) {
    const about = offerBeside(file.id);
    if ('failure' in file) {
      failed.push({ file: file.id, reason: file.failure });
      if (about !== null) notes.set(about, 'broken');
    } else if (about !== null) {
      const note = await readNote(file, present.has(about));
      if ('reason' in note) failed.push(note);
      notes.set(about, 'reason' in note ? 'broken' : note);
    } else {
      const row = await hashOf(file, known.get(file.id));
      if (!row) continue;
      if ('reason' in row) failed.push(row);
      else hashed.push({ file, row });
    }
  }
  const { wanted, duplicates, withdrawn, unreadable } = choose(hashed, notes);
  failed.push(...unreadable);
  failed.sort((a, b) => (a.file < b.file ? -1 : 1));
  return {
    ...compare(wanted, served),
    duplicates,
    withdrawn,
    failed,
    files: hashed.map(({ row }) => row),
  };
}

/** The failure that a row remembers. */
export function failureOf({ id, failure, detail }: FileRow): FailedFile {
  return { file: id, reason: failure!, ...(detail ? { detail } : {}) };
}

/** Null for a file that was removed after it was listed. */
async function hashOf(file: CorpusFile, known: FileRow | undefined): Promise<FileRow | FailedFile | null> {
  const { id, signature, size, path } = file;
  if (!formatOf(id)) return { file: id, reason: 'unknownFormat' };
  if (size > LARGEST_FILE) return { file: id, reason: 'tooLarge' };
  if (known && known.signature === signature && signature !== '') return known;
  try {
    const hash = await hashFile(path);
    return known?.hash === hash
      ? { ...known, signature }
      : { id, signature, hash, failure: null, detail: null };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : { file: id, reason: 'unreadable' };
  }
}

async function readNote(file: CorpusFile, hasOffer: boolean): Promise<SideNote | FailedFile> {
  if (!hasOffer) return { file: file.id, reason: 'sideFileAlone' };
  try {
    return { ...readSideFile(await readFile(file.path)), file: file.id, at: file.changed };
  } catch (error) {
    return error instanceof OfferFileError
      ? { file: file.id, reason: error.reason, detail: error.message }
      : { file: file.id, reason: 'unreadable' };
  }
}

/**
 * Of files with the same bytes the first that can be read is the offer; what staff say beside any of them holds for it.
 */
function choose(
  files: readonly HashedFile[],
  notes: ReadonlyMap<string, SideNote | 'broken'>,
): {
  wanted: WantedOffer[];
  duplicates: { file: string; of: string }[];
  withdrawn: string[];
  unreadable: FailedFile[];
} {
  const groups = new Map<string, HashedFile[]>();
  for (const found of files) {
    // The same bytes under the ending of another format are read as something else.
    const key = `${formatOf(found.file.id)} ${found.row.hash}`;
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  const wanted: WantedOffer[] = [];
  const duplicates: { file: string; of: string }[] = [];
  const withdrawn: string[] = [];
  const unreadable: FailedFile[] = [];
  for (const group of groups.values()) {
    const said = group.flatMap(({ file: { id } }) => notes.get(id) ?? []);
    const isBroken = said.includes('broken');
    const sides = said.filter((note) => note !== 'broken');
    const isWithdrawn = sides.some(({ status }) => status === 'withdrawn');
    // Nobody reads what is not shown, so that it does not matter whether it could be read.
    const isHidden = isBroken || isWithdrawn;
    if (!isHidden) unreadable.push(...group.flatMap(({ row }) => (row.failure ? [failureOf(row)] : [])));
    const [first, ...others] = (isHidden ? group : group.filter(({ row }) => !row.failure)).map(
      ({ file }) => file,
    );
    if (!first) continue;
    for (const { id } of others) duplicates.push({ file: id, of: first.id });
    if (isBroken) continue;
    if (isWithdrawn) withdrawn.push(first.id);
    else wanted.push({ file: first, hash: group[0]!.row.hash, side: sides[0] ?? null, others });
  }
  return { wanted, duplicates, withdrawn, unreadable };
}

function compare(
  wanted: readonly WantedOffer[],
  served: ReadonlyMap<string, ServedOffer>,
): Pick<Plan, 'added' | 'updated' | 'renamed' | 'restated' | 'removed' | 'unchanged'> {
  const names = new Set(wanted.map(({ file }) => file.id));
  const gone = new Map([...served].filter(([id]) => !names.has(id)).map(([id, { hash }]) => [hash, id]));
  const added: WantedOffer[] = [];
  const updated: WantedOffer[] = [];
  const renamed: { from: string; wanted: WantedOffer }[] = [];
  const restated: WantedOffer[] = [];
  const unchanged: string[] = [];
  for (const offer of wanted) {
    const { id } = offer.file;
    const now = served.get(id);
    const from = gone.get(offer.hash);
    if (now === undefined && from !== undefined && formatOf(from) === formatOf(id)) {
      renamed.push({ from, wanted: offer });
      gone.delete(offer.hash);
    } else if (now === undefined) added.push(offer);
    else if (now.hash !== offer.hash) updated.push(offer);
    else if (now.side !== sideJson(offer.side)) restated.push(offer);
    else unchanged.push(id);
  }
  const taken = new Set(renamed.map(({ from }) => from));
  const removed = [...served.keys()].filter((id) => !names.has(id) && !taken.has(id));
  return { added, updated, renamed, restated, removed, unchanged };
}

/** A side note as it is stored. */
export function sideJson(side: SideNote | null): string | null {
  return side && JSON.stringify(side);
}
