import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/config/paths.ts';
import { temporaryFolder, temporaryIndex } from '../support/temporaryFolder.ts';
import { terminal } from '../support/terminal.ts';

let index: string;
beforeAll(async () => {
  index = await temporaryIndex();
});
const ask = (args: string[], options?: Parameters<typeof terminal>[2]) =>
  terminal('ask', ['--index', index, ...args], options);

test('a question is answered, without colours where there is no terminal, with numbered sources that name file and section', async () => {
  const { out, status } = await ask(['how', 'long', 'is', 'the', 'continual', 'learning', 'internship?'], {
    env: { CI: 'true' },
  });
  expect(status).toBe(0);
  expect(out).toMatch(/\[1\]/);
  expect(out).toMatch(/\[1\] apprentissage-continu-vision-langage\.txt.*« .*4 mois.*6 mois/);
  expect(out).not.toContain('\u001b[');
});

test('--json prints one object whose citations are verbatim', async () => {
  const { out } = await ask(['--json', "c'est payé combien la segmentation au LNE ?"]);
  const answer = JSON.parse(out);
  expect(answer).toMatchObject({
    language: 'fr',
    outcome: 'answered',
    offers: ['lne-distribution-segmentation.md'],
  });
  expect(answer.citations[0].quote).toContain('1255 €');
});

test('--batch answers each line with one object, follows up on "previous", and passes over broken lines', async () => {
  const file = join(await temporaryFolder(), 'questions.jsonl');
  const lines = [
    { id: '1', question: '¿cuánto dura el stage de redes Lipschitz?', kind: 'ignored' },
    'not json',
    {
      id: 2,
      question: 'et faut savoir utiliser latex ?',
      previous: 'le stage EBM à Toulouse il dure combien ?',
    },
    { question: 'no id' },
    { id: '4', question: '   ' },
  ];
  await writeFile(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  const { out, err, status } = await ask(['--batch', file]);
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id, language }) => [id, language])).toEqual([
    ['1', 'es'],
    [2, 'fr'],
  ]);
  expect(answers[1].offers).toEqual(['deel-ebm-lipschitz.txt']);
  expect(err.trim().split('\n')).toHaveLength(3);
  expect(status).toBe(1);
});

test('a conversation remembers the offer talked about', async () => {
  const { out, status } = await ask([], {
    input: "le stage CEA clustering il dure combien ?\net c'est où ?\n\n",
  });
  expect(status).toBe(0);
  expect(out).toContain('4 à 6 mois');
  expect(out).toContain('Palaiseau');
});

test('--offer keeps the answer to one offer', async () => {
  const { out } = await ask(['--json', '--offer', 'cea-clustering-automates-rnn.txt', 'how long is it?']);
  expect(JSON.parse(out).offers).toEqual(['cea-clustering-automates-rnn.txt']);
});

test.each<[string, string[], RegExp, Parameters<typeof terminal>[2]]>([
  ['an empty question', [''], /question is empty/, {}],
  ['10,000 characters', ['a'.repeat(10_000)], /10000 characters; at most 2000/, {}],
  ['an unknown option', ['--colour', 'x'], /unknown option '--colour'/, {}],
  ['an unknown offer', ['--offer', 'nope.txt', 'x'], /no offer nope\.txt.*lne-paysage-poids\.md/, {}],
  ['a missing corpus', ['--corpus', '/does/not/exist', 'x'], /no folder \/does\/not\/exist/, {}],
  ['a missing batch file', ['--batch', '/does/not/exist', 'x'], /can't be read \(ENOENT\)/, {}],
  ['a wrong setting', ['x'], /LOG_LEVEL/, { env: { LOG_LEVEL: 'loud' } }],
  [
    'a missing corpus, in French',
    ['--corpus', '/nulle/part', 'x'],
    /n'existe pas/,
    { env: { LC_ALL: 'fr_FR.UTF-8' } },
  ],
])('%s: one line on standard error, exit status not 0', async (_name, args, expected, options) => {
  const { out, err, status } = await ask(args, options);
  expect(out).toBe('');
  expect(err).toMatch(expected);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(status).not.toBe(0);
});

test('an empty corpus: one line that says what to put there', async () => {
  const { err, status } = await terminal('ask', [
    '--corpus',
    await temporaryFolder(),
    '--index',
    await temporaryFolder(),
    'x',
  ]);
  expect(err).toMatch(/No offer could be read in .*\.txt, \.md/);
  expect(status).not.toBe(0);
});

const canBecomeNobody = process.getuid?.() === 0;
test('an index folder that cannot be written: one line, as an ordinary user meets it', async () => {
  const folder = join(await temporaryFolder(), 'read-only');
  await mkdir(folder);
  await chmod(folder, 0o555);
  const { err, status } = await terminal(
    'index',
    ['--corpus', join(PROJECT_ROOT, 'corpus'), '--index', folder],
    canBecomeNobody ? { uid: 65534 } : {},
  );
  expect(err).toMatch(/can't be written/);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(status).toBe(2);
});
