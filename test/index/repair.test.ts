import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OfferEmbeddings } from '../../src/embedding/OfferEmbeddings.ts';
import { openDatabase } from '../../src/index/database.ts';
import { DATABASE_FILES } from '../../src/index/health.ts';
import { OfferIndex } from '../../src/index/OfferIndex.ts';
import { Seal } from '../../src/index/Seal.ts';
import { synchronise } from '../../src/index/synchronise.ts';
import { OfferReader } from '../../src/reading/OfferReader.ts';
import { bundledModel } from '../support/model.ts';
import { sharedReader } from '../support/reader.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { terminal } from '../support/terminal.ts';

const OFFER = `Stage en horlogerie atomique

Durée : 6 mois

Missions

Le stagiaire réglera des horloges au strontium et comparera leurs fréquences pendant plusieurs semaines.
`;
let embeddings: OfferEmbeddings;
let corpus: string;
let index: string;
const reasons: string[] = [];
beforeEach(async () => {
  reasons.length = 0;
  embeddings = await bundledModel();
  corpus = await temporaryFolder();
  index = await temporaryFolder();
});
const run = () =>
  synchronise({
    corpus,
    index,
    embeddings,
    reader: sharedReader(),
    onRebuild: (reason) => reasons.push(reason),
  });
const write = (name: string, text: string) => writeFile(join(corpus, name), text);

test.each([
  ['a fact', "UPDATE offers SET facts = replace(facts, '6 mois', '9 mois')"],
  ['a text', "UPDATE bodies SET text = replace(text, 'strontium', 'césium')"],
  ['a letter of a text', "UPDATE bodies SET text = CAST(x'61C3' || CAST(text AS BLOB) AS TEXT)"],
  ['where a passage stands', 'UPDATE passages SET end = end - 3'],
  ['a vector', 'UPDATE passages SET vector = zeroblob(length(vector))'],
  ['the words of a passage', "UPDATE passage_words_content SET c0 = 'autre chose'"],
  ['the owner of a passage', "UPDATE passages SET offer = 'other.txt'"],
])('%s that somebody changed in the index is found, and the index made anew', async (_what, sql) => {
  await write('a.txt', OFFER);
  await run();
  const database = openDatabase(index);
  database.exec(sql);
  database.close();
  const report = await run();
  expect(reasons).toEqual([expect.stringMatching(/^damaged: /)]);
  expect(report.added).toEqual(['a.txt']);
  expect((await run()).unchanged).toEqual(['a.txt']);
});

test('a reader says nothing of a row that was changed while it had the index open', async () => {
  await write('a.txt', OFFER);
  await run();
  const database = openDatabase(index);
  database.exec("UPDATE offers SET facts = replace(facts, '6 mois', '9 mois')");
  database.close();
  await expect(OfferIndex.open(index, embeddings)).rejects.toMatchObject({ key: 'indexDamaged' });
});

test('damage under an intact seal is put right by the run that comes upon it', async () => {
  await write('a.txt', OFFER);
  await run();
  const database = openDatabase(index);
  database.exec("PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE name = 'passages_by_offer'");
  database.exec("UPDATE sqlite_master SET rootpage = 2 WHERE name = 'passages'");
  database.close();
  new Seal(index).set(DATABASE_FILES);
  await write('b.txt', OFFER.replace('6 mois', '5 mois'));
  expect((await run()).added).toEqual(['a.txt', 'b.txt']);
  expect(reasons).toEqual([expect.stringMatching(/^damaged: /)]);
});

test('the first offer of an empty corpus reaches a reader that was open', async () => {
  await run();
  const reader = await OfferIndex.open(index, embeddings);
  await write('a.txt', OFFER);
  await run();
  await reader.refresh();
  expect((await reader.search('strontium', { count: 1 }))[0]?.passage.offer).toBe('a.txt');
  reader.close();
});

test('a corpus that vanishes during a run is told of, and nothing is taken for removed', async () => {
  await write('a.txt', OFFER);
  await run();
  await write('b.txt', 'Stage en jardinage\n\nDurée : 3 mois\n');
  const elsewhere = `${corpus}-gone`;
  const vanishing: OfferEmbeddings = {
    fingerprint: embeddings.fingerprint,
    dimension: embeddings.dimension,
    embedQuery: (text) => embeddings.embedQuery(text),
    embedDocuments: async (texts) => {
      await rename(corpus, elsewhere);
      return embeddings.embedDocuments(texts);
    },
  };
  const failing = synchronise({ corpus, index, embeddings: vanishing, reader: sharedReader() });
  await expect(failing).rejects.toMatchObject({ key: 'corpusMissing' });
  await rename(elsewhere, corpus);
  const reader = await OfferIndex.open(index, embeddings);
  expect(reader.offerIds()).toEqual(['a.txt']);
  reader.close();
});

