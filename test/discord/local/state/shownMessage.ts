import { type APIMessage, GatewayIntentBits as Intent } from 'discord-api-types/v10';
import type { LocalMessage } from './LocalMessage.ts';

/**
 * A message as a bot with these intents is shown it: without MESSAGE_CONTENT, what is in it stays hidden unless the
 * bot wrote it, is mentioned in it or reads it in a direct conversation.
 * https://discord.com/developers/docs/events/gateway#message-content-intent
 */
export function shownMessage({ data, channel }: LocalMessage, intents: number): APIMessage {
  const readsAll = (intents & Intent.MessageContent) !== 0 || !channel.guild;
  return readsAll ? data : meantFor(channel.world.bot.id, data);
}

function meantFor(botId: string, data: APIMessage): APIMessage {
  const isMeant = data.author.id === botId || data.mentions.some(({ id }) => id === botId);
  const shown = isMeant ? data : { ...data, content: '', embeds: [], attachments: [], components: [] };
  const repliedTo = data.referenced_message;
  return repliedTo ? { ...shown, referenced_message: meantFor(botId, repliedTo) } : shown;
}
