import { OfferFileError } from '../FailureReason.ts';
import { dropRunningLines } from '../pdf/dropRunningLines.ts';
import { makeLines } from '../pdf/makeLines.ts';
import { makeRows } from '../pdf/makeRows.ts';
import { orderFlows } from '../pdf/orderFlows.ts';
import type { PdfPage } from '../pdf/Piece.ts';
import { readPages } from '../pdf/readPages.ts';
import { writePages } from '../pdf/writePages.ts';
import { readStructure } from '../readStructure.ts';
import type { Loader } from './Loader.ts';

/** Letters a page has at least when it is not a picture with a stamp on it. */
const LEAST_LETTERS = 40;

/** A PDF with text: its lines in the order they are read, without page numbers and repeated headers and footers. */
export const pdfLoader: Loader = {
  async load(id, bytes) {
    const read = await readPages(bytes);
    if (isScanned(read)) throw new OfferFileError('scanned', `${read.length} pages without text`);
    const rows = dropRunningLines(read.map(({ height, pieces }) => ({ height, rows: makeRows(pieces) })));
    const lines = rows.flatMap((page, number) => orderFlows(page, number)).flatMap(makeLines);
    const { text, marks, pages } = writePages(lines, read.length);
    return { id, text, pages, ...readStructure(text, { marks }) };
  },
};

/** Whether the pages are pictures of text, but for a stamp or a page number that some scanners add. */
function isScanned(pages: readonly PdfPage[]): boolean {
  const letters = pages
    .flatMap(({ pieces }) => pieces)
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  return letters < LEAST_LETTERS * pages.length && pages.some(({ isPicture }) => isPicture);
}
