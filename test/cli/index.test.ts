import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryCorpus, temporaryFolder } from '../support/temporaryFolder.ts';
import { terminal } from '../support/terminal.ts';

test('prints what was added, then that nothing changed; --full starts anew; --json reports as an object', async () => {
  const args = ['--corpus', await temporaryCorpus(), '--index', await temporaryFolder()];
  const first = await terminal('index', args);
  expect(first).toMatchObject({ status: 0, err: '' });
  expect(first.out).toContain('+ lne-paysage-poids.md');
  expect(first.out).toContain('5 added, 0 updated, 0 removed, 0 unchanged, 0 failed');
  expect((await terminal('index', args)).out).toContain('0 added, 0 updated, 0 removed, 5 unchanged');
  const full = JSON.parse((await terminal('index', [...args, '--full', '--json'])).out);
  expect(full.added).toHaveLength(5);
  expect(full.embedded).toBe(full.passages);
});

test('exits with 1 when a file failed and names it with what to do', async () => {
  const corpus = await temporaryCorpus();
  await writeFile(join(corpus, 'photo.txt'), Buffer.from([0, 1, 2]));
  const { err, out, status } = await terminal('index', [
    '--corpus',
    corpus,
    '--index',
    await temporaryFolder(),
  ]);
  expect(status).toBe(1);
  expect(out).toContain('5 added');
  expect(err).toContain('photo.txt is not indexed: it is not text: save it as UTF-8');
});

const isRoot = process.getuid?.() === 0;
test('a file that cannot be read, as an ordinary user meets it, is named and the rest is indexed', async () => {
  const corpus = await temporaryCorpus();
  const index = await temporaryFolder();
  await writeFile(join(corpus, 'secret.txt'), 'Stage secret');
  await chmod(join(corpus, 'secret.txt'), 0o000);
  for (const folder of [join(corpus, '..'), index]) await chmod(folder, 0o777);
  const { err, out, status } = await terminal(
    'index',
    ['--corpus', corpus, '--index', index],
    isRoot ? { uid: 65534 } : {},
  );
  expect(out).toContain('5 added');
  expect(err).toBe('secret.txt is not indexed: it could not be read: check its permissions\n');
  expect(status).toBe(1);
});
