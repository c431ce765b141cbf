import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Span } from './Offer.ts';

/** One value of a front matter with the key it stands under, nested keys joined by dots ("hiringOrganization.name"). */
export interface FrontMatterEntry {
  readonly label: string;
  /** From the key to the end of the value. */
  readonly span: Span;
  readonly value: Span;
}

export interface FrontMatter {
  readonly entries: readonly FrontMatterEntry[];
  /** Where the document's body begins. */
  readonly end: number;
}

const FENCE = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING_FENCE = /^---[ \t]*$/m;

/**
 * The YAML front matter of a Markdown file, or null when there is none or it is no YAML mapping (the file is then
 * read as text from its first character).
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const opening = FENCE.exec(text);
  if (!opening) return null;
  const from = opening[0].length;
  const closing = CLOSING_FENCE.exec(text.slice(from));
  if (!closing) return null;
  const document = parseDocument(text.slice(from, from + closing.index), { lineCounter: new LineCounter() });
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const entries: FrontMatterEntry[] = [];
  collect(document.contents, '', null);
  return { entries, end: from + closing.index + closing[0].length };

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
      const value = { start: from + node.range[0], end: from + node.range[1] };
      entries.push({
        label,
        value,
        span: { start: keyStart === null ? value.start : from + keyStart, end: value.end },
      });
    }
  }
}
