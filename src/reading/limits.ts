/** What reading one file may take. Ordinary offers take a hundredth of it. */
export interface ReadingLimits {
  /** Wall-clock time, in ms. */
  readonly ms: number;
  /** Resident memory of the reading process, in bytes. */
  readonly bytes: number;
  /** Heap of the reading process, in MiB; V8 ends it at once beyond that. */
  readonly heapMiB: number;
}

export const READING_LIMITS: ReadingLimits = { ms: 30_000, bytes: 768 * 2 ** 20, heapMiB: 512 };

/** A larger file is no internship offer. */
export const LARGEST_FILE = 20 * 2 ** 20;
/** A longer text is no internship offer but a book, and would take minutes to embed. In UTF-16 units. */
export const LONGEST_TEXT = 2_000_000;
