import { ApplicationCommandOptionType, ApplicationCommandType, InteractionContextType } from 'discord.js';
import { showView } from '../views/showView.ts';
import type { Command } from './Command.ts';
import { localised } from './texts.ts';

const LONGEST_FILTER = 100;
const words = {
  type: ApplicationCommandOptionType.String,
  required: false,
  max_length: LONGEST_FILTER,
} as const;
const yesOrNo = { type: ApplicationCommandOptionType.Boolean, required: false } as const;

export const offersCommand: Command = {
  isForStaff: false,
  payload: {
    ...localised('offers'),
    type: ApplicationCommandType.ChatInput,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    options: [
      { ...localised('offers.city'), ...words },
      { ...localised('offers.duration'), ...words },
      { ...localised('offers.level'), ...words },
      { ...localised('offers.skill'), ...words },
      { ...localised('offers.paid'), ...yesOrNo },
      { ...localised('offers.open'), ...yesOrNo },
    ],
  },
  actions: {
    isPrivate: () => true,
    run({ interaction, context, language }) {
      const { options } = interaction;
      const filter = {
        city: options.getString('city') ?? undefined,
        duration: options.getString('duration') ?? undefined,
        level: options.getString('level') ?? undefined,
        skill: options.getString('skill') ?? undefined,
        paid: options.getBoolean('paid') ?? undefined,
        open: options.getBoolean('open') ?? undefined,
      };
      return showView({ kind: 'list', filter, language }, 0, context, { user: interaction.user.id });
    },
  },
};
