import mammoth from 'mammoth';
import { OfferFileError } from '../FailureReason.ts';
import { parseXml } from '../office/parseXml.ts';
import { type Package, readPackage } from '../office/readPackage.ts';
import { removeHiddenWords } from '../office/removeHiddenWords.ts';
import { renderDocument } from '../office/renderDocument.ts';
import { runningLines } from '../office/runningLines.ts';
import type { Loader } from './Loader.ts';

const MAIN_PART = 'word/document.xml';
/** What mammoth leaves a paragraph by default. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/** A Word document (.docx): its visible text with headings, lists and tables, its headers before and its footers behind it. */
export const wordLoader: Loader = {
  async load(id, bytes) {
    const written = await readPackage(bytes);
    const main = written.get(MAIN_PART);
    if (main === undefined) throw new OfferFileError('wrongFormat', `no ${MAIN_PART}`);
    parseXml(main);
    const parts = removeHiddenWords(written);
    const { value } = await convert(parts);
    return renderDocument(id, linesOf(parts, 'header') + value + linesOf(parts, 'footer'));
  },
};

async function convert(parts: Package): Promise<{ value: string }> {
  try {
    return await mammoth.convertToHtml(archiveOf(parts), {
      styleMap: STYLES,
      // Pictures are no text: without this each would be unpacked and written into the HTML.
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
  } catch (error) {
    throw new OfferFileError('damaged', (error as Error).message, { cause: error });
  }
}

/**
 * The unpacked parts as mammoth takes an archive that is open already: an input that its types leave out. What else is in
 * the file (pictures, a style map for mammoth itself) it does not find.
 */
function archiveOf(parts: Package): { buffer: Buffer } {
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string) => parts.get(name) ?? '',
  };
  return { file } as unknown as { buffer: Buffer };
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
