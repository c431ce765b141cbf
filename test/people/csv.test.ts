import fc from 'fast-check';
import { writeCsv } from '../../src/people/csv.ts';
import { anyCharacter } from '../support/anyCharacter.ts';
import { ADA, answerTo, openPeople } from './support/people.ts';

/** A small reader of RFC 4180: rows of cells. */
function parseCsv(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 1; i < text.length; i++) {
    const char = text[i]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') {
      row.push(cell);
      cell = '';
    } else if (char === '\r' && text[i + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i++;
    } else cell += char;
  }
  expect([quoted, row, cell]).toEqual([false, [], '']);
  return rows;
}

const cellText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\r', '\n', '\t', '=', '+', '-', '@', "'", 'é', ' ', '1'),
  }),
);

test('property: a spreadsheet reads back what was written, and finds no formula', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }).chain((width) => {
        const line = fc.array(cellText, { minLength: width, maxLength: width });
        return fc.tuple(line, fc.array(line, { maxLength: 5 }));
      }),
      ([header, rows]) => {
        const read = parseCsv(writeCsv(header, rows));
        const written = [header, ...rows];
        expect(read.map((cells) => cells.length)).toEqual(written.map((cells) => cells.length));
        for (const [i, cell] of read.flat().entries()) {
          const original = written.flat()[i]!;
          expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          expect(cell).toBe(/^[=+\-@\t\r\n＝＋－＠]/.test(original) ? `'${original}` : original);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('the list of unanswered questions opens in a spreadsheet, whatever a student typed', async () => {
  const people = await openPeople();
  people.answers.keep(answerTo('=HYPERLINK("http://evil.example";"été"),\r\n2'));
  expect(parseCsv(people.unanswered.csv())).toEqual([
    ['question', 'times', 'last asked', 'language', 'outcomes', 'not helpful'],
    [
      '\'=HYPERLINK("http://evil.example";"été"),\r\n2',
      '1',
      '2026-03-02T10:00:00.000Z',
      'fr',
      'not_stated',
      '0',
    ],
  ]);
});

test('the audit opens in a spreadsheet', async () => {
  const people = await openPeople();
  const actor = { ...ADA, name: '@Ada, "la" cheffe' };
  people.audit.record({ actor, guild: null, act: 'index.run', detail: { added: ['a,b.md'] } });
  expect(parseCsv(people.audit.csv())[1]).toEqual([
    '1',
    '2026-03-02T10:00:00.000Z',
    ADA.id,
    '\'@Ada, "la" cheffe',
    '',
    'index.run',
    '{"added":["a,b.md"]}',
  ]);
});
