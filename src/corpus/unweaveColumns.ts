import { announcedTopic } from './announcedTopic.ts';
import type { Span } from './Offer.ts';

/** A physical line, or the part of one that belongs to one column. */
export interface ColumnLine extends Span {
  readonly text: string;
  /** The width of the column, for parts of lines: what a full line of it is. */
  readonly width: number | null;
}

/** Two spaces or more part the columns on a line. */
const CELLS = /\S(\s{2,})(?=\S)/g;
const LEAST_LINES = 3;
/** No page is so wide that a column begins further right, in characters. */
const WIDEST_PAGE = 250;
/** What stands left of a gap in so many characters on average is a column of text, not of labels. */
const LEAST_LEFT = 15;
/** Parts of lines that only seem to stand in a column, at the same place by chance, are at most this share. */
const MOST_LABELS = 0.34;

/**
 * Puts the lines of pages set in two columns, which extraction leaves woven line by line, into reading order: the left
 * column's parts, an empty line, the right column's parts. Lines outside such blocks stay as they are.
 */
export function unweaveColumns(lines: readonly Span[], text: string): ColumnLine[] {
  const whole = lines.map(({ start, end }) => ({ start, end, text: text.slice(start, end), width: null }));
  const out: ColumnLine[] = [];
  for (let i = 0; i < whole.length; ) {
    const block = blockAt(whole, i);
    if (block) out.push(...unwoven(whole.slice(i, block.end), block.gutter));
    else out.push(whole[i]!);
    i = block?.end ?? i + 1;
  }
  return out;
}

/** The woven block that begins at a line, with the column where its right part begins; null when none does. */
function blockAt(lines: readonly ColumnLine[], first: number): { gutter: number; end: number } | null {
  for (const gutter of rightStarts(lines[first]!.text)) {
    let end = first;
    while (end < lines.length && !crosses(lines[end]!.text, gutter)) end++;
    while (end > first && lines[end - 1]!.text.length < gutter) end--;
    if (isWoven(lines.slice(first, end), gutter)) return { gutter, end };
  }
  return null;
}

/** Where the right columns of a line may begin. */
function rightStarts(line: string): number[] {
  return [...line.slice(0, WIDEST_PAGE).matchAll(CELLS)].map((match) => match.index + match[0].length);
}

/** Whether a line's words run through the gutter, so that it stands in no column; the bars of a table do as well. */
function crosses(line: string, gutter: number): boolean {
  if (/^\s*\|/.test(line)) return true;
  return line.length >= gutter && line.slice(gutter - 2, gutter).trim() !== '';
}

function isWoven(block: readonly ColumnLine[], gutter: number): boolean {
  const both = block.filter(({ text }) => rightStarts(text).includes(gutter));
  if (both.length < LEAST_LINES) return false;
  const lefts = both.map(({ text }) => text.slice(0, gutter).trim());
  const mean = lefts.reduce((sum, left) => sum + left.length, 0) / lefts.length;
  const labels = lefts.filter((left, i) => {
    const right = both[i]!.text.slice(gutter);
    // Two headings side by side are no label with its value.
    return announcedTopic(left) !== null && announcedTopic(right) === null;
  });
  return mean >= LEAST_LEFT && labels.length <= both.length * MOST_LABELS;
}

function unwoven(block: readonly ColumnLine[], gutter: number): ColumnLine[] {
  const left = asColumn(block.map((line) => part(line, 0, Math.min(gutter, line.text.length))));
  const right = asColumn(
    block.map((line) => part(line, Math.min(gutter, line.text.length), line.text.length)),
  );
  const blank = { ...left[0]!, end: left[0]!.start, text: '' };
  return [...left, blank, ...right, blank];
}

function part({ start, text }: ColumnLine, from: number, to: number): Omit<ColumnLine, 'width'> {
  const written = text.slice(from, to).trimEnd();
  return { start: start + from, end: start + from + written.length, text: written };
}

/** A column is as wide as its longest line. */
function asColumn(parts: readonly Omit<ColumnLine, 'width'>[]): ColumnLine[] {
  const width = Math.max(...parts.map(({ text }) => text.length));
  return parts.map((line) => ({ ...line, width }));
}
