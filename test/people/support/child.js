// A second process over the same folder, as built: does what its name of a task says, once its parent says go.
import { once } from 'node:events';
import { People } from '../../../dist/people/People.js';

const [folder, task, ...args] = process.argv.slice(2);

const TASKS = {
  /** Opens only: several at once on a new folder. */
  pseudonym: (people) => people.pseudonym(args[0]),
  claim: (people) => args.filter((offer) => people.announcements.claim(offer, 'f')),
  settle: (people) => args.filter((id) => people.drafts.settle(id, 'published')),
  correct: (people) => {
    const author = { id: '1', name: 'Ada' };
    return people.corrections.set({ offer: args[0], field: 'pay', value: args[1], author }).id;
  },
  /** Tells of every answer kept, until it is killed. */
  keepForEver: async (people) => {
    for (let i = 0; ; i++) {
      const kept = {
        user: 'u', guild: 'g', channel: 'c', question: `question ${i}`, language: 'fr',
        outcome: 'not_stated', offers: [], answer: { text: 'x'.repeat(2000) }, memory: null,
      };
      const id = people.answers.keep(kept);
      process.send(id);
      await new Promise(setImmediate);
    }
  },
};

// The tasks that race wait with the folder open; "pseudonym" races for the opening itself.
const early = task === 'pseudonym' ? undefined : await People.open(folder);
process.send('ready');
await once(process, 'message');
const people = early ?? (await People.open(folder));
const result = await TASKS[task](people);
people.close();
process.send({ result });
process.disconnect();
