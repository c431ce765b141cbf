import { LIMITS } from './limits.ts';

/** What components do when they are used. The first letter of each is enough for no two to be confused; ids stay short. */
export const ACTIONS = [
  'page',
  'sources',
  'sheet',
  'file',
  'helpful',
  'unhelpful',
  'pick',
  'thread',
  'publish',
  'amend',
  'cancel',
  'remove',
  'correct',
  'forget',
  'resolve',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Ids of another form come from an older version of the bot. */
const VERSION = '1';
const SEPARATOR = '~';

/** The id of a component: what it does, with at most a few short arguments. */
export function customId(action: Action, ...args: readonly (string | number)[]): string {
  const id = [VERSION, action, ...args].join(SEPARATOR);
  if (id.length > LIMITS.customId) throw new RangeError(`custom id of ${id.length} characters: ${id}`);
  return id;
}

/** What a component's id means, or null for one of another version. */
export function readCustomId(id: string): { action: Action; args: readonly string[] } | null {
  const [version, name, ...args] = id.split(SEPARATOR);
  const action = ACTIONS.find((candidate) => candidate === name);
  return version === VERSION && action ? { action, args } : null;
}
