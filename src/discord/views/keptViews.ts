import { randomBytes } from 'node:crypto';
import type { People } from '../../people/People.ts';
import type { View } from './View.ts';

/** For so long the pages of a message can be turned. */
const DAYS = 7;
const DAY_MS = 24 * 3600 * 1000;
const ID_BYTES = 9;

/** Keeps what a message shows, so that its pages can be turned after a restart. Returns its short name. */
export function keepView(view: View, people: People): string {
  const id = randomBytes(ID_BYTES).toString('base64url');
  people.conversations.remember(`view:${id}`, view, DAYS * DAY_MS);
  return id;
}

/** A kept view, or null when it is too old. */
export function recallView(id: string, people: People): View | null {
  return people.conversations.recall(`view:${id}`) as View | null;
}
