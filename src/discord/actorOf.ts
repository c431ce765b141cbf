import type { Interaction } from 'discord.js';
import type { Actor } from '../people/Actor.ts';

/** Who acts, for the audit log. */
export function actorOf({ user }: Interaction): Actor {
  return { id: user.id, name: user.username };
}
