import { decodeText } from '../decodeText.ts';
import type { Section, Statement } from '../Offer.ts';
import { type FrontMatter, readFrontMatter } from '../readFrontMatter.ts';
import { readStructure } from '../readStructure.ts';
import { topicOf } from '../topics.ts';
import type { Loader } from './Loader.ts';

/** Markdown, with or without a YAML front matter, whose keys become fields like any "Label : value" line. */
export const markdownLoader: Loader = {
  load(id, bytes) {
    const text = decodeText(bytes);
    const frontMatter = readFrontMatter(text);
    const body = readStructure(text, { from: frontMatter?.end ?? 0 });
    if (!frontMatter) return { id, text, ...body };
    return {
      id,
      text,
      sections: [frontMatterSection(frontMatter), ...body.sections],
      statements: [
        ...frontMatterStatements(frontMatter),
        ...body.statements.map((statement) => ({ ...statement, section: statement.section + 1 })),
      ],
    };
  },
};

function frontMatterSection({ end }: FrontMatter): Section {
  return { heading: '', headingSpan: { start: 0, end: 0 }, topic: 'practical', level: 0, start: 0, end };
}

function frontMatterStatements({ entries }: FrontMatter): Statement[] {
  return entries.map(({ label, span, value }) => ({
    ...span,
    kind: 'field',
    label,
    value,
    topic: topicOf(label.replaceAll('_', ' ')),
    section: 0,
  }));
}
