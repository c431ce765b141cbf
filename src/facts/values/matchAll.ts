import type { Span } from '../../corpus/Offer.ts';

/** A pattern with how its groups are read; null when what it matched is none after all ("31/02/2026"). */
export interface Reading<Value> {
  readonly pattern: RegExp;
  readonly read: (groups: readonly (string | undefined)[]) => Value | null;
}

/**
 * What any of some patterns find in a text, left to right. Earlier patterns win where matches overlap, so the most
 * telling one comes first.
 */
export function matchAll<Value>(
  text: string,
  readings: readonly Reading<Value>[],
): (Span & { readonly value: Value })[] {
  const found: (Span & { value: Value })[] = [];
  for (const { pattern, read } of readings) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => other.start < span.end && span.start < other.end)) continue;
      const value = read(match.slice(1));
      if (value !== null) found.push({ ...span, value });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
