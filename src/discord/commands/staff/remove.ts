import { ButtonStyle, ComponentType } from 'discord.js';
import { plain } from '../../ask.ts';
import { DISCORD_MESSAGES } from '../../locales/index.ts';
import { escapeText } from '../../send/escapeText.ts';
import { outgoing } from '../../send/Outgoing.ts';
import { button } from '../../views/showView.ts';
import type { CommandAction } from '../Command.ts';

/** Asks before an offer is taken down; the button does it. */
export const remove: CommandAction = {
  isPrivate: () => true,
  async run({ interaction, context: { catalogue }, language }) {
    const say = DISCORD_MESSAGES[language];
    const named = interaction.options.getString('offer', true);
    const offer = catalogue.resolve(named);
    if (!offer) return plain(say.unknownOffer({ offer: named }));
    return outgoing({
      content: escapeText(say.staff.confirmRemove({ file: offer.id })),
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            { ...button(say.buttons.remove, 'remove', offer.key), style: ButtonStyle.Danger },
            button(say.buttons.cancel, 'cancel'),
          ],
        },
      ],
    });
  },
};
