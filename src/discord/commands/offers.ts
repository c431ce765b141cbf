import { ApplicationCommandOptionType, ApplicationCommandType, InteractionContextType } from 'discord.js';
import { isDuration } from '../../brain/fitsFilter.ts';
import { plain } from '../ask.ts';
import { DISCORD_MESSAGES } from '../locales/index.ts';
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
    async run({ interaction, context, language }) {
      const { options } = interaction;
      const text = (name: string): string | undefined => options.getString(name)?.trim() || undefined;
      const duration = text('duration');
      if (duration !== undefined && !isDuration(duration))
        return plain(DISCORD_MESSAGES[language].notADuration({ value: duration }));
      const filter = {
        city: text('city'),
        duration,
        level: text('level'),
        skill: text('skill'),
        paid: options.getBoolean('paid') ?? undefined,
        open: options.getBoolean('open') ?? undefined,
      };
      return showView({ kind: 'list', filter, language }, 0, context, { user: interaction.user.id });
    },
  },
};
