/** Why a file of the corpus is not in the index. Each has a line of advice in the locales (`failures`). */
export type FailureReason =
  /** The file system does not give it: permissions, an I/O error. */
  | 'unreadable'
  /** It is a link to something outside the corpus folder. */
  | 'linkOutside'
  /** A device, a pipe or a socket. */
  | 'notAFile'
  | 'unknownFormat'
  | 'tooLarge'
  /** Its content is of another format than its name says. */
  | 'wrongFormat'
  /** Broken, cut off, or not what its format allows. */
  | 'damaged'
  /** It opens with a password only. */
  | 'encrypted'
  | 'notText'
  /** No words in it. */
  | 'empty'
  /** A PDF of pictures: pages, but no text. */
  | 'scanned'
  | 'tooManyPages'
  /** Unpacked, or nested, it is larger than any offer. */
  | 'expandsTooFar'
  /** Reading it took too long, or more memory than an offer needs; it was stopped. */
  | 'tooSlow'
  | 'tooMuchMemory'
  /** What staff say of an offer in a file beside it can't be understood; the offer is hidden until it can. */
  | 'sideFile'
  /** It speaks of an offer that is not there. */
  | 'sideFileAlone';

/** A file that can't be read as an offer, and why. Loaders throw it; it costs that one file. */
export class OfferFileError extends Error {
  override readonly name = 'OfferFileError';
  readonly reason: FailureReason;

  constructor(reason: FailureReason, message: string = reason, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
