import { ChannelType, type Message, type SendableChannels } from 'discord.js';
import { isThanks } from '../answer/understand/isThanks.ts';
import { detectLanguage } from '../language/detectLanguage.ts';
import { ask, failure } from './ask.ts';
import type { BotContext } from './BotContext.ts';
import { conversationOf } from './conversationOf.ts';
import { languageOfDiscordLocale } from './locales/index.ts';
import { missingPermissions } from './missingPermissions.ts';

/**
 * Answers messages that are meant for the bot: direct ones, mentions, those in threads it was asked in, and those in
 * channels and forums set aside for questions. Never other bots, webhooks, or everybody.
 */
export async function onMessage(message: Message, context: BotContext): Promise<void> {
  const question = questionIn(message, context);
  if (question === null) return;
  const { health, log, door, people } = context;
  const { channel } = message;
  const missing = missingPermissions(channel, context.client);
  if (missing.length > 0) {
    log.warn({ channel: channel.id, missing }, 'asked where I may not answer');
    health.remember('message', new Error(`in #${channel.id} I lack: ${missing.join(', ')}`));
    return;
  }
  // Whoever goes on asking too much is told once, not each time.
  if (context.limits.wasTold(message.author.id)) return;
  try {
    if (channel.isThread() && message.guildId) people.threads.join(channel.id, message.guildId);
    if (channel.isSendable()) showTyping(channel, log);
    const reply = await ask(
      {
        question,
        user: message.author.id,
        guild: message.guildId,
        channel: channel.id,
        conversation: conversationOf(channel, channel.id, message.author.id),
        canThread: channel.type === ChannelType.GuildText,
        fallback: languageOfDiscordLocale(message.guild?.preferredLocale ?? 'fr'),
      },
      context,
    );
    await door.reply(message, reply);
    health.count('message', 'done');
  } catch (error) {
    health.count('message', 'failed');
    health.remember('message', error);
    log.error({ error }, 'a message could not be answered');
    const language = detectLanguage(
      question,
      languageOfDiscordLocale(message.guild?.preferredLocale ?? 'fr'),
    );
    await door
      .reply(message, failure(language))
      .catch((again) => log.error({ error: again }, 'nor could that be said'));
  }
}

/** Says that an answer is coming; it comes too when that can't be said. */
function showTyping(channel: SendableChannels, log: BotContext['log']): void {
  channel.sendTyping().catch((error) => log.warn({ error }, 'typing could not be shown'));
}

/** The question a message asks the bot, without its mention; null when it is not meant for it. */
function questionIn(message: Message, { client, people, config }: BotContext): string | null {
  const { author, webhookId, system, content, channel } = message;
  const me = client.user;
  if (!me || author.bot || webhookId !== null || system) return null;
  // Who mentions everybody or a role of the bot does not mean the bot; who replies to it without a mention does not either.
  if (message.mentions.everyone) return null;
  const mention = new RegExp(`<@!?${me.id}>`, 'g');
  const isMentioned = mention.test(content);
  const parent = channel.isThread() ? channel.parentId : null;
  const isSetAside =
    config.askChannels.includes(channel.id) || (parent !== null && config.askChannels.includes(parent));
  const isOurThread = channel.isThread() && people.threads.has(channel.id);
  if (!channel.isDMBased() && !isMentioned) {
    if (!isSetAside && !isOurThread) return null;
    if (isForOthers(message, me.id)) return null;
  }
  const names = channel.isThread() && message.id === channel.id ? `${channel.name}\n` : '';
  // Who else is mentioned is nobody's business, and no word of the question.
  const words = content.replace(mention, ' ').replace(/<[@#][!&]?\d+>/g, ' ');
  const question = `${names}${words}`.replace(/[^\S\n]+/g, ' ').trim();
  // Without the MessageContent intent a message that does not name the bot comes empty.
  return question === '' && !isMentioned ? null : question;
}

/** Whether people talk among themselves where every message may be a question. */
function isForOthers({ mentions, reference, content }: Message, me: string): boolean {
  if (mentions.roles.size > 0 || mentions.users.some(({ id }) => id !== me)) return true;
  if (isThanks(content)) return true;
  return reference !== null && mentions.repliedUser !== null && mentions.repliedUser.id !== me;
}
