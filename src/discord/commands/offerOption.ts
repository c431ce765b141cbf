import {
  type APIApplicationCommandOptionChoice,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
} from 'discord.js';
import type { CatalogueEntry } from '../../brain/protocol.ts';
import type { BotContext } from '../BotContext.ts';
import { shorten } from '../send/escapeText.ts';
import { LIMITS } from '../send/limits.ts';
import { localised, type TextKey } from './texts.ts';

/** An option that names an offer: a list appears as one types, its values are the offers' short names. */
export function offerOption(
  key: TextKey,
  required: boolean,
): APIApplicationCommandStringOption & { autocomplete: true } {
  return {
    ...localised(key),
    type: ApplicationCommandOptionType.String,
    required,
    autocomplete: true,
    max_length: LIMITS.choiceName,
  };
}

/** The offers that fit what is typed into the focused option. */
export function offerChoices(
  interaction: AutocompleteInteraction,
  { catalogue }: BotContext,
): APIApplicationCommandOptionChoice<string>[] {
  return catalogue
    .matching(interaction.options.getFocused())
    .slice(0, LIMITS.choices)
    .map((entry) => ({ name: choiceName(entry), value: entry.key }));
}

function choiceName({ title, organisation, reference, year }: CatalogueEntry): string {
  const apart = [organisation, reference, year].filter((part) => part !== null).join(', ');
  const room = LIMITS.choiceName - Math.min(apart.length, 40) - 3;
  return apart ? `${shorten(title, room)} (${shorten(apart, 40)})` : shorten(title, LIMITS.choiceName);
}
