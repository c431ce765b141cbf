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

function bounds(rows: readonly Row[]): { left: number; right: number } {
  const cells = rows.flatMap((row) => row.cells);
  return {
    left: Math.min(...cells.map(({ left }) => left)),
    right: Math.max(...cells.map(({ right }) => right)),
  };
}
