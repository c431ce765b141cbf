import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { ChannelType, ThreadAutoArchiveDuration } from 'discord.js';
import { ask, plain } from '../ask.ts';
import type { BotContext } from '../BotContext.ts';
import { conversationOf } from '../conversationOf.ts';
import { DISCORD_MESSAGES, languageOfDiscordLocale } from '../locales/index.ts';
import type { Component, ComponentAction } from '../onComponent.ts';
import { escapeText, shorten } from '../send/escapeText.ts';
import { LIMITS } from '../send/limits.ts';
import { type Outgoing, outgoing } from '../send/Outgoing.ts';
import { recallView } from '../views/keptViews.ts';
import { showView } from '../views/showView.ts';
import type { View } from '../views/View.ts';

/** What Discord takes as a file without boosts. */
const MOST_FILE_BYTES = 10 * 2 ** 20;

const languageOf = ({ locale }: Component) => languageOfDiscordLocale(locale);

/** Answers privately what was pressed, once it is made. */
async function privately(
  interaction: Component,
  context: BotContext,
  make: () => Promise<Outgoing>,
): Promise<void> {
  await context.door.acknowledge(interaction, { isPrivate: true });
  await context.door.answer(interaction, await make());
}

export const turnPage: ComponentAction = async (interaction, [key = '', page = '0'], context) => {
  const [kind, id] = [key.slice(0, 1), key.slice(1)];
  const kept = kind === 'a' ? context.people.answers.get(id) : null;
  const view: View | null =
    kind === 'a'
      ? kept && { kind: 'answer', answer: id, language: kept.language }
      : recallView(id, interaction.user.id, context.people);
  if (!view || interaction.isModalSubmit())
    return privately(interaction, context, async () =>
      plain(DISCORD_MESSAGES[languageOf(interaction)].tooOld),
    );
  const canThread = view.kind === 'answer' && interaction.channel?.type === ChannelType.GuildText;
  await context.door.acknowledgeUpdate(interaction);
  await context.door.answer(
    interaction,
    await showView(view, Number(page) || 0, context, { canThread, user: interaction.user.id, kept: id }),
  );
};

export const showSources: ComponentAction = (interaction, [answer = ''], context) =>
  privately(interaction, context, () =>
    showView({ kind: 'sources', answer, language: languageOf(interaction) }, 0, context, {
      user: interaction.user.id,
    }),
  );

export const showSheet: ComponentAction = (interaction, [key = ''], context) =>
  privately(interaction, context, async () => {
    const language = languageOf(interaction);
    const offer = context.catalogue.byKey(key);
    if (!offer) return plain(DISCORD_MESSAGES[language].gone);
    return showView({ kind: 'sheet', offer: offer.id, language }, 0, context, { user: interaction.user.id });
  });

export const sendFile: ComponentAction = (interaction, [key = ''], context) =>
  privately(interaction, context, async () => {
    const say = DISCORD_MESSAGES[languageOf(interaction)];
    const offer = context.catalogue.byKey(key);
    if (!offer) return plain(say.gone);
    // An offer's id comes from the corpus folder, but a link put there since must not lead out of it.
    const corpus = await realpath(context.config.corpus);
    const path = await realpath(join(corpus, offer.id)).catch(() => null);
    if (!path?.startsWith(corpus + sep)) return plain(say.gone);
    if ((await stat(path)).size > MOST_FILE_BYTES) return plain(say.fileTooLarge);
    return outgoing({
      content: escapeText(shorten(offer.id, LIMITS.content / 4)),
      files: [{ name: basename(offer.id), data: await readFile(path) }],
    });
  });

export async function rate(
  interaction: Component,
  [answer = '']: readonly string[],
  context: BotContext,
  helpful: boolean,
): Promise<void> {
  return privately(interaction, context, async () => {
    const say = DISCORD_MESSAGES[languageOf(interaction)];
    return plain(
      context.people.feedback.give(answer, interaction.user.id, helpful) ? say.thanks : say.tooOld,
    );
  });
}

/** The same question again, about the offer that was chosen. */
export const pickOffer: ComponentAction = (interaction, [answer = ''], context) =>
  privately(interaction, context, async () => {
    const say = DISCORD_MESSAGES[languageOf(interaction)];
    const kept = context.people.answers.get(answer);
    const chosen = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
    if (!kept || chosen === undefined) return plain(say.tooOld);
    const offer = context.catalogue.byKey(chosen);
    if (!offer) return plain(say.gone);
    const channel = interaction.channelId ?? '';
    return ask(
      {
        question: kept.question,
        user: interaction.user.id,
        guild: interaction.guildId,
        channel,
        conversation: conversationOf(interaction.channel, channel, interaction.user.id),
        offer: offer.id,
        canThread: false,
        fallback: languageOf(interaction),
      },
      context,
    );
  });

/** Opens a thread under the answer, in which no mention is needed. */
export const openThread: ComponentAction = (interaction, [answer = ''], context) =>
  privately(interaction, context, async () => {
    const say = DISCORD_MESSAGES[languageOf(interaction)];
    const kept = context.people.answers.get(answer);
    if (!kept || !interaction.isButton() || !interaction.guildId) return plain(say.tooOld);
    const { message, channel } = interaction;
    const me = interaction.guild?.members.me;
    if (channel?.type !== ChannelType.GuildText || !me) return plain(say.guildOnly);
    const missing = channel.permissionsFor(me).missing(['CreatePublicThreads', 'SendMessagesInThreads']);
    if (missing.length > 0) return plain(say.missingPermission({ permissions: missing.join(', ') }));
    const thread =
      message.thread ??
      (await message.startThread({
        name: shorten(kept.question, LIMITS.threadName),
        autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
      }));
    context.people.threads.join(thread.id, interaction.guildId);
    const memory = context.people.conversations.recall(
      conversationOf(channel, channel.id, interaction.user.id),
    );
    if (memory !== null)
      context.people.conversations.remember(
        conversationOf(thread, thread.id, interaction.user.id),
        memory,
        context.config.conversationHours * 3600 * 1000,
      );
    await context.door.send(thread, plain(say.threadOpened), thread.id);
    return outgoing({ content: `<#${thread.id}>` });
  });

export const forgetMe: ComponentAction = (interaction, _args, context) =>
  privately(interaction, context, async () => {
    const { answers, feedback } = context.people.forget(interaction.user.id);
    return plain(DISCORD_MESSAGES[languageOf(interaction)].privacy.forgotten({ answers, feedback }));
  });
