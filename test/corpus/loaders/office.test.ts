import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, FootnoteReferenceRun, Header, Packer, Paragraph, TextRun } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { PROJECT_ROOT } from '../../../src/config/paths.ts';
import { OfferFileError } from '../../../src/corpus/FailureReason.ts';
import { type Format, formatOf } from '../../../src/corpus/formats.ts';
import { loaderOf } from '../../../src/corpus/loaders/index.ts';
import type { Offer } from '../../../src/corpus/Offer.ts';
import { readFacts } from '../../../src/facts/readFacts.ts';
import { BLOCKS } from '../../support/formats/sampleOffer.ts';
import { writeOpenDocument } from '../../support/formats/writeOpenDocument.ts';
import { writeWord } from '../../support/formats/writeWord.ts';

const FIXTURES = join(PROJECT_ROOT, 'test', 'offers', 'formats');
const load = async (format: Format, bytes: Uint8Array): Promise<Offer> =>
  (await loaderOf(format)).load('offre', bytes);
const reasonOf = async (format: Format, bytes: Uint8Array): Promise<string> => {
  const error = await load(format, bytes).catch((thrown: unknown) => thrown);
  return error instanceof OfferFileError ? error.reason : `not refused: ${String(error)}`;
};
const factsOf = (offer: Offer, field: string): string[] =>
  readFacts(offer)
    .filter((fact) => fact.field === field)
    .map(({ text }) => text);
/** The files of an office document, some of them replaced. */
const changed = (bytes: Uint8Array, parts: Record<string, string>): Uint8Array =>
  zipSync({
    ...unzipSync(bytes),
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  });

test.each([
  ['Word', 'word', writeWord],
  ['OpenDocument', 'openDocument', writeOpenDocument],
] as const)('%s: titles, tables and lists state the facts of the offer', async (_, format, write) => {
  const offer = await load(format, await write(BLOCKS));
  expect(factsOf(offer, 'title')).toEqual([
    'Détection de défauts par réseaux de neurones dans les flux vidéo industriels',
  ]);
  expect(factsOf(offer, 'duration')).toEqual(['6 mois']);
  expect(factsOf(offer, 'location')[0]).toContain('38000 Grenoble');
  expect(factsOf(offer, 'deadline')).toEqual(['15 janvier 2027']);
  expect(factsOf(offer, 'missions')).toHaveLength(3);
  expect(offer.sections.map(({ heading }) => heading)).toContain('Informations pratiques');
});

test.each(['libreoffice.docx', 'libreoffice.odt'])('what other programs write is read: %s', async (name) => {
  const offer = await load(formatOf(name)!, readFileSync(join(FIXTURES, name)));
  const labels = JSON.parse(readFileSync(join(FIXTURES, `${name}.json`), 'utf8')) as Record<string, string>;
  for (const [field, value] of Object.entries(labels)) expect(factsOf(offer, field)).toContain(value);
});

test('the header of a document is read once, before the text', async () => {
  const headers = { default: new Header({ children: [new Paragraph('Laboratoire des Brumes')] }) };
  const section = { headers, children: [new Paragraph('Durée : 6 mois')] };
  const offer = await load('word', await Packer.toBuffer(new Document({ sections: [section, section] })));
  expect(offer.text).toBe('Laboratoire des Brumes\n\nDurée : 6 mois\n\nDurée : 6 mois\n');
});

test('a form shows which of its boxes are checked', async () => {
  const box = (isChecked: boolean): string =>
    `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="${Number(isChecked)}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>`;
  const text = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const remote = `${text('Télétravail : ')}${box(true)}${text('Oui ')}${box(false)}${text('Non')}`;
  const body = `<w:p>${text('Niveau : ')}${box(false)}${text('Licence ')}${box(true)}${text('Master 2')}</w:p><w:p>${remote}</w:p>`;
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const offer = await load('word', changed(await writeWord([]), { 'word/document.xml': document }));
  expect(offer.text.trim()).toMatch(
    /^Niveau :\s☐\s+Licence\s☒\s+Master 2\s+Télétravail :\s☒\s+Oui\s☐\s+Non$/u,
  );
  expect(factsOf(offer, 'education')).toEqual(['Master 2']);
  expect(readFacts(offer).find(({ field }) => field === 'remote')?.value).toMatchObject({ positive: true });
});

