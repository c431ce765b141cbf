import {
  type APIReaction,
  GatewayDispatchEvents as Event,
  GatewayIntentBits as Intent,
} from 'discord-api-types/v10';
import type { LocalMessage } from './LocalMessage.ts';
import type { LocalUser } from './LocalUser.ts';

/** Adds or takes away somebody's reaction, counts it and tells the bot. @param emoji a Unicode emoji */
export function publishReaction(
  t: Event.MessageReactionAdd | Event.MessageReactionRemove,
  message: LocalMessage,
  user: LocalUser,
  emoji: string,
): void {
  const { channel, data } = message;
  const added = t === Event.MessageReactionAdd;
  count(message, emoji, user, added ? 1 : -1);
  const member = channel.guild?.members.get(user.id);
  channel.world.publish({
    t,
    d: {
      user_id: user.id,
      channel_id: channel.id,
      message_id: message.id,
      ...(channel.guild && { guild_id: channel.guild.id }),
      ...(added && { message_author_id: data.author.id }),
      ...(added && member && { member: member.payload() }),
      emoji: { id: null, name: emoji },
      burst: false,
      type: 0,
    },
    intent: channel.guild ? Intent.GuildMessageReactions : Intent.DirectMessageReactions,
    guildId: channel.guild?.id,
    channel,
  });
  channel.world.changes.notify();
}

function count({ data, channel }: LocalMessage, emoji: string, user: LocalUser, by: 1 | -1): void {
  data.reactions ??= [];
  let reaction = data.reactions.find((each) => each.emoji.name === emoji);
  if (!reaction) {
    reaction = emptyReaction(emoji);
    data.reactions.push(reaction);
  }
  reaction.count += by;
  reaction.count_details.normal += by;
  if (user === channel.world.bot) reaction.me = by > 0;
  if (reaction.count <= 0) data.reactions.splice(data.reactions.indexOf(reaction), 1);
}

function emptyReaction(emoji: string): APIReaction {
  return {
    count: 0,
    count_details: { burst: 0, normal: 0 },
    me: false,
    me_burst: false,
    emoji: { id: null, name: emoji },
    burst_colors: [],
  };
}
