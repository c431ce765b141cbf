import mammoth from 'mammoth';
import { OfferFileError } from '../FailureReason.ts';
import { parseXml } from '../office/parseXml.ts';
import { type Package, readPackage } from '../office/readPackage.ts';
import { renderDocument } from '../office/renderDocument.ts';
import { runningLines } from '../office/runningLines.ts';
import type { Loader } from './Loader.ts';

const MAIN_PART = 'word/document.xml';
/** What mammoth leaves a paragraph by default. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/** A Word document (.docx): its text with headings, lists and tables, its headers before and its footers behind it. */
export const wordLoader: Loader = {
  async load(id, bytes) {
    const parts = await readPackage(bytes);
    const main = parts.get(MAIN_PART);
    if (main === undefined) throw new OfferFileError('wrongFormat', `no ${MAIN_PART}`);
    parseXml(main);
    const { value } = await convert(bytes);
    return renderDocument(id, linesOf(parts, 'header') + value + linesOf(parts, 'footer'));
  },
};

async function convert(bytes: Uint8Array): Promise<{ value: string }> {
  try {
    return await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: STYLES,
        // Pictures are no text: without this each would be unpacked and written into the HTML.
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
  } catch (error) {
    throw new OfferFileError('damaged', (error as Error).message, { cause: error });
  }
}

function linesOf(parts: Package, kind: 'header' | 'footer'): string {
  const names = [...parts.keys()].filter((name) => new RegExp(`^word/${kind}\\d*\\.xml$`).test(name)).sort();
  const lines = names.flatMap((name) => {
    const $ = parseXml(parts.get(name)!);
    return $('w\\:p')
      .toArray()
      .map((paragraph) =>
        $(paragraph)
          .find('w\\:t, w\\:tab')
          .toArray()
          .map((piece) => $(piece).text() || ' ')
          .join(''),
      );
  });
  return runningLines(lines);
}
