import { detectLanguage } from '../../src/language/detectLanguage.ts';

test.each([
  ['fr', 'cb de temps dure le stage ?'],
  ['fr', 'c koi le titre'],
  ['fr', 'faut aller ou pour le stage normalizing flows'],
  ['fr', 'le stage deep learning c payé combien'],
  ['en', 'how long is it'],
  ['en', 'whats the pay'],
  ['en', 'is pytorch required for the stage at LNE?'],
  ['es', 'cuanto pagan'],
  ['es', 'donde son las practicas'],
  ['es', 'que nivel de ingles piden en el stage'],
])('%s: "%s", without accents or care', (language, question) => {
  expect(detectLanguage(question)).toBe(language);
});

test('a question in another language is answered in English', () => {
  expect(detectLanguage('Wie lange dauert das Praktikum?')).toBe('en');
  expect(detectLanguage('インターンシップの期間は')).toBe('en');
});

test('a question of names alone keeps the language of the conversation', () => {
  expect(detectLanguage('Wikicarbone ?', 'es')).toBe('es');
});
