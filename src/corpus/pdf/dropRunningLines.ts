import { announcedTopic } from '../announcedTopic.ts';
import type { Cell, Row } from './makeRows.ts';

/** Headers and footers stand within this share of the page's height from its edges. */
const MARGIN = 0.12;
/** The same line stands at the same height on each page, up to rounding. */
const SAME_HEIGHT = 3;
/** Cells of a header further apart than this many times their size are no words of one line. */
const FAR_APART = 4;
/** "3", "- 3 -", "3/4", "Page 3 of 4", "Página 3 de 4". */
const PAGE_NUMBER =
  /^[\s–—|-]*(?:page|p\.?|p[aá]g(?:ina|\.)?)?\s*\d{1,3}(?:\s*(?:\/|sur|of|de)\s*\d{1,3})?[\s–—|-]*$/i;
const PAGE_NUMBER_IN_LINE = /(?:\bpage|\bp[aá]g(?:ina|\.)?)\s*\d{1,3}(?:\s*(?:\/|sur|of|de)\s*\d{1,3})?/gi;

export interface RowsOfPage {
  readonly height: number;
  readonly rows: readonly Row[];
}

/**
 * The rows of each page without page numbers, and with headers and footers that pages repeat once only, where they do
 * not break a sentence that runs on over the page: headers on the first page that has them, footers on the last.
 */
export function dropRunningLines(pages: readonly RowsOfPage[]): Row[][] {
  return pages.map(({ rows, height }, page) =>
    rows.flatMap((row) => {
      const side = sideOf(row, height);
      if (side === null) return [row];
      const others = side === 'header' ? pages.slice(0, page) : pages.slice(page + 1);
      if (others.some((other) => hasSame(other, row, side))) return [];
      const cells = row.cells.filter(({ text }) => !PAGE_NUMBER.test(text));
      return cells.length > 0 ? partedRow({ ...row, cells }) : [];
    }),
  );
}

type Side = 'header' | 'footer';

function sideOf({ baseline }: Row, height: number): Side | null {
  if (baseline < height * MARGIN) return 'header';
  return baseline > height * (1 - MARGIN) ? 'footer' : null;
}

/** What stands at either side of a header is about different things, unless it is a label with its value. */
function partedRow(row: Row): Row[] {
  const [first, second] = row.cells;
  const isApart = second !== undefined && second.left - first!.right > FAR_APART * first!.size;
  if (!isApart || announcedTopic(first!.text) !== null || first!.text.endsWith(':')) return [row];
  return row.cells.map((cell) => ({ ...row, cells: [cell] }));
}

/** Pages of one document may differ in height; footers are at the same distance from the bottom. */
function hasSame({ rows, height }: RowsOfPage, row: Row, side: Side): boolean {
  return rows.some(
    (other) =>
      sideOf(other, height) === side &&
      Math.abs(other.baseline - row.baseline) <= SAME_HEIGHT &&
      withoutNumber(other.cells) === withoutNumber(row.cells),
  );
}

function withoutNumber(cells: readonly Cell[]): string {
  return cells
    .map(({ text }) => (PAGE_NUMBER.test(text) ? '#' : text.replace(PAGE_NUMBER_IN_LINE, '#')))
    .join(' ')
    .toLowerCase();
}
