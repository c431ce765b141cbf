import type { APIApplicationCommandOptionChoice, AutocompleteInteraction } from 'discord.js';
import { fold } from '../../../language/fold.ts';
import { actorOf } from '../../actorOf.ts';
import { applyReindex } from '../../applyReindex.ts';
import { plain } from '../../ask.ts';
import type { BotContext } from '../../BotContext.ts';
import { DISCORD_MESSAGES } from '../../locales/index.ts';
import { shorten } from '../../send/escapeText.ts';
import { LIMITS } from '../../send/limits.ts';
import { setStatus } from '../../withdrawOffer.ts';
import type { CommandAction } from '../Command.ts';

/** Hides an offer from every answer; its file stays. */
export const withdraw: CommandAction = {
  isPrivate: () => true,
  async run({ interaction, context, language }) {
    const say = DISCORD_MESSAGES[language];
    const named = interaction.options.getString('offer', true);
    const offer = context.catalogue.resolve(named);
    if (!offer) return plain(say.unknownOffer({ offer: named }));
    await setStatus(offer.id, 'withdrawn', context);
    context.people.audit.record({
      actor: actorOf(interaction),
      guild: interaction.guildId,
      act: 'withdraw',
      detail: { offer: offer.id },
    });
    await applyReindex(context, { afresh: true });
    return plain(say.staff.offerWithdrawn({ file: offer.id }));
  },
};

/** Shows a withdrawn offer again. */
export const restore: CommandAction = {
  isPrivate: () => true,
  async run({ interaction, context, language }) {
    const say = DISCORD_MESSAGES[language];
    const file = interaction.options.getString('file', true);
    if (!(await withdrawnOffers(context)).includes(file)) return plain(say.staff.notWithdrawn({ file }));
    await setStatus(file, 'open', context);
    context.people.audit.record({
      actor: actorOf(interaction),
      guild: interaction.guildId,
      act: 'restore',
      detail: { offer: file },
    });
    await applyReindex(context, { afresh: true });
    return plain(say.staff.offerRestored({ file }));
  },
};

/** The withdrawn offers that fit what is typed. */
export async function withdrawnChoices(
  interaction: AutocompleteInteraction,
  context: BotContext,
): Promise<APIApplicationCommandOptionChoice<string>[]> {
  const typed = fold(interaction.options.getFocused());
  return (await withdrawnOffers(context))
    .filter((file) => fold(file).includes(typed) && file.length <= LIMITS.choiceName)
    .slice(0, LIMITS.choices)
    .map((file) => ({ name: shorten(file, LIMITS.choiceName), value: file }));
}

async function withdrawnOffers({ brain }: BotContext): Promise<readonly string[]> {
  return (await brain.ask('status')).leftOut.withdrawn;
}
