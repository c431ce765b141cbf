import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { People } from '../src/people/People.ts';

/** An act that the process confirmed: see peopleChild.js. */
export interface Act {
  readonly act?:
    | 'correct'
    | 'audit'
    | 'answer'
    | 'feedback'
    | 'three'
    | 'withdrawn'
    | 'publish'
    | 'hide'
    | 'remove';
  readonly id?: string;
  readonly value?: string;
  readonly name?: string;
  readonly question?: string;
  readonly given?: boolean;
  readonly offer?: string;
}

/** The acts that a process confirmed on its standard output; a line that is not ended confirms nothing. */
export function confirmedActs(said: string): Act[] {
  return said
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Act);
}

/** What is wrong in a data folder in which these acts were confirmed: acts that are lost, or that were done in part. */
export async function faultsOfActs(folder: string, acts: readonly Act[]): Promise<string[]> {
  const faults: string[] = [];
  const people = await People.open(folder, undefined, {
    error: (details, message) => faults.push(`${message} ${JSON.stringify(details)}`),
  });
  faults.push(...acts.flatMap((act) => whatIsLost(folder, people, act)));
  faults.push(...whatIsHalf(people), ...whatIsTorn(folder));
  people.close();
  return faults;
}

/** What of a confirmed act is not there. */
function whatIsLost(folder: string, people: People, act: Act): string[] {
  const lost = [`lost: ${JSON.stringify(act)}`];
  switch (act.act) {
    case 'correct': {
      const kept = people.corrections.history().find(({ id }) => id === act.id);
      return kept?.value === act.value && kept?.note?.length === 300 ? [] : lost;
    }
    case 'audit':
      return people.audit
        .list()
        .some(({ act: name, detail }) => name === act.name && JSON.stringify(detail).length > 300)
        ? []
        : lost;
    case 'answer':
      return JSON.stringify(people.answers.get(act.id!)?.answer) === JSON.stringify({ text: 'x'.repeat(500) })
        ? []
        : lost;
    case 'feedback':
      if (!act.given) return [];
      return people.unanswered
        .list()
        .some(({ question, notHelpful }) => question === act.question && notHelpful === 1)
        ? []
        : lost;
    case 'three':
      return people.corrections.history().filter(({ offer }) => offer === act.offer).length === 3 ? [] : lost;
    case 'withdrawn':
      return people.corrections.of(act.offer!).length === 0 ? [] : lost;
    case 'publish':
      return [...published(folder), ...discarded(folder)].includes(act.offer!) ? [] : lost;
    case 'hide':
      return readSideFile(folder, act.offer!) === 'status: withdrawn\n' ? [] : lost;
    case 'remove':
      return !published(folder).includes(act.offer!) && discarded(folder).includes(act.offer!) ? [] : lost;
    default:
      return [];
  }
}

/** What was done in part: corrections of an offer that are taken back all at once, or not. */
function whatIsHalf(people: People): string[] {
  const withdrawn = new Map<string, Set<boolean>>();
  for (const { offer, withdrawn: taken } of people.corrections.history()) {
    if (offer.startsWith('all-'))
      withdrawn.set(offer, (withdrawn.get(offer) ?? new Set()).add(taken !== null));
  }
  return [...withdrawn].filter(([, states]) => states.size > 1).map(([offer]) => `half withdrawn: ${offer}`);
}

/** Offers of which a part only is in the corpus. */
function whatIsTorn(folder: string): string[] {
  const corpus = corpusOf(folder);
  return published(folder)
    .filter((offer) => readFileSync(join(corpus, offer), 'utf8') !== textOf(offer))
    .map((offer) => `not whole: ${offer}`);
}

/** What the process publishes under a name. */
function textOf(offer: string): string {
  return `${offer}\n`.repeat(300);
}

function corpusOf(folder: string): string {
  return join(folder, 'corpus');
}

/** Names of the offers in the corpus. */
function published(folder: string): string[] {
  return listed(corpusOf(folder)).filter((name) => /^[^.].*\.md$/.test(name));
}

/** Names of the offers that are in the trash, whole. */
function discarded(folder: string): string[] {
  const trash = join(folder, 'trash');
  return listed(trash).flatMap((name) => {
    const offer = name.replace(/^\d+-/, '');
    return readFileSync(join(trash, name), 'utf8') === textOf(offer) ? [offer] : [];
  });
}

function readSideFile(folder: string, offer: string): string | null {
  const path = join(corpusOf(folder), `${offer}.yaml`);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function listed(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
