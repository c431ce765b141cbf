import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { announcedTopic } from '../announcedTopic.ts';
import type { LineMark } from '../scanLines.ts';

/** A page's text, a line for each block, with what the tags tell of a line under the position where it begins. */
export interface RenderedText {
  readonly text: string;
  readonly marks: ReadonlyMap<number, LineMark>;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr legend li main ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
/**
 * Parts words that only a tag parts ("<b>Durée</b><span>6 mois</span>"). To a reader it is hardly there, and to a
 * pattern it is white space.
 */
const TAG_SPACE = '\u200A';
const LONGEST_LABEL = 60;

/** Writes an element's text as lines; a blank line parts paragraphs, items of a list and rows stand close. */
export function renderText(root: Element): RenderedText {
  let text = '';
  let line = '';
  let mark: LineMark | null = null;
  /** Where the first inline element of the line ends, when the line begins with one. */
  let labelEnd = 0;
  let isParted = false;
  const marks = new Map<number, LineMark>();

  visit(root);
  endLine();
  return { text: `${text.trimEnd()}\n`, marks };

  function visit(node: AnyNode): void {
    if (isText(node)) write(node.data);
    else if (isTag(node)) visitElement(node);
  }

  function visitElement(element: Element): void {
    const { name } = element;
    if (name === 'br') endLine();
    else if (name === 'tr') row(element);
    else if (name === 'dt') term(element);
    else if (BLOCKS.has(name)) block(element);
    else inline(element);
  }

  function block(element: Element): void {
    endLine();
    const isItem = element.name === 'li';
    if (!isItem) endParagraph();
    mark = isItem ? { kind: 'bullet' } : headingMark(element.name);
    if (isItem) item(element);
    else element.children.forEach(visit);
    endLine();
    mark = null;
    if (!isItem) endParagraph();
  }

  /** The first paragraph of an item is the item itself. */
  function item({ children }: Element): void {
    const written = children.filter((node) => !isText(node) || node.data.trim() !== '');
    const [first, ...others] = written;
    if (!first || !isTag(first) || first.name !== 'p') return void children.forEach(visit);
    first.children.forEach(visit);
    endLine();
    others.forEach(visit);
  }

  function inline(element: Element): void {
    const begins = line.length <= LONGEST_LABEL && line.trim() === '';
    isParted ||= element.name !== 'wbr';
    element.children.forEach(visit);
    isParted ||= element.name !== 'wbr';
    if (begins && labelEnd === 0) labelEnd = line.trimEnd().length;
    const address = /^mailto:([^?]+@[^?]+)/i.exec(element.attribs.href ?? '')?.[1];
    // A link "Apply" that opens a mail tells the address only to those who click.
    if (address && !line.includes(address)) write(` (${address})`);
  }

  /**
   * A row of two cells is a label with its value, in paragraphs or not; a longer one keeps its cells apart. Cells that
   * hold more than a few words are parts of the page that stand side by side.
   */
  function row(element: Element): void {
    endLine();
    const cells = element.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th');
    const isLayout = cells.length > 1 && textLength(cells[0]!) > LONGEST_LABEL && cells.some(hasBlocks);
    if (isLayout) cells.forEach(block);
    else writeCells(cells);
    endLine(!isLayout && cells.length === 2);
  }

  function writeCells(cells: readonly Element[]): void {
    cells.forEach((cell, i) => {
      if (i > 0) write('\t', true);
      const isLabel = i < cells.length - 1;
      paragraphsOf(cell).forEach((nodes, j) => {
        if (j > 0 && isLabel) write(' ', true);
        else if (j > 0) endLine(cells.length === 2 && j === 1);
        nodes.forEach(visit);
      });
      if (i === 0 && cells.length === 2) labelEnd = line.trimEnd().length;
    });
  }

  /** A term and its description become one line, "Durée  6 mois". */
  function term(element: Element): void {
    endLine();
    element.children.forEach(visit);
    const description = nextTag(element);
    if (description?.name !== 'dd') {
      endLine();
      return;
    }
    labelEnd = line.trimEnd().length;
    write(' ', true);
    description.children.forEach(visit);
    description.children = [];
    endLine(true);
  }

  function write(words: string, verbatim = false): void {
    const written = verbatim ? words : words.replace(/[ \t\r\n\f]+/g, ' ');
    if (written === '') return;
    const needsSpace = isParted && /\S/.test(line.at(-1) ?? '') && /^\S/.test(written);
    isParted = false;
    line += (needsSpace ? TAG_SPACE : '') + (line === '' ? written.trimStart() : written);
  }

  /** @param isField whether the page itself says that the line is a label with its value */
  function endLine(isField = false): void {
    const written = line.trimEnd();
    if (written !== '') {
      const lineMark = fieldMark(written, isField) ?? mark;
      if (lineMark) marks.set(text.length, lineMark);
      text += `${written}\n`;
      // The lines behind a <br> in a heading or an item are of the same kind only in a heading.
      if (mark?.kind === 'bullet') mark = null;
    }
    line = '';
    labelEnd = 0;
    isParted = false;
  }

  function endParagraph(): void {
    if (text !== '' && !text.endsWith('\n\n')) text += '\n';
  }

  function fieldMark(written: string, isField: boolean): LineMark | null {
    if (mark?.kind === 'heading' || labelEnd === 0 || labelEnd > LONGEST_LABEL) return null;
    const label = written.slice(0, labelEnd).replace(/[\s::]+$/, '');
    const behind = /^[\s::]*/.exec(written.slice(label.length))![0].length;
    const valueStart = label.length + behind;
    if (valueStart >= written.length || !/\p{L}/u.test(label)) return null;
    if (!isField && announcedTopic(label) === null) return null;
    return {
      kind: 'field',
      label: { start: text.length, end: text.length + label.length },
      valueStart: text.length + valueStart,
    };
  }
}

/** The content of a cell, paragraph by paragraph: word processors put each line of a cell into one. */
function paragraphsOf(cell: Element): AnyNode[][] {
  const paragraphs = cell.children.filter(isTag);
  const isParagraphs =
    paragraphs.length > 0 &&
    paragraphs.every(({ name }) => name === 'p') &&
    cell.children.every((node) => isTag(node) || !isText(node) || node.data.trim() === '');
  return isParagraphs ? paragraphs.map(({ children }) => children) : [cell.children];
}

function hasBlocks(cell: Element): boolean {
  return cell.children.some((node) => isTag(node) && BLOCKS.has(node.name));
}

function textLength(node: AnyNode): number {
  if (isText(node)) return node.data.trim().length;
  return isTag(node) ? node.children.reduce((sum, child) => sum + textLength(child), 0) : 0;
}

function headingMark(name: string): LineMark | null {
  return /^h[1-6]$/.test(name) ? { kind: 'heading', level: Number(name[1]) } : null;
}

function nextTag(element: Element): Element | null {
  let next = element.next;
  while (next && !isTag(next)) next = next.next;
  return next;
}
