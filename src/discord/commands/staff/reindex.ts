import { UserError } from '../../../errors/UserError.ts';
import { MESSAGES } from '../../../locales/index.ts';
import { actorOf } from '../../actorOf.ts';
import { applyReindex } from '../../applyReindex.ts';
import { plain } from '../../ask.ts';
import { DISCORD_MESSAGES } from '../../locales/index.ts';
import { reportMessage } from '../../reportMessage.ts';
import type { CommandAction } from '../Command.ts';

/** Discord allows about five edits in five seconds; one in this time leaves room for others. */
const BETWEEN_EDITS_MS = 1500;

export const reindex: CommandAction = {
  isPrivate: () => true,
  async run({ interaction, context, language }) {
    const { door, people } = context;
    const say = DISCORD_MESSAGES[language].staff;
    await door.answer(interaction, plain(say.indexStarted));
    let lastEdit = Date.now();
    const started = performance.now();
    try {
      const report = await applyReindex(context, {
        onProgress: (done, all) => {
          if (Date.now() - lastEdit < BETWEEN_EDITS_MS) return;
          lastEdit = Date.now();
          door.answer(interaction, plain(say.indexing({ done, all }))).catch((error) => {
            context.log.warn({ error }, 'progress could not be shown');
          });
        },
      });
      people.audit.record({
        actor: actorOf(interaction),
        guild: interaction.guildId,
        act: 'reindex',
        detail: {
          added: report.added,
          updated: report.updated,
          removed: report.removed,
          failed: report.failed,
        },
      });
      return reportMessage(report, (performance.now() - started) / 1000, language);
    } catch (error) {
      if (error instanceof UserError) return plain(error.describe(MESSAGES[language]));
      throw error;
    }
  },
};
