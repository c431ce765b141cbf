import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { cite } from '../../../src/answer/Citation.ts';
import { PROJECT_ROOT } from '../../../src/config/paths.ts';
import { OfferFileError } from '../../../src/corpus/FailureReason.ts';
import { loaderOf } from '../../../src/corpus/loaders/index.ts';
import type { Offer } from '../../../src/corpus/Offer.ts';
import { makeLines } from '../../../src/corpus/pdf/makeLines.ts';
import { makeRows } from '../../../src/corpus/pdf/makeRows.ts';
import { orderFlows } from '../../../src/corpus/pdf/orderFlows.ts';
import type { Piece } from '../../../src/corpus/pdf/Piece.ts';
import { readFacts } from '../../../src/facts/readFacts.ts';
import { BLOCKS } from '../../support/formats/sampleOffer.ts';
import { writePdf } from '../../support/formats/writePdf.ts';

const FIXTURES = join(PROJECT_ROOT, 'test', 'offers', 'formats');
const load = async (bytes: Uint8Array): Promise<Offer> => (await loaderOf('pdf')).load('offre.pdf', bytes);
const factsOf = (offer: Offer, field: string): string[] =>
  readFacts(offer)
    .filter((fact) => fact.field === field)
    .map(({ text }) => text);

/** A PDF drawn by hand. */
async function drawn(draw: (document: PDFKit.PDFDocument) => void, options = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 60, ...options });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise((resolve) => document.on('end', resolve));
  draw(document);
  document.end();
  await done;
  return Buffer.concat(chunks);
}

test.each([
  ['one column', 1],
  ['two columns with hyphens, headers and page numbers', 2],
] as const)('an offer set in %s states its facts', async (_, columns) => {
  const offer = await load(await writePdf(BLOCKS, { columns, header: 'Institut Brumaire – page interne' }));
  expect(factsOf(offer, 'title')[0]).toContain('Détection de défauts par réseaux de neurones');
  expect(factsOf(offer, 'duration')).toEqual(['6 mois']);
  expect(factsOf(offer, 'contact')).toEqual(['stage@brumaire.example']);
  expect(factsOf(offer, 'reference')).toEqual(['FLUX-2027-03']);
  expect(factsOf(offer, 'missions')).toContain(
    "Étudier l'état de l'art de la quantification de réseaux convolutionnels et des transformateurs pour la vidéo",
  );
  // Headers are read once, page numbers not at all.
  expect(offer.text.match(/page interne/g)).toHaveLength(1);
  expect(offer.text).not.toMatch(/^\d \/ \d$/m);
});

test('a quote names the page it stands on', async () => {
  const offer = await load(
    await drawn((document) => {
      document.text('Stage de recherche en acoustique sous-marine').moveDown().text('Durée : 5 mois');
      document.addPage().text('Gratification : 900 € par mois');
    }),
  );
  const pageOf = (field: string): number | null =>
    cite(offer, readFacts(offer).find((fact) => fact.field === field)!).page;
  expect([pageOf('duration'), pageOf('pay')]).toEqual([1, 2]);
  expect(offer.pages?.map(({ start, end }) => offer.text.slice(start, end).trim())).toEqual([
    'Stage de recherche en acoustique sous-marine\n\nDurée : 5 mois',
    'Gratification : 900 € par mois',
  ]);
});

test('what nobody sees on the page is not read: white on white, without ink, tiny, beside the page, on its side', async () => {
  const offer = await load(
    await drawn((document) => {
      document.text('Durée : 6 mois à Grenoble', 60, 100);
      document.fillColor('white').text('Durée : 1 mois', 60, 130);
      document.fillColor('black').fillOpacity(0).text('Durée : 2 mois', 60, 160).fillOpacity(1);
      document.text('Durée : 3 mois', 2000, 190, { lineBreak: false });
      document.fontSize(0.5).text('Durée : 4 mois', 60, 220).fontSize(12);
      document.rotate(90, { origin: [300, 300] }).text('Durée : 5 mois', 300, 300, { lineBreak: false });
    }),
  );
  expect(offer.text.trim()).toBe('Durée : 6 mois à Grenoble');
});

