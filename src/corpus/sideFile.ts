import type { Document } from 'yaml';
import { z } from 'zod';
import { decodeText } from './decodeText.ts';
import { OfferFileError } from './FailureReason.ts';
import { formatOf } from './formats.ts';
import { ASKED_FIELDS, type AskedField } from './topics.ts';
import { yaml } from './yaml.ts';

/** What staff say of an offer in a file beside it: "offer.pdf.yaml" speaks of "offer.pdf". */
export interface SideFile {
  /** A withdrawn offer is in no answer. */
  readonly status: 'open' | 'withdrawn';
  /** Who says so, where the file tells. */
  readonly author: string | null;
  /** What staff state of the offer; it stands above what the offer says. */
  readonly stated: readonly { readonly field: AskedField; readonly value: string }[];
}

const ENDING = /\.ya?ml$/i;
/** Staff state a value, not an essay. */
const LONGEST_VALUE = 500;
const LARGEST_SIDE_FILE = 64 * 1024;

/** "6 mois", 1100 and [Python, C++] are all values. */
const VALUE = z
  .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])
  .transform((value) => (Array.isArray(value) ? value.join(', ') : String(value)).trim())
  .pipe(z.string().min(1).max(LONGEST_VALUE));
const SIDE_FILE = z.strictObject({
  status: z.enum(['open', 'withdrawn']).default('open'),
  author: z.string().trim().min(1).max(100).nullable().default(null),
  ...(Object.fromEntries(ASKED_FIELDS.map((field) => [field, VALUE.optional()])) as Record<
    AskedField,
    z.ZodOptional<typeof VALUE>
  >),
});

/** The id of the offer that a file of this name speaks of, or null when the name is not one of a side file. */
export function offerBeside(id: string): string | null {
  const offer = id.replace(ENDING, '');
  return offer !== id && formatOf(offer) ? offer : null;
}

/** The name of the side file that this program writes for an offer. */
export function sideFileOf(offer: string): string {
  return `${offer}.yaml`;
}

/**
 * Reads a side file.
 * @throws OfferFileError (sideFile) whose message names the key or line that is wrong
 */
export function readSideFile(bytes: Uint8Array): SideFile {
  if (bytes.length > LARGEST_SIDE_FILE) throw new OfferFileError('tooLarge');
  // Side files are written by hand: no aliases that multiply, no other schema than YAML's core.
  const document = yaml().parseDocument(decodeText(bytes), { schema: 'core', uniqueKeys: true });
  const [fault] = document.errors;
  if (fault) throw new OfferFileError('sideFile', fault.message.split('\n')[0]);
  const parsed = SIDE_FILE.safeParse(plain(document) ?? {});
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    throw new OfferFileError('sideFile', [path.join('.'), message].filter(Boolean).join(': '));
  }
  const { status, author, ...fields } = parsed.data;
  const stated = ASKED_FIELDS.flatMap((field) => {
    const value = fields[field];
    return value === undefined ? [] : [{ field, value }];
  });
  return { status, author, stated };
}

function plain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    throw new OfferFileError('sideFile', (error as Error).message, { cause: error });
  }
}

/** The content of a side file with another status; all else in it stays, comments too. */
export function withStatus(content: string, status: SideFile['status']): string {
  const document = yaml().parseDocument(content);
  document.set('status', status);
  return document.toString();
}
