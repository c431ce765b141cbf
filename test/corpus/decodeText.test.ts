import fc from 'fast-check';
import { decodeText } from '../../src/corpus/decodeText.ts';
import type { OfferFileError } from '../../src/corpus/FailureReason.ts';
import { loaderOf } from '../../src/corpus/loaders/index.ts';
import { asWindows1252 } from '../support/formats/writeText.ts';

const TEXT = 'Durée : 6 mois à l’été, « gratifié » 900 €\r\nCœur de métier : año, señal, ¿cuándo?\n';
const reasonOf = (bytes: Uint8Array): string => {
  try {
    return decodeText(bytes);
  } catch (error) {
    return (error as OfferFileError).reason;
  }
};
const bigEndian = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

test.each([
  ['UTF-8', Buffer.from(TEXT), TEXT],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`), `\uFEFF${TEXT}`],
  ['UTF-16', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), `\uFEFF${TEXT}`],
  ['UTF-16 of the other byte order', bigEndian(`\uFEFF${TEXT}`), `\uFEFF${TEXT}`],
  ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), TEXT],
  ['UTF-16 without a mark, of the other byte order', bigEndian(TEXT), TEXT],
  ['Windows-1252', asWindows1252(TEXT), TEXT],
])('%s is read as written', (_, bytes, text) => {
  expect(decodeText(bytes)).toBe(text);
});

test('what is no text is told from it', () => {
  expect(reasonOf(Uint8Array.from({ length: 400 }, (_, i) => (i * 7919) % 256))).toBe('notText');
  expect(reasonOf(Buffer.from('Durée\0 : 6 mois de travail'))).toBe('notText');
  expect(reasonOf(Buffer.from('стажировка в лаборатории, ищем студента', 'latin1'))).not.toContain('стаж');
  expect(reasonOf(Buffer.from(Array.from({ length: 60 }, (_, i) => 0xc0 + (i % 32))))).toBe('notText');
});

test('UTF-8 that was cut in the middle of a letter is damaged, not in another encoding', () => {
  expect(reasonOf(Buffer.from(`${TEXT}é`).subarray(0, -1))).toBe('damaged');
});

test('any text comes back from UTF-8 and UTF-16, and western text from Windows-1252', () => {
  const anything = fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Cc}\uFEFF]/u.test(text));
  const western = fc.array(
    fc.constantFrom('stage', 'été', 'señal', '900 €', 'l’œuvre', '«', '»', '– à', 'Über', '\r\n', 'Master 2'),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(anything, western, (text, words) => {
      expect(decodeText(Buffer.from(text))).toBe(text);
      expect(decodeText(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toBe(`\uFEFF${text}`);
      const sentence = `Offre de stage au laboratoire : ${words.join(' ')}`;
      expect(decodeText(asWindows1252(sentence))).toBe(sentence);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['text', '%PDF-1.7 in a text file'],
  ['markdown', 'PK\x03\x04 zipped'],
  ['html', '\x89PNG\r\n'],
  ['mail', '{\\rtf1 text}'],
] as const)('a %s file that holds something else is refused', async (format, content) => {
  const loader = await loaderOf(format);
  await expect(async () => loader.load('x', Buffer.from(content, 'latin1'))).rejects.toMatchObject({
    reason: 'wrongFormat',
  });
});

test('a page whose elements are nested without end is refused, not followed', async () => {
  const loader = await loaderOf('html');
  const page = Buffer.from(`<body>${'<div>'.repeat(100_000)}Durée : 6 mois`);
  await expect(async () => loader.load('x.html', page)).rejects.toMatchObject({ reason: 'expandsTooFar' });
});
