import fc from 'fast-check';
import { repair } from '../../src/corpus/repair/repair.ts';
import { anyCharacter } from '../support/anyCharacter.ts';

test.each([
  ['Responsablesdu stage', 'Responsables du stage'],
  ['O F F R E   D E   S T A G E', 'OFFRE DE STAGE'],
  ['une durée de 6mois.', 'une durée de 6 mois.'],
  ['avantle 15novembre2025', /15 novembre 2025/],
  ['des Modèles desModèles', 'des Modèles des Modèles'],
  ['unearchitecturehybrideetmettreenplace', 'une architecture hybride et mettre en place'],
  ['un mod-\nèle et des don-\nnées', 'un modèle et des données'],
  ['avant le 9 jan\nvier, c’est indispen\nsable', "avant le 9 janvier, c'est indispensable"],
  ['avant le\nmois de mars', 'avant le mois de mars'],
  ['avant le15novembre2025', 'avant le 15 novembre 2025'],
  ['franco-\ncanadien', 'franco-canadien'],
  ['l’e\u0301quipe', "l'équipe"],
  ['e\uFB03cace', 'efficace'],
  ['deux  espaces\u00A0et\nune ligne', 'deux espaces et une ligne'],
  [
    "L''''association Voix''' a son [[picard|parler]] et [[Amiens]]",
    "L'association Voix a son parler et Amiens",
  ],
  [
    '4 rnois, du ler au 1l août 2O26, soit 6O0 € (Indernnité)',
    '4 mois, du 1er au 11 août 2026, soit 600 € (Indemnité)',
  ],
  ['**Lieu** : [le site](https://lne.example)', 'Lieu : le site'],
])('%j is searched as %j', (written, repaired) => {
  const { text } = repair(written);
  if (repaired instanceof RegExp) expect(text).toMatch(repaired);
  else expect(text).toBe(repaired);
});

test.each([
  'PyTorch',
  'CIFAR-100',
  '10l',
  'CO2',
  'Pernod',
  'B612',
  'M2',
  'franck.mamalet(at)irt-saintexupery.com',
  'https://aniti.univ-toulouse.fr',
  'indispensables',
  'encadrants',
  'pourvoir',
  'doctorante',
  'microcapillaire',
  'undergraduate',
])('names, codes, addresses and inflected words stay whole: %s', (word) => {
  expect(repair(word).text).toBe(word);
});

test('what is found in the repaired text is quoted from the untouched one', () => {
  const source = 'pour\nune durée de 6mois.';
  const repaired = repair(source);
  const at = repaired.text.indexOf('6 mois');
  const { start, end } = repaired.toSource(at, at + '6 mois'.length);
  expect(source.slice(start, end)).toBe('6mois');
});

test('property: every stretch of repaired text comes from a stretch of the source', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter, maxLength: 200 }),
      fc.nat(200),
      fc.nat(200),
      (source, a, b) => {
        const repaired = repair(source);
        const [from, to] = [
          Math.min(a, b, repaired.text.length),
          Math.min(Math.max(a, b), repaired.text.length),
        ];
        const { start, end } = repaired.toSource(from, to);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(source.length);
      },
    ),
    { numRuns: 400 },
  );
});

test('a million letters without a space are read in a moment', () => {
  expect(repair('a'.repeat(1_000_000)).text).toHaveLength(1_000_000);
});
