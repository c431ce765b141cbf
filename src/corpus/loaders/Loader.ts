import type { Offer } from '../Offer.ts';

/** Reads one file format. A new format is one new file that exports one of these, and a line in `loaders/index.ts`. */
export interface Loader {
  /** File name endings it reads, lower case, with the dot. */
  readonly extensions: readonly string[];
  /**
   * @param id the offer's id
   * @param bytes the file, whole
   * @throws NotTextError, or another error whose message says what is wrong with the file
   */
  load(id: string, bytes: Uint8Array): Offer | Promise<Offer>;
}
