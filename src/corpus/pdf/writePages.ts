import { announcedTopic } from '../announcedTopic.ts';
import type { Span } from '../Offer.ts';
import { isBrokenWord } from '../repair/repair.ts';
import type { LineMark } from '../scanLines.ts';
import { headingLevels } from './headingLevels.ts';
import { isWrapped } from './isWrapped.ts';
import type { PdfLine } from './makeLines.ts';

/** A document's text, with what its setting tells of a line under the position where it begins, and its pages. */
export interface WrittenPages {
  readonly text: string;
  readonly marks: ReadonlyMap<number, LineMark>;
  readonly pages: readonly Span[];
}

/** Lines further apart than this many times the usual distance are of two paragraphs. */
const PARAGRAPH_GAP = 1.3;
const LONGEST_LABEL = 60;
/** Lines of a paragraph are no further apart, as a multiple of their size, however little text there is to tell by. */
const WIDEST_LINES = 1.75;
/** A document with so many headings in larger or bold letters has no others. */
const STYLED_HEADINGS = 2;

/**
 * Writes lines in reading order as text: a line for each, a blank line between paragraphs, a heading on one line. A word
 * that a hyphen breaks at the end of a line is written whole there: the hyphen is the page's, like the line break.
 * @param pageCount how many pages there are; one without text is an empty span
 */
export function writePages(lines: readonly PdfLine[], pageCount: number): WrittenPages {
  const levels = headingLevels(lines);
  const usual = usualDistance(lines);
  const isStyled = levels.filter((level) => level > 1).length >= STYLED_HEADINGS;
  const marks = new Map<number, LineMark>();
  const starts: number[] = [];
  let text = '';
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    const follows = above !== undefined && (line.continuesCell ?? isWrapped(above, line));
    let words = line.text;
    const broken = follows ? brokenWord(text, words) : null;
    if (broken) {
      text = `${text.slice(0, -2)}${broken}\n`;
      words = words.slice(broken.length).trimStart();
      if (words === '') continue;
    }
    const level = levels[i]!;
    if (above && level > 0 && levels[i - 1] === level && follows && above.flow === line.flow) {
      text = `${text.slice(0, -1)} ${words}\n`;
      continue;
    }
    if (above && !follows && isApart(above, line, level !== levels[i - 1])) text += '\n';
    while (starts.length <= line.flow.page) starts.push(text.length);
    marks.set(text.length, markOf(line, text.length, level, follows, isStyled));
    text += `${words}\n`;
  }
  while (starts.length < pageCount) starts.push(text.length);
  const pages = starts.map((start, page) => ({ start, end: starts[page + 1] ?? text.length }));
  return { text, marks, pages };

  function isApart(above: PdfLine, line: PdfLine, isOtherKind: boolean): boolean {
    if (above.flow !== line.flow || isOtherKind) return true;
    return (line.baseline - above.baseline) / line.size > PARAGRAPH_GAP * usual;
  }
}

/** The rest of a word that a hyphen at the end of the last line breaks, from the line behind; null when none is broken. */
function brokenWord(text: string, line: string): string | null {
  const before = /\p{L}[-‐\u00ad]\n$/u.test(text) ? text.slice(-42, -2) : null;
  const rest = /^\p{Ll}\S*/u.exec(line)?.[0];
  if (before === null || !rest) return null;
  return text.at(-2) === '\u00ad' || isBrokenWord(before, rest) ? rest : null;
}

function markOf(line: PdfLine, at: number, level: number, follows: boolean, isPlain: boolean): LineMark {
  if (level > 0) return { kind: 'heading', level };
  const label = line.text.slice(0, line.lead).replace(/[\s::]+$/, '');
  const valueStart = label.length + /^[\s::]*/.exec(line.text.slice(label.length))![0].length;
  const isField =
    !follows &&
    label !== '' &&
    label.length <= LONGEST_LABEL &&
    valueStart < line.text.length &&
    announcedTopic(label) !== null;
  if (!isField) return { kind: 'text', isWrapped: follows, isPlain };
  return { kind: 'field', label: { start: at, end: at + label.length }, valueStart: at + valueStart };
}

/** The distance between lines of a paragraph, as a multiple of their size: what half of them keep within. */
function usualDistance(lines: readonly PdfLine[]): number {
  const distances = lines
    .slice(1)
    .map((line, i) => ({ line, above: lines[i]! }))
    .filter(({ line, above }) => line.flow === above.flow && line.size === above.size)
    .map(({ line, above }) => (line.baseline - above.baseline) / line.size)
    .filter((distance) => distance > 0.5)
    .sort((a, b) => a - b);
  return Math.min(distances[Math.floor(distances.length * 0.4)] ?? 1.2, WIDEST_LINES);
}
