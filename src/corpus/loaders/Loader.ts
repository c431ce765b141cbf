import type { Offer } from '../Offer.ts';

/** Reads one file format. A new format is a line in `formats.ts`, a file that exports one of these, and a line in `loaders/index.ts`. */
export interface Loader {
  /**
   * @param id the offer's id
   * @param bytes the file, whole
   * @throws OfferFileError with the reason why the file can't be read
   */
  load(id: string, bytes: Uint8Array): Offer | Promise<Offer>;
}
