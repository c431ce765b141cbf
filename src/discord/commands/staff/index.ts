import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
} from 'discord.js';
import { FIELDS } from '../../../corpus/topics.ts';
import { fold } from '../../../language/fold.ts';
import { MESSAGES } from '../../../locales/index.ts';
import { languageOfDiscordLocale } from '../../locales/index.ts';
import type { Command } from '../Command.ts';
import { offerChoices, offerOption } from '../offerOption.ts';
import { localised, type TextKey } from '../texts.ts';
import { add } from './add.ts';
import { correct } from './correct.ts';
import { exportAll } from './exportAll.ts';
import { reindex } from './reindex.ts';
import { remove } from './remove.ts';
import { status } from './status.ts';
import { unanswered } from './unanswered.ts';
import { restore, withdraw, withdrawnChoices } from './withdraw.ts';

const LONGEST_VALUE = 300;
const file = (key: TextKey, required: boolean): APIApplicationCommandBasicOption => ({
  ...localised(key),
  type: ApplicationCommandOptionType.Attachment,
  required,
});

function subcommand(
  key: TextKey,
  options: APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption {
  return { ...localised(key), type: ApplicationCommandOptionType.Subcommand, options };
}

/** What staff do. Each use is checked, whoever Discord shows the command to. */
export const staffCommand: Command = {
  isForStaff: true,
  payload: {
    ...localised('staff'),
    type: ApplicationCommandType.ChatInput,
    contexts: [InteractionContextType.Guild],
    options: [
      subcommand('staff.reindex', [
        { ...localised('staff.reindex.full'), type: ApplicationCommandOptionType.Boolean, required: false },
      ]),
      subcommand('staff.add', [
        file('staff.add.file', true),
        file('staff.add.second', false),
        file('staff.add.third', false),
      ]),
      subcommand('staff.remove', [offerOption('offer.offer', true)]),
      subcommand('staff.withdraw', [offerOption('offer.offer', true)]),
      subcommand('staff.restore', [
        {
          ...localised('staff.restore.file'),
          type: ApplicationCommandOptionType.String,
          required: true,
          autocomplete: true,
        },
      ]),
      subcommand('staff.correct', [
        offerOption('offer.offer', true),
        {
          ...localised('staff.correct.field'),
          type: ApplicationCommandOptionType.String,
          required: true,
          autocomplete: true,
        },
        {
          ...localised('staff.correct.value'),
          type: ApplicationCommandOptionType.String,
          required: false,
          max_length: LONGEST_VALUE,
        },
      ]),
      subcommand('staff.status'),
      subcommand('staff.unanswered', [
        {
          ...localised('staff.unanswered.csv'),
          type: ApplicationCommandOptionType.Boolean,
          required: false,
        },
      ]),
      subcommand('staff.export'),
    ],
  },
  actions: { reindex, add, remove, withdraw, restore, correct, status, unanswered, export: exportAll },
  autocomplete(interaction, context) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'field') return fieldChoices(value, interaction.locale);
    return name === 'file' ? withdrawnChoices(interaction, context) : offerChoices(interaction, context);
  },
};

function fieldChoices(typed: string, locale: string): APIApplicationCommandOptionChoice<string>[] {
  const labels = MESSAGES[languageOfDiscordLocale(locale)].answer.fields;
  return FIELDS.filter((field) => fold(`${labels[field]} ${field}`).includes(fold(typed))).map((field) => ({
    name: labels[field],
    value: field,
  }));
}
