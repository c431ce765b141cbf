import { OfferFileError } from './FailureReason.ts';
import { fromLatin1 } from './windows1252.ts';

/** The start of a file tells whether it is UTF-16. */
const SAMPLE = 4096;
/** In western text as UTF-16, nearly every other byte is zero. */
const MOST_ZERO = 0.7;
const FEW_ZERO = 0.05;
/** Of the bytes of a text, so many at most are control characters other than white space. */
const MOST_CONTROL = 0.002;
/** Of the bytes beyond ASCII in a Windows-1252 text, so many at least are letters and signs of French, English or Spanish. */
const LEAST_KNOWN = 0.8;
/** Accented letters are a few in a hundred; a file with more bytes beyond ASCII is no western text. */
const MOST_HIGH = 0.3;
const KNOWN =
  /[àâäáãæçéèêëíìîïñóòôöõœúùûüÿÀÂÄÁÆÇÉÈÊËÍÌÎÏÑÓÒÔÖŒÚÙÛÜŸ«»‹›“”„‘’‚–—…•·°ºª€£§©®™¿¡²³¹½¼¾±×÷µß´¨\u00A0]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;
/** A UTF-8 sequence of two or three bytes, read as Windows-1252. */
const UTF8_SEQUENCE = /[ÂÃÅ][\u0080-\u00BF\u2018-\u203A\u0152-\u017E\u20AC\u2122]|â€/g;

/** The text of a UTF-8 file, unchanged, byte order mark included; null when the bytes are no UTF-8, or hold NUL. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  return bytes.includes(0) ? null : decoded('utf-8', bytes);
}

/**
 * The text of a file in UTF-8 (unchanged, byte order mark included, so that positions in it are positions in the file),
 * in UTF-16 with or without a byte order mark, or in Windows-1252, which has none and is known by its letters.
 * @throws OfferFileError notText for other bytes, damaged for UTF-8 with faults in it
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Encoding(bytes);
  if (utf16) {
    const text = decoded(utf16, bytes);
    if (text === null) throw new OfferFileError('damaged', `not ${utf16} all through`);
    if (isPlausible(text)) return text;
    throw new OfferFileError('notText', `no text as ${utf16}`);
  }
  if (bytes.includes(0)) throw new OfferFileError('notText', 'it holds NUL bytes');
  return decoded('utf-8', bytes) ?? decodeWindows1252(bytes);
}

function decoded(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2]!++;
  const [even, odd] = zeros.map((count) => (2 * count) / sample.length) as [number, number];
  if (odd >= MOST_ZERO && even <= FEW_ZERO) return 'utf-16le';
  return even >= MOST_ZERO && odd <= FEW_ZERO ? 'utf-16be' : null;
}

function decodeWindows1252(bytes: Uint8Array): string {
  const text = fromLatin1(Buffer.from(bytes).toString('latin1'));
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const fromUtf8 = text.match(UTF8_SEQUENCE)?.length ?? 0;
  if (4 * fromUtf8 > high && fromUtf8 > 1) throw new OfferFileError('damaged', 'UTF-8 with faults');
  const known = text.match(KNOWN)?.length ?? 0;
  if (isPlausible(text) && high <= MOST_HIGH * text.length && known >= LEAST_KNOWN * high) return text;
  throw new OfferFileError('notText', 'neither UTF-8 nor Windows-1252');
}

function isPlausible(text: string): boolean {
  return (text.match(CONTROL)?.length ?? 0) <= MOST_CONTROL * text.length;
}
