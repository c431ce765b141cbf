import { ChannelType } from 'discord-api-types/v10';
import { LocalChannel } from './LocalChannel.ts';
import type { LocalUser } from './LocalUser.ts';
import type { World } from './World.ts';

/** The bot's conversation with a user; there is one, made when it is first needed. */
export function directChannel(world: World, user: LocalUser): LocalChannel {
  for (const channel of world.channels.values()) if (channel.recipient === user) return channel;
  return new LocalChannel(world, { type: ChannelType.DM, recipient: user });
}
