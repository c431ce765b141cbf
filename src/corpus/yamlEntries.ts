import type { Node } from 'yaml';
import type { Span } from './Offer.ts';
import { yaml } from './yaml.ts';

/** One value of structured data with the key it stands under, nested keys joined by dots ("hiringOrganization.name"). */
export interface StructuredEntry {
  readonly label: string;
  /** From the key to the end of the value. */
  readonly span: Span;
  readonly value: Span;
}

/**
 * The values of a YAML or JSON node, each with its path and its place.
 * @param offset what to add to the node's positions
 */
export function structuredEntries(node: Node, offset = 0): StructuredEntry[] {
  const { isMap, isScalar, isSeq } = yaml();
  const entries: StructuredEntry[] = [];
  collect(node, '', null);
  return entries;

  function collect(node: Node, label: string, keyStart: number | null): void {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!isScalar(key) || !value) continue;
        const name = label ? `${label}.${String(key.value)}` : String(key.value);
        collect(value as Node, name, key.range ? key.range[0] : null);
      }
    } else if (isSeq(node)) {
      for (const item of node.items) collect(item as Node, label, null);
    } else if (isScalar(node) && node.range && node.value !== null && String(node.value).trim() !== '') {
      const value = { start: offset + node.range[0], end: offset + node.range[1] };
      entries.push({
        label,
        value,
        span: { start: keyStart === null ? value.start : offset + keyStart, end: value.end },
      });
    }
  }
}
