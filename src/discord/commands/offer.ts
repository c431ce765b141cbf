import { ApplicationCommandType, ComponentType, InteractionContextType } from 'discord.js';
import type { CatalogueEntry } from '../../brain/protocol.ts';
import type { Language } from '../../language/Language.ts';
import { plain } from '../ask.ts';
import { DISCORD_MESSAGES } from '../locales/index.ts';
import { escapeText, shorten } from '../send/escapeText.ts';
import { LIMITS } from '../send/limits.ts';
import { type Outgoing, outgoing } from '../send/Outgoing.ts';
import { button, showView } from '../views/showView.ts';
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
      const fitting = offer ? [] : context.catalogue.matching(named).slice(0, LIMITS.buttons);
      if (fitting.length > 1) return choice(named, fitting, language);
      return offer
        ? showView({ kind: 'sheet', offer: offer.id, language }, 0, context, { user: interaction.user.id })
        : plain(DISCORD_MESSAGES[language].unknownOffer({ offer: named }));
    },
  },
  autocomplete: offerChoices,
};

/** Free text that fits several offers: each is one press away. */
function choice(named: string, entries: readonly CatalogueEntry[], language: Language): Outgoing {
  return outgoing({
    content: escapeText(DISCORD_MESSAGES[language].severalFit({ offer: shorten(named, LIMITS.choiceName) })),
    components: [
      {
        type: ComponentType.ActionRow,
        components: entries.map((entry) =>
          button(
            shorten(`${entry.title}${entry.year ? ` (${entry.year})` : ''}`, LIMITS.buttonLabel),
            'sheet',
            entry.key,
          ),
        ),
      },
    ],
  });
}
