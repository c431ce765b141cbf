import { announcedTopic } from '../announcedTopic.ts';
import { isWrapped } from './isWrapped.ts';
import type { PdfLine } from './makeLines.ts';

/** Letters this much larger than the text's are a heading's. */
const LARGER = 1.12;
/** The title's are, and are the largest of the document. */
const TITLE = 1.3;
const LONGEST_LINE = 120;
/** Headings of more lines are paragraphs in large or bold letters. */
const MOST_LINES = 4;
const MOST_BOLD_LINES = 2;
/** In a document with more bold text, bold is not what marks a heading. */
const MOST_BOLD = 0.4;
/** A label with its value, which is no heading unless it only looks so: "Détection de fraude : une étude". */
const HAS_VALUE = /^([^::]+)[::]\s*\S/u;

/**
 * What of some lines are headings, by the size and weight of their letters: 1 for the title, 2 for larger ones, 4 for bold
 * ones in the size of the text, 0 for lines that are none.
 */
export function headingLevels(lines: readonly PdfLine[]): number[] {
  const body = bodySize(lines);
  const largest = Math.max(0, ...lines.map(({ size }) => size));
  const bold = share(lines, ({ isBold }) => isBold);
  const levels = lines.map((line) => {
    if (!isHeadingLike(line)) return 0;
    const label = HAS_VALUE.exec(line.text)?.[1];
    if (label !== undefined && announcedTopic(label) !== null) return 0;
    if (line.size >= body * TITLE && line.size >= largest * 0.98) return 1;
    if (line.size >= body * LARGER) return 2;
    return line.isBold && bold < MOST_BOLD && label === undefined && !/[.;,]$/.test(line.text) ? 4 : 0;
  });
  return levels.map((level, i) => (level > 0 && isParagraph(lines, levels, i) ? 0 : level));
}

function isHeadingLike({ text, lead, continuesCell }: PdfLine): boolean {
  if (continuesCell !== null || lead > 0 || text.includes('\t') || text.length > LONGEST_LINE) return false;
  if (!/\p{L}{2}/u.test(text) || text.includes('@') || text.includes('://')) return false;
  return !/^[•▪–-]\s/.test(text);
}

/** Whether a line stands among more wrapped lines of its kind than a heading has. */
function isParagraph(lines: readonly PdfLine[], levels: readonly number[], i: number): boolean {
  const goesOn = (j: number): boolean =>
    levels[j] === levels[i] && levels[j - 1] === levels[i] && isWrapped(lines[j - 1]!, lines[j]!);
  let first = i;
  while (first > 0 && goesOn(first)) first--;
  let last = i;
  while (last + 1 < lines.length && goesOn(last + 1)) last++;
  return last - first + 1 > (levels[i] === 4 ? MOST_BOLD_LINES : MOST_LINES);
}

/** The size in which most of the text is set. */
function bodySize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [10, 0])[0];
}

function share(lines: readonly PdfLine[], isCounted: (line: PdfLine) => boolean): number {
  const letters = (counted: readonly PdfLine[]): number =>
    counted.reduce((sum, { text }) => sum + text.length, 0);
  return letters(lines.filter(isCounted)) / Math.max(1, letters(lines));
}