test('white letters on a dark bar are seen', async () => {
  const offer = await load(
    await drawn((document) => {
      document.rect(50, 90, 400, 30).fill('#003366');
      document.fillColor('white').text('Stage en robotique agricole à Rennes', 60, 100);
    }),
  );
  expect(offer.text).toContain('robotique agricole');
});

describe('a form that was filled in', () => {
  /** A form in which an empty field, and the boxes that are not named, say nothing. */
  const form = (ticked: readonly string[], value = '6 mois'): Promise<Uint8Array> =>
    drawn((document) => {
      document.font('Helvetica').fontSize(11).text('Stage en robotique agricole', 60, 60);
      document.initForm();
      const field = (label: string, y: number): void => void document.text(`${label} :`, 60, y);
      field('Durée', 100);
      document.formText('duration', 180, 96, 200, 18, { value });
      field('Lieu', 125);
      document.formCombo('place', 180, 121, 200, 18, { select: ['Lyon', 'Rennes'], value: 'Rennes' });
      field('Gratification', 150);
      document.formText('pay', 180, 146, 200, 18);
      field('Niveau', 175);
      for (const [i, level] of ['Licence', 'Master 2', 'Doctorat'].entries()) {
        document.formCheckbox(
          level,
          180 + 90 * i,
          174,
          11,
          11,
          ticked.includes(level) ? { value: 'Yes', AS: 'Yes' } : {},
        );
        document.text(level, 196 + 90 * i, 175);
      }
      field('Missions', 215);
      document.formText('missions', 180, 212, 300, 60, {
        value: 'Calibrer les capteurs du robot\nÉcrire un démonstrateur en Python',
        multiline: true,
      });
      document.addPage().text('Contact :', 60, 60);
      document.formText('contact', 180, 56, 200, 18, { value: 'stage@robots.example' });
    });

  test('states what stands in its fields, beside their labels and on their page', async () => {
    const offer = await load(await form(['Master 2']));
    expect(factsOf(offer, 'duration')).toEqual(['6 mois']);
    expect(factsOf(offer, 'location')).toEqual(['Rennes']);
    expect(factsOf(offer, 'pay')).toEqual([]);
    expect(offer.text).toContain('Calibrer les capteurs du robot\nÉcrire un démonstrateur en Python');
    expect(offer.text).toMatch(/☐ Licence\s+☒ Master 2\s+☐ Doctorat/);
    const contact = cite(offer, readFacts(offer).find(({ field }) => field === 'contact')!);
    expect([contact.page, offer.text.slice(contact.start, contact.end)]).toEqual([2, contact.quote]);
    expect(contact.quote).toContain('stage@robots.example');
  });

  test('requires what is ticked, and nothing that is not', async () => {
    expect(factsOf(await load(await form(['Master 2'])), 'education')).toEqual(['Master 2']);
    expect(factsOf(await load(await form([])), 'education')).toEqual([]);
  });

  test.each([
    ['hidden', '/F 4', '/F 2', {}],
    ['a password', '/Ff 8192', '/Ff 8192', { password: true }],
    ['written in white', '0 g', '1 g', {}],
  ])('says nothing by a field that is %s', async (_, from, to, options) => {
    const bytes = await drawn((document) => {
      document.font('Helvetica').text('Stage en robotique agricole à Rennes', 60, 100).initForm();
      document.formText('a', 60, 130, 200, 18, { value: 'Durée : 1 mois', ...options });
    });
    const written = Buffer.from(bytes).toString('latin1');
    expect(written).toContain(from);
    const offer = await load(Buffer.from(written.replaceAll(from, to), 'latin1'));
    expect(offer.text.trim()).toBe('Stage en robotique agricole à Rennes');
  });
});

test('text typed onto a page is read at its place', async () => {
  const offer = await load(
    await drawn((document) => {
      document.text('Stage en robotique agricole à Rennes, dans une équipe de huit personnes.', 60, 60);
      document.text('Durée :', 60, 100).textAnnotation(130, 98, 200, 18, '5 mois');
    }),
  );
  expect(factsOf(offer, 'duration')).toEqual(['5 mois']);
});