/** A Word document of this body, under whatever prefix its elements have. */
async function wordOf(body: string, styles = '', prefix = 'w'): Promise<Offer> {
  const named = (xml: string): string => xml.replace(/(<\/?|\s)w:/g, `$1${prefix}:`);
  const root = (name: string, inner: string): string =>
    named(
      `<w:${name} xmlns:${prefix}="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:${name}>`,
    );
  const parts = {
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': root('styles', styles),
  };
  return load('word', changed(await writeWord([]), parts));
}
const run = (words: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const WHITE = '<w:color w:val="FFFFFF"/>';
const BLUE_GROUND = '<w:shd w:val="clear" w:color="auto" w:fill="003366"/>';

describe('what nobody sees in a Word document is not read:', () => {
  const STYLES = `
    <w:style w:type="character" w:styleId="Basis"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Secret"><w:basedOn w:val="Basis"/></w:style>
    <w:style w:type="paragraph" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>`;
  test.each([
    ['hidden text', run('Paris ', '<w:vanish/>')],
    ['hidden by a style made from another', run('Paris ', '<w:rStyle w:val="Secret"/>')],
    ['white on white', run('Paris ', WHITE)],
    ['almost white on white', run('Paris ', `<w:color w:val="fefefe"/>`)],
    ['tiny', run('Paris ', '<w:sz w:val="2"/>')],
  ])('%s', async (_, hidden) => {
    const body = paragraph(`${run('Lieu : ')}${hidden}${run('Lyon')}`);
    expect((await wordOf(body, STYLES)).text.trim()).toBe('Lieu : Lyon');
    expect((await wordOf(body, STYLES, 'ns0')).text.trim()).toBe('Lieu : Lyon');
  });

  test('a paragraph hidden by its style, and a hidden row', async () => {
    const row = (words: string, properties: string): string =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${paragraph(run(words))}</w:tc></w:tr>`;
    const body =
      paragraph(run('Durée : 6 mois')) +
      paragraph(run('Durée : 1 mois'), '<w:pStyle w:val="Note"/>') +
      `<w:tbl>${row('Durée : 2 mois', '<w:hidden/>')}${row('Lieu : Lyon', '')}</w:tbl>`;
    expect((await wordOf(body, STYLES)).text.trim()).toBe('Durée : 6 mois\n\nLieu : Lyon');
  });

  test('headers and footnotes', async () => {
    const headers = {
      default: new Header({
        children: [new Paragraph({ children: [new TextRun({ text: 'Paris', vanish: true })] })],
      }),
    };
    const footnotes = {
      1: { children: [new Paragraph({ children: [new TextRun({ text: 'Nice', vanish: true })] })] },
    };
    const children = [new Paragraph({ children: [new TextRun('Lieu : Lyon'), new FootnoteReferenceRun(1)] })];
    const document = new Document({ footnotes, sections: [{ headers, children }] });
    const { text } = await load('word', await Packer.toBuffer(document));
    expect(text).toContain('Lieu : Lyon');
    expect(text).not.toMatch(/Paris|Nice/);
  });
});

describe('what is seen in a Word document is read:', () => {
  const STYLES = `
    <w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="table" w:styleId="Grid"><w:tblStylePr w:type="firstRow"><w:tcPr>${BLUE_GROUND}</w:tcPr></w:tblStylePr></w:style>`;
  const cell = (properties: string): string =>
    `<w:tr><w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run('Lyon', WHITE))}</w:tc></w:tr>`;
  test.each([
    [
      'a style that hides, switched off',
      paragraph(run('Lyon', '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>')),
    ],
    ['white letters on a ground of their own', paragraph(run('Lyon', WHITE + BLUE_GROUND))],
    ['white letters, marked', paragraph(run('Lyon', `${WHITE}<w:highlight w:val="blue"/>`))],
    ['white letters in a dark paragraph', paragraph(run('Lyon', WHITE), BLUE_GROUND)],
    ['white letters in a dark cell', `<w:tbl>${cell(BLUE_GROUND)}</w:tbl>`],
    [
      'white letters in a table whose style has dark rows',
      `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>${cell('')}</w:tbl>`,
    ],
  ])('%s', async (_, body) => {
    expect((await wordOf(body, STYLES)).text.trim()).toBe('Lyon');
  });
});

describe('of an OpenDocument', () => {
  const style = (name: string, text: string, other = ''): string =>
    `<style:style style:name="${name}"><style:text-properties ${text}/>${other}</style:style>`;
  const ground = (kind: string): string => `<style:${kind}-properties fo:background-color="#003366"/>`;
  const STYLES =
    style('Hidden', 'text:display="none"') +
    style('White', 'fo:color="#ffffff"') +
    style('Black', 'fo:color="#000000"') +
    style('Tiny', 'fo:font-size="1pt"') +
    style('WhiteOnBlue', 'fo:color="#ffffff" fo:background-color="#003366"') +
    style('Blue', '', ground('paragraph')) +
    style('BlueCell', '', ground('table-cell'));
  const read = async (body: string): Promise<string> => {
    const names = ['office', 'text', 'style', 'table', 'draw']
      .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
      .join(' ');
    const content = `<office:document-content ${names} xmlns:fo="fo"><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
    const offer = await load('openDocument', changed(writeOpenDocument([]), { 'content.xml': content }));
    return offer.text.trim();
  };

  test.each([
    ['a comment', '<office:annotation><text:p>Paris</text:p></office:annotation>'],
    ['hidden text', '<text:span text:style-name="Hidden">Paris</text:span>'],
    ['white on white', '<text:span text:style-name="White">Paris</text:span>'],
    ['tiny text', '<text:span text:style-name="Tiny">Paris</text:span>'],
  ])('%s is not read', async (_, hidden) => {
    expect(await read(`<text:p>Lieu : ${hidden}Lyon</text:p>`)).toBe('Lieu : Lyon');
  });

  test('a hidden section is not read, nor a white paragraph but for what is black in it', async () => {
    const body =
      '<text:section text:display="none"><text:p>Durée : 1 mois</text:p></text:section>' +
      '<text:p text:style-name="White">Durée : 2 mois <text:span text:style-name="Black">Lieu : Lyon</text:span></text:p>';
    expect(await read(body)).toBe('Lieu : Lyon');
  });

  test.each([
    [
      'on a ground of their own',
      '<text:p><text:span text:style-name="WhiteOnBlue">Lyon</text:span></text:p>',
    ],
    [
      'in a dark paragraph',
      '<text:p text:style-name="Blue"><text:span text:style-name="White">Lyon</text:span></text:p>',
    ],
    [
      'in a dark cell',
      '<table:table><table:table-row><table:table-cell table:style-name="BlueCell"><text:p text:style-name="White">Lyon</text:p></table:table-cell></table:table-row></table:table>',
    ],
    [
      'in a box',
      '<text:p><draw:text-box><text:p text:style-name="White">Lyon</text:p></draw:text-box></text:p>',
    ],
  ])('white letters %s are read', async (_, body) => {
    expect(await read(body)).toBe('Lyon');
  });
});

