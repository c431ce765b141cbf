import { besideGutter, findColumns } from './findColumns.ts';
import type { Row } from './makeRows.ts';

/** Rows that are read one after the other, in a column or over the width of the page, and how wide they can be. */
export interface Flow {
  readonly page: number;
  readonly rows: readonly Row[];
  readonly left: number;
  readonly right: number;
}

/** The text of a page in reading order: what stands above columns, the columns from left to right, what stands below. */
export function orderFlows(rows: readonly Row[], page: number): Flow[] {
  return ordered(rows, { page, ...bounds(rows) });
}

function ordered(rows: readonly Row[], within: Omit<Flow, 'rows'>): Flow[] {
  if (rows.length === 0) return [];
  const block = findColumns(rows);
  if (!block) return [{ ...within, rows }];
  const { left, right } = besideGutter(rows, block);
  return [
    ...ordered(rows.slice(0, block.from), within),
    ...ordered(left, { page: within.page, ...bounds(left) }),
    ...ordered(right, { page: within.page, ...bounds(right) }),
    ...ordered(rows.slice(block.to), within),
  ];
}

/** Of lines, so many stick out into the margin: a long address, a word that could not be broken. */
const OVERFULL = 0.08;

function bounds(rows: readonly Row[]): { left: number; right: number } {
  const lefts = rows.map(({ cells }) => cells[0]!.left);
  const rights = rows.map(({ cells }) => cells.at(-1)!.right).sort((a, b) => b - a);
  return { left: Math.min(...lefts), right: rights[Math.floor(rights.length * OVERFULL)]! };
}
