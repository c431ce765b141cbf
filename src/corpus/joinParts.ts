import type { Offer, Section, Span, Statement } from './Offer.ts';

/**
 * One offer from several texts, one behind the other with a blank line between: a mail and its attachments. Pages are
 * kept when one of them only has any, so that "page 2" can't be of two files.
 */
export function joinParts(id: string, parts: readonly Offer[]): Offer {
  let text = '';
  const sections: Section[] = [];
  const statements: Statement[] = [];
  const paged = parts.filter(({ pages }) => pages !== undefined);
  let pages: readonly Span[] | undefined;
  for (const part of parts) {
    if (text !== '') text += '\n';
    const by = text.length;
    const first = sections.length;
    sections.push(
      ...part.sections.map((section) => ({
        ...section,
        ...shifted(section, by),
        headingSpan: shifted(section.headingSpan, by),
      })),
    );
    statements.push(
      ...part.statements.map((statement) => ({
        ...statement,
        ...shifted(statement, by),
        value: shifted(statement.value, by),
        section: statement.section + first,
      })),
    );
    if (part.pages && paged.length === 1) pages = part.pages.map((page) => shifted(page, by));
    text += part.text.endsWith('\n') ? part.text : `${part.text}\n`;
  }
  return { id, text, sections, statements, ...(pages && { pages }) };
}

function shifted({ start, end, gaps }: Span, by: number): Span {
  return {
    start: start + by,
    end: end + by,
    ...(gaps && { gaps: gaps.map((gap) => shifted(gap, by)) }),
  };
}
