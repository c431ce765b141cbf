import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import type { People } from '../../src/people/People.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { ADA, answerTo, HOUR, openPeople, TestClock, TestLog } from './support/people.ts';

const STUDENT = '123456789012345678';
const OTHER = '876543210987654321';
const QUESTION = 'la question que Zoé ne veut plus voir';

/** Every text of every table. */
function allTexts(folder: string): string[] {
  const database = new Database(join(folder, 'people.db'), { readonly: true });
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all([]) as {
    name: string;
  }[];
  const texts = tables.flatMap(({ name }) =>
    (database.prepare(`SELECT * FROM "${name}"`).all([]) as Record<string, unknown>[]).flatMap((row) =>
      Object.values(row).map(String),
    ),
  );
  database.close();
  return texts;
}

/** Uses everything a student can use. */
function leaveTraces(people: People, user: string, question: string): string {
  const id = people.answers.keep(answerTo(question, { user, memory: { asked: `<@${user}> ${question}` } }));
  people.answers.keep(answerTo('en privé', { user, guild: null, channel: `dm-${user}` }));
  people.feedback.give(id, user, false);
  people.conversations.remember(`channel:${user}`, { question, by: `<@!${user}>` }, HOUR);
  people.conversations.remember(`${user}:dm`, { question }, HOUR);
  return id;
}

test('what is kept says neither who asked nor who was mentioned', async () => {
  const folder = await temporaryFolder();
  const people = await openPeople({ folder });
  leaveTraces(people, STUDENT, `<@${OTHER}> c'est payé ?`);
  const texts = allTexts(folder).join('\n');
  expect(texts).toContain("c'est payé ?");
  expect(texts).not.toContain(STUDENT);
  expect(texts).not.toContain(OTHER);
});

test('a student who asks to be forgotten leaves nothing behind, and nobody else loses anything', async () => {
  const clock = new TestClock();
  const folder = await temporaryFolder();
  const people = await openPeople({ folder, clock });
  const since = clock.now();
  const asked = leaveTraces(people, STUDENT, QUESTION);
  clock.forward(HOUR / 2);
  const others = leaveTraces(people, OTHER, 'une autre question');
  people.feedback.give(others, STUDENT, true);
  people.feedback.give(asked, OTHER, true);
  const group = people.unanswered.list().find(({ question }) => question === QUESTION)!;
  people.unanswered.resolve(group.key, ADA);
  people.audit.record({ actor: ADA, guild: 'g', act: 'unanswered.resolve', detail: { key: group.key } });

  expect(people.kept(STUDENT)).toEqual({ answers: 2, feedback: 2, conversations: 2, since });
  expect(people.forget(STUDENT)).toEqual({ answers: 2, feedback: 2, conversations: 2 });
  expect(people.kept(STUDENT)).toEqual({ answers: 0, feedback: 0, conversations: 0, since: null });
  expect(people.forget(STUDENT)).toEqual({ answers: 0, feedback: 0, conversations: 0 });

  const texts = allTexts(folder).join('\n');
  for (const trace of [STUDENT, people.pseudonym(STUDENT), QUESTION]) expect(texts).not.toContain(trace);
  for (const file of await readdir(folder)) {
    const bytes = await readFile(join(folder, file));
    for (const trace of [people.pseudonym(STUDENT), QUESTION]) expect(bytes.includes(trace)).toBe(false);
  }
  expect(people.answers.get(others)).not.toBeNull();
  expect(people.kept(OTHER)).toMatchObject({ answers: 2, feedback: 1, conversations: 2 });
  expect(people.conversations.recall(`channel:${OTHER}`)).not.toBeNull();
  expect(people.audit.list()).toHaveLength(1);
});

test('a pseudonym is the same after a restart, and another in another folder', async () => {
  const folder = await temporaryFolder();
  const pseudonym = (await openPeople({ folder })).pseudonym(STUDENT);
  expect(pseudonym).toMatch(/^[0-9a-f]{32}$/);
  expect((await openPeople({ folder })).pseudonym(STUDENT)).toBe(pseudonym);
  expect((await openPeople()).pseudonym(STUDENT)).not.toBe(pseudonym);
});

test('only the owner can read the secret', async () => {
  const folder = await temporaryFolder();
  await openPeople({ folder });
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
});

test('a secret that is none is refused; a lost one is told of', async () => {
  const folder = await temporaryFolder();
  (await openPeople({ folder })).close();
  await writeFile(join(folder, 'secret'), 'oops');
  await expect(openPeople({ folder })).rejects.toMatchObject({ key: 'secretBroken' });
  await writeFile(join(folder, 'secret'), 'ab'.repeat(32));
  const log = new TestLog();
  await openPeople({ folder, log });
  expect(log.lines).toEqual([expect.stringContaining('secret')]);
});