test('a table gives each label its value, over several lines and beside a label on two', async () => {
  const offer = await load(
    await drawn((document) => {
      const rows = [
        ['Lieu', 'Grenoble, 12 rue des Ateliers'],
        ['Durée', '6 mois'],
        ['Date limite de\ncandidature', '15 janvier 2027'],
        ['Missions', "Mesurer les vibrations d'un pont et\nen tirer un modèle de son usure"],
      ];
      let y = 100;
      for (const [label, value] of rows) {
        document.text(label!, 60, y).text(value!, 200, y);
        y += 15 * Math.max(label!.split('\n').length, value!.split('\n').length) + 4;
      }
    }),
  );
  expect(factsOf(offer, 'location')[0]).toContain('Grenoble');
  expect(factsOf(offer, 'duration')).toEqual(['6 mois']);
  expect(factsOf(offer, 'deadline')).toEqual(['15 janvier 2027']);
  expect(factsOf(offer, 'missions')).toEqual([
    "Mesurer les vibrations d'un pont et en tirer un modèle de son usure",
  ]);
});

test('a word broken at the end of a line is read whole, one with a hyphen of its own keeps it', async () => {
  const offer = await load(
    await drawn((document) => {
      document.text('Nous cherchons une personne pour la modé-', 60, 100);
      document.text('lisation de rivières dans un projet franco-', 60, 114);
      document.text('canadien de six équipes.', 60, 128);
    }),
  );
  expect(offer.text).toContain('la modélisation\nde rivières dans un projet franco-\ncanadien');
});

test.each([
  [
    'a scan',
    'scanned',
    () => drawn((document) => void document.image(PIXEL, 0, 0, { width: 590, height: 800 })),
  ],
  ['a PDF with a password', 'encrypted', () => writePdf(BLOCKS, { userPassword: 'secret' })],
  ['a PDF cut off', 'damaged', async () => Buffer.from('%PDF-1.7\n1 0 obj\n<<')],
  ['a text called .pdf', 'wrongFormat', async () => Buffer.from('Durée : 6 mois')],
  [
    'a catalogue',
    'tooManyPages',
    () =>
      drawn((document) => {
        for (let page = 1; page <= 200; page++) document.addPage();
      }),
  ],
] as const)('%s is reported as %s', async (_, reason, bytes) => {
  const error = await load(await bytes()).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OfferFileError);
  expect((error as OfferFileError).reason).toBe(reason);
});

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAD0lEQVR4nGNoAAMGBzAAACTOBIHVUVYVAAAAAElFTkSuQmCC',
  'base64',
);

test.each(['latex-deux-colonnes.pdf', 'libreoffice.pdf'])(
  'what other programs write is read: %s',
  async (name) => {
    const offer = await load(readFileSync(join(FIXTURES, name)));
    const labels = JSON.parse(readFileSync(join(FIXTURES, `${name}.json`), 'utf8')) as Record<string, string>;
    for (const [field, value] of Object.entries(labels)) expect(factsOf(offer, field)).toContain(value);
  },
);

test('lines set in two columns are read one column after the other, whatever their words', () => {
  const line = fc
    .array(fc.stringMatching(/^[a-zé]{2,9}$/), { minLength: 4, maxLength: 6 })
    .map((words) => words.join(' '));
  const column = fc.array(line, { minLength: 6, maxLength: 14 });
  fc.assert(
    fc.property(column, column, fc.double({ min: 0, max: 6, noNaN: true }), (left, right, offset) => {
      const place = (lines: readonly string[], x: number, y: number): Piece[] =>
        lines.map((text, i) => ({
          text,
          left: x,
          right: x + 4 * text.length,
          baseline: y + 12 * i,
          size: 10,
          isBold: false,
        }));
      const pieces = [...place(left, 60, 100), ...place(right, 330, 100 + offset)];
      const read = orderFlows(makeRows(pieces), 0).flatMap(makeLines);
      expect(read.map(({ text }) => text)).toEqual([...left, ...right]);
    }),
    { numRuns: 200 },
  );
});
