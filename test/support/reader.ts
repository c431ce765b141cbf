import { OfferReader } from '../../src/reading/OfferReader.ts';

let reader: OfferReader | undefined;

/** A reading process shared by the tests of a file: starting one takes longer than reading an offer. */
export function sharedReader(): OfferReader {
  reader ??= new OfferReader();
  return reader;
}

afterAll(() => reader?.close());
