import type { CheerioAPI } from 'cheerio';
import { type Element, isTag, isText, type ParentNode } from 'domhandler';
import { isGround, type OpenStyle, type OpenStyles, styleNamed } from './openDocumentStyles.ts';

/** How text looks by the elements around it. */
type Look = Pick<OpenStyle, 'isLight' | 'isTiny' | 'hasGround'>;

/** Boxes may be filled in many ways. */
const BOXES: ReadonlySet<string> = new Set(['draw:text-box', 'draw:custom-shape']);

/**
 * Takes away what nobody sees in a part of an OpenDocument: what is hidden, white on the white of the page, or too small to
 * be read.
 * @param $styles the part that says how pages look
 */
export function removeHiddenOpenText($: CheerioAPI, named: OpenStyles, $styles: CheerioAPI): void {
  visit($.root().get(0)!, { isLight: false, isTiny: false, hasGround: hasColouredPages($styles) });

  function visit(parent: ParentNode, around: Look): void {
    for (const node of [...parent.children]) {
      const isUnseen = around.isTiny || (around.isLight && !around.hasGround);
      if (isText(node) && isUnseen) $(node).remove();
      if (!isTag(node)) continue;
      const style = styleNamed(named, node);
      if (style?.isHidden || node.attribs['text:display'] === 'none') $(node).remove();
      else visit(node, lookWithin(node, style, around));
    }
  }
}

function lookWithin({ name }: Element, style: OpenStyle | undefined, around: Look): Look {
  return {
    isLight: style?.isLight ?? around.isLight,
    isTiny: style?.isTiny ?? around.isTiny,
    hasGround: around.hasGround || style?.hasGround === true || BOXES.has(name),
  };
}

function hasColouredPages($styles: CheerioAPI): boolean {
  return $styles('style\\:page-layout-properties')
    .toArray()
    .some(({ attribs }) => isGround(attribs['fo:background-color']));
}
