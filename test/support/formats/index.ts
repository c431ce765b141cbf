import type { Offer } from '../../../src/corpus/Offer.ts';
import { type Block, blocksOf } from './blocksOf.ts';
import { writeHtml } from './writeHtml.ts';
import { writeMail } from './writeMail.ts';
import { writeOpenDocument } from './writeOpenDocument.ts';
import { writePdf } from './writePdf.ts';
import { asWindows1252, inWindows1252, writeText } from './writeText.ts';
import { writeWord } from './writeWord.ts';

/** Writes an offer in a format, to see whether it is read as the same offer again. */
export interface FormatWriter {
  readonly name: string;
  readonly extension: string;
  write(offer: Offer): Uint8Array | Promise<Uint8Array>;
}

const fromBlocks =
  (write: (blocks: readonly Block[]) => Uint8Array | Promise<Uint8Array>): FormatWriter['write'] =>
  (offer) =>
    write(blocksOf(offer));

export const FORMAT_WRITERS: readonly FormatWriter[] = [
  { name: 'pdf, one column', extension: '.pdf', write: fromBlocks((blocks) => writePdf(blocks)) },
  {
    name: 'pdf, two columns',
    extension: '.pdf',
    write: fromBlocks((blocks) => writePdf(blocks, { columns: 2, header: 'Offres de stage' })),
  },
  { name: 'docx', extension: '.docx', write: fromBlocks(writeWord) },
  { name: 'odt', extension: '.odt', write: fromBlocks(writeOpenDocument) },
  { name: 'html', extension: '.html', write: fromBlocks((blocks) => Buffer.from(writeHtml(blocks))) },
  {
    name: 'eml',
    extension: '.eml',
    write: fromBlocks((blocks) =>
      writeMail({
        subject: 'Offre de stage',
        text: inWindows1252(writeText(blocks)),
        html: writeHtml(blocks),
      }),
    ),
  },
  {
    name: 'eml with a pdf',
    extension: '.eml',
    write: fromBlocks(async (blocks) =>
      writeMail({
        subject: 'Offre de stage',
        text: 'Bonjour,\n\nveuillez trouver une offre en pièce jointe.\n',
        attachments: [{ name: 'offre.pdf', bytes: await writePdf(blocks) }],
      }),
    ),
  },
  {
    name: 'txt, UTF-16',
    extension: '.txt',
    write: ({ text }) => Buffer.from(text.replace(/^\uFEFF?/, '\uFEFF'), 'utf16le'),
  },
  { name: 'txt, Windows-1252', extension: '.txt', write: ({ text }) => asWindows1252(text) },
];
