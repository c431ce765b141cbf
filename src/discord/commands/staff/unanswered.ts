import { actorOf } from '../../actorOf.ts';
import { withFiles } from '../../send/withFiles.ts';
import { showView } from '../../views/showView.ts';
import type { CommandAction } from '../Command.ts';

export const unanswered: CommandAction = {
  isPrivate: () => true,
  async run({ interaction, context, language }) {
    if (interaction.options.getBoolean('csv')) {
      const actor = actorOf(interaction);
      context.people.audit.record({
        actor,
        guild: interaction.guildId,
        act: 'export unanswered',
        detail: {},
      });
      const csv = Buffer.from(context.people.unanswered.csv());
      return withFiles('', [{ name: 'unanswered.csv', data: csv }], language);
    }
    return showView({ kind: 'unanswered', language }, 0, context, { user: interaction.user.id });
  },
};
