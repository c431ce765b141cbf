import { type CheerioAPI, type CheerioOptions, load, loadBuffer } from 'cheerio';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { decodeUtf8 } from '../decodeText.ts';
import { OfferFileError } from '../FailureReason.ts';
import { DEEPEST_NESTING } from '../limits.ts';

/**
 * Parses HTML. The bytes of a page are read as UTF-8 where they are that, whatever the page declares or leaves out;
 * otherwise as what it declares.
 * @throws OfferFileError (expandsTooFar) when elements are nested too deep, before time or stack run out
 */
export function parseHtml(html: string | Uint8Array): CheerioAPI {
  const text = typeof html === 'string' ? html : decodeUtf8(html);
  const options = limitedDepth();
  return text === null ? loadBuffer(Buffer.from(html as Uint8Array), options) : load(text, options);
}

/** The parser itself tells how deep it is, which tags alone do not: many are closed by others. */
function limitedDepth(): CheerioOptions {
  let depth = 0;
  return {
    treeAdapter: {
      ...adapter,
      onItemPush: () => {
        if (++depth > DEEPEST_NESTING) throw new OfferFileError('expandsTooFar', 'elements nested too deep');
      },
      onItemPop: () => {
        depth--;
      },
    },
  };
}
