import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  InteractionContextType,
} from 'discord.js';
import { ask, plain } from '../ask.ts';
import { conversationOf } from '../conversationOf.ts';
import { DISCORD_MESSAGES } from '../locales/index.ts';
import { streamInto } from '../send/streamInto.ts';
import type { Command } from './Command.ts';
import { offerChoices, offerOption } from './offerOption.ts';
import { localised } from './texts.ts';

/** A longer question is refused with a word of its own, so Discord may let it through. */
const LONGEST_OPTION = 6000;

export const askCommand: Command = {
  isForStaff: false,
  payload: {
    ...localised('ask'),
    type: ApplicationCommandType.ChatInput,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    options: [
      {
        ...localised('ask.question'),
        type: ApplicationCommandOptionType.String,
        required: true,
        max_length: LONGEST_OPTION,
      },
      offerOption('ask.offer', false),
      { ...localised('ask.private'), type: ApplicationCommandOptionType.Boolean, required: false },
    ],
  },
  actions: {
    isPrivate: ({ options }) => options.getBoolean('private') ?? false,
    async run({ interaction, context, language }) {
      const named = interaction.options.getString('offer');
      const offer = named === null ? undefined : context.catalogue.resolve(named);
      if (named !== null && !offer) return plain(DISCORD_MESSAGES[language].unknownOffer({ offer: named }));
      const isPrivate = interaction.options.getBoolean('private') ?? false;
      const stream = streamInto(interaction, context);
      return stream.finish(
        ask(
          {
            question: interaction.options.getString('question', true),
            user: interaction.user.id,
            guild: interaction.guildId,
            channel: interaction.channelId,
            conversation: conversationOf(interaction.channel, interaction.channelId, interaction.user.id),
            offer: offer?.id,
            canThread: !isPrivate && interaction.channel?.type === ChannelType.GuildText,
            fallback: language,
          },
          context,
          stream.show,
        ),
      );
    },
  },
  autocomplete: offerChoices,
};
