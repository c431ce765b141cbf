import { literal } from '../language/literal.ts';
import type { WantedWord } from './countHeld.ts';

/** Finds something in a folded text. */
export type Spot = (folded: string) => { start: number; end: number } | null;

/** Where a pattern matches. */
export function spotPattern(pattern: RegExp): Spot {
  return (folded) => {
    const match = pattern.exec(folded);
    return match && { start: match.index, end: match.index + match[0].length };
  };
}

/** Where a word stands in any of its forms. */
export function spotWord({ word, forms }: WantedWord): Spot {
  const alternatives = [word, ...forms].map(literal);
  return spotPattern(new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![+#])`, 'u'));
}
