import { questionLanguage } from '../../src/answer/understand/questionLanguage.ts';

test.each([
  ['fr', 'wikicarbone télétravail ?'],
  ['fr', 'tickets resto ?'],
  ['fr', 'wikicarbone thèse'],
  ['fr', 'gratif wikicarbone'],
  ['es', 'teletrabajo wikicarbone'],
  ['en', 'myrtle housing'],
])('%s: "%s", though it is but a name and a word or two', (language, question) => {
  expect(questionLanguage(question)).toBe(language);
});

test.each(['remote ?', 'deadline?', 'master ?', 'visa?', 'python ?'])(
  'a word of no language in particular keeps that of the conversation: %s',
  (question) => {
    expect(questionLanguage(question, 'fr')).toBe('fr');
    expect(questionLanguage(question, 'es')).toBe('es');
  },
);

test.each([
  ['where?', 'en'],
  ['sueldo?', 'es'],
  ['combien ?', 'fr'],
] as const)(
  'a message that clearly leaves the language of the conversation is followed: %s',
  (question, language) => {
    for (const conversation of ['fr', 'en', 'es'] as const)
      expect(questionLanguage(question, conversation)).toBe(language);
  },
);
