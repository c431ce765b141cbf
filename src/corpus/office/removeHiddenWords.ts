import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { attribute, childOf, elementsOf, isOn, localName } from './elements.ts';
import { parseXml } from './parseXml.ts';
import type { Package } from './readPackage.ts';
import { isGround, WordStyles } from './WordStyles.ts';

const STYLES_PART = 'word/styles.xml';
/** A part with text in it. */
const HAS_TEXT = /<(?:\w+:)?t[\s>]/;
/** Smaller letters can't be read on paper, in points. */
const SMALLEST_SIZE = 2;
/** What is left of a hidden run: how it would look, and the marks between which fields stand. */
const STAYS: ReadonlySet<string> = new Set(['rPr', 'fldChar', 'instrText']);
/** Drawings have colours of their own, whatever that of the text is in which they stand. */
const DRAWN: ReadonlySet<string> = new Set(['drawing', 'pict', 'object', 'AlternateContent']);

/**
 * The parts of a Word document without the text that nobody sees in it: hidden, white on the white of the page, or too
 * small to be read. What is in a document but not there for readers is there to mislead programs, or was to be forgotten.
 * Parts in which nothing is hidden stay as they are.
 */
export function removeHiddenWords(parts: Package): Package {
  const styles = new WordStyles(parts.get(STYLES_PART));
  return new Map(
    [...parts].map(([name, xml]) => [name, HAS_TEXT.test(xml) ? withoutHidden(xml, styles) : xml]),
  );
}

function withoutHidden(xml: string, styles: WordStyles): string {
  const $ = parseXml(xml);
  const nodes = $.root().get(0)!.children;
  const isColoured = elementsOf(nodes, 'background').length > 0;
  let isChanged = false;
  for (const row of elementsOf(nodes, 'tr')) {
    if (!isOn(childOf(childOf(row, 'trPr'), 'hidden'))) continue;
    $(row).remove();
    isChanged = true;
  }
  for (const run of elementsOf($.root().get(0)!.children, 'r')) {
    const { properties, paragraphStyle, hasGround } = placeOf(run, styles);
    const look = styles.lookOf(properties, paragraphStyle);
    const isUnseen =
      (look.isLight && !look.hasGround && !hasGround && !isColoured) ||
      (look.size !== undefined && look.size < SMALLEST_SIZE);
    if (!look.isHidden && !isUnseen) continue;
    for (const child of run.children.filter(isTag)) {
      const name = localName(child);
      if (STAYS.has(name) || (!look.isHidden && DRAWN.has(name))) continue;
      $(child).remove();
      isChanged = true;
    }
  }
  return isChanged ? $.xml() : xml;
}

/** What stands around a run and decides how it looks. */
function placeOf(
  run: Element,
  styles: WordStyles,
): { properties: Element | undefined; paragraphStyle: string | undefined; hasGround: boolean } {
  let paragraphStyle: string | undefined;
  let hasGround = false;
  let isInside = true;
  for (let node = run.parent; node && isTag(node) && isInside; node = node.parent) {
    switch (localName(node)) {
      case 'p':
        paragraphStyle = attribute(childOf(childOf(node, 'pPr'), 'pStyle'), 'val');
        hasGround ||= isShaded(childOf(node, 'pPr')) || styles.hasGround(paragraphStyle);
        break;
      case 'tc':
        hasGround ||= isShaded(childOf(node, 'tcPr'));
        break;
      case 'tbl': {
        const properties = childOf(node, 'tblPr');
        const style = attribute(childOf(properties, 'tblStyle'), 'val');
        hasGround ||= isShaded(properties) || styles.hasGround(style);
        break;
      }
      case 'txbxContent':
        // A box may be filled in many ways; its text is not of the paragraph in which it is anchored.
        hasGround = true;
        isInside = false;
        break;
    }
  }
  return { properties: childOf(run, 'rPr'), paragraphStyle, hasGround };
}

function isShaded(properties: Element | undefined): boolean {
  const shading = childOf(properties, 'shd');
  return shading !== undefined && isGround(shading);
}
