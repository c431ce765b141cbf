import { ApplicationCommandOptionType, ApplicationCommandType, InteractionContextType } from 'discord.js';
import { plain } from '../ask.ts';
import { DISCORD_MESSAGES } from '../locales/index.ts';
import { showView } from '../views/showView.ts';
import type { Command } from './Command.ts';
import { offerChoices, offerOption } from './offerOption.ts';
import { localised } from './texts.ts';

const LONGEST_SEARCH = 300;

export const searchCommand: Command = {
  isForStaff: false,
  payload: {
    ...localised('search'),
    type: ApplicationCommandType.ChatInput,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    options: [
      {
        ...localised('search.words'),
        type: ApplicationCommandOptionType.String,
        required: true,
        max_length: LONGEST_SEARCH,
      },
      offerOption('ask.offer', false),
    ],
  },
  actions: {
    isPrivate: () => true,
    async run({ interaction, context, language }) {
      const words = interaction.options.getString('words', true);
      const named = interaction.options.getString('offer');
      const offer = named === null ? undefined : context.catalogue.resolve(named);
      if (named !== null && !offer) return plain(DISCORD_MESSAGES[language].unknownOffer({ offer: named }));
      return showView(
        { kind: 'search', words, language, ...(offer ? { offer: offer.id } : {}) },
        0,
        context,
        { user: interaction.user.id },
      );
    },
  },
  autocomplete: offerChoices,
};
