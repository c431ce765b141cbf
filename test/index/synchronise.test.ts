import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OfferEmbeddings } from '../../src/embedding/OfferEmbeddings.ts';
import { openDatabase } from '../../src/index/database.ts';
import { readManifest, writeManifest } from '../../src/index/Manifest.ts';
import { OfferIndex } from '../../src/index/OfferIndex.ts';
import { openIndex } from '../../src/index/openIndex.ts';
import { synchronise } from '../../src/index/synchronise.ts';
import { bundledModel } from '../support/model.ts';
import { sharedReader } from '../support/reader.ts';
import { temporaryCorpus, temporaryFolder } from '../support/temporaryFolder.ts';

let embeddings: OfferEmbeddings;
let corpus: string;
let index: string;
beforeEach(async () => {
  embeddings = await bundledModel();
  corpus = await temporaryCorpus();
  index = await temporaryFolder();
});

const options = () => ({ corpus, index, embeddings, reader: sharedReader() });
const withChanges = (changes: Partial<OfferEmbeddings>): OfferEmbeddings => ({
  fingerprint: embeddings.fingerprint,
  dimension: embeddings.dimension,
  embedDocuments: (texts) => embeddings.embedDocuments(texts),
  embedQuery: (text) => embeddings.embedQuery(text),
  ...changes,
});
const graphOf = async () => (await readdir(index)).find((name) => name.endsWith('.hnsw'))!;
async function answerable(): Promise<string[]> {
  const opened = await openIndex(options());
  const hits = await opened.index.search('PyTorch', { count: 5 });
  opened.index.close();
  return [...new Set(hits.map(({ passage }) => passage.offer))];
}

test('adds, updates and removes by content, and embeds nothing that has not changed', async () => {
  const first = await synchronise(options());
  expect(first.added).toHaveLength(5);

  const again = await synchronise(options());
  expect(again).toMatchObject({ added: [], updated: [], removed: [], embedded: 0, passages: first.passages });
  expect(again.unchanged).toHaveLength(5);

  await writeFile(join(corpus, 'new.txt'), 'Stage en jardinage\n\nDurée : 3 mois\n');
  await writeFile(join(corpus, 'deel-ebm-lipschitz.txt'), 'Stage sur les énergies\n\nDurée : 5 mois\n');
  await rm(join(corpus, 'lne-paysage-poids.md'));
  const changed = await synchronise(options());
  expect(changed).toMatchObject({
    added: ['new.txt'],
    updated: ['deel-ebm-lipschitz.txt'],
    removed: ['lne-paysage-poids.md'],
  });
  expect(changed.embedded).toBeLessThan(6);

  const opened = await OfferIndex.open(index, embeddings);
  const hits = await opened.search('jardinage Lipschitz paysage des poids', { count: 100 });
  opened.close();
  const offers = new Set(hits.map(({ passage }) => passage.offer));
  expect(offers).toContain('new.txt');
  expect(offers).not.toContain('lne-paysage-poids.md');
});

test('a file that is not text, or of another format, is named with the reason and the rest is indexed', async () => {
  await writeFile(join(corpus, 'broken.txt'), Buffer.from([0x50, 0x4b, 0, 1, 2, 0xff]));
  await writeFile(join(corpus, 'scan.xyz'), 'x');
  await writeFile(join(corpus, 'empty.md'), ' \n\n');
  const report = await synchronise(options());
  expect(report.added).toHaveLength(5);
  expect(report.failed.map(({ file, reason }) => ({ file, reason }))).toEqual([
    { file: 'broken.txt', reason: 'notText' },
    { file: 'empty.md', reason: 'empty' },
    { file: 'scan.xyz', reason: 'unknownFormat' },
  ]);
});

test.each<[string, () => Promise<void>]>([
  [
    'flipped bytes in the vector graph',
    async () => {
      const path = join(index, await graphOf());
      const bytes = await readFile(path);
      bytes.fill(0xee, 2000, 2400);
      await writeFile(path, bytes);
    },
  ],
  ['a truncated vector graph', async () => writeFile(join(index, await graphOf()), 'stub')],
  ['a vector graph that is gone', async () => rm(join(index, await graphOf()))],
  [
    'a database that is none',
    async () => writeFile(join(index, 'index.db'), 'nothing like a database '.repeat(500)),
  ],
  [
    'a database cut in half',
    async () => {
      const path = join(index, 'index.db');
      const bytes = await readFile(path);
      await writeFile(path, bytes.subarray(0, Math.floor(bytes.length / 2)));
    },
  ],
  [
    'a half-written graph left behind by a crash',
    async () => writeFile(join(index, 'vectors-9.hnsw.tmp'), 'half'),
  ],
])('%s: the index is made whole and answers as before', async (_damage, inflict) => {
  await synchronise(options());
  const before = await answerable();
  await inflict();
  expect(await answerable()).toEqual(before);
});

test.each<[string, () => Promise<void>, string]>([
  [
    'by another model',
    async () => {
      await synchronise({ ...options(), embeddings: withChanges({ fingerprint: 'other-model@1' }) });
    },
    'made by the model other-model@1',
  ],
  [
    'by other code, whose facts may differ',
    async () => {
      await synchronise(options());
      const database = openDatabase(index);
      writeManifest(database, { ...readManifest(database)!, code: 'older' });
      database.close();
    },
    'made by another version of the program',
  ],
])('an index made %s is rebuilt, and the reason is told', async (_maker, make, reason) => {
  await make();
  const reasons: string[] = [];
  const report = await synchronise({ ...options(), onRebuild: (told) => reasons.push(told) });
  expect(report.added).toHaveLength(5);
  expect(reasons).toEqual([reason]);
});

test('a failure on the way leaves the old index answering', async () => {
  await synchronise(options());
  const before = await answerable();
  await writeFile(join(corpus, 'new.txt'), 'Stage PyTorch PyTorch PyTorch\n');
  const failing = withChanges({ embedDocuments: () => Promise.reject(new Error('out of memory')) });
  await expect(synchronise({ ...options(), embeddings: failing })).rejects.toThrow('out of memory');
  const opened = await OfferIndex.open(index, embeddings);
  expect(opened.offerIds()).not.toContain('new.txt');
  opened.close();
  expect(before).not.toHaveLength(0);
});

test('a reader turns to what another process has indexed', async () => {
  const { index: reader } = await openIndex(options());
  await writeFile(join(corpus, 'new.txt'), 'Stage en horlogerie atomique au strontium\n');
  await synchronise(options());
  await reader.refresh();
  const [best] = await reader.search('horlogerie strontium', { count: 1 });
  reader.close();
  expect(best?.passage.offer).toBe('new.txt');
});
