import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Outcome, RunChecker } from '../../soak/checkRun.ts';
import { SCENARIOS } from '../../soak/IndexRuns.ts';
import { powerRun } from '../../soak/powerIndex.ts';
import { remember } from '../../soak/remember.ts';
import { type Mishap, Shim } from '../../soak/Shim.ts';
import { PROJECT_ROOT } from '../../src/config/paths.ts';
import { WriterLock } from '../../src/index/WriterLock.ts';
import { bundledModel } from '../support/model.ts';
import { sharedReader } from '../support/reader.ts';
import { temporaryCorpus, temporaryFolder } from '../support/temporaryFolder.ts';
import { terminal } from '../support/terminal.ts';

/**
 * A few of the cycles of `npm run soak`, which goes through them all. They need Linux and a C compiler, which is there
 * wherever `npm ci` could compile the vector index; elsewhere they are left out.
 */
const shim = Shim.compile();
afterAll(() => shim?.remove());
/** For a machine that does much else besides. */
const PATIENCE = 120_000;
const changes = SCENARIOS.find(({ name }) => name === 'changes');
let checker: RunChecker;
let operations: number;

(shim ? describe : describe.skip)('an index run', () => {
  beforeAll(async () => {
    checker = new RunChecker(shim!, 3, remember(await bundledModel()), sharedReader());
    operations = await checker.operations(changes!);
  }, PATIENCE);

  const at = (share: number) => Math.round(operations * share);
  const illegal = ({ run: { met }, faults }: Outcome) => faults.map((fault) => `${met}: ${fault}`);

  test.each<[Mishap, number]>([
    ['kill', 0.3],
    ['tear', 0.9],
  ])(
    'that is stopped (%s) at %d of its writes leaves the old index or the new one',
    async (mishap, share) => {
      const outcome = await checker.check(changes!, mishap, at(share));
      expect(outcome.run.signal).toBe('SIGKILL');
      expect(illegal(outcome)).toEqual([]);
    },
    PATIENCE,
  );

  test.each<[Mishap, number]>([
    ['eio', 0.2],
    ['enospc-forever', 0.8],
  ])(
    'that meets %s at %d of its writes says so in one line or gets by',
    async (mishap, share) => {
      expect(illegal(await checker.check(changes!, mishap, at(share)))).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'leaves the old index or the new one when the power fails',
    async () => {
      const embeddings = remember(await bundledModel());
      const options = {
        shim: shim!,
        seed: 3,
        every: 20,
        throws: 1,
        jobs: 1,
        embeddings,
        reader: sharedReader(),
      };
      const { illegal } = await powerRun(changes!, true, options);
      expect(illegal).toEqual([]);
    },
    PATIENCE,
  );
});

test('a second process waits, says for whom, and does its work then', async () => {
  const [corpus, index] = [await temporaryCorpus(), await temporaryFolder()];
  const lock = await WriterLock.take(index);
  const child = spawn(
    process.execPath,
    [join(PROJECT_ROOT, 'dist', 'cli', 'index.js'), '--corpus', corpus, '--index', index],
    { env: { ...process.env, LC_ALL: 'C' } },
  );
  const [told] = (await once(child.stderr, 'data')) as [Buffer];
  expect(told.toString()).toContain(`Process ${process.pid} has been indexing since`);
  lock.release();
  const [status] = (await once(child, 'close')) as [number];
  expect(status).toBe(0);
});

test('who will not wait for ever is told which process writes', async () => {
  const index = await temporaryFolder();
  const lock = await WriterLock.take(index);
  await expect(WriterLock.take(index, { patience: 0 })).rejects.toMatchObject({
    key: 'indexBusy',
    details: { pid: process.pid },
  });
  lock.release();
  (await WriterLock.take(index, { patience: 0 })).release();
});

test('a process that is killed while it writes leaves no lock behind', async () => {
  const index = await temporaryFolder();
  const module = pathToFileURL(join(PROJECT_ROOT, 'dist', 'index', 'WriterLock.js')).href;
  const script = `
    const { WriterLock } = await import(${JSON.stringify(module)});
    globalThis.lock = await WriterLock.take(${JSON.stringify(index)});
    console.log('locked');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await once(child.stdout, 'data');
  await expect(WriterLock.take(index, { patience: 0 })).rejects.toMatchObject({
    details: { pid: child.pid },
  });
  child.kill('SIGKILL');
  await once(child, 'close');
  (await WriterLock.take(index, { patience: 0 })).release();
});

test('whatever somebody wrote into the lock is no hindrance', async () => {
  const index = await temporaryFolder();
  writeFileSync(join(index, 'writer.lock'), 'nothing like a database '.repeat(500));
  (await WriterLock.take(index, { patience: 1_000 })).release();
});

test('an index folder that can not be written is one line', async () => {
  const [corpus, index] = [await temporaryCorpus(), join(await temporaryFolder(), 'file')];
  writeFileSync(index, '');
  const { status, err } = await terminal('index', ['--corpus', corpus, '--index', index]);
  expect(status).toBe(2);
  expect(err.trim().split('\n')).toEqual([expect.stringContaining(index)]);
});
