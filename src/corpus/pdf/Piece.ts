/**
 * A run of text in one font, where a page shows it. Positions are in points from the page's top left corner, downwards,
 * for a reader who holds the page upright.
 */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The font's size. */
  readonly size: number;
  readonly isBold: boolean;
}

/** The visible text of a page, in no order. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Whether it is mostly a picture. */
  readonly isPicture: boolean;
}
