import { decodeText } from '../decodeText.ts';
import { readStructure } from '../readStructure.ts';
import type { Loader } from './Loader.ts';

/** Plain text: often copied from a PDF or a portal. */
export const textLoader: Loader = {
  load(id, bytes) {
    const text = decodeText(bytes);
    return { id, text, ...readStructure(text) };
  },
};
