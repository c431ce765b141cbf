import { translationsOf } from '../../src/language/translations.ts';

test.each([
  // As students type it: without its accent.
  ['securite', 'secur'],
  ['donnees', 'data'],
  ['seguridad', 'securit'],
  ['weights', 'poid'],
  ['catedras', 'chair'],
  // A form that its infinitive has no letters in common with.
  ['tiennent', 'hold'],
])('"%s" is known by its translation', (word, stem) => {
  expect(translationsOf(word).some((other) => other.startsWith(stem))).toBe(true);
});

test('a word of no language has no translation', () => {
  expect(translationsOf('xyzzq')).toEqual([]);
});
