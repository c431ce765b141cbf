import type { CheerioAPI } from 'cheerio';
import { type Element, isTag, isText } from 'domhandler';
import { isLight } from '../isLight.ts';

/** Declarations of a style by their names. */
type Style = ReadonlyMap<string, string>;

const LIGHT_NAMES: ReadonlySet<string> = new Set(['white', 'snow', 'ivory', 'ghostwhite', 'whitesmoke']);
/** Letters below this can't be read, in pixels or points. */
const SMALLEST_SIZE = 2;

/**
 * Takes away what a page does not show: elements that their own attributes or styles hide, text too small to be read, and
 * white text where nothing on the page can give it a ground. What is transparent stays: many pages fade their text in.
 */
export function removeHiddenElements($: CheerioAPI): void {
  $('[hidden], [aria-hidden=true]').remove();
  for (const element of $('[style]').toArray().filter(isTag)) {
    const style = styleOf(element);
    const isGone =
      /^none\b/.test(style.get('display') ?? '') ||
      /^(?:hidden|collapse)\b/.test(style.get('visibility') ?? '');
    if (isGone) $(element).remove();
    else if (isTiny(style)) removeText($, element, (inner) => styleOf(inner).has('font-size'));
  }
  if ($('style, link[rel~=stylesheet]').length > 0) return;
  for (const element of $('[style*=color i], font[color]').toArray().filter(isTag)) {
    if (isWhite(colourOf(element)) && !hasGround(element))
      removeText($, element, (inner) => colourOf(inner) !== undefined || isGround(inner));
  }
}

/** Removes the text of an element, but for that of elements in it that look otherwise. */
function removeText($: CheerioAPI, element: Element, isOther: (inner: Element) => boolean): void {
  for (const node of [...element.children]) {
    if (isText(node)) $(node).remove();
    else if (isTag(node) && !isOther(node)) removeText($, node, isOther);
  }
}

function styleOf({ attribs }: Element): Style {
  return new Map(
    (attribs.style ?? '').split(';').map((declaration) => {
      const [name = '', ...value] = declaration.split(':');
      return [name.trim().toLowerCase(), value.join(':').trim().toLowerCase()];
    }),
  );
}

function isTiny(style: Style): boolean {
  const [, size, unit] = /^([\d.]+)(px|pt|)\s*(?:!|$)/.exec(style.get('font-size') ?? '') ?? [];
  return size !== undefined && Number(size) < SMALLEST_SIZE && (unit !== '' || Number(size) === 0);
}

function colourOf(element: Element): string | undefined {
  return styleOf(element).get('color') ?? (element.name === 'font' ? element.attribs.color : undefined);
}

function isWhite(colour: string | undefined): boolean {
  if (colour === undefined) return false;
  const written = colour
    .replace(/!important/, '')
    .trim()
    .toLowerCase();
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(written);
  if (short)
    return isLight(
      short
        .slice(1)
        .map((digit) => digit + digit)
        .join(''),
    );
  const channels = /^rgba?\((\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(written)?.slice(1);
  if (channels)
    return isLight(channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join(''));
  return LIGHT_NAMES.has(written) || isLight(written);
}

/** Whether an element or one around it has a ground of its own. */
function hasGround(element: Element): boolean {
  for (
    let node: Element | null = element;
    node;
    node = node.parent && isTag(node.parent) ? node.parent : null
  )
    if (isGround(node)) return true;
  return false;
}

function isGround(element: Element): boolean {
  const style = styleOf(element);
  const { bgcolor, background } = element.attribs;
  const colour = bgcolor ?? style.get('background-color') ?? style.get('background');
  return (
    style.has('background-image') || background !== undefined || (colour !== undefined && !isWhite(colour))
  );
}
