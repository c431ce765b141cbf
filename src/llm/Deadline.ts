/** A time by which something has to be done. */
export class Deadline {
  /** Aborts when it is over. */
  readonly signal: AbortSignal;
  readonly #end: number;

  /** @param ms from now on; none are left when negative */
  constructor(ms: number) {
    this.signal = AbortSignal.timeout(Math.max(0, Math.round(ms)));
    this.#end = performance.now() + ms;
  }

  get leftMs(): number {
    return this.#end - performance.now();
  }
}
