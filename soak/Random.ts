import { createHash } from 'node:crypto';

/** Numbers that look random and are the same for the same seed. */
export class Random {
  readonly #seed: string;
  #drawn = 0;

  constructor(seed: number | string) {
    this.#seed = String(seed);
  }

  /** A whole number from 0 to `below` - 1. */
  below(below: number): number {
    this.#drawn++;
    const hash = createHash('sha256').update(`${this.#seed}/${this.#drawn}`).digest();
    return hash.readUInt32LE(0) % below;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }
}
