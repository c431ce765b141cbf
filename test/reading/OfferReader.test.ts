import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { READING_LIMITS } from '../../src/reading/limits.ts';
import { OfferReader } from '../../src/reading/OfferReader.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const GOOD = 'Stage en horlogerie\n\nDurée : 5 mois\nLieu : Besançon\n';
let folder: string;
let good: { id: string; path: string };
beforeAll(async () => {
  folder = await temporaryFolder();
  good = await file('good.txt', GOOD);
});

async function file(id: string, content: string | Uint8Array): Promise<{ id: string; path: string }> {
  const path = join(folder, id);
  await writeFile(path, content);
  return { id, path };
}

test('a file is read with its facts and the hash of its bytes', async () => {
  const reader = new OfferReader();
  const read = await reader.read(good);
  reader.close();
  expect(read).toMatchObject({ offer: { id: 'good.txt', text: GOOD } });
  expect('facts' in read && read.facts.map(({ field, text }) => `${field}: ${text}`)).toContain(
    'duration: 5 mois',
  );
});

test('a file that takes too long is given up, and the next one is read', async () => {
  const slow = await file('slow.txt', 'a b. '.repeat(280_000));
  const reader = new OfferReader({ ...READING_LIMITS, cpuMs: 400 });
  const first = await reader.read(slow);
  const patient = new OfferReader();
  const second = await patient.read(good);
  reader.close();
  patient.close();
  expect(first).toMatchObject({ failure: 'tooSlow' });
  expect(second).toMatchObject({ offer: { id: 'good.txt' } });
});

test('a file that takes too much memory costs itself only', async () => {
  const large = await file('large.txt', 'Stage et mission. '.repeat(80_000));
  const reader = new OfferReader({ ...READING_LIMITS, bytes: 90 * 2 ** 20 });
  const first = await reader.read(large);
  reader.close();
  const other = new OfferReader();
  const second = await other.read(good);
  other.close();
  expect(first).toMatchObject({ failure: 'tooMuchMemory' });
  expect(second).toMatchObject({ offer: { id: 'good.txt' } });
});

test('a full heap is told as too much memory', async () => {
  const reader = new OfferReader({ ...READING_LIMITS, heapMiB: 4 });
  const result = await reader.read(good);
  reader.close();
  expect(result).toMatchObject({ failure: 'tooMuchMemory' });
});

test('files asked for at once are read in their order, each by its own content', async () => {
  const reader = new OfferReader();
  const files = await Promise.all(
    [1, 2, 3, 4, 5].map((n) => file(`${n}.txt`, `Stage ${n}\n\nDurée : ${n} mois\n`)),
  );
  const results = await Promise.all(files.map((one) => reader.read(one)));
  reader.close();
  expect(results.map((read) => 'offer' in read && read.offer.id)).toEqual(files.map(({ id }) => id));
});

test('what is no file any more is unreadable', async () => {
  const reader = new OfferReader();
  expect(await reader.read({ id: 'gone.txt', path: join(folder, 'gone.txt') })).toMatchObject({
    failure: 'unreadable',
  });
  reader.close();
});
