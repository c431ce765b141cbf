import { yaml } from './yaml.ts';
import { type StructuredEntry, structuredEntries } from './yamlEntries.ts';

export interface FrontMatter {
  readonly entries: readonly StructuredEntry[];
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
  const { isMap, parseDocument } = yaml();
  const document = parseDocument(text.slice(from, from + closing.index));
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  return {
    entries: structuredEntries(document.contents, from),
    end: from + closing.index + closing[0].length,
  };
}
