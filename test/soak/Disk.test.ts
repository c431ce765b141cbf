import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Disk } from '../../soak/Disk.ts';
import { Random } from '../../soak/Random.ts';
import type { Operation } from '../../soak/readRecord.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const THROWS = 300;
const write = (path: string, text: string, offset = 0): Operation => ({
  kind: 'write',
  path,
  offset,
  data: Buffer.from(text),
});
const create = (path: string): Operation => ({ kind: 'create', path, empties: false });
const sync = (path: string): Operation => ({ kind: 'sync', path });

/** Everything that a power cut may leave after some operations, each as "path=content" with folders as "path/". */
async function outcomes(operations: readonly Operation[]): Promise<Set<string>> {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, 'old'), 'abc');
  mkdirSync(join(folder, 'sub'));
  const disk = new Disk(folder);
  for (const operation of operations) disk.apply(operation);
  return new Set(
    Array.from({ length: THROWS }, (_, i) =>
      [...disk.afterCut(new Random(i))]
        .map(([path, data]) => (data ? `${path}=${data.toString().replaceAll('\0', '0')}` : `${path}/`))
        .join(' '),
    ),
  );
}

test('what was not synced is lost, kept, or there in part', async () => {
  expect(await outcomes([write('old', 'X'), write('old', 'Z', 2)])).toEqual(
    new Set(['old=abc sub/', 'old=Xbc sub/', 'old=abZ sub/', 'old=XbZ sub/']),
  );
  expect(await outcomes([write('old', 'de', 3)])).toEqual(
    new Set(['old=abc sub/', 'old=abcde sub/', 'old=abc00 sub/']),
  );
});

test('what was synced is kept, whatever was written since', async () => {
  expect(
    await outcomes([write('old', 'X'), sync('old'), { kind: 'truncate', path: 'old', length: 1 }]),
  ).toEqual(new Set(['old=Xbc sub/', 'old=X sub/']));
});

test('a synced file is lost with its name until its folder is synced', async () => {
  const made = [create('new'), write('new', 'n'), sync('new')];
  expect(await outcomes(made)).toEqual(new Set(['old=abc sub/', 'new=n old=abc sub/']));
  expect(await outcomes([...made, sync('')])).toEqual(new Set(['new=n old=abc sub/']));
});

test('a file of a folder that is lost is lost', async () => {
  const made: Operation[] = [{ kind: 'mkdir', path: 'a' }, create('a/b'), sync('a')];
  expect(await outcomes(made)).toEqual(new Set(['old=abc sub/', 'a/ a/b= old=abc sub/']));
});

test('names come onto the disk in their order', async () => {
  const changed: Operation[] = [
    { kind: 'unlink', path: 'old' },
    create('new'),
    { kind: 'rename', path: 'new', to: 'sub/new' },
  ];
  expect(await outcomes(changed)).toEqual(new Set(['old=abc sub/', 'sub/', 'new= sub/', 'sub/ sub/new=']));
});
