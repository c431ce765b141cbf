import type { PdfLine } from './makeLines.ts';

/** Lines of a paragraph differ in size by less than this. */
const SAME_SIZE = 1.12;
/** Lines of a paragraph are closer than this many times their size, even in a text with wide lines. */
const SAME_PARAGRAPH = 2.3;
/** A line that begins further right than the one above, by this share of its size, is a paragraph's first. */
const INDENT = 0.7;
/** A centred line is off the middle by less than this share of the width. */
const CENTRED = 0.03;
/** Justified lines end at the margin, up to this share of the size; the word that follows fits in no less. */
const SLACK = 0.4;
const BULLET = /^(?:[^\p{L}\p{N}\s"«»“”‘’'()[\]{}:;,.!?&%€$/@#…]|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)/u;

/**
 * Whether a line goes on with the sentence, heading or list item of the line before it because the first was full: its
 * first word would not have fitted there.
 */
export function isWrapped(above: PdfLine, line: PdfLine): boolean {
  if (line.size > above.size * SAME_SIZE || above.size > line.size * SAME_SIZE) return false;
  if (BULLET.test(line.text) || above.isBold !== line.isBold) return false;
  const { flow } = above;
  const width = flow.right - flow.left;
  const isCentred =
    Math.abs(above.left + above.right - flow.left - flow.right) < 2 * CENTRED * width &&
    above.left > flow.left + line.size;
  const room = isCentred ? width - (above.right - above.left) : flow.right - above.right;
  const isFull = room < firstWord(line) + SLACK * line.size;
  // The last line of a column or page is followed by what stands elsewhere: only the words tell.
  if (flow !== line.flow) return (isFull || /^\p{Ll}/u.test(line.text)) && !/[.!?:;]$/.test(above.text);
  if (line.baseline - above.baseline > SAME_PARAGRAPH * line.size) return false;
  const isIndented = line.left - above.left > INDENT * line.size && !isCentred;
  return isFull && (!isIndented || BULLET.test(above.text) || /^\p{Ll}/u.test(line.text));
}

/** The width of a line's first word, in points. */
function firstWord({ text, left, right }: PdfLine): number {
  const word = /^\S+/.exec(text)?.[0] ?? '';
  return ((right - left) * word.length) / Math.max(1, text.length);
}
