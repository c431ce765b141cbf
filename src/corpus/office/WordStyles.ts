import type { Element } from 'domhandler';
import { isLight } from '../isLight.ts';
import { attribute, childOf, elementsOf, isOn } from './elements.ts';
import { parseXml } from './parseXml.ts';

/** What decides whether a run of text is seen; what is not set is as the style behind it says. */
export interface WordLook {
  readonly isHidden?: boolean | undefined;
  readonly isLight?: boolean | undefined;
  /** Of the letters, in points. */
  readonly size?: number | undefined;
  /** Whether it stands on a ground of another colour than the page. */
  readonly hasGround?: boolean | undefined;
}

/** Styles are made from others; a chain is followed a few steps, however it may loop. */
const LONGEST_CHAIN = 8;

/** The named styles of a Word document, as far as they decide what is seen. */
export class WordStyles {
  readonly #styles = new Map<string, Element>();
  readonly #usual: WordLook;
  /** The style of paragraphs that name none. */
  readonly #plain: string | undefined;

  /** @param xml of word/styles.xml, or nothing */
  constructor(xml: string | undefined) {
    const roots = xml === undefined ? [] : parseXml(xml).root().toArray();
    const nodes = roots.flatMap(({ children }) => children);
    for (const style of elementsOf(nodes, 'style'))
      this.#styles.set(attribute(style, 'styleId') ?? '', style);
    const usual = childOf(elementsOf(nodes, 'rPrDefault')[0], 'rPr');
    this.#usual = lookOf(usual);
    this.#plain = [...this.#styles].find(
      ([, style]) =>
        attribute(style, 'type') === 'paragraph' && /^(?:1|true|on)$/.test(attribute(style, 'default') ?? ''),
    )?.[0];
  }

  /** How a run looks by its own properties, its style, and that of its paragraph. */
  lookOf(properties: Element | undefined, paragraphStyle: string | undefined): WordLook {
    const runStyle = attribute(childOf(properties, 'rStyle'), 'val');
    return [
      lookOf(properties),
      ...this.#chain(runStyle).map((style) => lookOf(childOf(style, 'rPr'))),
      ...this.#chain(paragraphStyle ?? this.#plain).map((style) => lookOf(childOf(style, 'rPr'))),
      this.#usual,
    ].reduce(behind);
  }

  /** Whether a style of paragraphs or tables gives any of what it is for a ground. */
  hasGround(id: string | undefined): boolean {
    return this.#chain(id).some((style) => elementsOf([style], 'shd').some(isGround));
  }

  #chain(id: string | undefined): Element[] {
    const chain: Element[] = [];
    let style = this.#styles.get(id ?? '');
    while (style && chain.length < LONGEST_CHAIN) {
      chain.push(style);
      style = this.#styles.get(attribute(childOf(style, 'basedOn'), 'val') ?? '');
    }
    return chain;
  }
}

/** Whether a shading has another colour than white paper. */
export function isGround(shading: Element): boolean {
  const pattern = attribute(shading, 'val') ?? 'clear';
  if (pattern === 'nil') return false;
  if (pattern !== 'clear') return true;
  const fill = attribute(shading, 'fill') ?? 'auto';
  return fill !== 'auto' && !isLight(fill);
}

function lookOf(properties: Element | undefined): WordLook {
  const [vanish, color, size] = ['vanish', 'color', 'sz'].map((name) => childOf(properties, name));
  const [shading, marker] = ['shd', 'highlight'].map((name) => childOf(properties, name));
  const isMarked = marker !== undefined && !['none', 'white'].includes(attribute(marker, 'val') ?? 'none');
  return {
    isHidden: vanish && isOn(vanish),
    isLight: color && isLight(attribute(color, 'val') ?? ''),
    size: size && Number(attribute(size, 'val')) / 2,
    hasGround: isMarked || (shading && isGround(shading)) || undefined,
  };
}

function behind(look: WordLook, other: WordLook): WordLook {
  return {
    isHidden: look.isHidden ?? other.isHidden,
    isLight: look.isLight ?? other.isLight,
    size: look.size ?? other.size,
    hasGround: look.hasGround ?? other.hasGround,
  };
}
