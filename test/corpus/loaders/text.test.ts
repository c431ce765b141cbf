import { textLoader } from '../../../src/corpus/loaders/text.ts';
import type { Offer } from '../../../src/corpus/Offer.ts';

test.each([
  [
    'the source of a web page',
    '<h2>Perfil</h2>\n<ul>\n'.concat('<li>Manejo de QGIS.</li>\n'.repeat(8), '</ul>\n'),
  ],
  ['glued words and marks of a wiki', "Durée : 6mois\r\n L''''asso''' [[Amiens|à Amiens]]\n"],
])('a text file is quoted as it stands, be it %s', (_, written) => {
  const { text, statements } = textLoader.load('x.txt', Buffer.from(written)) as Offer;
  expect(text).toBe(written);
  expect(statements.length).toBeGreaterThan(1);
});
