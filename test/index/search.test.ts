import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fuseRanks } from '../../src/index/fuseRanks.ts';
import type { OfferIndex } from '../../src/index/OfferIndex.ts';
import { OfferRetriever } from '../../src/index/OfferRetriever.ts';
import { openIndex } from '../../src/index/openIndex.ts';
import { bundledModel } from '../support/model.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

let index: OfferIndex;
beforeAll(async () => {
  const corpus = await temporaryFolder();
  await writeFile(join(corpus, 'a.txt'), 'Stage apiculture\n\nGratification : 700 € par mois\n');
  await writeFile(join(corpus, 'b.txt'), 'Stage viticulture\n\nGratification : 700 € par mois\n');
  await writeFile(
    join(corpus, 'c.txt'),
    "Stage de l'été : C++ & « bases » de données ; Développerunearchitecturehybride\n",
  );
  ({ index } = await openIndex({ corpus, index: await temporaryFolder(), embeddings: await bundledModel() }));
});
afterAll(() => index.close());

test('equal text in two offers stays two passages', async () => {
  const hits = await index.search('gratification', { count: 5 });
  expect(
    hits
      .slice(0, 2)
      .map(({ passage }) => passage.offer)
      .sort(),
  ).toEqual(['a.txt', 'b.txt']);
});

test('a search can be kept to one offer', async () => {
  const hits = await index.search('gratification', { count: 5, offers: ['b.txt'] });
  expect(new Set(hits.map(({ passage }) => passage.offer))).toEqual(new Set(['b.txt']));
});

test.each(['c++', "l'été", '"', 'AND OR NOT (', 'NEAR/3 *', 'a:b^2', '?'])(
  'what a student types never breaks the word search: %s',
  async (question) => {
    await expect(index.search(question, { count: 3 })).resolves.toBeDefined();
  },
);

test('a word inside a glued run is found', async () => {
  const [best] = await index.search('architecture hybride', { count: 1 });
  expect(best?.passage.offer).toBe('c.txt');
});

test('the LangChain retriever brings passages verbatim, with their place', async () => {
  const [document] = await new OfferRetriever(index, { count: 1, offers: ['a.txt'] }).invoke('gratification');
  const { offer, start, end } = document!.metadata;
  expect(index.offer(offer)!.text.slice(start, end)).toBe(document!.pageContent);
});

test('reciprocal rank fusion prefers what both rankings hold', () => {
  expect(
    fuseRanks([
      ['a', 'b'],
      ['b', 'c'],
    ]).map(({ key }) => key),
  ).toEqual(['b', 'a', 'c']);
});
