import { writeOut } from '../../src/language/chatSpellings.ts';

test.each([
  ['en', 'where is the soil moisture intership?', 'where is the soil moisture internship?'],
  ['en', 'is it an internhsip?', 'is it an internship?'],
  ['fr', 'le stage est renumere ?', 'le stage est remunere ?'],
  ['fr', 'la date limite de candidatur', 'la date limite de candidature'],
  ['es', 'son practcias remuneradas?', 'son practicas remuneradas?'],
] as const)('a common word that is mistyped is put right in %s: "%s"', (language, typed, meant) => {
  expect(writeOut(typed, language)).toBe(meant);
});

test.each([
  ['fr', 'le stage a limoges'],
  ['fr', 'faut du c++ ou du c# ?'],
  ['en', 'what does interlope do?'],
  ['en', 'the applicators of northmere'],
  ['es', 'la empresaria de albariza'],
] as const)('names and words of their own are left alone in %s: "%s"', (language, typed) => {
  expect(writeOut(typed, language)).toBe(typed);
});
