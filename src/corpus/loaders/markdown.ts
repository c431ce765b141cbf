import { decodeText } from '../decodeText.ts';
import { readJobPostings } from '../html/readJobPostings.ts';
import type { Section, Span, Statement } from '../Offer.ts';
import { readFrontMatter } from '../readFrontMatter.ts';
import { readStructure } from '../readStructure.ts';
import { topicOf } from '../topics.ts';
import type { StructuredEntry } from '../yamlEntries.ts';
import type { Loader } from './Loader.ts';

/**
 * Pages exported as Markdown keep the script that tells machines what they offer. The tag is bounded: a file of tags that
 * are never closed must not take a search to its end for each of them.
 */
const SCRIPT_TAG = /<script\b[^<>]{0,200}>/gi;
const SCRIPT_END = /<\/script>/gi;

/**
 * Markdown, with or without a YAML front matter or a schema.org JobPosting (JSON-LD), whose keys become fields like any
 * "Label : value" line.
 */
export const markdownLoader: Loader = {
  load(id, bytes) {
    const text = decodeText(bytes);
    const frontMatter = readFrontMatter(text);
    const postings = postingsIn(text);
    const entries = [...(frontMatter?.entries ?? []), ...postings.flatMap((posting) => posting.entries)];
    const body = readStructure(withoutSpans(text, postings), { from: frontMatter?.end ?? 0 });
    if (entries.length === 0) return { id, text, ...body };
    const end = Math.max(frontMatter?.end ?? 0, ...entries.map(({ span }) => span.end));
    return {
      id,
      text,
      sections: [structuredSection(end), ...body.sections],
      statements: [
        ...entries.map((entry) => fieldOf(entry, text)),
        ...body.statements.map((statement) => ({ ...statement, section: statement.section + 1 })),
      ],
    };
  },
};

/** Where scripts with a JobPosting stand, and what that states. Escaped letters would stand nowhere in the file. */
function postingsIn(text: string): (Span & { readonly entries: readonly StructuredEntry[] })[] {
  return scriptsIn(text).flatMap(({ tag, end, after }) => {
    const json = text.slice(tag.end, end);
    const postings = readJobPostings(json).filter((posting) => posting.json === json);
    if (postings.length === 0) return [];
    const move = (span: Span): Span => ({ start: span.start + tag.end, end: span.end + tag.end });
    const entries = postings.flatMap((posting) =>
      posting.entries.map(({ label, span, value }) => ({ label, span: move(span), value: move(value) })),
    );
    return [{ start: tag.start, end: after, entries }];
  });
}

/** Each script of JSON-LD: its opening tag, where its text ends, and where its closing tag ends. One pass. */
function scriptsIn(text: string): { readonly tag: Span; readonly end: number; readonly after: number }[] {
  const ends = [...text.matchAll(SCRIPT_END)];
  let closed = 0;
  let last = 0;
  return [...text.matchAll(SCRIPT_TAG)].flatMap(({ 0: opening, index }) => {
    if (index < last || !/ld\+json/i.test(opening)) return [];
    const tag = { start: index, end: index + opening.length };
    while (closed < ends.length && ends[closed]!.index < tag.end) closed++;
    const closing = ends[closed];
    if (!closing) return [];
    last = closing.index + closing[0].length;
    return [{ tag, end: closing.index, after: last }];
  });
}

/** The same text with blanks where some spans stand: nothing else moves. */
function withoutSpans(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { start, end }) =>
      rest.slice(0, start) + rest.slice(start, end).replace(/[^\n]/g, ' ') + rest.slice(end),
    text,
  );
}

function structuredSection(end: number): Section {
  return { heading: '', headingSpan: { start: 0, end: 0 }, topic: 'practical', level: 0, start: 0, end };
}

function fieldOf({ label, span, value }: StructuredEntry, text: string): Statement {
  const quotes = text[value.start] === '"' && text[value.end - 1] === '"' ? 1 : 0;
  return {
    ...span,
    kind: 'field',
    label,
    value: { start: value.start + quotes, end: value.end - quotes },
    topic: topicOf(label.replaceAll('_', ' ')),
    section: 0,
  };
}
