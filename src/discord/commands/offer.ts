import { ApplicationCommandType, InteractionContextType } from 'discord.js';
import { plain } from '../ask.ts';
import { DISCORD_MESSAGES } from '../locales/index.ts';
import { showView } from '../views/showView.ts';
import type { Command } from './Command.ts';
import { offerChoices, offerOption } from './offerOption.ts';
import { localised } from './texts.ts';

export const offerCommand: Command = {
  isForStaff: false,
  payload: {
    ...localised('offer'),
    type: ApplicationCommandType.ChatInput,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    options: [offerOption('offer.offer', true)],
  },
  actions: {
    isPrivate: () => true,
    async run({ interaction, context, language }) {
      const named = interaction.options.getString('offer', true);
      const offer = context.catalogue.resolve(named);
      return offer
        ? showView({ kind: 'sheet', offer: offer.id, language }, 0, context, { user: interaction.user.id })
        : plain(DISCORD_MESSAGES[language].unknownOffer({ offer: named }));
    },
  },
  autocomplete: offerChoices,
};
