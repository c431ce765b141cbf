/** First second of 2015, from which Discord counts the milliseconds in its ids. */
const DISCORD_EPOCH = 1_420_070_400_000;

/** Makes ids as Discord does: the time in the upper bits, always growing, never twice the same. */
export class Snowflakes {
  readonly #now: () => number;
  #last = 0n;

  /** @param now milliseconds since 1970 */
  constructor(now: () => number) {
    this.#now = now;
  }

  next(): string {
    const fromTime = BigInt(Math.floor(this.#now()) - DISCORD_EPOCH) << 22n;
    this.#last = fromTime > this.#last ? fromTime : this.#last + 1n;
    return this.#last.toString();
  }
}

/** When an id was made, in milliseconds since 1970. */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH;
}
