import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import type { FailureReason } from '../../src/corpus/FailureReason.ts';
import { MOST_UNPACKED_BYTES } from '../../src/corpus/limits.ts';

/**
 * Files that are broken, or made to break who reads them, each with the reasons for which it may be refused; `null` where
 * it may also be read, as what it harmlessly says.
 */
export type HostileFile = readonly [name: string, reasons: readonly (FailureReason | null)[]];

const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONSHIPS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const OFFER = 'Stage : entretien des phares\n\nDurée : 5 mois\nLieu : Brest\n';
const MEGABYTE = 2 ** 20;
const UNPACKED = MOST_UNPACKED_BYTES + MEGABYTE;

/** Writes the files into a folder. */
export async function writeHostileFiles(folder: string): Promise<readonly HostileFile[]> {
  const files: HostileFile[] = [];
  const add = (
    name: string,
    reasons: readonly (FailureReason | null)[],
    content?: string | Uint8Array,
  ): void => {
    if (content !== undefined) writeFileSync(join(folder, name), content);
    files.push([name, reasons]);
  };
  const pdf = await simplePdf();
  const docx = word(paragraph('Durée : 5 mois'));

  for (const ending of ['txt', 'md', 'html', 'pdf', 'docx', 'odt', 'eml'])
    add(`zero-bytes.${ending}`, ['empty', 'damaged', 'wrongFormat'], '');
  add('nul-bytes.txt', ['notText'], Buffer.from(`Stage\0\0\0${'\0'.repeat(500)}`));
  add('random-bytes.txt', ['notText'], noise(5_000));
  add('random-bytes.pdf', ['wrongFormat', 'damaged'], noise(5_000));
  add('random-bytes.docx', ['wrongFormat', 'damaged'], noise(5_000));
  add('white-space.txt', ['empty'], ' \n\t'.repeat(100_000));

  add('half.pdf', ['damaged', 'empty', null], pdf.subarray(0, pdf.length / 2));
  add('half.docx', ['damaged'], docx.subarray(0, docx.length / 2));
  add('pdf-named.txt', ['wrongFormat'], pdf);
  add('text-named.pdf', ['wrongFormat'], `${OFFER}Contact : phares@brest.example\n`);
  add('docx-named.odt', ['wrongFormat'], docx);
  add('zip-named.docx', ['wrongFormat'], zipSync({ 'a.txt': strToU8(OFFER) }));
  add('picture-named.docx', ['wrongFormat'], Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  add(
    'program-named.txt',
    ['notText', 'wrongFormat'],
    Buffer.concat([Buffer.from('7f454c460201', 'hex'), noise(900)]),
  );

  add('locked.pdf', ['encrypted'], await simplePdf({ userPassword: 'secret' }));
  add(
    'locked.docx',
    ['encrypted', 'wrongFormat'],
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), noise(4_000)]),
  );

  add('bomb.docx', ['expandsTooFar'], zipBomb('word/document.xml', UNPACKED));
  add('bomb-that-lies.docx', ['damaged'], zipBomb('word/document.xml', 1_000));
  add('bomb.odt', ['expandsTooFar'], zipBomb('content.xml', UNPACKED));
  add('many-entries.docx', ['expandsTooFar', 'wrongFormat'], manyEntries(5_000));
  add('entities.odt', ['damaged', 'empty', 'expandsTooFar', null], openDocument(billionLaughs()));
  add(
    'deep.odt',
    ['expandsTooFar', 'damaged'],
    openDocument(`${'<a>'.repeat(20_000)}x${'</a>'.repeat(20_000)}`),
  );
  add(
    'reads-a-file.docx',
    ['damaged', null],
    word(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${paragraph('Durée : 5 mois &e;')}`),
  );

  add('many-pages.pdf', ['tooManyPages'], pagesPdf(100_000));
  add('pages-in-a-ring.pdf', ['damaged', 'empty', 'tooManyPages'], ringPdf());
  add('deep-arrays.pdf', ['damaged', 'empty'], pagePdf('', `${'['.repeat(200_000)}`));
  add('bomb.pdf', ['damaged', 'empty', 'expandsTooFar', 'tooMuchMemory', 'tooSlow', 'scanned'], bombPdf());
  add(
    'no-table.pdf',
    ['damaged', 'empty'],
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nstartxref\n999999\n%%EOF',
  );

  add('deep.html', ['expandsTooFar'], '<div>'.repeat(100_000) + OFFER);
  add('many-tags.html', ['expandsTooFar', null], `<p>${OFFER}</p>${'<b>x</b>'.repeat(20_000)}`);
  add('only-a-script.html', ['empty'], '<html><script>while (true) {}</script></html>');
  add(
    'aliases.md',
    [null],
    `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]\n---\n${OFFER}`,
  );
  add('attachments.eml', [null], manyAttachments(400, Buffer.from(docx)));
  add('deep.eml', ['damaged', 'empty', 'expandsTooFar', null], deepMail(5_000));
  add(
    'backtracking.md',
    [null],
    `${OFFER}\n${'[('.repeat(50_000)}\n${'*'.repeat(100_000)}\n${'a@'.repeat(50_000)}\n${'- '.repeat(50_000)}`,
  );
  add('one-word.txt', [null, 'expandsTooFar'], `${OFFER}\n${'a'.repeat(300_000)}`);
  add('book.txt', ['expandsTooFar'], 'Il était une fois un stage. '.repeat(60_000));
  add('larger-than-any.txt', ['tooLarge'], Buffer.alloc(21 * MEGABYTE, 'a'));

  symlinkSync('/etc/hostname', join(folder, 'leads-out.txt'));
  symlinkSync('/dev/zero', join(folder, 'endless.txt'));
  symlinkSync('..', join(folder, 'folder-outside'));
  symlinkSync('nowhere.txt', join(folder, 'leads-nowhere.txt'));
  symlinkSync('ring.txt', join(folder, 'ring.txt'));
  for (const name of ['leads-out.txt', 'endless.txt', 'folder-outside']) add(name, ['linkOutside']);
  for (const name of ['leads-nowhere.txt', 'ring.txt']) add(name, ['unreadable']);
  execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  add('pipe.txt', ['notAFile']);
  mkdirSync(join(folder, 'folder-named.pdf'));
  add('unknown.xyz', ['unknownFormat'], OFFER);
  add('no-offer.pdf.yaml', ['sideFileAlone'], 'status: withdrawn\n');
  add('good.txt.yaml', ['sideFile'], 'a: &a [x,x]\nb: &b [*a,*a]\npay: *b\n');
  return files;
}

/** An offer that is in order, with a side file that is not. */
export function writeGoodFile(folder: string): void {
  writeFileSync(join(folder, 'good.txt'), OFFER);
  writeFileSync(join(folder, 'other.txt'), OFFER.replace('phares', 'balises'));
}

/** The same bytes each time. */
function noise(count: number): Buffer {
  let state = 12_345;
  return Buffer.from(
    Array.from({ length: count }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return (state >> 16) & 0xff;
    }),
  );
}

function simplePdf(options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  return new Promise((resolve) => {
    const document = new PDFDocument(options);
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    for (const line of OFFER.split('\n')) document.text(line || ' ');
    document.end();
  });
}

function paragraph(text: string): string {
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
}

function word(document: string): Buffer {
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(CONTENT_TYPES),
      '_rels/.rels': strToU8(RELATIONSHIPS),
      'word/document.xml': strToU8(document),
    }),
  );
}

function openDocument(content: string): Buffer {
  return Buffer.from(
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(content),
    }),
  );
}

let packed: Buffer | undefined;

/** One entry of a hundred kilobytes that unpacks to more than is read, whatever size it says. */
function zipBomb(name: string, said: number): Buffer {
  packed ??= deflateRawSync(Buffer.alloc(UNPACKED));
  const data = packed;
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(said, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(said, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, central, Buffer.from(name), end]);
}

function manyEntries(count: number): Buffer {
  return Buffer.from(
    zipSync(
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`word/${i}.xml`, new Uint8Array()])),
      { level: 0 },
    ),
  );
}

function billionLaughs(): string {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    '',
  );
  return `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${entities}]><office:document-content><office:body><office:text><text:p>&l9;</text:p></office:text></office:body></office:document-content>`;
}

function objectsPdf(objects: readonly string[]): string {
  return `%PDF-1.7\n${objects.map((body, i) => `${i + 1} 0 obj\n${body}\nendobj\n`).join('')}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF`;
}

function pagePdf(content: string, extra = ''): string {
  return objectsPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R ${extra ? `/Extra ${extra}` : ''} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ]);
}

function pagesPdf(count: number): string {
  return objectsPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${Array.from({ length: count }, (_, i) => `${i + 3} 0 R`).join(' ')}] /Count ${count} >>`,
    ...Array<string>(count).fill('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>'),
  ]);
}

function ringPdf(): string {
  return objectsPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>',
  ]);
}

/** A page whose content is a few hundred kilobytes and unpacks to 200 MB of drawing. */
function bombPdf(): Buffer {
  const packed = deflateSync(Buffer.alloc(200 * MEGABYTE, '0 0 m\n'));
  const [head, tail] = pagePdf('').split('<< /Length 0 >>\nstream\n');
  return Buffer.concat([
    Buffer.from(`${head}<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    Buffer.from(tail!),
  ]);
}

function manyAttachments(count: number, content: Buffer): string {
  const parts = Array.from(
    { length: count },
    (_, i) =>
      `--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${i}.docx"\r\nContent-Transfer-Encoding: base64\r\n\r\n${content.toString('base64')}\r\n`,
  );
  return `From: a@b.example\r\nSubject: Stage\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${OFFER}\r\n${parts.join('')}--b--\r\n`;
}

function deepMail(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
  );
  return `From: a@b.example\r\nSubject: Stage\r\nMIME-Version: 1.0\r\n${open.join('')}Content-Type: text/plain\r\n\r\n${OFFER}`;
}
