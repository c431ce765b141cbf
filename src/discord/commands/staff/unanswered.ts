import { outgoing } from '../../send/Outgoing.ts';
import { showView } from '../../views/showView.ts';
import type { CommandAction } from '../Command.ts';

export const unanswered: CommandAction = {
  isPrivate: () => true,
  async run({ interaction, context, language }) {
    if (interaction.options.getBoolean('csv')) {
      const data = Buffer.from(context.people.unanswered.csv());
      return outgoing({ files: [{ name: 'unanswered.csv', data }] });
    }
    return showView({ kind: 'unanswered', language }, 0, context, { user: interaction.user.id });
  },
};
