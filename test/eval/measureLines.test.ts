import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GoldQuestion } from '../../src/eval/GoldQuestion.ts';
import { byMeaning, byWords, measureLines } from '../../src/eval/measureLines.ts';
import { spansOf } from '../../src/eval/spansOf.ts';
import type { OfferIndex } from '../../src/index/OfferIndex.ts';
import { openIndex } from '../../src/index/openIndex.ts';
import { bundledModel } from '../support/model.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const OFFER = `Cartographie des tourbières

Lieu : Besançon
Durée : 5 mois
Gratification : 900 € par mois
Le stagiaire relève la végétation et
dessine les cartes.
`;

let index: OfferIndex;

beforeAll(async () => {
  const corpus = await temporaryFolder();
  await writeFile(join(corpus, 'tourbieres.txt'), OFFER);
  const embeddings = await bundledModel();
  ({ index } = await openIndex({ corpus, index: await temporaryFolder(), embeddings }));
});
afterAll(() => index.close());

function asked(question: string, quote: string, kind: GoldQuestion['kind'] = 'field'): GoldQuestion {
  return {
    id: 'q',
    lang: 'fr',
    question,
    kind,
    offers: ['tourbieres.txt'],
    reject_offers: [],
    expect: [],
    reject: [],
    quote,
  };
}

test('the line that answers is found by meaning without a word in common', async () => {
  const figures = await measureLines(
    [asked('how long is it?', '5 mois')],
    index,
    byMeaning(await bundledModel()),
  );
  expect(figures.get('all')).toEqual({ questions: 1, hitAt1: 1, hitAt5: 1, meanReciprocalRank: 1 });
});

test('words find a line that holds them, and nothing where none is shared', async () => {
  const figures = await measureLines(
    [asked('la durée ?', '5 mois'), asked('how much is paid?', '900 € par mois')],
    index,
    byWords,
  );
  expect(figures.get('fr')?.hitAt1).toBe(0.5);
});

test('questions over all offers and questions without a quote are not measured', async () => {
  const figures = await measureLines(
    [asked('lesquels ?', '5 mois', 'cross'), asked('et ?', '')],
    index,
    byWords,
  );
  expect(figures.size).toBe(0);
});

test('a quote is found across line breaks, each time it stands in the text', () => {
  const [span] = spansOf('végétation et dessine', OFFER);
  expect(OFFER.slice(span!.start, span!.end)).toBe('végétation et\ndessine');
  expect(spansOf('a (b', 'a  (b, a\n(b')).toHaveLength(2);
});
