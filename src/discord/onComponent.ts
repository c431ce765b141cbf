import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js';
import { plain } from './ask.ts';
import type { BotContext } from './BotContext.ts';
import {
  amendDraft,
  cancelStaffAct,
  publish,
  removeOffer,
  takeCorrection,
  tickOff,
} from './components/staff.ts';
import {
  forgetMe,
  openThread,
  pickOffer,
  rate,
  sendFile,
  showSheet,
  showSources,
  turnPage,
} from './components/student.ts';
import { isStaff } from './isStaff.ts';
import { DISCORD_MESSAGES, languageOfDiscordLocale } from './locales/index.ts';
import { type Action, readCustomId } from './send/customId.ts';

export type Component = ButtonInteraction | StringSelectMenuInteraction | ModalSubmitInteraction;

/** What a component does. It acknowledges by itself, since a modal must be the first answer and a page an update. */
export type ComponentAction = (
  interaction: Component,
  args: readonly string[],
  context: BotContext,
) => Promise<void>;

const STUDENT: Readonly<Partial<Record<Action, ComponentAction>>> = {
  page: turnPage,
  sources: showSources,
  sheet: showSheet,
  file: sendFile,
  helpful: (interaction, args, context) => rate(interaction, args, context, true),
  unhelpful: (interaction, args, context) => rate(interaction, args, context, false),
  pick: pickOffer,
  thread: openThread,
  forget: forgetMe,
};
const STAFF: Readonly<Partial<Record<Action, ComponentAction>>> = {
  publish,
  amend: amendDraft,
  correct: takeCorrection,
  cancel: cancelStaffAct,
  remove: removeOffer,
  resolve: tickOff,
};

/** Buttons, selects and modals, also those of messages from before a restart; of older versions it says what to do. */
export async function onComponent(interaction: Component, context: BotContext): Promise<void> {
  const say = DISCORD_MESSAGES[languageOfDiscordLocale(interaction.locale)];
  const refuse = async (sentence: string): Promise<void> => {
    await context.door.acknowledge(interaction, { isPrivate: true });
    await context.door.answer(interaction, plain(sentence));
  };
  const read = readCustomId(interaction.customId);
  if (!read) return refuse(say.tooOld);
  const forStaff = STAFF[read.action];
  if (forStaff && !isStaff(interaction, context)) return refuse(say.staffOnly);
  const action = forStaff ?? STUDENT[read.action];
  if (!action) return refuse(say.tooOld);
  return action(interaction, read.args, context);
}