test('entities that a document defines itself are not expanded', async () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(1000)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  const content = `<?xml version="1.0"?>${bomb}<office:document-content><office:body><office:text><text:p>Durée : 6 mois &b;</text:p></office:text></office:body></office:document-content>`;
  const offer = await load('openDocument', changed(writeOpenDocument([]), { 'content.xml': content }));
  expect(offer.text.length).toBeLessThan(100);
});

test('what is no readable document is refused with the reason', async () => {
  const word = await writeWord(BLOCKS);
  const flat = (size: number): string => ' '.repeat(size);
  const deep = `<a>${'<a>'.repeat(600)}${'</a>'.repeat(600)}</a>`;
  const ole = Buffer.concat([
    Buffer.from('D0CF11E0A1B11AE1', 'hex'),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  const flagged = Buffer.from(word);
  const entry = flagged.indexOf('PK\x01\x02', 'latin1');
  flagged[entry + 8]! |= 1;
  expect(await reasonOf('word', Buffer.from('Durée : 6 mois'))).toBe('wrongFormat');
  expect(await reasonOf('word', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toBe('wrongFormat');
  expect(await reasonOf('openDocument', zipSync({ mimetype: strToU8('image/x') }))).toBe('wrongFormat');
  expect(await reasonOf('word', ole.subarray(0, 8))).toBe('wrongFormat');
  expect(await reasonOf('word', ole)).toBe('encrypted');
  expect(await reasonOf('word', flagged)).toBe('encrypted');
  expect(await reasonOf('word', word.subarray(0, word.length / 2))).toBe('damaged');
  expect(await reasonOf('word', changed(word, { 'word/document.xml': '<w:document' }))).toBe('damaged');
  expect(await reasonOf('word', changed(word, { 'word/styles.xml': flat(11 * 2 ** 20) }))).toBe(
    'expandsTooFar',
  );
  expect(await reasonOf('word', changed(word, { 'word/document.xml': deep }))).toBe('expandsTooFar');
  expect(await reasonOf('word', new Uint8Array())).toBe('empty');
});
