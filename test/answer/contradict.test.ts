import { contradict } from '../../src/answer/contradict.ts';
import { textLoader } from '../../src/corpus/loaders/text.ts';
import type { Offer } from '../../src/corpus/Offer.ts';
import type { AskedField } from '../../src/corpus/topics.ts';
import { readFacts } from '../../src/facts/readFacts.ts';
import type { IndexedOffer } from '../../src/index/OfferIndex.ts';

const contradicts = (text: string, field: AskedField): boolean => {
  const offer = textLoader.load('x.txt', Buffer.from(`Stage en chimie verte\n\n${text}\n`)) as Offer;
  const facts = readFacts(offer);
  return contradict(
    facts.filter((fact) => fact.field === field),
    { ...offer, facts, fileHash: '', names: [], side: null } satisfies IndexedOffer,
  );
};

test.each<[AskedField, string]>([
  ['duration', 'Durée : 5 mois\n\nLe stage, d’une durée de six mois, se fait au laboratoire.'],
  ['start', 'Début : 2 mars 2026\n\nLe stage débute le 1er septembre 2026 au laboratoire.'],
  ['pay', 'Gratification : 1 150 € brut par mois\n\nLe stage est payé 1 050 € brut par mois.'],
  [
    'deadline',
    'Date limite de candidature : 20 février 2026\n\nEnvoyez votre candidature avant le 8 mars 2026.',
  ],
])('two values of %s that can not both be true contradict each other', (field, text) => {
  expect(contradicts(text, field)).toBe(true);
});

test.each<[AskedField, string]>([
  ['start', 'Début : mars 2026\n\nLe stage débute le 2 mars 2026 au laboratoire.'],
  ['pay', 'Gratification : 700 € brut par mois en M1\n\nGratification : 1 000 € brut par mois en M2'],
  ['pay', 'Gratification : 4,35 € par heure\n\nGratification : 650 € par mois'],
])('values of %s that go together do not', (field, text) => {
  expect(contradicts(text, field)).toBe(false);
});
