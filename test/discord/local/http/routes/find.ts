import { PermissionFlagsBits as Permission } from 'discord-api-types/v10';
import { refusal } from '../../ApiError.ts';
import { requirePermissions } from '../../permissions.ts';
import type { LocalChannel } from '../../state/LocalChannel.ts';
import type { LocalGuild } from '../../state/LocalGuild.ts';
import type { LocalMessage } from '../../state/LocalMessage.ts';
import type { World } from '../../state/World.ts';

/** A channel in which the bot may do this. @throws ApiError 10003, 50001 or 50013 */
export function channelFor(world: World, id: string, ...permissions: bigint[]): LocalChannel {
  const channel = world.channels.get(id);
  if (!channel) throw refusal('unknownChannel');
  requirePermissions(world.bot, channel, ...permissions);
  return channel;
}

/** A message that everyone in the channel sees. @throws ApiError 10008 besides those of the channel */
export function messageFor(
  world: World,
  params: { channel_id: string; message_id: string },
  ...permissions: bigint[]
): LocalMessage {
  const channel = channelFor(world, params.channel_id, Permission.ReadMessageHistory, ...permissions);
  const message = channel.messages.get(params.message_id);
  if (!message || message.ephemeral) throw refusal('unknownMessage');
  return message;
}

/** @throws ApiError 10004 */
export function guildFor(world: World, id: string): LocalGuild {
  const guild = world.guilds.get(id);
  if (!guild) throw refusal('unknownGuild');
  return guild;
}
