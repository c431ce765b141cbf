import type { NewAnswer } from '../../../src/people/Answers.ts';
import type { Clock } from '../../../src/people/Clock.ts';
import type { ErrorLog } from '../../../src/people/ErrorLog.ts';
import { People } from '../../../src/people/People.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

export const ADA = { id: '900000000000000001', name: 'Ada' };
export const BEN = { id: '900000000000000002', name: 'Ben' };
export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

/** A clock that stands still until it is put forward. */
export class TestClock implements Clock {
  #time = Date.parse('2026-03-02T10:00:00Z');

  now(): Date {
    return new Date(this.#time);
  }

  forward(ms: number): void {
    this.#time += ms;
  }
}

/** A log that remembers what it was told. */
export class TestLog implements ErrorLog {
  readonly lines: string[] = [];

  error(details: object, message: string): void {
    this.lines.push(`${message} ${JSON.stringify(details)}`);
  }
}

const opened: People[] = [];
afterEach(() => {
  for (const people of opened.splice(0)) people.close();
});

/** An open store that is closed after the test. */
export async function openPeople({
  folder,
  clock = new TestClock(),
  log = new TestLog(),
  patience,
}: {
  folder?: string;
  clock?: Clock;
  log?: TestLog;
  patience?: number;
} = {}): Promise<People> {
  const people = await People.open(folder ?? (await temporaryFolder()), clock, log, patience);
  opened.push(people);
  return people;
}

/** An answer to a question, of a student called "student" unless told otherwise. */
export function answerTo(question: string, changes: Partial<NewAnswer> = {}): NewAnswer {
  return {
    user: 'student',
    guild: 'guild',
    channel: 'channel',
    question,
    language: 'fr',
    outcome: 'not_stated',
    offers: ['a.md'],
    answer: { text: 'L’offre ne le dit pas.' },
    memory: { offer: 'a.md' },
    ...changes,
  };
}
