import { type ChildProcess, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { powerPeople } from '../../soak/powerPeople.ts';
import { Shim } from '../../soak/Shim.ts';
import { PROJECT_ROOT } from '../../src/config/paths.ts';
import { UserError } from '../../src/errors/UserError.ts';
import { MESSAGES } from '../../src/locales/index.ts';
import { People } from '../../src/people/People.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { go, race, startChild } from './support/child.ts';
import { ADA, answerTo, openPeople, TestLog } from './support/people.ts';

const names = (count: number) => Array.from({ length: count }, (_, i) => `offer-${i}.md`);

test('two processes that claim the same announcements: each is won by exactly one', async () => {
  const folder = await temporaryFolder();
  const offers = names(200);
  const won = await race<string[]>(2, folder, 'claim', offers);
  expect(won.flat().sort()).toEqual([...offers].sort());
});

test('two processes that settle the same drafts: each is won by exactly one', async () => {
  const folder = await temporaryFolder();
  const people = await openPeople({ folder });
  const ids = names(200).map((fileName) =>
    people.drafts.create({ author: ADA, guild: 'g', fileName, path: fileName, sha256: '', size: 1 }),
  );
  const won = await race<string[]>(2, folder, 'settle', ids);
  expect(won.flat().sort()).toEqual([...ids].sort());
  expect(people.drafts.open()).toEqual([]);
});

test('processes that start at once on a new folder share its tables and its secret', async () => {
  const pseudonyms = await race<string>(4, await temporaryFolder(), 'pseudonym', ['123']);
  expect(new Set(pseudonyms).size).toBe(1);
});

test('a correction of another process is seen at once', async () => {
  const folder = await temporaryFolder();
  const people = await openPeople({ folder });
  const before = people.corrections.version();
  const id = await go<string>(await startChild(folder, 'correct', ['a.md', '900 €']));
  expect(people.corrections.version()).not.toBe(before);
  expect(people.corrections.of('a.md')).toMatchObject([{ id, value: '900 €' }]);
});

/** Lets a child write and kills it, without a warning, once it has confirmed so many. */
async function killAmidWrites(child: ChildProcess, count: number): Promise<string[]> {
  const confirmed: string[] = [];
  child.on('message', (id: string) => {
    if (confirmed.push(id) === count) child.kill('SIGKILL');
  });
  child.send('go');
  await once(child, 'close');
  return confirmed;
}

test('what was confirmed before a kill -9 is there, and nothing is half there', async () => {
  const folder = await temporaryFolder();
  for (const count of [1, 20, 77]) {
    const confirmed = await killAmidWrites(await startChild(folder, 'keepForEver'), count);
    const log = new TestLog();
    const people = await openPeople({ folder, log });
    expect(log.lines).toEqual([]);
    expect(confirmed.length).toBeGreaterThanOrEqual(count);
    for (const id of confirmed) {
      expect(people.answers.get(id)?.answer).toEqual({ text: 'x'.repeat(2000) });
    }
  }
});

/** As in `npm run soak`, which cuts the power more often; it needs Linux and a C compiler. */
const shim = Shim.compile();
afterAll(() => shim?.remove());
(shim ? test : test.skip)(
  'what was confirmed before a power cut is there, and no offer is half there',
  async () => {
    const { illegal } = await powerPeople(shim!, { seed: '1', every: 5, throws: 1 });
    expect(illegal).toEqual([]);
  },
  60_000,
);

async function damaged(damage: (file: string) => Promise<void>): Promise<{ folder: string; file: string }> {
  const folder = await temporaryFolder();
  const file = join(folder, 'people.db');
  const people = await People.open(folder);
  for (const name of names(300)) people.answers.keep(answerTo(name));
  people.close();
  await damage(file);
  return { folder, file };
}

test.each<[string, (file: string) => Promise<void>]>([
  ['is no database any more', (file) => writeFile(file, 'Not what it was. '.repeat(1000))],
  ['was cut short', async (file) => writeFile(file, (await readFile(file)).subarray(0, 20_000))],
  [
    'has a broken letter',
    async (file) => {
      const bytes = await readFile(file);
      const at = bytes.indexOf('offer-299.md');
      bytes[at] = 0xc3;
      await writeFile(file, bytes);
    },
  ],
  [
    'has a bad block',
    async (file) => {
      const bytes = await readFile(file);
      await writeFile(file, bytes.fill(0x5a, 8192, 40_960));
    },
  ],
])('a database that %s is moved aside whole, told of, and a new one begun', async (_, damage) => {
  const { folder, file } = await damaged(damage);
  const before = await readFile(file);
  const log = new TestLog();
  const people = await openPeople({ folder, log });
  expect(log.lines).toEqual([expect.stringContaining('moved aside')]);
  expect(await readFile(`${file}.damaged-2026-03-02T10-00-00-000Z`)).toEqual(before);
  const id = people.answers.keep(answerTo('encore là ?'));
  expect(people.answers.get(id)).not.toBeNull();
});

test('a second damaged file does not replace the first', async () => {
  const { folder, file } = await damaged((path) => writeFile(path, 'first'.repeat(1000)));
  (await openPeople({ folder })).close();
  await writeFile(file, 'second'.repeat(1000));
  await openPeople({ folder });
  const aside = (await readdir(folder)).filter(
    (name) => /\.damaged-[^.]*$/.test(name) && !/-(wal|shm)$/.test(name),
  );
  expect(aside).toHaveLength(2);
});

test('a database of a newer version is left alone, with a line that says so', async () => {
  const folder = await temporaryFolder();
  (await openPeople({ folder })).close();
  const database = new Database(join(folder, 'people.db'));
  database.pragma('user_version = 99');
  database.close();
  const error: unknown = await openPeople({ folder }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ key: 'dataNewer', details: { version: 99 } });
  expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('damaged'));
});

test('a folder that can not be written gives one clear line in each language', async () => {
  const taken = join(await temporaryFolder(), 'file');
  await writeFile(taken, '');
  for (const folder of [taken, join(taken, 'below')]) {
    const error: unknown = await openPeople({ folder }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    for (const messages of Object.values(MESSAGES)) {
      const line = (error as UserError).describe(messages);
      expect(line).toContain(folder);
      expect(line).toContain('DATA_DIR');
      expect(line).not.toContain('\n');
    }
  }
});

const canBecomeAnother = process.getuid?.() === 0;
(canBecomeAnother ? test : test.skip)('a folder of someone else gives the same line', async () => {
  const folder = await temporaryFolder();
  const script = `
    process.setuid(65534);
    const { People } = await import(${JSON.stringify(join(PROJECT_ROOT, 'dist', 'people', 'People.js'))});
    await People.open(${JSON.stringify(folder)}).catch((error) => console.log(error.key));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(stdout.trim()).toBe('dataNotWritable');
});

test('a lock that another process never gives back is told of, not waited for for ever', async () => {
  const folder = await temporaryFolder();
  const people = await openPeople({ folder, patience: 300 });
  const other = new Database(join(folder, 'people.db'));
  other.exec('BEGIN IMMEDIATE');
  expect(() => people.threads.join('t', 'g')).toThrow(expect.objectContaining({ key: 'dataBusy' }));
  other.exec('ROLLBACK');
  other.close();
  people.threads.join('t', 'g');
  expect(people.threads.has('t')).toBe(true);
});
