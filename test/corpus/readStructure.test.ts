import fc from 'fast-check';
import { readStructure } from '../../src/corpus/readStructure.ts';
import { repair } from '../../src/corpus/repair/repair.ts';

const values = (text: string) =>
  readStructure(text).statements.map(({ kind, label, value }) => ({
    kind,
    label,
    value: text.slice(value.start, value.end),
  }));

test('"Label : value" lines are fields, whatever their mark-up', () => {
  const text = 'Durée : 6 mois\n**Lieu :** Lyon (69)\n- **Start**: March 2026\n| Salary | 900 € |\n';
  expect(values(text)).toEqual([
    { kind: 'field', label: 'Durée', value: '6 mois' },
    { kind: 'field', label: 'Lieu', value: 'Lyon (69)' },
    { kind: 'field', label: 'Start', value: 'March 2026' },
    { kind: 'field', label: 'Salary', value: '900 €' },
  ]);
});

test('a value that stands alone under its heading, as in portals, is labelled by it', () => {
  const [, field] = values('Durée du contrat\n\n4 à 6 mois\n\nVille\n\nPalaiseau\n');
  expect(field).toEqual({ kind: 'sentence', label: 'Durée du contrat', value: '4 à 6 mois' });
});

test('a page in two columns is read column by column, and every quote still stands in the page', () => {
  const text = [
    'Candidature                               Renseignements',
    "CV, relevé de notes et nom d'un réfé-     Tél. 02 98 00 41 17",
    'rent, en un seul pdf, avant le            (secrétariat, le matin)',
    '17 novembre 2025',
    'a.b@algues.example                        c.d@algues.example',
    '',
    'Une ligne qui prend toute la largeur de la page ne fait pas partie des colonnes.',
  ].join('\n');
  const { statements } = readStructure(text);
  const read = statements.map((statement) => repair(text, statement.value).text);
  expect(read[1]).toMatch(
    /^CV, relevé de notes et nom d'un référent, en un seul pdf, avant le 17 novembre 2025/,
  );
  expect(read).toContain('Une ligne qui prend toute la largeur de la page ne fait pas partie des colonnes.');
  expect(read.indexOf('Renseignements')).toBeGreaterThan(read.findIndex((words) => words.startsWith('CV')));
});

test.each([
  [
    'questions are headings and answers begin behind their mark',
    'Q. How long does it last?\nA. 14 weeks. No longer.\nQ. Is it paid?\nA. £1,900 a month.\n',
    ['heading', 'sentence', 'sentence', 'heading', 'sentence'],
  ],
  [
    'a table of contents says nothing',
    'Objet ........ 1\nContexte ........ 1\nCandidature ........ 5\n\nLe stage porte sur les algues.\n',
    ['sentence'],
  ],
  [
    'tasks that are numbered on are bullets',
    '2.1 Relever les repères\n2.2 Verser les données\n',
    ['bullet', 'bullet'],
  ],
  [
    'lines that end in semicolons are a list',
    'Trier les plaques ;\nRédiger les notices ;\nPréparer une exposition.\n',
    ['bullet', 'bullet', 'bullet'],
  ],
  [
    'the rows of a table of signs are fields',
    '| InDesign   | x    |      |\n| Glyphs     |      | x    |\n',
    ['field', 'field'],
  ],
])('%s', (_, text, kinds) => {
  expect(values(text).map(({ kind }) => kind)).toEqual(kinds);
});

test('however a text repeats itself, it is read in a moment', () => {
  const gaps = `Label${' '.repeat(2000)}x\n`.repeat(100);
  const items = 'Faire ceci ;\n'.repeat(5000);
  const dots = `Objet${'.'.repeat(50_000)}\n`;
  const lines = values(`${gaps}\n${items}${dots}`);
  expect(lines.filter(({ kind }) => kind === 'bullet')).toHaveLength(5000);
});

test('labels with their values far to the right are no columns', () => {
  const text =
    'Durée du stage            6 mois\nLieu du stage             Lyon\nDate de début             mars 2026\n';
  expect(values(text).map(({ kind, value }) => [kind, value])).toEqual([
    ['field', '6 mois'],
    ['field', 'Lyon'],
    ['field', 'mars 2026'],
  ]);
});

test('sentences run over the line breaks of a page, and bullets keep their wrapped lines', () => {
  const text =
    'Le stage se déroulera dans les locaux de l’institut, au bâtiment B612 sur le campus, pour\nune durée de six mois.\n\n• Étudier et comprendre les principes fondamentaux des modèles et des\nréseaux.\n• Rédaction\n';
  expect(values(text).map(({ value }) => value)).toEqual([
    'Le stage se déroulera dans les locaux de l’institut, au bâtiment B612 sur le campus, pour\nune durée de six mois.',
    'Étudier et comprendre les principes fondamentaux des modèles et des\nréseaux.',
    'Rédaction',
  ]);
});

