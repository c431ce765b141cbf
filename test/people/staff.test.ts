import { temporaryFolder } from '../support/temporaryFolder.ts';
import { ADA, answerTo, BEN, DAY, HOUR, openPeople, TestClock } from './support/people.ts';

const DRAFT = { author: ADA, guild: 'g', fileName: 'x.pdf', path: '/d/1.pdf', sha256: 'ab', size: 12 };

test('a later correction replaces an earlier one, field by field', async () => {
  const clock = new TestClock();
  const people = await openPeople({ clock });
  people.corrections.set({ offer: 'a.md', field: 'pay', value: '600 €', author: ADA });
  const pay = people.corrections.set({
    offer: 'a.md',
    field: 'pay',
    value: '700 €',
    author: BEN,
    note: 'RH',
  });
  const start = people.corrections.set({ offer: 'a.md', field: 'start', value: 'mars', author: ADA });
  const other = people.corrections.set({ offer: 'b.md', field: 'pay', value: '0 €', author: ADA });
  expect(pay).toEqual({
    id: expect.stringMatching(/^[\w-]{12}$/),
    offer: 'a.md',
    field: 'pay',
    value: '700 €',
    author: BEN,
    at: clock.now().toISOString(),
    note: 'RH',
  });
  expect(people.corrections.of('a.md')).toEqual([pay, start]);
  expect(people.corrections.all()).toEqual([pay, start, other]);
});

test('a correction taken back leaves the offer its own word, not that of an older correction', async () => {
  const people = await openPeople();
  const old = people.corrections.set({ offer: 'a.md', field: 'pay', value: '600 €', author: ADA });
  const { id } = people.corrections.set({ offer: 'a.md', field: 'pay', value: '700 €', author: ADA });
  expect(people.corrections.withdraw(old.id, BEN)).toBe(false);
  expect(people.corrections.withdraw(id, BEN)).toBe(true);
  expect(people.corrections.withdraw(id, BEN)).toBe(false);
  expect(people.corrections.of('a.md')).toEqual([]);
  expect(people.corrections.history()).toMatchObject([
    { value: '600 €', withdrawn: null },
    { value: '700 €', withdrawn: { by: BEN } },
  ]);
});

test('whoever holds corrections in memory sees at once that they changed', async () => {
  const folder = await temporaryFolder();
  const [one, other] = [await openPeople({ folder }), await openPeople({ folder })];
  const seen = [one.corrections.version()];
  const { id } = other.corrections.set({ offer: 'a.md', field: 'pay', value: '1', author: ADA });
  seen.push(one.corrections.version());
  expect(one.corrections.version()).toBe(seen[1]);
  other.corrections.withdraw(id, ADA);
  seen.push(one.corrections.version());
  other.corrections.withdraw(id, ADA);
  expect(one.corrections.version()).toBe(seen[2]);
  expect(new Set(seen).size).toBe(3);
});

test('the audit is read page by page, newest first', async () => {
  const people = await openPeople();
  for (const act of ['one', 'two', 'three']) {
    people.audit.record({ actor: ADA, guild: 'g', act, detail: { act } });
  }
  const page = people.audit.list({ limit: 2 });
  expect(page).toMatchObject([
    { act: 'three', actor: ADA, guild: 'g', detail: { act: 'three' } },
    { act: 'two' },
  ]);
  expect(people.audit.list({ limit: 2, before: page[1]!.id })).toMatchObject([{ act: 'one' }]);
});

test('a conversation is remembered across a restart until it expires', async () => {
  const clock = new TestClock();
  const folder = await temporaryFolder();
  const people = await openPeople({ folder, clock });
  people.conversations.remember('channel:user', { offer: 'a.md' }, HOUR);
  people.conversations.remember('channel:other', { offer: 'b.md' }, 0.5);
  people.conversations.remember('channel:user', { offer: 'c.md' }, HOUR);
  const again = await openPeople({ folder, clock });
  expect(again.conversations.recall('channel:user')).toEqual({ offer: 'c.md' });
  clock.forward(HOUR);
  expect(again.conversations.recall('channel:user')).toBeNull();
  people.conversations.remember('channel:user', 'x', HOUR);
  people.conversations.forget('channel:user');
  expect(again.conversations.recall('channel:user')).toBeNull();
});

test('the bot keeps listening in threads it joined, until it leaves', async () => {
  const folder = await temporaryFolder();
  const people = await openPeople({ folder });
  people.threads.join('t', 'g');
  people.threads.join('t', 'g');
  expect((await openPeople({ folder })).threads.has('t')).toBe(true);
  people.threads.leave('t');
  expect(people.threads.has('t')).toBe(false);
});

test('an offer is announced once, and one cut off by a crash is known', async () => {
  const folder = await temporaryFolder();
  const people = await openPeople({ folder });
  expect(people.announcements.claim('a.md', 'f1')).toBe(true);
  expect(people.announcements.claim('b.md', 'f2')).toBe(true);
  people.announcements.done('a.md', 'message');
  const again = await openPeople({ folder });
  expect(again.announcements.claim('a.md', 'changed')).toBe(false);
  expect(again.announcements.pending()).toMatchObject([{ offer: 'b.md', fingerprint: 'f2' }]);
});

test('an offer is announced again only when another one took the place of one that was removed', async () => {
  const people = await openPeople();
  const { announcements } = people;
  announcements.claim('a.md', 'f1');
  announcements.done('a.md', 'message');
  announcements.follow(new Map([['a.md', 'edited']]));
  expect(announcements.claim('a.md', 'edited')).toBe(false);
  announcements.follow(new Map());
  announcements.follow(new Map([['a.md', 'edited']]));
  expect(announcements.claim('a.md', 'edited')).toBe(false);
  announcements.forget('a.md');
  announcements.follow(new Map([['a.md', 'other']]));
  expect(announcements.claim('a.md', 'other')).toBe(true);
  announcements.forget('a.md');
  expect(announcements.pending()).toEqual([]);
});

