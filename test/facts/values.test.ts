import fc from 'fast-check';
import { parseAmounts } from '../../src/facts/values/parseAmounts.ts';
import { parseDates } from '../../src/facts/values/parseDates.ts';
import { parseDurations } from '../../src/facts/values/parseDurations.ts';
import { foldInPlace } from '../../src/language/fold.ts';

const durations = (text: string) =>
  parseDurations(foldInPlace(text)).map(({ duration: { min, max, unit } }) => `${min}-${max} ${unit}`);
const dates = (text: string) =>
  parseDates(foldInPlace(text)).map(({ date }) => (date.anytime ? 'anytime' : `${date.from}…${date.to}`));
const amounts = (text: string) =>
  parseAmounts(foldInPlace(text)).map(
    ({ amount: { min, max, currency, period, gross } }) => `${min}-${max} ${currency} ${period} ${gross}`,
  );

test.each([
  ['4 à 6 mois', ['4-6 month']],
  ['Minimum : 4 mois Maximum : 6 mois', ['4-6 month']],
  ['de 4 mois à 6 mois', ['4-6 month']],
  ['entre cinq et six mois', ['5-6 month']],
  ['a 9-weeks long internship', ['9-9 week']],
  ['up to 3 months', ['0-3 month']],
  ["dure trois mois et peut aller jusqu'à quatre", ['3-4 month']],
  ['seis meses', ['6-6 month']],
  ['2 jours par semaine', ['2-2 day']],
  ['CIFAR-10 en 2024', []],
])('durations in "%s"', (text, expected) => {
  expect(durations(text)).toEqual(expected);
});

test.each([
  ['MARS/AVRIL 2025', ['2025-03-01…2025-04-30']],
  ['le 01/03/2026', ['2026-03-01…2026-03-01']],
  ['Printemps-Eté 2024', ['2024-03-01…2024-08-31']],
  ['in May or June 2019', ['2019-05-01…2019-06-30']],
  ['February 13, 2026', ['2026-02-13…2026-02-13']],
  ['viernes 29 de mayo de 2026', ['2026-05-29…2026-05-29']],
  ['du 30 mars au 28 août 2026', ['2026-03-30…2026-03-30', '2026-08-28…2026-08-28']],
  ['primavera del curso 2025-26', ['2026-03-01…2026-05-31']],
  ['dès que possible', ['anytime']],
  ['le 31/02/2026', []],
])('dates in "%s"', (text, expected) => {
  expect(dates(text)).toEqual(expected);
});

test.each([
  ['1255 € brut/mois', ['1255-1255 EUR month true']],
  ['entre 500 et 1 200 euros net par mois', ['500-1200 EUR month false']],
  ["CHF 2'000 per month before tax", ['2000-2000 CHF month true']],
  ['1.050 €/mes brutos', ['1050-1050 EUR month true']],
  ['4,50 € par heure', ['4.5-4.5 EUR hour null']],
  ['$1,260 per week', ['1260-1260 USD week null']],
  ['3 600 € par semestre', ['3600-3600 EUR semester null']],
  ['£900 per quarter', ['900-900 GBP quarter null']],
  ['2000 yens per work day', ['2000-2000 JPY day null']],
  ['£1.2 billion a year', []],
])('sums in "%s"', (text, expected) => {
  expect(amounts(text)).toEqual(expected);
});

test('property: whatever the text, what is found lies in it, in order, without overlap', () => {
  const word = fc.constantFrom(
    '4',
    'à',
    '6',
    'mois',
    '€',
    '1',
    '200',
    'mars',
    '2026',
    '/',
    '-',
    'par',
    'until',
    'six',
    'été',
    '(',
    '31',
    '.',
    'brut',
    '$',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 20 }), (words) => {
      const folded = foldInPlace(words.join(' '));
      for (const found of [parseDurations(folded), parseDates(folded), parseAmounts(folded)]) {
        let last = 0;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(folded.length);
      }
    }),
  );
});
