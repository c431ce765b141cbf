import { type CheerioAPI, load } from 'cheerio';
import { isTag, type ParentNode } from 'domhandler';
import { OfferFileError } from '../FailureReason.ts';
import { DEEPEST_NESTING } from '../limits.ts';

/**
 * Parses an XML part of a document. Entities that it defines itself are not expanded.
 * @throws OfferFileError (expandsTooFar) when elements are nested too deep to be read
 */
export function parseXml(xml: string): CheerioAPI {
  const $ = load(xml, { xml: true });
  checkDepth($.root().get(0) as ParentNode);
  return $;
}

function checkDepth(root: ParentNode): void {
  let level: ParentNode[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST_NESTING) throw new OfferFileError('expandsTooFar', 'elements nested too deep');
    level = level.flatMap((node) => node.children.filter(isTag));
  }
}
