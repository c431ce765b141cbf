import { FIELDS, type Field } from '../../../corpus/topics.ts';
import { fold } from '../../../language/fold.ts';
import { LANGUAGES } from '../../../language/Language.ts';
import { MESSAGES } from '../../../locales/index.ts';
import { actorOf } from '../../actorOf.ts';
import { plain } from '../../ask.ts';
import { DISCORD_MESSAGES } from '../../locales/index.ts';
import type { CommandAction } from '../Command.ts';

/** The field of that key, or of that label in any language: one may type without choosing from the list. */
function fieldNamed(typed: string): Field | undefined {
  const wanted = fold(typed).trim();
  return FIELDS.find((field) =>
    [field, ...LANGUAGES.map((language) => MESSAGES[language].answer.fields[field])].some(
      (name) => fold(name).trim() === wanted,
    ),
  );
}

export const correct: CommandAction = {
  isPrivate: () => true,
  async run({ interaction, context: { catalogue, people }, language }) {
    const say = DISCORD_MESSAGES[language];
    const named = interaction.options.getString('offer', true);
    const offer = catalogue.resolve(named);
    if (!offer) return plain(say.unknownOffer({ offer: named }));
    const wanted = interaction.options.getString('field', true);
    const field = fieldNamed(wanted);
    if (!field) return plain(say.staff.unknownField({ field: wanted }));
    const label = MESSAGES[language].answer.fields[field];
    const value = interaction.options.getString('value')?.trim();
    const author = actorOf(interaction);
    const record = (act: string, detail: object): void =>
      people.audit.record({ actor: author, guild: interaction.guildId, act, detail });
    if (value) {
      people.corrections.set({ offer: offer.id, field, value, author });
      record('correct', { offer: offer.id, field, value });
      await catalogue.refresh();
      return plain(say.staff.corrected({ title: offer.title, field: label, value }));
    }
    const standing = people.corrections.of(offer.id).find((correction) => correction.field === field);
    if (!standing || !people.corrections.withdraw(standing.id, author))
      return plain(say.staff.nothingToWithdraw);
    record('withdraw correction', { offer: offer.id, field, value: standing.value });
    await catalogue.refresh();
    return plain(say.staff.withdrawn({ title: offer.title, field: label }));
  },
};
