import type { Piece } from './Piece.ts';

/** A run of text as pdf.js gives it, placed on the page by its matrix. */
export interface PlacedText {
  readonly text: string;
  readonly width: number;
  readonly matrix: readonly number[];
  readonly isBold: boolean;
}

type Turn = 0 | 90 | 180 | 270;
/** How far from a right angle text is still straight, as a share of its size: scans are a little askew. */
const STRAIGHT = 0.06;

/**
 * The text of a page, seen from its top left corner, as its reader holds it: in the direction most of it runs. What runs in others (a note in the margin,
 * a stamp, a watermark) does not belong to the offer's text and is left out.
 */
export function turnUpright(
  texts: readonly PlacedText[],
  page: { readonly width: number; readonly height: number },
): Piece[] {
  const letters = new Map<Turn, number>();
  for (const { text, matrix } of texts) {
    const turn = turnOf(matrix);
    if (turn !== null) letters.set(turn, (letters.get(turn) ?? 0) + text.length);
  }
  const [main] = [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0 as Turn, 0]);
  return texts
    .filter(({ matrix }) => turnOf(matrix) === main)
    .map(({ text, width, matrix, isBold }) => {
      const [left, baseline] = turned(matrix[4]!, matrix[5]!, main, page);
      return { text, left, right: left + width, baseline, size: Math.hypot(matrix[2]!, matrix[3]!), isBold };
    });
}

/** How far a text is turned clockwise; null when askew, or mirrored. */
function turnOf([a = 0, b = 0, c = 0, d = 0]: readonly number[]): Turn | null {
  const size = Math.hypot(a, b);
  // On a page seen from the top, upright letters have a > 0 and d < 0.
  if (size === 0 || a * d - b * c > 0) return null;
  if (Math.abs(b) <= STRAIGHT * size) return a > 0 ? 0 : 180;
  if (Math.abs(a) <= STRAIGHT * size) return b > 0 ? 90 : 270;
  return null;
}

function turned(x: number, y: number, turn: Turn, page: { width: number; height: number }): [number, number] {
  if (turn === 90) return [y, page.width - x];
  if (turn === 180) return [page.width - x, page.height - y];
  if (turn === 270) return [page.height - y, x];
  return [x, y];
}