test('all corrections of an offer are taken back at once, and only its own', async () => {
  const people = await openPeople();
  people.corrections.set({ offer: 'a.md', field: 'pay', value: '1', author: ADA });
  people.corrections.set({ offer: 'a.md', field: 'start', value: 'mars', author: ADA });
  people.corrections.set({ offer: 'b.md', field: 'pay', value: '2', author: ADA });
  expect(people.corrections.withdrawAll('a.md', BEN)).toMatchObject([{ field: 'pay' }, { field: 'start' }]);
  expect(people.corrections.all()).toMatchObject([{ offer: 'b.md' }]);
});

test('a draft that could not be published is open again; one that was cancelled is not', async () => {
  const people = await openPeople();
  const id = people.drafts.create(DRAFT);
  people.drafts.settle(id, 'published');
  expect(people.drafts.reopen(id)).toBe(true);
  expect(people.drafts.open()).toMatchObject([{ id, state: 'open' }]);
  expect(people.drafts.reopen(id)).toBe(false);
  people.drafts.settle(id, 'cancelled');
  expect(people.drafts.reopen(id)).toBe(false);
});

test('offers that are there on the first start are not announced', async () => {
  const people = await openPeople();
  expect(people.announcements.hasBaseline()).toBe(false);
  people.announcements.baseline(
    new Map([
      ['a.md', 'a'],
      ['b.md', 'b'],
    ]),
  );
  expect(people.announcements.hasBaseline()).toBe(true);
  expect(people.announcements.claim('a.md', 'f')).toBe(false);
  expect(people.announcements.claim('new.md', 'f')).toBe(true);
  expect(people.announcements.pending()).toMatchObject([{ offer: 'new.md' }]);
});

test('a first start without any offer is a first start too', async () => {
  const people = await openPeople();
  people.announcements.baseline(new Map());
  expect(people.announcements.hasBaseline()).toBe(true);
});

test('a draft is decided on once', async () => {
  const people = await openPeople();
  const id = people.drafts.create(DRAFT);
  expect(people.drafts.setFacts(id, { title: 'Stage' })).toBe(true);
  expect(people.drafts.open()).toMatchObject([{ id, ...DRAFT, facts: { title: 'Stage' }, state: 'open' }]);
  expect(people.drafts.settle(id, 'cancelled')).toBe(true);
  expect(people.drafts.settle(id, 'published')).toBe(false);
  expect(people.drafts.setFacts(id, {})).toBe(false);
  expect(people.drafts.get(id)).toMatchObject({ state: 'cancelled', facts: { title: 'Stage' } });
  expect(people.drafts.open()).toEqual([]);
  expect(people.drafts.get('nonesuch')).toBeNull();
});

test('what is old is deleted; corrections, audit and announcements stay', async () => {
  const clock = new TestClock();
  const people = await openPeople({ clock });
  const old = people.answers.keep(answerTo('vieille question'));
  people.feedback.give(old, 'x', false);
  people.unanswered.resolve(people.unanswered.list()[0]!.key, ADA);
  people.conversations.remember('c:x', {}, HOUR);
  people.conversations.remember('c:y', {}, 60 * DAY);
  people.drafts.settle(people.drafts.create(DRAFT), 'published');
  const open = people.drafts.create(DRAFT);
  people.corrections.set({ offer: 'a.md', field: 'pay', value: '1', author: ADA });
  people.audit.record({ actor: ADA, guild: 'g', act: 'x', detail: null });
  people.announcements.claim('a.md', 'f');
  clock.forward(31 * DAY);
  const recent = people.answers.keep(answerTo('Vieille question !'));
  expect(people.retention.run(30)).toEqual({ answers: 1, conversations: 1, drafts: 1 });
  expect(people.retention.run(30)).toEqual({ answers: 0, conversations: 0, drafts: 0 });
  expect(people.answers.get(old)).toBeNull();
  expect(people.kept('x')).toMatchObject({ feedback: 0, conversations: 0 });
  expect(people.answers.get(recent)).not.toBeNull();
  expect(people.unanswered.list()).toMatchObject([{ times: 1 }]);
  expect(people.conversations.recall('c:y')).toEqual({});
  expect(people.drafts.open()).toMatchObject([{ id: open }]);
  expect(people.corrections.all()).toHaveLength(1);
  expect(people.audit.list()).toHaveLength(1);
  expect(people.announcements.claim('a.md', 'f')).toBe(false);
});

test.each([0, -1, Number.NaN])('a retention of %s days deletes nothing', async (days) => {
  const people = await openPeople();
  const id = people.answers.keep(answerTo('x'));
  expect(() => people.retention.run(days)).toThrow(RangeError);
  expect(people.answers.get(id)).not.toBeNull();
});

test('what staff take along is JSON with the whole history', async () => {
  const people = await openPeople();
  people.corrections.set({ offer: 'a.md', field: 'pay', value: '1', author: ADA });
  people.corrections.set({ offer: 'a.md', field: 'pay', value: '2', author: ADA });
  people.audit.record({ actor: ADA, guild: 'g', act: 'x', detail: [1] });
  people.answers.keep(answerTo('une cantine ?'));
  expect(JSON.parse(JSON.stringify(people.export()))).toMatchObject({
    corrections: [{ value: '1' }, { value: '2', at: '2026-03-02T10:00:00.000Z' }],
    audit: [{ act: 'x', detail: [1] }],
    unanswered: [{ question: 'une cantine ?', times: 1 }],
  });
});
