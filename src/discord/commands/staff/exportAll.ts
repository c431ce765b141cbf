import { actorOf } from '../../actorOf.ts';
import { DISCORD_MESSAGES } from '../../locales/index.ts';
import { withFiles } from '../../send/withFiles.ts';
import type { CommandAction } from '../Command.ts';

export const exportAll: CommandAction = {
  isPrivate: () => true,
  async run({ interaction, context: { people }, language }) {
    people.audit.record({
      actor: actorOf(interaction),
      guild: interaction.guildId,
      act: 'export',
      detail: {},
    });
    return withFiles(
      DISCORD_MESSAGES[language].staff.exported,
      [
        { name: 'people.json', data: Buffer.from(JSON.stringify(people.export(), null, 2)) },
        { name: 'audit.csv', data: Buffer.from(people.audit.csv()) },
        { name: 'unanswered.csv', data: Buffer.from(people.unanswered.csv()) },
      ],
      language,
    );
  },
};
