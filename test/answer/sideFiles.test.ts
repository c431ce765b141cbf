import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Answerer } from '../../src/answer/Answerer.ts';
import { openIndex } from '../../src/index/openIndex.ts';
import { bundledModel } from '../support/model.ts';
import { sharedReader } from '../support/reader.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const OFFER = 'Stage : entretien des phares\n\nDurée : 5 mois\nLieu : Brest\n';
const OTHER = 'Stage : culture des algues\n\nDurée : 6 mois\nLieu : Roscoff\n';
let corpus: string;
let index: string;
beforeAll(async () => {
  corpus = await temporaryFolder();
  index = await temporaryFolder();
  writeFileSync(join(corpus, 'phares.txt'), OFFER);
  writeFileSync(join(corpus, 'algues.txt'), OTHER);
});

async function ask(question: string, side: string | null) {
  const path = join(corpus, 'phares.txt.yaml');
  if (side === null) rmSync(path, { force: true });
  else writeFileSync(path, side);
  const opened = await openIndex({ corpus, index, embeddings: await bundledModel(), reader: sharedReader() });
  const { answer } = await new Answerer(opened.index).answer(question);
  opened.index.close();
  return { ...answer, failed: opened.report.failed };
}

test('what staff state beside an offer comes first, as theirs, and what the offer says is still quoted', async () => {
  const { text, citations } = await ask(
    'combien dure le stage sur les phares ?',
    'duration: 3 mois\nauthor: Carla\n',
  );
  expect(text).toMatch(
    /^Durée : 3 mois \(corrigé par l'équipe : Carla, \d{4}-\d\d-\d\d\)\n.*\nDurée : 5 mois \[1\]$/,
  );
  expect(citations[0]).toMatchObject({ offer: 'phares.txt', quote: expect.stringContaining('5 mois') });
});

test('a list goes by what staff state, says whose it is, and cites the offer all the same', async () => {
  const { text, offers, citations } = await ask(
    'quels stages de 3 mois ?',
    'duration: 3 mois\nauthor: Carla\n',
  );
  expect(offers).toEqual(['phares.txt']);
  expect(text).toContain("3 mois (corrigé par l'équipe : Carla");
  expect(citations).toMatchObject([{ offer: 'phares.txt' }]);
  expect((await ask('quels stages de 5 mois ?', 'duration: 3 mois\n')).offers).toEqual([]);
});

test('a withdrawn offer is in no answer, and is there again when its side file is gone', async () => {
  expect((await ask('quels stages à Brest ?', 'status: withdrawn\n')).offers).toEqual([]);
  expect((await ask('quels stages à Brest ?', null)).offers).toEqual(['phares.txt']);
});

test.each([
  ['an unknown field', 'salary: 700 €\n', /salary/],
  ['no YAML', 'pay: [700\n', /line 2/],
  ['an unknown status', 'status: hidden\n', /status/],
])('a side file with %s hides its offer and is named with what is wrong', async (_fault, side, detail) => {
  const { offers, failed } = await ask('quels stages à Brest ?', side);
  expect(offers).toEqual([]);
  expect(failed).toMatchObject([{ file: 'phares.txt.yaml', reason: 'sideFile' }]);
  expect(failed[0]?.detail).toMatch(detail);
});
