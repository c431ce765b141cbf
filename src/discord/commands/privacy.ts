import { ApplicationCommandType, ComponentType, InteractionContextType } from 'discord.js';
import { DISCORD_MESSAGES } from '../locales/index.ts';
import { outgoing } from '../send/Outgoing.ts';
import { button } from '../views/showView.ts';
import type { Command } from './Command.ts';
import { localised } from './texts.ts';

export const privacyCommand: Command = {
  isForStaff: false,
  payload: {
    ...localised('privacy'),
    type: ApplicationCommandType.ChatInput,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  },
  actions: {
    isPrivate: () => true,
    async run({ interaction, context: { people, config }, language }) {
      const say = DISCORD_MESSAGES[language];
      const { answers, feedback, since } = people.kept(interaction.user.id);
      const oldest = since === null ? null : since.toISOString().slice(0, 10);
      return outgoing({
        content: [
          say.privacy.text({
            days: config.retentionDays,
            hours: config.conversationHours,
            model: config.llm && new URL(config.llm.baseUrl).host,
          }),
          say.privacy.kept({ answers, feedback, oldest }),
        ].join('\n\n'),
        components: [{ type: ComponentType.ActionRow, components: [button(say.buttons.forget, 'forget')] }],
      });
    },
  },
};
