import type { CheerioAPI } from 'cheerio';
import { type Element, isTag } from 'domhandler';
import { isLight } from '../isLight.ts';

/** Smaller letters can't be read on paper, in points. */
const SMALLEST_SIZE = 2;

/** What a named style does to text, with what it takes from the style it is made from. */
export interface OpenStyle {
  readonly isBold: boolean;
  readonly isHidden: boolean;
  readonly heading: 'h1' | 'h2' | null;
  /** Whether its letters can't be told from white paper; undefined where it says nothing of their colour. */
  readonly isLight: boolean | undefined;
  /** Whether they are too small to be read; undefined where it says nothing of their size. */
  readonly isTiny: boolean | undefined;
  /** Whether what it is for stands on a ground of another colour. */
  readonly hasGround: boolean;
}

export type OpenStyles = ReadonlyMap<string, OpenStyle>;

/** The named styles in the parts of a document. */
export function readStyles(documents: readonly CheerioAPI[]): OpenStyles {
  const raw = new Map<string, Element>();
  for (const $ of documents)
    for (const style of $('style\\:style').toArray()) raw.set(style.attribs['style:name'] ?? '', style);
  return new Map([...raw.keys()].map((name) => [name, styleOf(raw, name)]));
}

/** Styles are made from others; a chain is followed a few steps, however it may loop. */
function styleOf(raw: ReadonlyMap<string, Element>, name: string): OpenStyle {
  let weight: string | undefined;
  let display: string | undefined;
  let colour: string | undefined;
  let size: string | undefined;
  let hasGround = false;
  let heading: OpenStyle['heading'] = null;
  let style = raw.get(name);
  for (let step = 0; style && step < 8; step++) {
    const text = style.children
      .filter(isTag)
      .find((child) => child.name === 'style:text-properties')?.attribs;
    weight ??= text?.['fo:font-weight'];
    display ??= text?.['text:display'];
    colour ??= text?.['fo:color'];
    size ??= text?.['fo:font-size'];
    hasGround ||= style.children.some(
      (child) => isTag(child) && isGround(child.attribs['fo:background-color']),
    );
    const own = style.attribs['style:name'];
    heading ??= own === 'Title' ? 'h1' : own === 'Subtitle' ? 'h2' : null;
    style = raw.get(style.attribs['style:parent-style-name'] ?? '');
  }
  return {
    isBold: weight === 'bold' || Number(weight) >= 600,
    isHidden: display === 'none',
    heading,
    isLight: colour === undefined ? undefined : isLight(colour),
    isTiny: size?.endsWith('pt') ? Number.parseFloat(size) < SMALLEST_SIZE : undefined,
    hasGround,
  };
}

/** Paragraphs, spans and sections, cells, rows and tables each name their style in a way of their own. */
export function styleNamed(named: OpenStyles, { attribs }: Element): OpenStyle | undefined {
  return named.get(attribs['text:style-name'] ?? attribs['table:style-name'] ?? '');
}

/** Whether a background has another colour than white paper. */
export function isGround(colour: string | undefined): boolean {
  return colour !== undefined && colour !== 'transparent' && !isLight(colour);
}
