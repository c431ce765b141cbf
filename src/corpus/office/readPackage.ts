import yauzl from 'yauzl';
import { OfferFileError } from '../FailureReason.ts';
import { MOST_PART_BYTES, MOST_UNPACKED_BYTES, MOST_ZIP_ENTRIES } from '../limits.ts';

/** The XML parts of an office document by their path in it, as text. */
export type Package = ReadonlyMap<string, string>;

/**
 * Unpacks the XML parts of an office document, which is a ZIP archive. All parts are unpacked as a stream and measured,
 * since what an archive declares of its size need not be true.
 * @throws OfferFileError encrypted, expandsTooFar, or damaged
 */
export async function readPackage(bytes: Uint8Array): Promise<Package> {
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes));
    if (zip.entryCount > MOST_ZIP_ENTRIES)
      throw new OfferFileError('expandsTooFar', `${zip.entryCount} entries`);
    const parts = new Map<string, string>();
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      if (entry.generalPurposeBitFlag & 1) throw new OfferFileError('encrypted', entry.fileName);
      const isXml = /\.(?:xml|rels)$|^mimetype$/i.test(entry.fileName);
      const kept: Buffer[] = [];
      let size = 0;
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        size += (chunk as Buffer).length;
        unpacked += (chunk as Buffer).length;
        if (unpacked > MOST_UNPACKED_BYTES || (isXml && size > MOST_PART_BYTES))
          throw new OfferFileError('expandsTooFar', entry.fileName);
        if (isXml) kept.push(chunk as Buffer);
      }
      if (isXml) parts.set(entry.fileName, Buffer.concat(kept).toString('utf8'));
    }
    return parts;
  } catch (error) {
    if (error instanceof OfferFileError) throw error;
    throw new OfferFileError('damaged', (error as Error).message, { cause: error });
  }
}
