import { randomBytes } from 'node:crypto';
import type { People } from '../../people/People.ts';
import type { View } from './View.ts';

/** For so long the pages of a message can be turned. */
const DAYS = 7;
const DAY_MS = 24 * 3600 * 1000;
const ID_BYTES = 9;

/**
 * Keeps what a message shows to somebody, who alone sees it, so that its pages can be turned after a restart. Returns its
 * short name.
 */
export function keepView(view: View, user: string, people: People): string {
  const id = randomBytes(ID_BYTES).toString('base64url');
  people.conversations.remember(keyOf(id, user), view, DAYS * DAY_MS);
  return id;
}

/** A kept view, or null when it is too old. */
export function recallView(id: string, user: string, people: People): View | null {
  return people.conversations.recall(keyOf(id, user)) as View | null;
}

/** With the user's id in it, so that it is forgotten with all else that is kept of them. */
function keyOf(id: string, user: string): string {
  return `view:${id}:${user}`;
}
