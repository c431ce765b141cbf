// Records what staff and students do, and confirms each act with a line on standard output once it is done.
import { writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { discardOffer, publishDraft } from '../dist/discord/drafts.js';
import { setStatus } from '../dist/discord/withdrawOffer.js';
import { makeFolder } from '../dist/disk/makeFolder.js';
import { People } from '../dist/people/People.js';
import { explain } from '../dist/cli/run.js';

const [folder, count] = process.argv.slice(2);
const corpus = join(folder, 'corpus');
const bot = { config: { data: folder, corpus } };
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
  async (people, i) => {
    const offer = `offer-${i}.md`;
    const draft = join(folder, 'draft');
    writeFileSync(draft, `${offer}\n`.repeat(300));
    await publishDraft(draft, offer, corpus);
    return { act: 'publish', offer };
  },
  async (people, i, last) => {
    if (!last.offer) return {};
    await setStatus(last.offer, 'withdrawn', bot);
    return { act: 'hide', offer: last.offer };
  },
  async (people, i, last) => {
    if (!last.offer) return {};
    await discardOffer(last.offer, bot);
    return { act: 'remove', offer: last.offer };
  },
];

let people;
try {
  people = await People.open(folder);
  makeFolder(corpus);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(2);
}
let last = {};
for (let i = 0; i < Number(count); i++) {
  try {
    last = await ACTS[i % ACTS.length](people, i, last);
    confirm(last);
  } catch (error) {
    last = {};
    process.stderr.write(`${explain(error)}\n`);
  }
}
people.close();
