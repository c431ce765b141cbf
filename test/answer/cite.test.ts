import fc from 'fast-check';
import { cite } from '../../src/answer/Citation.ts';
import { readStructure } from '../../src/corpus/readStructure.ts';
import { anyCharacter } from '../support/anyCharacter.ts';

test('property: a citation is verbatim, or is not made at all', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter, maxLength: 120 }),
      fc.integer({ min: -5, max: 130 }),
      fc.integer({ min: -5, max: 130 }),
      (text, start, end) => {
        const offer = { id: 'x.txt', text, ...readStructure(text) };
        let citation: ReturnType<typeof cite>;
        try {
          citation = cite(offer, { start, end });
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        expect(citation.quote.trim()).not.toBe('');
        expect(text.slice(citation.start, citation.end)).toBe(citation.quote);
      },
    ),
  );
});
