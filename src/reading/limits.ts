/** What reading one file may take. Ordinary offers take a hundredth of it. */
export interface ReadingLimits {
  /** Time of the processor, in ms: what a busy machine does besides does not count. */
  readonly cpuMs: number;
  /** Time by the clock, in ms, for a file that makes the process wait. */
  readonly ms: number;
  /** Resident memory of the reading process, in bytes. */
  readonly bytes: number;
  /** Heap of the reading process, in MiB; V8 ends it at once beyond that. */
  readonly heapMiB: number;
}

export const READING_LIMITS: ReadingLimits = {
  cpuMs: 30_000,
  ms: 180_000,
  bytes: 768 * 2 ** 20,
  heapMiB: 512,
};
