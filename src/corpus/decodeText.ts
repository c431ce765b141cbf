import { OfferFileError } from './FailureReason.ts';

/**
 * The text of a UTF-8 file, unchanged, byte order mark included, so that positions in it are positions in the file.
 * @throws OfferFileError (notText) for bytes that are no UTF-8 or hold NUL, which no text file does
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new OfferFileError('notText', 'it holds NUL bytes');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new OfferFileError('notText', 'it is not UTF-8');
  }
}
