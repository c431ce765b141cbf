import type { CheerioAPI } from 'cheerio';
import { isTag } from 'domhandler';
import { mainContent } from '../html/mainContent.ts';
import { parseHtml } from '../html/parseHtml.ts';
import { type JobPosting, readJobPostings } from '../html/readJobPostings.ts';
import { type RenderedText, renderText } from '../html/renderText.ts';
import type { Offer, Statement } from '../Offer.ts';
import { readStructure } from '../readStructure.ts';
import type { LineMark } from '../scanLines.ts';
import { topicOf } from '../topics.ts';
import type { Loader } from './Loader.ts';

/** A page whose own text is shorter is filled in by a script: the offer stands in its JobPosting only. */
const LEAST_TEXT = 300;

/**
 * A web page. The offer's text is what the page shows of it, menus and banners left out, a line for each block; the
 * values of a schema.org JobPosting (JSON-LD) stand before it, as written there, and become fields.
 */
export const htmlLoader: Loader = {
  load(id, bytes) {
    const $ = parseHtml(bytes);
    const postings = $('script[type="application/ld+json"]')
      .toArray()
      .flatMap((script) => readJobPostings($(script).text()));
    const page = renderPage($, postings);
    const front = writePostings(postings);
    const from = front.text.length;
    const marks = new Map([...page.marks].map(([at, mark]) => [at + from, shifted(mark, from)]));
    const text = front.text + page.text;
    const body = readStructure(text, { from, marks });
    return {
      id,
      text,
      sections: [...front.sections, ...body.sections],
      statements: [
        ...front.statements,
        ...body.statements.map((statement) => ({
          ...statement,
          section: statement.section + front.sections.length,
        })),
      ],
    };
  },
};

function renderPage($: CheerioAPI, postings: readonly JobPosting[]): RenderedText {
  const title = $('head > title').first().text().trim();
  const main = mainContent($);
  if (title && $(main).find('h1').length === 0) $(main).prepend($('<h1>').text(title));
  const page = renderText(main);
  const description = postings.find(({ description }) => description !== null)?.description;
  if (!description || page.text.length >= LEAST_TEXT) return page;
  $(main).append(
    parseHtml(description)('body')
      .contents()
      .toArray()
      .filter((node) => isTag(node) || node.type === 'text'),
  );
  return renderText(main);
}

function shifted(mark: LineMark, by: number): LineMark {
  if (mark.kind !== 'field') return mark;
  const { label, valueStart } = mark;
  return {
    kind: 'field',
    label: { start: label.start + by, end: label.end + by },
    valueStart: valueStart + by,
  };
}

/** The values of the postings as lines of text, each a field, in a section of their own; nothing where there are none. */
function writePostings(postings: readonly JobPosting[]): Pick<Offer, 'text' | 'sections' | 'statements'> {
  let text = '';
  const statements: Statement[] = [];
  for (const { json, entries } of postings) {
    for (const { label, span, value } of entries) {
      const shift = text.length - span.start;
      const quotes = json[value.start] === '"' ? 1 : 0;
      text += `${json.slice(span.start, span.end)}\n`;
      statements.push({
        start: span.start + shift,
        end: span.end + shift,
        kind: 'field',
        label,
        value: { start: value.start + shift + quotes, end: value.end + shift - quotes },
        topic: topicOf(label),
        section: 0,
      });
    }
  }
  if (statements.length === 0) return { text, sections: [], statements };
  const section = { heading: '', headingSpan: { start: 0, end: 0 }, level: 0, start: 0, end: text.length };
  return { text: `${text}\n`, sections: [{ ...section, topic: 'practical' }], statements };
}
