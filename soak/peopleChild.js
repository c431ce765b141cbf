// Records what staff and students do, and confirms each act with a line on standard output once it is done.
import { writeSync } from 'node:fs';
import { People } from '../dist/people/People.js';
import { explain } from '../dist/cli/run.js';

const [folder, count] = process.argv.slice(2);
const author = { id: '1', name: 'Ada' };
const confirm = (act) => writeSync(1, `${JSON.stringify(act)}\n`);
const ACTS = [
  (people, i) => {
    const value = `${i}`;
    const { id } = people.corrections.set({ offer: `offer-${i}.md`, field: 'pay', value, author, note: 'n'.repeat(300) });
    return { act: 'correct', id, value };
  },
  (people, i) => {
    people.audit.record({ actor: author, guild: 'g', act: `act-${i}`, detail: { text: 'd'.repeat(300) } });
    return { act: 'audit', name: `act-${i}` };
  },
  (people, i) => {
    const id = people.answers.keep({
      user: 'u', guild: 'g', channel: 'c', question: `question ${i}`, language: 'fr',
      outcome: 'not_stated', offers: [], answer: { text: 'x'.repeat(500) }, memory: null,
    });
    return { act: 'answer', id, question: `question ${i}` };
  },
  (people, i, last) => ({ act: 'feedback', question: last.question, given: last.id ? people.feedback.give(last.id, 'u', false) : false }),
  (people, i) => {
    for (const field of ['pay', 'start', 'duration'])
      people.corrections.set({ offer: `all-${i}.md`, field, value: `${i}`, author });
    return { act: 'three', offer: `all-${i}.md` };
  },
  (people, i, last) => {
    if (!last.offer) return {};
    people.corrections.withdrawAll(last.offer, author);
    return { act: 'withdrawn', offer: last.offer };
  },
];

let people;
try {
  people = await People.open(folder);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(2);
}
let last = {};
for (let i = 0; i < Number(count); i++) {
  try {
    last = ACTS[i % ACTS.length](people, i, last);
    confirm(last);
  } catch (error) {
    last = {};
    process.stderr.write(`${explain(error)}\n`);
  }
}
people.close();
