import { announcedTopic } from '../announcedTopic.ts';
import type { Cell, Row } from './makeRows.ts';

/** Rows of a page that are set in two columns, and where the right one begins. */
export interface ColumnBlock {
  readonly from: number;
  /** Behind the last row. */
  readonly to: number;
  readonly gutter: number;
}

/** Fewer lines side by side may be so by chance. */
const LEAST_LINES = 3;
/** Lines of a column begin at the same place, up to this many points. */
const SAME_START = 2;
/** The white between columns is at least this share of the size of the text. */
const LEAST_GUTTER = 0.5;
/** Lines further apart than this many times their size are not of one paragraph. */
const PARAGRAPH_GAP = 1.8;
/** A line that was broken at the width of its column fills this share of it. */
const FULL_LINE = 0.88;

/** The largest part of some rows that is set in two columns of text; null when there is none. */
export function findColumns(rows: readonly Row[]): ColumnBlock | null {
  const blocks = columnStarts(rows).flatMap((gutter) => runsBeside(rows, gutter));
  const columns = blocks.filter((block) => isTwoColumns(rows, block));
  const size = ({ from, to }: ColumnBlock): number => to - from;
  return columns.reduce<ColumnBlock | null>(
    (best, block) => (best && size(best) >= size(block) ? best : block),
    null,
  );
}

/** The cells of some rows on either side of a gutter. */
export function besideGutter(
  rows: readonly Row[],
  { from, to, gutter }: ColumnBlock,
): { left: Row[]; right: Row[] } {
  const part = (isIn: (cell: Cell) => boolean): Row[] =>
    rows
      .slice(from, to)
      .map((row) => withCells(row, row.cells.filter(isIn)))
      .filter(({ cells }) => cells.length > 0);
  return { left: part((cell) => isLeft(cell, gutter)), right: part((cell) => !isLeft(cell, gutter)) };
}

function withCells(row: Row, cells: readonly Cell[]): Row {
  return { ...row, cells, size: Math.max(0, ...cells.map(({ size }) => size)) };
}

/** Where several lines begin that have text to the left of them. */
function columnStarts(rows: readonly Row[]): number[] {
  const starts: { at: number; count: number }[] = [];
  const first = Math.min(...rows.flatMap(({ cells }) => cells.map(({ left }) => left)));
  for (const { left } of rows.flatMap(({ cells }) => cells)) {
    if (left <= first + SAME_START) continue;
    const known = starts.find(({ at }) => Math.abs(at - left) <= SAME_START);
    if (known) {
      known.count++;
      known.at = Math.min(known.at, left);
    } else {
      starts.push({ at: left, count: 1 });
    }
  }
  return starts.filter(({ count }) => count >= LEAST_LINES).map(({ at }) => at);
}

/** The runs of rows in which no text crosses the white left of a start. */
function runsBeside(rows: readonly Row[], gutter: number): ColumnBlock[] {
  const runs: ColumnBlock[] = [];
  for (let from = 0; from < rows.length; ) {
    let to = from;
    while (to < rows.length && !rows[to]!.cells.some((cell) => crosses(cell, gutter))) to++;
    if (to > from) runs.push(trimmed(rows, { from, to, gutter }));
    from = to + 1;
  }
  return runs.filter(({ from, to }) => to - from >= LEAST_LINES);
}

function crosses({ left, right, size }: Cell, gutter: number): boolean {
  return isLeft({ left }, gutter) && right > gutter - LEAST_GUTTER * size;
}

function isLeft({ left }: Pick<Cell, 'left'>, gutter: number): boolean {
  return left < gutter - 1;
}

/**
 * A run begins where its right column does. Below the right column's end the left one may go on, which shows in lines that
 * break at its width; otherwise what is set off from it there stands below both.
 */
function trimmed(rows: readonly Row[], { from, to, gutter }: ColumnBlock): ColumnBlock {
  const hasRight = (row: Row): boolean => row.cells.some((cell) => !isLeft(cell, gutter));
  const run = rows.slice(from, to);
  const first = run.findIndex(hasRight);
  const last = run.findLastIndex(hasRight);
  if (first < 0) return { from, to: from, gutter };
  const lefts = run.slice(first).flatMap(({ cells }) => cells.filter((cell) => isLeft(cell, gutter)));
  const start = Math.min(...lefts.map(({ left }) => left));
  const width = Math.max(...lefts.map(({ right }) => right)) - start;
  const goesOn = run
    .slice(last + 1)
    .some(({ cells }) => cells.some(({ right }) => right - start >= FULL_LINE * width));
  let end = goesOn ? run.length : last + 1;
  while (end < run.length && run[end]!.baseline - run[end - 1]!.baseline <= PARAGRAPH_GAP * run[end]!.size)
    end++;
  return { from: from + first, to: from + end, gutter };
}

function isTwoColumns(rows: readonly Row[], block: ColumnBlock): boolean {
  const { left, right } = besideGutter(rows, block);
  const top = Math.max(left[0]?.baseline ?? 0, right[0]?.baseline ?? 0) - 1;
  const bottom = Math.min(left.at(-1)?.baseline ?? 0, right.at(-1)?.baseline ?? 0) + 1;
  const beside = (column: readonly Row[]): number =>
    column.filter(({ baseline }) => baseline >= top && baseline <= bottom).length;
  if (beside(left) < LEAST_LINES || beside(right) < LEAST_LINES) return false;
  return !isTable(rows.slice(block.from, block.to), block.gutter);
}

/** Most left cells of a table have their value beside them; in columns lines stand side by side, too, where they are set on a grid. */
const PAIRED = 0.6;
const ALL_PAIRED = 0.8;
/** Labels are shorter than lines of text. */
const LONGEST_LABELS = 22;
/** Of the left cells, so many announce a topic. */
const LABELS = 0.34;
/** Of the right cells, so many at most run on from the one above. */
const RUNNING_ON = 0.5;

/** Whether what stands left of a gutter is labels with their values right of it. */
export function isTable(rows: readonly Row[], gutter: number): boolean {
  const sides = rows.map(({ cells }) => ({
    left: textOf(cells.filter((cell) => isLeft(cell, gutter))),
    right: textOf(cells.filter((cell) => !isLeft(cell, gutter))),
  }));
  const lefts = sides.filter(({ left }) => left !== '');
  const pairs = lefts.filter(({ right }) => right !== '');
  if (pairs.length === 0 || pairs.length < PAIRED * lefts.length) return false;
  const runsOn = pairs.filter(({ right }) => /^\p{Ll}/u.test(right)).length;
  if (runsOn > RUNNING_ON * pairs.length) return false;
  const labels = pairs.filter(({ left, right }) => isLabel(left) && announcedTopic(right) === null).length;
  if (labels >= LABELS * pairs.length) return true;
  const mean = lefts.reduce((sum, { left }) => sum + left.length, 0) / lefts.length;
  return pairs.length >= ALL_PAIRED * lefts.length && mean < LONGEST_LABELS;
}

function isLabel(text: string): boolean {
  return text.endsWith(':') || announcedTopic(text) !== null;
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join(' ');
}
