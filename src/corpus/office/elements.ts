import { type AnyNode, type Element, isTag } from 'domhandler';

/** The name of an element without its prefix, which a document may choose as it likes. */
export function localName({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The value of an attribute, by its name without a prefix. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  const found = Object.keys(element?.attribs ?? {}).find((key) => key.slice(key.indexOf(':') + 1) === name);
  return found === undefined ? undefined : element!.attribs[found];
}

/** The first child of this name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child): child is Element => isTag(child) && localName(child) === name);
}

/** All elements of this name in a part of a document, in their order. */
export function elementsOf(nodes: readonly AnyNode[], name: string): Element[] {
  const found: Element[] = [];
  const open = [...nodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isTag(node)) continue;
    if (localName(node) === name) found.push(node);
    for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i]!);
  }
  return found;
}

/** Whether a property is set: one that is there is, unless it says otherwise. */
export function isOn(property: Element | undefined): boolean {
  return property !== undefined && !['0', 'false', 'off'].includes(attribute(property, 'val') ?? '1');
}
