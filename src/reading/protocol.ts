import type { FailureReason } from '../corpus/FailureReason.ts';
import type { Offer } from '../corpus/Offer.ts';
import type { Fact } from '../facts/Fact.ts';
import type { TextName } from '../facts/readNames.ts';

/** A file to be read as an offer. */
export interface ReadingRequest {
  /** The offer's id; its ending tells the format. */
  readonly id: string;
  readonly path: string;
}

/** What a file was found to hold. */
export interface ReadOffer {
  readonly offer: Offer;
  readonly facts: readonly Fact[];
  readonly names: readonly TextName[];
  /** SHA-256 of the bytes that were read. */
  readonly hash: string;
}

/** Why a file could not be read as an offer. */
export interface ReadingFailure {
  readonly failure: FailureReason;
  /** What exactly is wrong, in English, for logs. */
  readonly detail: string;
}

export type ReadingResult = ReadOffer | ReadingFailure;
