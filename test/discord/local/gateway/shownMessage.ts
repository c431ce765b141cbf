import { type APIMessage, GatewayIntentBits as Intent } from 'discord-api-types/v10';
import type { LocalMessage } from '../state/LocalMessage.ts';

/**
 * A message as an event shows it to a client with these intents: without MESSAGE_CONTENT, what is in it stays hidden
 * unless the bot wrote it, is mentioned in it or reads it in a direct conversation.
 * https://discord.com/developers/docs/events/gateway#message-content-intent
 */
export function shownMessage(message: LocalMessage, intents: number): APIMessage {
  const { data, author, channel } = message;
  const { bot } = channel.world;
  const shown =
    (intents & Intent.MessageContent) !== 0 ||
    !channel.guild ||
    author === bot ||
    data.mentions.some(({ id }) => id === bot.id);
  return shown ? data : { ...data, content: '', embeds: [], attachments: [], components: [] };
}
