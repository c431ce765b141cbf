import { strToU8, zipSync } from 'fflate';
import type { Block } from './blocksOf.ts';
import { escaped } from './writeHtml.ts';

const NAMESPACES = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const MIME = 'application/vnd.oasis.opendocument.text';

/** An offer as an OpenDocument text. */
export function writeOpenDocument(blocks: readonly Block[]): Uint8Array {
  const fo = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';
  const bold =
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>';
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES} ${fo}><office:automatic-styles>${bold}</office:automatic-styles><office:body><office:text>${blocks.map(element).join('')}</office:text></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8(MIME), { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8('<manifest:manifest/>'),
  });
}

function element(block: Block, i: number, all: readonly Block[]): string {
  const isFirst = all[i - 1]?.kind !== block.kind;
  const isLast = all[i + 1]?.kind !== block.kind;
  if (block.kind === 'heading')
    return `<text:h text:outline-level="${Math.max(1, block.level)}">${escaped(block.text)}</text:h>`;
  if (block.kind === 'paragraph') return `<text:p>${escaped(block.text)}</text:p>`;
  if (block.kind === 'bullet')
    return `${isFirst ? '<text:list>' : ''}<text:list-item><text:p>${escaped(block.text)}</text:p></text:list-item>${isLast ? '</text:list>' : ''}`;
  const cells = [
    `<text:span text:style-name="B">${escaped(block.label)}</text:span>`,
    escaped(block.value),
  ].map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`);
  return `${isFirst ? '<table:table>' : ''}<table:table-row>${cells.join('')}</table:table-row>${isLast ? '</table:table>' : ''}`;
}
