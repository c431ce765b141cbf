import './platform.ts';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { getDocument, type PDFPageProxy, Util, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { OfferFileError } from '../FailureReason.ts';
import { MOST_PAGES } from '../limits.ts';
import { findHiddenText } from './findHiddenText.ts';
import type { PdfPage, Piece } from './Piece.ts';
import { readFilledIn } from './readFilledIn.ts';
import { type PlacedText, turnUpright } from './turnUpright.ts';

const LIBRARY = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** Nothing of a document is executed, fetched or drawn; pictures (of more than one dot) are not even decoded. */
const SAFE = {
  isEvalSupported: false,
  enableXfa: false,
  disableFontFace: true,
  useSystemFonts: false,
  maxImageSize: 1,
  fontExtraProperties: true,
  standardFontDataUrl: join(LIBRARY, 'standard_fonts') + sep,
  cMapUrl: join(LIBRARY, 'cmaps') + sep,
  cMapPacked: true,
  verbosity: VerbosityLevel.ERRORS,
};
/** Font names that say bold, with the names TeX gives its bold fonts ("CMBX12", "SFBX1000"). */
const BOLD_FONT = /bold|black|heavy|demi(?!\w*light)|(?:^|\+)(?:cm|sf|ec|lm)\w?bx?\d|[-,]bd/i;
/** Smaller letters can't be read on paper. */
const SMALLEST_SIZE = 2;
/** A page of which a picture covers this share shows that picture. */
const PICTURE_SHARE = 0.4;

/**
 * The pages of a PDF with the text each shows, and what was filled in on it: text off the page, hidden or set askew (stamps, watermarks) is left out.
 * @throws OfferFileError tooManyPages, encrypted, or damaged when it is no PDF that can be read
 */
export async function readPages(bytes: Uint8Array): Promise<PdfPage[]> {
  // pdf.js keeps what it is given, and detaches it.
  const task = getDocument({ ...SAFE, data: Uint8Array.from(bytes) });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES)
      throw new OfferFileError('tooManyPages', `${document.numPages} pages`);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw asFileError(error);
  } finally {
    await task.destroy();
  }
}

function asFileError(error: unknown): OfferFileError {
  if (error instanceof OfferFileError) return error;
  const { name, message } = error as Error;
  return new OfferFileError(name === 'PasswordException' ? 'encrypted' : 'damaged', message, {
    cause: error,
  });
}

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList();
  const content = await page.getTextContent({ disableNormalization: true });
  const ink = findHiddenText(operators, width * height);
  const isBold = new Map<string, boolean>();
  const printed = content.items.flatMap((item): PlacedText[] => {
    const text = 'str' in item ? plainText(item.str) : '';
    if (!('str' in item) || text.trim() === '') return [];
    if (ink.isHidden(item.transform[4], item.transform[5])) return [];
    if (!isBold.has(item.fontName)) isBold.set(item.fontName, isBoldFont(page, item.fontName));
    return [{ text, width: item.width, matrix: item.transform, isBold: isBold.get(item.fontName)! }];
  });
  const filledIn = (await readFilledIn(page, printed)).map((item) => ({
    ...item,
    text: plainText(item.text),
  }));
  const pieces = [...printed, ...filledIn].map((item) => ({
    ...item,
    matrix: Util.transform(transform, [...item.matrix]) as number[],
  }));
  return {
    width,
    height,
    pieces: turnUpright(pieces, { width, height }).filter(isOnPage),
    isPicture: ink.largestPicture >= width * height * PICTURE_SHARE,
  };

  function isOnPage({ left, right, baseline, size }: Piece): boolean {
    return right > 0 && left < Math.max(width, height) && baseline > 0 && size >= SMALLEST_SIZE;
  }
}

function isBoldFont(page: PDFPageProxy, font: string): boolean {
  if (!page.commonObjs.has(font)) return false;
  const { name, bold, black } = page.commonObjs.get(font) as {
    name?: string;
    bold?: boolean;
    black?: boolean;
  };
  return bold === true || black === true || BOLD_FONT.test(name ?? '');
}

/** Letter pairs of TeX's fonts that come without a table of what their codes mean: T1 fonts, then OT1 fonts. */
const TEX_LIGATURES: Readonly<Record<string, string>> = {
  '\u001b': 'ﬀ',
  '\u001c': 'ﬁ',
  '\u001d': 'ﬂ',
  '\u001e': 'ﬃ',
  '\u001f': 'ﬄ',
  '\u000b': 'ﬀ',
  '\u000c': 'ﬁ',
  '\u000d': 'ﬂ',
  '\u000e': 'ﬃ',
  '\u000f': 'ﬄ',
};

function plainText(text: string): string {
  return text.replace(/\p{Cc}/gu, (code) => TEX_LIGATURES[code] ?? ' ');
}