test('abbreviations and initials do not end a sentence', () => {
  const text = 'Contact Dr. Ana Ruiz or Prof. J. Doe et al. for details. Apply soon.';
  expect(values(text).map(({ value }) => value)).toEqual([
    'Contact Dr. Ana Ruiz or Prof. J. Doe et al. for details.',
    'Apply soon.',
  ]);
});

test('known headings open sections in three languages, with or without mark-up', () => {
  const text =
    '## Missions\nfaire\n\nYour profile\nstudent\n\n**Remuneración:**\n600 €\n\nPOUR POSTULER\nécrire\n';
  expect(readStructure(text).sections.map(({ topic }) => topic)).toEqual([
    null,
    'missions',
    'profile',
    'pay',
    'howToApply',
  ]);
});

const headings = (text: string) =>
  readStructure(text)
    .statements.filter(({ kind }) => kind === 'heading')
    .map(({ value }) => text.slice(value.start, value.end));

test('what is underlined, or stands between two lines, is a heading, and what a line parts is none', () => {
  const text = [
    'Mission confiée',
    '===============',
    'Combiner deux modèles.',
    '',
    '---------------',
    'Ce qui nous lie',
    '---------------',
    'La curiosité.',
    '',
    'Consignes et tout ce qui suit',
    '=============================================================',
    'Cordialement, la direction du centre de calcul de Morlaix.',
    '----------------------------------------------------------------------------------',
  ].join('\n');
  expect(headings(text)).toEqual(['Mission confiée', 'Ce qui nous lie', 'Consignes et tout ce qui suit']);
});

test('pictures that stand for labels part a line into fields', () => {
  const box =
    '┌────────────┐\n  📍 Auch (32)      🎓 Bac +4/5\n  ⏱ 5 mois minimum   🚗 Permis B\n└────────────┘\n';
  expect(values(box)).toEqual([
    { kind: 'field', label: '📍', value: 'Auch (32)' },
    { kind: 'field', label: '🎓', value: 'Bac +4/5' },
    { kind: 'field', label: '⏱', value: '5 mois minimum' },
    { kind: 'bullet', label: null, value: 'Permis B' },
  ]);
});

test('steps of the work, items behind pictures and the lists and boxes of wikis are each a statement', () => {
  const kinds = (text: string) => values(text).map(({ kind, value }) => `${kind}: ${value}`);
  expect(kinds('WP1  Survey of methods (month 1)\nWP2  Training on the mill\n')).toEqual([
    'bullet: Survey of methods (month 1)',
    'bullet: Training on the mill',
  ]);
  expect(kinds('Phase 2 began in May and went well.\n')).toEqual([
    'sentence: Phase 2 began in May and went well.',
  ]);
  expect(kinds('🛰 les images\n🌧 les relevés\n▸ les carnets\n')).toEqual([
    'bullet: les images',
    'bullet: les relevés',
    'bullet: les carnets',
  ]);
  expect(kinds('# numériser les cassettes ;\n# relever les mots.\n')).toEqual([
    'bullet: numériser les cassettes ;',
    'bullet: relever les mots.',
  ]);
  expect(values(' | lieu       = [[Amiens]], Saint-Leu\n')).toEqual([
    { kind: 'field', label: 'lieu', value: '[[Amiens]], Saint-Leu' },
  ]);
});

test('e-mail quotes are read without their marks', () => {
  expect(values('> Bonjour,\n>\n> Durée : 6 mois\n').at(-1)).toEqual({
    kind: 'field',
    label: 'Durée',
    value: '6 mois',
  });
});

test('property: statements lie in order within the text, their values within them, and nothing throws', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 90 }),
    fc.constantFrom(
      '',
      '# Titre',
      '- puce',
      'Durée : 6 mois',
      '**Profil :**',
      '| a | b |',
      '> cité',
      '\t',
      '12',
      'MISSIONS',
      '---',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n'), (lines, ending) => {
      const text = lines.join(ending);
      let last = 0;
      for (const { start, end, value } of readStructure(text).statements) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(value.start).toBeGreaterThanOrEqual(start);
        expect(value.end).toBeLessThanOrEqual(end);
        expect(text.slice(value.start, value.end).trim()).not.toBe('');
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 400 },
  );
});
