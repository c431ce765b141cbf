import { cite } from '../../../src/answer/Citation.ts';
import { OfferFileError } from '../../../src/corpus/FailureReason.ts';
import { loaderOf } from '../../../src/corpus/loaders/index.ts';
import type { Offer } from '../../../src/corpus/Offer.ts';
import { readFacts } from '../../../src/facts/readFacts.ts';
import { BLOCKS } from '../../support/formats/sampleOffer.ts';
import { writeMail } from '../../support/formats/writeMail.ts';
import { writePdf } from '../../support/formats/writePdf.ts';

const load = async (bytes: Uint8Array): Promise<Offer> => (await loaderOf('mail')).load('offre.eml', bytes);
const factsOf = (offer: Offer, field: string): string[] =>
  readFacts(offer)
    .filter((fact) => fact.field === field)
    .map(({ text }) => text);

test('a mail is read with its subject, sender and text, whatever it is encoded in', async () => {
  const text = 'Bonjour,\n\nle stage dure 5 mois à l’été 2027, payé 900 € par mois.\n';
  const offer = await load(writeMail({ subject: 'Stage : étude de la houle', text }));
  expect(offer.text.trim()).toBe(
    `Subject: Stage : étude de la houle\nFrom: Gestion des stages <stages@exemple.example>\nDate: Mon, 02 Nov 2026 09:12:00 +0100\n\n${text.trim()}`,
  );
  expect(factsOf(offer, 'duration')).toEqual(['5 mois']);
  expect(factsOf(offer, 'title')[0]).toContain('étude de la houle');
});

test('who sent a mail is whom to write to only where the mail says so', async () => {
  const contactOf = async (text: string): Promise<string[]> =>
    factsOf(await load(writeMail({ subject: 'Stage', text })), 'contact');
  expect(await contactOf('Un stage de 6 mois à Lyon.\n')).toEqual([]);
  expect(await contactOf('Un stage de 6 mois à Lyon. Pour candidater, répondez à ce message.\n')).toEqual([
    'stages@exemple.example',
  ]);
});

test('the HTML of a mail is read where it has the table that its text lost', async () => {
  const html =
    '<p>Bonjour</p><table><tr><td>Durée</td><td>6 mois</td></tr><tr><td>Lieu</td><td>Rennes</td></tr></table>';
  const offer = await load(writeMail({ subject: 'Offre', text: 'Bonjour\n6 mois Rennes\n', html }));
  expect(factsOf(offer, 'location')).toEqual(['Rennes']);
});

test('an attached PDF is read with the mail, and quotes from it name its page', async () => {
  const attachments = [
    { name: 'logo.png', bytes: Buffer.from('no offer') },
    { name: 'offre.pdf', bytes: await writePdf(BLOCKS) },
  ];
  const offer = await load(writeMail({ subject: 'Offre', text: 'Voir la pièce jointe.\n', attachments }));
  const pay = readFacts(offer).find(({ field }) => field === 'pay')!;
  expect(cite(offer, pay)).toMatchObject({ page: 1, section: 'Informations pratiques' });
  for (const { start, end, value } of offer.statements)
    expect(offer.text.slice(start, end)).toContain(offer.text.slice(value.start, value.end));
});

test('an attachment that can not be read costs the mail nothing, unless there is nothing else', async () => {
  const attachments = [{ name: 'offre.pdf', bytes: await writePdf(BLOCKS, { userPassword: 'x' }) }];
  const offer = await load(writeMail({ subject: 'Offre', text: 'Durée : 6 mois\n', attachments }));
  expect(factsOf(offer, 'duration')).toEqual(['6 mois']);
  const error = await load(writeMail({ subject: 'Offre', text: '', attachments })).catch((thrown) => thrown);
  expect((error as OfferFileError).reason).toBe('encrypted');
});

test('a text without mail headers is no mail', async () => {
  const error = await load(Buffer.from('Stage de 6 mois\nà Lyon')).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OfferFileError);
  expect((error as OfferFileError).reason).toBe('wrongFormat');
});
