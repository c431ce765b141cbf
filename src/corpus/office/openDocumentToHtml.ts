import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { type OpenStyle, readStyles, styleNamed } from './openDocumentStyles.ts';
import { parseXml } from './parseXml.ts';
import { removeHiddenOpenText } from './removeHiddenOpenText.ts';
import { escapeHtml, runningLines } from './runningLines.ts';

/** The HTML elements that stand for those of an OpenDocument text. */
const ELEMENTS: Readonly<Record<string, string>> = {
  'text:list': 'ul',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
  'draw:text-box': 'div',
};
/** What is in the file but not on the page, or says nothing: comments, deleted text, drawings' descriptions, note marks. */
const SILENT: ReadonlySet<string> = new Set([
  'office:annotation',
  'text:tracked-changes',
  'text:note-citation',
  'svg:title',
  'svg:desc',
  'office:forms',
  'text:sequence-decls',
  'table:covered-table-cell',
  'text:hidden-text',
  'text:hidden-paragraph',
]);
const MOST_SPACES = 100;

/** Converts the visible text of an OpenDocument to HTML, its headers before and its footers behind it. */
export function openDocumentToHtml(content: string, styles: string): string {
  const $ = parseXml(content);
  const $styles = parseXml(styles);
  const named = readStyles([$styles, $]);
  for (const part of [$, $styles]) removeHiddenOpenText(part, named, $styles);
  const body = $('office\\:text').get(0);
  const notes: string[] = [];
  const html = body ? children(body) : '';
  return runningOf($styles, 'header') + html + notes.join('') + runningOf($styles, 'footer');

  function children(node: Element): string {
    return node.children.map(convert).join('');
  }

  function convert(node: AnyNode): string {
    if (isText(node)) return escapeHtml(node.data);
    if (!isTag(node) || SILENT.has(node.name)) return '';
    const style = styleNamed(named, node);
    const name = ELEMENTS[node.name];
    if (name) return `<${name}>${children(node)}</${name}>`;
    switch (node.name) {
      case 'text:h':
        return heading(`h${Math.min(Number(node.attribs['text:outline-level'] ?? 1), 6)}`, node);
      case 'text:p':
        return style?.heading ? heading(style.heading, node) : `<p>${bold(children(node), style)}</p>`;
      case 'text:span':
        return bold(children(node), style);
      case 'text:s':
        return ' '.repeat(Math.min(Number(node.attribs['text:c'] ?? 1), MOST_SPACES));
      case 'text:tab':
        return ' \t ';
      case 'text:line-break':
        return '<br>';
      case 'text:note-body':
        notes.push(children(node));
        return '';
      default:
        return children(node);
    }
  }

  function heading(name: string, node: Element): string {
    return `<${name}>${children(node)}</${name}>`;
  }
}

function bold(html: string, style: OpenStyle | undefined): string {
  return style?.isBold && html.trim() !== '' ? `<b>${html}</b>` : html;
}

function runningOf($: CheerioAPI, kind: 'header' | 'footer'): string {
  const selector = `style\\:${kind}, style\\:${kind}-first`;
  return runningLines(
    $(selector)
      .find('text\\:p, text\\:h')
      .toArray()
      .map((paragraph) => $(paragraph).text()),
  );
}
