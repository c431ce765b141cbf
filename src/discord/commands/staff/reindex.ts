import { UserError } from '../../../errors/UserError.ts';
import { MESSAGES } from '../../../locales/index.ts';
import { actorOf } from '../../actorOf.ts';
import { applyReindex } from '../../applyReindex.ts';
import { plain } from '../../ask.ts';
import { DISCORD_MESSAGES } from '../../locales/index.ts';
import { reportMessage } from '../../reportMessage.ts';
import type { Outgoing } from '../../send/Outgoing.ts';
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
    let edit: Promise<void> = Promise.resolve();
    const showProgress = async (progress: Outgoing): Promise<void> => {
      try {
        await door.answer(interaction, progress);
      } catch (error) {
        context.log.warn({ error }, 'progress could not be shown');
      }
    };
    const record = (act: string, detail: object): void =>
      people.audit.record({ actor: actorOf(interaction), guild: interaction.guildId, act, detail });
    const started = performance.now();
    try {
      const report = await applyReindex(context, {
        full: interaction.options.getBoolean('full') ?? false,
        onProgress: (done, all) => {
          if (Date.now() - lastEdit < BETWEEN_EDITS_MS) return;
          lastEdit = Date.now();
          edit = showProgress(plain(say.indexing({ done, all })));
        },
      });
      const { added, updated, removed, failed } = report;
      record('reindex', { added, updated, removed, failed });
      return reportMessage(report, (performance.now() - started) / 1000, language);
    } catch (error) {
      record('reindex failed', { reason: (error as Error).message });
      if (error instanceof UserError) return plain(error.describe(MESSAGES[language]));
      throw error;
    } finally {
      // One that is late would be written over the report.
      await edit;
    }
  },
};
