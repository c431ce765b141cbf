import { announcedTopic } from '../announcedTopic.ts';
import type { Cell, Row } from './makeRows.ts';
import type { Flow } from './orderFlows.ts';

/** A line of an offer's text, with how the page sets it. */
export interface PdfLine {
  readonly text: string;
  readonly flow: Flow;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly isBold: boolean;
  /** How many of its first characters are its label: bold ones before others, or a cell before another. */
  readonly lead: number;
  /** Set for lines of a table: whether it continues the cell above. */
  readonly continuesCell: boolean | null;
}

/** What is set apart on a line: the options of a form, the columns of a table. */
const WIDE_GAP = '   ';
/** Cells further apart than this many times their size are no words of one line. */
const CELLS_APART = 1.5;
/** Options on a line are set apart by three spaces or more, which in narrow letters are not wide. */
const OPTIONS_APART = 0.7;
/** Lines of one cell are closer than this many times their size. */
const SAME_CELL = 1.5;
const SAME_PLACE = 3;

/** The lines of a flow; of a table, each row's label with its value, and the lines of the value below. */
export function makeLines(flow: Flow): PdfLine[] {
  const lines: PdfLine[] = [];
  for (let i = 0; i < flow.rows.length; ) {
    const row = flow.rows[i]!;
    const border = isLabelled(row) ? row.cells[1]!.left : centredRowBorder(flow.rows, i);
    const end =
      border === null ? i + 1 : isLabelled(row) ? endOfTableRow(flow.rows, i) : endOfClose(flow.rows, i);
    if (border === null) lines.push(plainLine(flow, row, row.cells, null));
    else lines.push(...tableRow(flow, flow.rows.slice(i, end), border - SAME_PLACE));
    i = end;
  }
  return lines;
}

function isLabelled({ cells: [label, value, ...others] }: Row): boolean {
  if (!label || !value || others.length > 0) return false;
  const isApart = value.left - label.right >= CELLS_APART * label.size;
  return isApart || isKnownLabel(label.text);
}

function isKnownLabel(text: string): boolean {
  return text.endsWith(':') || announcedTopic(text) !== null;
}

/** Rows that go on in the cells of a table row: below the value, or with a label that goes on in lower case. */
function endOfTableRow(rows: readonly Row[], first: number): number {
  const [, value] = rows[first]!.cells;
  let end = first + 1;
  while (end < rows.length) {
    const { cells, baseline, size } = rows[end]!;
    const isClose = baseline - rows[end - 1]!.baseline <= SAME_CELL * size;
    const [head] = cells;
    const isBelowValue = Math.abs(head!.left - value!.left) <= SAME_PLACE && cells.length === 1;
    const isLabelGoingOn =
      /^\p{Ll}/u.test(head!.text) &&
      head!.right < value!.left &&
      Math.abs(head!.left - rows[first]!.cells[0]!.left) <= SAME_PLACE;
    if (!isClose || !(isBelowValue || isLabelGoingOn)) break;
    end++;
  }
  return end;
}

/**
 * Where the values of a table begin, for a row of it whose label stands at half the height of a longer value, so that a
 * line of the value comes first; null for other rows.
 */
function centredRowBorder(rows: readonly Row[], first: number): number | null {
  const [start] = rows[first]!.cells;
  const border = start!.left;
  const isValue = ({ left }: Cell): boolean => Math.abs(left - border) <= SAME_PLACE;
  const hasSuchValues = rows.some((row) => isLabelled(row) && isValue(row.cells[1]!));
  if (!hasSuchValues || rows[first]!.cells.length > 1) return null;
  const cells = rows.slice(first, endOfClose(rows, first)).flatMap((row) => row.cells);
  const labels = cells.filter((cell) => !isValue(cell));
  const isRow =
    labels.length > 0 && labels.every(({ left, right }) => right < border && left === labels[0]!.left);
  return isRow && isKnownLabel(labels.map(({ text }) => text).join(' ')) ? border : null;
}

/** Behind the last of the rows that follow each other as closely as lines of one cell. */
function endOfClose(rows: readonly Row[], first: number): number {
  let end = first + 1;
  while (end < rows.length && rows[end]!.baseline - rows[end - 1]!.baseline <= SAME_CELL * rows[end]!.size)
    end++;
  return end;
}

function tableRow(flow: Flow, rows: readonly Row[], border: number): PdfLine[] {
  const labels = rows.flatMap(({ cells }) => cells.filter(({ left }) => left < border));
  const label = labels.map(({ text }) => text).join(' ');
  const [value, ...below] = rows
    .map((row) => ({ row, cells: row.cells.filter(({ left }) => left >= border) }))
    .filter(({ cells }) => cells.length > 0);
  const head = plainLine(flow, value!.row, value!.cells, false);
  return [
    { ...head, text: `${label}\t${head.text}`, left: labels[0]!.left, lead: label.length },
    ...below.map(({ row, cells }) => plainLine(flow, row, cells, true)),
  ];
}

function plainLine(flow: Flow, row: Row, cells: readonly Cell[], continuesCell: boolean | null): PdfLine {
  const [first] = cells;
  let text = '';
  for (const [i, cell] of cells.entries()) {
    const isApart = i > 0 && cell.left - cells[i - 1]!.right >= OPTIONS_APART * cell.size;
    text += `${i === 0 ? '' : isApart ? WIDE_GAP : ' '}${cell.text}`;
  }
  return {
    text,
    flow,
    left: first!.left,
    right: cells.at(-1)!.right,
    baseline: row.baseline,
    size: cells.reduce((a, b) => (b.text.length > a.text.length ? b : a)).size,
    isBold: cells.every(({ isBold }) => isBold),
    lead: first!.boldLead < first!.text.length ? first!.boldLead : 0,
    continuesCell,
  };
}
