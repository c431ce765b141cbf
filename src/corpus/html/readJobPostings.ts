import type { Node } from 'yaml';
import { yaml } from '../yaml.ts';
import { type StructuredEntry, structuredEntries } from '../yamlEntries.ts';

/** What a page's schema.org JobPosting states, in the JSON it stands in. */
export interface JobPosting {
  readonly json: string;
  readonly entries: readonly StructuredEntry[];
  /** The offer's text as HTML, where the page gives it here too. */
  readonly description: string | null;
}

/** Keys that tell machines how to read the rest, or name pictures and addresses of pages. */
const MACHINE_KEYS =
  /(?:^|\.)(?:@\w+|description|identifier\.name|url|sameAs|logo|image|directApply|thumbnail\w*)(?:\.|$)/;

/** The JobPosting objects of a JSON-LD script, also inside lists and graphs; none in what is no JSON. */
export function readJobPostings(script: string): JobPosting[] {
  let json = script;
  try {
    const parsed: unknown = JSON.parse(script);
    // Escaped letters are no words a reader would recognise in a quote.
    if (/\\[u"/]/.test(script)) json = JSON.stringify(parsed, null, 2);
  } catch {
    return [];
  }
  const { isMap, isSeq, parseDocument } = yaml();
  const postings: JobPosting[] = [];
  find(parseDocument(json).contents);
  return postings;

  function find(node: Node | null): void {
    if (isSeq(node)) node.items.forEach((item) => void find(item as Node));
    if (!isMap(node)) return;
    if (!isJobPosting(node.get('@type', true))) {
      node.items.forEach(({ value }) => void find(value as Node | null));
      return;
    }
    const description = node.get('description');
    postings.push({
      json,
      entries: structuredEntries(node).filter(({ label }) => !MACHINE_KEYS.test(label)),
      description: typeof description === 'string' ? description : null,
    });
  }
}

function isJobPosting(type: unknown): boolean {
  const { isScalar, isSeq } = yaml();
  if (isSeq(type)) return type.items.some(isJobPosting);
  return isScalar(type) && type.value === 'JobPosting';
}
