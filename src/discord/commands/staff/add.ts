import { OFFER_EXTENSIONS } from '../../../corpus/formats.ts';
import { actorOf } from '../../actorOf.ts';
import { plain } from '../../ask.ts';
import { keepDraft, MOST_MEGABYTES } from '../../drafts.ts';
import { DISCORD_MESSAGES } from '../../locales/index.ts';
import type { Outgoing } from '../../send/Outgoing.ts';
import { showDraft } from '../../views/showDraft.ts';
import type { CommandAction } from '../Command.ts';

const OPTIONS = ['file', 'second', 'third'] as const;

/** Takes files in and shows what was read in each, to be published, corrected or cancelled. */
export const add: CommandAction = {
  isPrivate: () => true,
  async run({ interaction, context, language }) {
    const say = DISCORD_MESSAGES[language].staff;
    const shown: Outgoing[] = [];
    for (const option of OPTIONS) {
      const attachment = interaction.options.getAttachment(option);
      if (!attachment) continue;
      const kept = await keepDraft(attachment, actorOf(interaction), interaction.guildId, context);
      if ('refusal' in kept) {
        shown.push(
          plain(
            say.badAttachment({
              file: attachment.name,
              reason: kept.refusal,
              extensions: OFFER_EXTENSIONS.join(', '),
              megabytes: MOST_MEGABYTES,
            }),
          ),
        );
      } else shown.push(await showDraft(kept.id, language, context));
    }
    return shown;
  },
};
