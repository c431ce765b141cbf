import { OfferFileError } from './FailureReason.ts';
import type { Format } from './formats.ts';

type Content = 'pdf' | 'zip' | 'ole' | 'other';

/** The bytes that files of a kind begin with; those called "other" are of no format that is read. */
const SIGNATURES: readonly { readonly content: Content; readonly bytes: string }[] = [
  { content: 'pdf', bytes: '%PDF-' },
  { content: 'zip', bytes: 'PK\x03\x04' },
  { content: 'zip', bytes: 'PK\x05\x06' },
  { content: 'ole', bytes: '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1' },
  { content: 'other', bytes: '{\\rtf' },
  { content: 'other', bytes: '\x89PNG' },
  { content: 'other', bytes: '\xFF\xD8\xFF' },
  { content: 'other', bytes: 'GIF8' },
  { content: 'other', bytes: '\x1F\x8B' },
  { content: 'other', bytes: 'Rar!' },
  { content: 'other', bytes: '7z\xBC\xAF' },
  { content: 'other', bytes: 'SQLite format 3' },
];
/** What files of a format begin with; the others are text, which has no signature. */
const EXPECTED: Partial<Readonly<Record<Format, Content>>> = { pdf: 'pdf', word: 'zip', openDocument: 'zip' };
/** Mail servers and old programs put a few lines before a PDF; readers look for it this far. */
const PDF_WITHIN = 1024;
/** Inside a file of the OLE format, the name of the part that holds an encrypted Office document. */
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Holds a file's first bytes against the format that its name tells.
 * @throws OfferFileError (wrongFormat, or encrypted for an Office document with a password; empty without any bytes)
 */
export function checkSignature(format: Format, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new OfferFileError('empty');
  const content = contentOf(bytes);
  const expected = EXPECTED[format] ?? null;
  if (content === expected) return;
  const isOffice = format === 'word' || format === 'openDocument';
  if (isOffice && content === 'ole' && Buffer.from(bytes).includes(ENCRYPTED_PART))
    throw new OfferFileError('encrypted');
  throw new OfferFileError('wrongFormat', `${content ?? 'text'} in a file named ${format}`);
}

function contentOf(bytes: Uint8Array): Content | null {
  const head = Buffer.from(bytes.subarray(0, PDF_WITHIN)).toString('latin1');
  const known = SIGNATURES.find((signature) => head.startsWith(signature.bytes));
  if (known) return known.content;
  // A text may speak of PDFs; a PDF behind other lines is followed by bytes that no text has.
  const at = head.search(/^%PDF-\d/m);
  return at >= 0 && bytes.includes(0, at) ? 'pdf' : null;
}
