import { answerTo, BEN, openPeople, TestClock } from './support/people.ts';

test('an answer is found again by its short id, without the name of who asked', async () => {
  const clock = new TestClock();
  const people = await openPeople({ clock });
  const id = people.answers.keep(answerTo('c’est payé ?', { user: '123456789012345678' }));
  expect(id).toMatch(/^[\w-]{12}$/);
  expect(people.answers.get(id)).toEqual({
    id,
    at: clock.now(),
    user: people.pseudonym('123456789012345678'),
    question: 'c’est payé ?',
    language: 'fr',
    outcome: 'not_stated',
    offers: ['a.md'],
    answer: { text: 'L’offre ne le dit pas.' },
    memory: { offer: 'a.md' },
  });
  expect(people.answers.get('nonesuch')).toBeNull();
});

test('a conversation that remembers nothing is kept as nothing', async () => {
  const people = await openPeople();
  const id = people.answers.keep(answerTo('x', { memory: undefined }));
  expect(people.answers.get(id)?.memory).toBeNull();
});

test('what is no text or number is refused, and the process lives on', async () => {
  const people = await openPeople();
  expect(() => people.answers.keep(answerTo('x', { channel: true as unknown as string }))).toThrow();
  expect(() => people.answers.keep(answerTo('x', { language: {} as 'fr' }))).toThrow(TypeError);
});

test('questions that the offers do not answer are listed once, newest first, in the latest wording', async () => {
  const clock = new TestClock();
  const people = await openPeople({ clock });
  people.answers.keep(answerTo('Y a-t-il une cantine ?'));
  people.answers.keep(answerTo('Les horaires'));
  clock.forward(1000);
  people.answers.keep(answerTo('  y a t il une CANTINE', { outcome: 'ambiguous' }));
  people.answers.keep(answerTo('combien ?', { outcome: 'answered' }));
  people.answers.keep(answerTo('qui va gagner le match ?', { outcome: 'off_topic' }));
  const groups = people.unanswered.list({ limit: 10 });
  expect(groups).toMatchObject([
    {
      question: '  y a t il une CANTINE',
      times: 2,
      lastAt: clock.now(),
      language: 'fr',
      outcomes: ['ambiguous', 'not_stated'],
      notHelpful: 0,
    },
    { question: 'Les horaires', times: 1, outcomes: ['not_stated'] },
  ]);
  expect(people.unanswered.list({ limit: 1, offset: 1 })).toEqual([groups[1]]);
  expect(people.unanswered.count()).toBe(2);
});

test.each([
  ['l’été', "L'ete !"],
  ['¿cuánto dura?', 'cuanto   dura'],
  ['6-mois', '6 mois'],
  ['œuvre', 'OEUVRE'],
])('“%s” and “%s” are the same question', async (one, other) => {
  const people = await openPeople();
  for (const question of [one, other]) people.answers.keep(answerTo(question));
  expect(people.unanswered.list()).toMatchObject([{ times: 2 }]);
});

test.each([
  ['du C ?', 'du C# ?'],
  ['du C ?', 'du C++ ?'],
  ['???', '!!!'],
  ['😀', '🎉'],
])('“%s” and “%s” are two questions', async (one, other) => {
  const people = await openPeople();
  for (const question of [one, other]) people.answers.keep(answerTo(question));
  expect(people.unanswered.count()).toBe(2);
});

test('an answer that did not help is listed, and only the last opinion of a user counts', async () => {
  const people = await openPeople();
  const id = people.answers.keep(answerTo('combien ?', { outcome: 'answered' }));
  expect(people.feedback.give(id, 'a', false)).toBe(true);
  expect(people.feedback.give(id, 'b', false)).toBe(true);
  expect(people.unanswered.list()).toMatchObject([{ outcomes: ['answered'], notHelpful: 2 }]);
  people.feedback.give(id, 'a', true);
  expect(people.unanswered.list()).toMatchObject([{ notHelpful: 1 }]);
  people.feedback.give(id, 'b', true);
  expect(people.unanswered.list()).toEqual([]);
});

test('feedback for an answer that is gone is not kept', async () => {
  const people = await openPeople();
  expect(people.feedback.give('nonesuch', 'a', false)).toBe(false);
  expect(people.kept('a').feedback).toBe(0);
});

test('a question ticked off comes back when it is asked again', async () => {
  const people = await openPeople();
  people.answers.keep(answerTo('une cantine ?'));
  people.answers.keep(answerTo('une piscine ?'));
  const { key } = people.unanswered.list().find(({ question }) => question.includes('cantine'))!;
  expect(people.unanswered.resolve(key, BEN)).toBe(true);
  expect(people.unanswered.resolve(key, BEN)).toBe(false);
  expect(people.unanswered.resolve('nonesuch', BEN)).toBe(false);
  expect(people.unanswered.list()).toMatchObject([{ question: 'une piscine ?' }]);
  people.answers.keep(answerTo('Une cantine'));
  expect(people.unanswered.list()).toMatchObject([{ question: 'Une cantine', times: 1 }, {}]);
  expect(people.unanswered.resolve(key, BEN)).toBe(true);
});
