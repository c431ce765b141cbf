import { ApplicationCommandType, InteractionContextType } from 'discord.js';
import { plain } from '../ask.ts';
import { DISCORD_MESSAGES } from '../locales/index.ts';
import { showView } from '../views/showView.ts';
import type { Command } from './Command.ts';
import { offerChoices, offerOption } from './offerOption.ts';
import { localised } from './texts.ts';

const OPTIONS = ['first', 'second', 'third', 'fourth'] as const;

export const compareCommand: Command = {
  isForStaff: false,
  payload: {
    ...localised('compare'),
    type: ApplicationCommandType.ChatInput,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    options: OPTIONS.map((name, i) => offerOption(`compare.${name}`, i < 2)),
  },
  actions: {
    isPrivate: () => true,
    async run({ interaction, context, language }) {
      const say = DISCORD_MESSAGES[language];
      const named = OPTIONS.flatMap((name) => interaction.options.getString(name) ?? []);
      const unknown = named.find((option) => !context.catalogue.resolve(option));
      if (unknown !== undefined) return plain(say.unknownOffer({ offer: unknown }));
      const offers = [...new Set(named.map((option) => context.catalogue.resolve(option)!.id))];
      if (offers.length < 2) return plain(say.compareNeedsTwo);
      return showView({ kind: 'compare', offers, language }, 0, context, { user: interaction.user.id });
    },
  },
  autocomplete: offerChoices,
};
