import type { Span } from '../Offer.ts';

/**
 * A stretch of an offer made readable for searching, which remembers where each of its characters comes from.
 * Patterns run on `text`; what they find is quoted through `toSource`, so that a quote is never a repaired one.
 */
export class Repaired {
  readonly text: string;
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];

  constructor(characters: readonly RepairedCharacter[]) {
    this.text = characters.map(({ char }) => char).join('');
    this.#starts = characters.map(({ start }) => start);
    this.#ends = characters.map(({ end }) => end);
  }

  /** The same without what stands in some spans of the offer's text. */
  without(spans: readonly Span[]): Repaired {
    if (spans.length === 0) return this;
    const leftOut = new Set(
      spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
    );
    const kept: RepairedCharacter[] = [];
    for (let i = 0; i < this.text.length; i++) {
      const [char, start, end] = [this.text[i]!, this.#starts[i]!, this.#ends[i]!];
      // What was left out leaves no white space but that of one side.
      const isSpare = char === ' ' && (kept.at(-1)?.char ?? ' ') === ' ';
      if (!leftOut.has(start) && !isSpare) kept.push({ char, start, end });
    }
    if (kept.at(-1)?.char === ' ') kept.pop();
    return new Repaired(kept);
  }

  /** The span in the offer's text that `text.slice(start, end)` was made from, without white space at its ends. */
  toSource(start: number, end: number): Span {
    let from = start;
    let to = end;
    while (from < to && this.text[from] === ' ') from++;
    while (to > from && this.text[to - 1] === ' ') to--;
    if (from >= to) return { start: this.#starts[start] ?? 0, end: this.#starts[start] ?? 0 };
    return { start: this.#starts[from]!, end: this.#ends[to - 1]! };
  }
}

/** One UTF-16 unit of the repaired text and the source range it stands for (empty for a space that was put in). */
export interface RepairedCharacter {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}
