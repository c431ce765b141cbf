import { decodeText } from '../decodeText.ts';
import { readStructure } from '../readStructure.ts';
import { htmlLoader } from './html.ts';
import type { Loader } from './Loader.ts';

/** So many ends of elements are those of a page that was saved under another name. */
const LEAST_ENDS = 6;
const END_OF_ELEMENT = /<\/(?:p|li|h[1-6]|ul|ol|div|td|table)>/gi;

/** Plain text: often copied from a PDF or a portal, or the source of a web page. */
export const textLoader: Loader = {
  load(id, bytes) {
    const text = decodeText(bytes);
    if ((text.match(END_OF_ELEMENT)?.length ?? 0) >= LEAST_ENDS) return htmlLoader.load(id, bytes);
    return { id, text, ...readStructure(text) };
  },
};
