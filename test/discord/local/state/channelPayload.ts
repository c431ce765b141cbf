import {
  type APIChannel,
  type APIThreadMember,
  ChannelType,
  type ThreadMemberFlags,
} from 'discord-api-types/v10';
import type { LocalChannel } from './LocalChannel.ts';

/** A channel as Discord's API shows it. */
export function channelPayload(channel: LocalChannel): APIChannel {
  const common = { id: channel.id, type: channel.type, flags: 0, last_message_id: channel.lastMessageId };
  if (channel.recipient) return { ...common, recipients: [channel.recipient.data] } as APIChannel;
  const inGuild = {
    ...common,
    guild_id: channel.guild!.id,
    name: channel.name,
    parent_id: channel.parent?.id ?? null,
    rate_limit_per_user: 0,
  };
  if (channel.thread) return { ...inGuild, ...threadFields(channel) } as APIChannel;
  return {
    ...inGuild,
    position: channel.guild!.channels.indexOf(channel),
    permission_overwrites: channel.overwrites,
    topic: channel.topic,
    nsfw: false,
    ...(channel.type === ChannelType.GuildForum && {
      available_tags: channel.tags,
      default_reaction_emoji: null,
      default_sort_order: null,
      default_forum_layout: 0,
    }),
  } as APIChannel;
}

function threadFields(channel: LocalChannel): object {
  const thread = channel.thread!;
  const bot = channel.world.bot.id;
  // A thread's first message lies in the parent, except in a forum, where it is not counted either.
  const messages = [...channel.messages.keys()].filter((id) => id !== channel.id).length;
  return {
    owner_id: thread.ownerId,
    message_count: messages,
    total_message_sent: messages,
    member_count: thread.memberIds.size,
    applied_tags: thread.appliedTags,
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      auto_archive_duration: thread.autoArchiveDuration,
      archive_timestamp: thread.archiveTimestamp,
      ...(channel.type === ChannelType.PrivateThread && { invitable: thread.invitable }),
    },
    ...(thread.memberIds.has(bot) && { member: threadMember(channel, bot) }),
  };
}

/** Somebody's belonging to a thread. */
export function threadMember(channel: LocalChannel, userId: string): APIThreadMember {
  return {
    id: channel.id,
    user_id: userId,
    join_timestamp: channel.thread!.archiveTimestamp,
    flags: 0 as ThreadMemberFlags,
  };
}
