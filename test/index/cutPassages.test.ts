import fc from 'fast-check';
import { readStructure } from '../../src/corpus/readStructure.ts';
import { cutPassages } from '../../src/index/cutPassages.ts';

test('property: every statement of an offer lies whole in at least one passage', () => {
  const line = fc.oneof(
    fc.lorem({ maxCount: 40, mode: 'words' }),
    fc.constantFrom('', '## Profil', '- une puce assez courte', 'Durée : 6 mois.'),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
      const text = lines.join('\n');
      const offer = { id: 'x.txt', text, ...readStructure(text) };
      const passages = cutPassages(offer);
      for (const { start, end } of offer.statements) {
        expect(passages.some((passage) => passage.start <= start && passage.end >= end)).toBe(true);
      }
    }),
  );
});