test('an edited offer embeds what is new in it, and one in another format nothing', async () => {
  const long = `${OFFER}\nProfil\n\nBac +5 en physique, goût pour les mesures longues et patientes.\n`;
  await write('a.txt', long);
  const { embedded } = await run();
  await write('a.txt', long.replace('goût', 'passion'));
  expect((await run()).embedded).toBe(1);
  expect(embedded).toBeGreaterThan(1);
  await rm(join(corpus, 'a.txt'));
  await write('a.md', long.replace('goût', 'passion'));
  expect(await run()).toMatchObject({ added: ['a.md'], removed: ['a.txt'], embedded: 0 });
});

test('an index folder without an index is not given one by a reader', async () => {
  await expect(OfferIndex.open(index, embeddings)).rejects.toMatchObject({ key: 'indexDamaged' });
  expect((await run()).added).toEqual([]);
});

test('a reader goes on when the folder it reads from is removed and made again', async () => {
  await write('a.txt', OFFER);
  await run();
  const reader = await OfferIndex.open(index, embeddings);
  await rm(index, { recursive: true });
  await reader.refresh();
  expect(reader.offer('a.txt')?.text).toBe(OFFER);
  await mkdir(index);
  await write('b.txt', OFFER.replace('6 mois', '5 mois'));
  await run();
  await reader.refresh();
  expect(reader.offerIds()).toEqual(['a.txt', 'b.txt']);
  reader.close();
});

test('a reading process that dies between two files is replaced', async () => {
  await write('a.txt', OFFER);
  const reader = new OfferReader();
  const file = { id: 'a.txt', path: join(corpus, 'a.txt') };
  expect(await reader.read(file)).toHaveProperty('offer');
  process.kill(reader.pid!, 'SIGKILL');
  // At once, and when its death is known.
  const results = [await reader.read(file), await reader.read(file), await reader.read(file)];
  expect(results.at(-1)).toHaveProperty('offer');
  reader.close();
  expect(await reader.read(file)).toMatchObject({ failure: 'unreadable' });
});

test('where a file can not be read under its name, one with the same bytes is the offer', async () => {
  await write('a.html', OFFER);
  await write('b.txt', OFFER);
  await write('c.txt', Buffer.from([0, 1, 2]).toString('latin1'));
  await write('d.txt', Buffer.from([0, 1, 2]).toString('latin1'));
  const first = await run();
  const again = await run();
  const told = ({ duplicates, failed }: typeof first) => ({ duplicates, failed });
  expect(told(first)).toEqual(told(again));
  expect(first.failed.map(({ file }) => file)).toEqual(['c.txt', 'd.txt']);
});

test('an index that nobody touched is not read through again, reader or no reader', async () => {
  await write('a.txt', OFFER);
  await run();
  const isSealed = () => new Seal(index).holds(DATABASE_FILES);
  expect(isSealed()).toBe(true);
  const reader = await OfferIndex.open(index, embeddings);
  expect(isSealed()).toBe(true);
  await write('b.txt', OFFER.replace('6 mois', '5 mois'));
  await run();
  await reader.refresh();
  reader.close();
  expect(isSealed()).toBe(true);
  const { status } = await terminal('index', ['--corpus', corpus, '--index', index, '--full']);
  expect(status).toBe(0);
  expect(isSealed()).toBe(true);
});

test('an index that refers to what is not in it is told of as damaged, and made anew', async () => {
  await write('a.txt', OFFER);
  await run();
  const database = openDatabase(index);
  database.exec('DELETE FROM passages');
  database.close();
  const reader = await OfferIndex.open(index, embeddings);
  const search = reader.consistently(() => reader.search('strontium', { count: 1 }));
  await expect(search).rejects.toMatchObject({ key: 'indexDamaged' });
  new Seal(index).set(DATABASE_FILES);
  await run();
  expect(reasons).toEqual(['damaged: it refers to what is not in it']);
  const [hit] = await reader.consistently(() => reader.search('strontium', { count: 1 }));
  expect(hit?.passage.offer).toBe('a.txt');
  reader.close();
});
