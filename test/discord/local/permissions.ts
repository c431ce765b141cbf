import { ChannelType, OverwriteType, PermissionFlagsBits as Permission } from 'discord-api-types/v10';
import { refusal } from './ApiError.ts';
import type { LocalChannel } from './state/LocalChannel.ts';
import type { LocalGuild } from './state/LocalGuild.ts';
import type { LocalMember } from './state/LocalMember.ts';
import type { LocalUser } from './state/LocalUser.ts';

export const ALL_PERMISSIONS = union(Object.values(Permission));

/** What the two people of a direct conversation may do in it. */
export const DIRECT_MESSAGE_PERMISSIONS = union([
  Permission.ViewChannel,
  Permission.SendMessages,
  Permission.EmbedLinks,
  Permission.AttachFiles,
  Permission.ReadMessageHistory,
  Permission.MentionEveryone,
  Permission.AddReactions,
  Permission.UseApplicationCommands,
  Permission.UseExternalEmojis,
]);

/** Without SEND_MESSAGES, these are of no use and Discord takes them away, too. */
const NEEDS_SENDING = union([
  Permission.EmbedLinks,
  Permission.AttachFiles,
  Permission.MentionEveryone,
  Permission.SendTTSMessages,
]);

export function union(bits: readonly bigint[]): bigint {
  return bits.reduce((all, bit) => all | bit, 0n);
}

export const has = (permissions: bigint, bits: bigint): boolean => (permissions & bits) === bits;

/** What a member may do in the guild at large: everybody's permissions and those of their roles. */
export function guildPermissions(guild: LocalGuild, member: LocalMember): bigint {
  if (guild.ownerId === member.id) return ALL_PERMISSIONS;
  const permissions = union([guild.everyone, ...member.roles].map((role) => BigInt(role.permissions)));
  return has(permissions, Permission.Administrator) ? ALL_PERMISSIONS : permissions;
}

/**
 * What a member may do in a channel; threads follow their parent's overwrites.
 * https://discord.com/developers/docs/topics/permissions#permission-overwrites
 */
export function channelPermissions(channel: LocalChannel, member: LocalMember): bigint {
  let permissions = guildPermissions(channel.guild!, member);
  if (permissions === ALL_PERMISSIONS) return permissions;
  const { overwrites } = channel.parent && channel.thread ? channel.parent : channel;
  const everyoneId = channel.guild!.id;
  const roleIds = new Set(member.roles.map(({ id }) => id));
  const layers = [
    overwrites.filter(({ id }) => id === everyoneId),
    overwrites.filter(({ id, type }) => type === OverwriteType.Role && id !== everyoneId && roleIds.has(id)),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === member.id),
  ];
  for (const layer of layers) {
    permissions &= ~union(layer.map(({ deny }) => BigInt(deny)));
    permissions |= union(layer.map(({ allow }) => BigInt(allow)));
  }
  if (!has(permissions, Permission.ViewChannel) || !mayEnter(channel, member, permissions)) return 0n;
  return has(permissions, permissionToSend(channel)) ? permissions : permissions & ~NEEDS_SENDING;
}

/** Threads have a permission of their own to write in. */
export function permissionToSend({ thread }: LocalChannel): bigint {
  return thread ? Permission.SendMessagesInThreads : Permission.SendMessages;
}

/** Private threads are for those added to them, and moderators. */
function mayEnter(channel: LocalChannel, member: LocalMember, permissions: bigint): boolean {
  if (channel.type !== ChannelType.PrivateThread) return true;
  return has(permissions, Permission.ManageThreads) || channel.thread!.memberIds.has(member.id);
}

/** What an account may do in any channel, direct conversations included; nothing where it is no member. */
export function permissionsOf(user: LocalUser, channel: LocalChannel): bigint {
  if (!channel.guild) return DIRECT_MESSAGE_PERMISSIONS;
  const member = channel.guild.members.get(user.id);
  return member ? channelPermissions(channel, member) : 0n;
}

/** @throws ApiError "Missing Access" where they see nothing, "Missing Permissions" where they may not do it */
export function requirePermissions(user: LocalUser, channel: LocalChannel, ...bits: bigint[]): void {
  const permissions = permissionsOf(user, channel);
  if (!has(permissions, Permission.ViewChannel)) throw refusal('missingAccess');
  if (!has(permissions, union(bits))) throw refusal('missingPermissions');
}
