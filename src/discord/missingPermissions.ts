import { type Channel, type Client, type PermissionResolvable, PermissionsBitField } from 'discord.js';

/** What the bot needs to answer in a channel. */
const NEEDED = ['ViewChannel', 'SendMessages', 'EmbedLinks', 'AttachFiles', 'ReadMessageHistory'] as const;
const NEEDED_IN_THREADS = ['SendMessagesInThreads'] as const;

/** Names of the permissions the bot lacks to answer in a channel; none in direct messages. */
export function missingPermissions(channel: Channel, client: Client<true> | Client): string[] {
  if (channel.isDMBased() || !client.user) return [];
  const granted = channel.permissionsFor(client.user.id);
  const needed: PermissionResolvable[] = channel.isThread()
    ? [...NEEDED.filter((name) => name !== 'SendMessages'), ...NEEDED_IN_THREADS]
    : [...NEEDED];
  return granted ? granted.missing(needed) : new PermissionsBitField(needed).toArray();
}
