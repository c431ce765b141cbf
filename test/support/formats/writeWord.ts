import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block } from './blocksOf.ts';

const HEADINGS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

/** An offer as a Word document: fields in tables, inner headings as bold paragraphs, as people write them. */
export async function writeWord(blocks: readonly Block[]): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind === 'field') {
      const rows = [];
      for (; blocks[i]?.kind === 'field'; i++) rows.push(row(blocks[i] as Block & { kind: 'field' }));
      children.push(new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } }));
      i--;
    } else if (block.kind === 'heading') {
      const style = HEADINGS[block.level - 1];
      children.push(
        style
          ? new Paragraph({ text: block.text, heading: style })
          : new Paragraph({ children: [new TextRun({ text: block.text, bold: true })] }),
      );
    } else {
      children.push(
        new Paragraph({ text: block.text, ...(block.kind === 'bullet' && { bullet: { level: 0 } }) }),
      );
    }
  }
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function row({ label, value }: { label: string; value: string }): TableRow {
  return new TableRow({
    children: [label, value].map((text) => new TableCell({ children: [new Paragraph(text)] })),
  });
}
