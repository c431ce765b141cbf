import type { Piece } from './Piece.ts';

/** Text on one baseline without a wide gap in it: a line of a paragraph, of a column, or a cell of a table. */
export interface Cell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly isBold: boolean;
  /** How many of its first characters are bold. */
  readonly boldLead: number;
}

/** What stands on one baseline of a page, from left to right. */
export interface Row {
  readonly baseline: number;
  readonly size: number;
  readonly cells: readonly Cell[];
}

/** Raised and lowered letters, and neighbours of another size, are off the line by less than this share of their size. */
const SAME_LINE = 0.55;
/** A gap wider than this share of the size parts words; pdf.js has written those that the file itself holds. */
const WORD_GAP = 0.13;
/** A wider one may be a gutter between columns: LaTeX leaves 10 points between columns of 10-point text. */
const CELL_GAP = 0.65;
/** Two prints of a text so close together make it look bold. */
const OVERPRINT = 0.25;
/** What stands before a list item or heading, set apart from it. */
const ITEM_MARK =
  /^(?:[^\p{L}\p{N}\s]{1,3}|\(?\d{1,2}(?:\.\d{1,2})*[.)]?|\(?[a-zA-Z][.)]|[IVX]{1,4}[.)]|o)$/u;
const LONGEST_MARK_GAP = 3;

/** Groups the pieces of a page into rows of cells, from top to bottom. */
export function makeRows(pieces: readonly Piece[]): Row[] {
  const open: { baseline: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = open
      .slice(-3)
      .find(
        ({ baseline, size }) => piece.baseline - baseline <= SAME_LINE * Math.min(size, piece.size) + 0.01,
      );
    if (!row) {
      open.push({ baseline: piece.baseline, size: piece.size, pieces: [piece] });
    } else {
      if (piece.size > row.size) {
        row.size = piece.size;
        row.baseline = piece.baseline;
      }
      row.pieces.push(piece);
    }
  }
  return open.map(({ baseline, size, pieces }) => ({ baseline, size, cells: makeCells(pieces) }));
}

function makeCells(pieces: readonly Piece[]): Cell[] {
  const cells: Piece[][] = [];
  for (const piece of withoutOverprints([...pieces].sort((a, b) => a.left - b.left))) {
    const last = cells.at(-1)?.at(-1);
    const gap = last ? (piece.left - last.right) / Math.min(last.size, piece.size) : Number.POSITIVE_INFINITY;
    if (gap <= CELL_GAP || (gap <= LONGEST_MARK_GAP && isItemMark(cells.at(-1)!))) cells.at(-1)!.push(piece);
    else cells.push([piece]);
  }
  return cells.map(joined).filter(({ text }) => text !== '');
}

function isItemMark(pieces: readonly Piece[]): boolean {
  return pieces.length === 1 && ITEM_MARK.test(pieces[0]!.text.trim());
}

function withoutOverprints(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(
    (piece, i) =>
      !pieces
        .slice(Math.max(0, i - 3), i)
        .some((other) => other.text === piece.text && piece.left - other.left < OVERPRINT * piece.size),
  );
}

function joined(pieces: readonly Piece[]): Cell {
  let text = '';
  let boldLead = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const isApart = text !== '' && piece.left - end > WORD_GAP * piece.size;
    const isBoldSoFar = boldLead === text.length;
    text = `${text}${isApart ? ' ' : ''}${piece.text}`.replace(/[ \t]{3,}/g, '   ').trimStart();
    if (piece.isBold && isBoldSoFar) boldLead = text.length;
    end = Math.max(end, piece.right);
  }
  text = text.trimEnd();
  const letters = (isCounted: (piece: Piece) => boolean): number =>
    pieces.filter(isCounted).reduce((sum, piece) => sum + piece.text.trim().length, 0);
  const main = pieces.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    text,
    left: pieces[0]!.left,
    right: end,
    size: main.size,
    isBold: letters(({ isBold }) => isBold) >= 0.9 * letters(() => true),
    boldLead: Math.min(boldLead, text.length),
  };
}
