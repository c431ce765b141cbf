import type { Block } from './blocksOf.ts';

/** An offer as a web page, its fields in a table. */
export function writeHtml(blocks: readonly Block[]): string {
  return `<!doctype html><html><head><meta charset="utf-8"></head><body><main>${body(blocks)}</main></body></html>`;
}

function body(blocks: readonly Block[]): string {
  return blocks
    .map((block, i) => {
      const isFirst = blocks[i - 1]?.kind !== block.kind;
      const isLast = blocks[i + 1]?.kind !== block.kind;
      if (block.kind === 'heading')
        return `<h${depth(block.level)}>${escaped(block.text)}</h${depth(block.level)}>`;
      if (block.kind === 'paragraph') return `<p>${escaped(block.text)}</p>`;
      if (block.kind === 'bullet')
        return `${isFirst ? '<ul>' : ''}<li>${escaped(block.text)}</li>${isLast ? '</ul>' : ''}`;
      const row = `<tr><td>${escaped(block.label)}</td><td>${escaped(block.value)}</td></tr>`;
      return `${isFirst ? '<table>' : ''}${row}${isLast ? '</table>' : ''}`;
    })
    .join('\n');
}

const depth = (level: number): number => Math.min(Math.max(level, 1), 6);

export function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
