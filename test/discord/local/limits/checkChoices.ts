import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { FormErrors } from './FormErrors.ts';

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure */
export const CHOICE_LIMITS = { choices: 25, name: 100, value: 100 } as const;

/** Checks the choices of a command's option or of an autocomplete answer. */
export function checkChoices(
  form: FormErrors,
  path: string,
  choices: readonly APIApplicationCommandOptionChoice[] | null | undefined,
): void {
  form.count(path, choices, CHOICE_LIMITS.choices);
  for (const [i, choice] of (choices ?? []).entries()) {
    form.length(`${path}.${i}.name`, choice.name, CHOICE_LIMITS.name, 1);
    if (typeof choice.value === 'string') {
      form.length(`${path}.${i}.value`, choice.value, CHOICE_LIMITS.value, 1);
    }
  }
}

/** @throws ApiError when Discord would refuse these choices of an autocomplete */
export function checkAutocomplete(choices: readonly APIApplicationCommandOptionChoice[] | undefined): void {
  const form = new FormErrors();
  checkChoices(form, 'data.choices', choices);
  form.throwIfAny();
}
