import PDFDocument from 'pdfkit';
import type { Block } from './blocksOf.ts';
import { inWindows1252 } from './writeText.ts';

export interface PdfOptions {
  readonly columns?: 1 | 2;
  /** A line at the top of each page, and one with the page's number at its foot. */
  readonly header?: string;
  readonly userPassword?: string;
}

const [WIDTH, HEIGHT] = [595.28, 841.89];
const MARGIN = 62;
const GUTTER = 18;
/** What stands before a title further down is no letterhead. */
const MOST_ABOVE = 12;
const REGULAR = 'Times-Roman';
const BOLD = 'Times-Bold';

/** An offer as a PDF, lines broken with hyphens, in one column under a title or, below it, in two. */
export async function writePdf(
  blocks: readonly Block[],
  { columns = 1, header, userPassword }: PdfOptions = {},
): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    ...(userPassword !== undefined && { userPassword }),
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => document.on('end', resolve));
  const size = columns === 2 ? 9.5 : 11;
  const columnWidth = columns === 2 ? (WIDTH - 2 * MARGIN - GUTTER) / 2 : WIDTH - 2 * MARGIN;
  let column = 0;
  let top = MARGIN + 14;
  let y = top;

  const titleAt = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  for (const [i, block] of blocks.entries()) {
    const isAbove = i <= titleAt && titleAt < MOST_ABOVE;
    writeBlock(block, isAbove ? WIDTH - 2 * MARGIN : columnWidth);
    if (isAbove) top = y;
  }
  if (header !== undefined) addRunningLines(header);
  document.end();
  await done;
  return Buffer.concat(chunks);

  function writeBlock(block: Block, width: number): void {
    const isHeading = block.kind === 'heading';
    const letters =
      isHeading && block.level === 1 ? size * 1.6 : isHeading && block.level < 4 ? size * 1.2 : size;
    document.font(isHeading ? BOLD : REGULAR).fontSize(letters);
    const indent = block.kind === 'bullet' ? 12 : 0;
    const text = block.kind === 'field' ? `${block.label} : ${block.value}` : block.text;
    y += letters * (isHeading ? 0.8 : block.kind === 'paragraph' ? 0.5 : 0.15);
    for (const [i, line] of brokenLines(
      document,
      inWindows1252(text),
      width - indent,
      !isHeading,
    ).entries()) {
      if (y > HEIGHT - MARGIN - 20) nextColumn();
      const x = MARGIN + column * (columnWidth + GUTTER);
      if (indent > 0 && i === 0) document.text('•', x, y, { lineBreak: false });
      document.text(line, x + indent, y, { lineBreak: false });
      y += letters * 1.2;
    }
  }

  function nextColumn(): void {
    if (column + 1 < columns) {
      column++;
    } else {
      document.addPage();
      column = 0;
      top = MARGIN + 14;
    }
    y = top;
  }

  function addRunningLines(line: string): void {
    const { count } = document.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      document.switchToPage(page);
      document.font(REGULAR).fontSize(8);
      document.text(inWindows1252(line), MARGIN, 40, { lineBreak: false });
      document.text(`${page + 1} / ${count}`, WIDTH / 2 - 8, HEIGHT - 40, { lineBreak: false });
    }
  }
}

/** A text cut into lines of a width, long words between their syllables where hyphens are wanted. */
function brokenLines(document: PDFKit.PDFDocument, text: string, width: number, hyphens: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (words: string): boolean => document.widthOfString(words) <= width;
  for (const word of text.split(' ').flatMap((long) => long.match(/.{1,40}/gu) ?? [])) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    const cut = hyphens
      ? syllableCuts(word).findLast((at) => fits(`${line} ${word.slice(0, at)}-`))
      : undefined;
    lines.push(cut === undefined ? line : `${line} ${word.slice(0, cut)}-`);
    line = cut === undefined ? word : word.slice(cut);
  }
  return [...lines, line].filter((written) => written !== '');
}

function syllableCuts(word: string): number[] {
  if (!/^\p{L}{7,}[.,;]?$/u.test(word)) return [];
  return [...word.matchAll(/(?<=\p{L}{2}[aeiouyéèê])(?=[bcdfglmnprstv][aeiouyéèê]\p{L})/gu)].map(
    ({ index }) => index,
  );
}
