import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import type { LocalFile } from '../state/attachments.ts';
import { NotPossible } from './NotPossible.ts';
import type { Pickable, Resolved } from './Resolved.ts';

export type OptionValue = string | number | boolean | Pickable | LocalFile;
export type OptionValues = Record<string, OptionValue>;

/** What the checks look at, whatever the option's type. */
interface OptionRules {
  name: string;
  type: OptionType;
  required?: boolean;
  autocomplete?: boolean;
  choices?: { value: string | number }[];
  min_length?: number;
  max_length?: number;
  min_value?: number;
  max_value?: number;
  options?: APIApplicationCommandOption[];
}

export interface SentOption {
  name: string;
  type: OptionType;
  value?: unknown;
  focused?: boolean;
  options?: SentOption[];
}

/**
 * The options of a command's interaction, from what a person fills in.
 * @param path the names of the sub-command group and sub-command
 * @param focused the option they are typing in, for an autocomplete; then nothing is required yet
 * @throws NotPossible where a client would not send it
 */
export function commandOptions(
  command: APIApplicationCommand,
  path: readonly string[],
  values: OptionValues,
  resolved: Resolved,
  focused?: string,
): SentOption[] {
  const [first, ...rest] = path;
  const rules = (command.options ?? []) as OptionRules[];
  if (first !== undefined) return [sentSubcommand(rules, first, rest, values, resolved, focused)];
  if (rules.some(isSubcommand)) throw new NotPossible(`/${command.name} needs a sub-command`);
  return sentValues(rules, values, resolved, focused);
}

const isSubcommand = ({ type }: OptionRules): boolean =>
  type === OptionType.Subcommand || type === OptionType.SubcommandGroup;

function sentSubcommand(
  rules: readonly OptionRules[],
  name: string,
  rest: readonly string[],
  values: OptionValues,
  resolved: Resolved,
  focused: string | undefined,
): SentOption {
  const option = rules.find((each) => each.name === name && isSubcommand(each));
  if (!option) throw new NotPossible(`there is no sub-command ${name}`);
  const inner = (option.options ?? []) as OptionRules[];
  const [next, ...further] = rest;
  const options =
    next === undefined
      ? sentValues(inner, values, resolved, focused)
      : [sentSubcommand(inner, next, further, values, resolved, focused)];
  return { name, type: option.type, options };
}

function sentValues(
  rules: readonly OptionRules[],
  values: OptionValues,
  resolved: Resolved,
  focused: string | undefined,
): SentOption[] {
  const missing = rules.find(({ name, required }) => required && values[name] === undefined);
  if (missing && focused === undefined) throw new NotPossible(`the option ${missing.name} is required`);
  return Object.entries(values).map(([name, value]) => {
    const option = rules.find((each) => each.name === name);
    if (!option) throw new NotPossible(`there is no option ${name}`);
    if (name === focused) {
      if (!option.autocomplete) throw new NotPossible(`the option ${name} has no autocomplete`);
      return { name, type: option.type, value, focused: true };
    }
    return { name, type: option.type, value: sentValue(option, value, resolved) };
  });
}

function sentValue(option: OptionRules, value: OptionValue, resolved: Resolved): string | number | boolean {
  switch (option.type) {
    case OptionType.String:
      if (typeof value !== 'string') break;
      checkRange(option, [...value].length, option.min_length, option.max_length ?? 6000, 'characters');
      checkChoice(option, value);
      return value;
    case OptionType.Integer:
    case OptionType.Number:
      if (typeof value !== 'number') break;
      if (option.type === OptionType.Integer && !Number.isInteger(value)) break;
      checkRange(option, value, option.min_value, option.max_value, '');
      checkChoice(option, value);
      return value;
    case OptionType.Boolean:
      if (typeof value !== 'boolean') break;
      return value;
    case OptionType.Attachment:
      if (typeof value !== 'object' || !('data' in value) || !('name' in value)) break;
      return resolved.file(value as LocalFile);
    default:
      if (typeof value !== 'object') break;
      return resolved.pick(value as Pickable);
  }
  throw new NotPossible(`the option ${option.name} is of type ${OptionType[option.type]}`);
}

function checkRange(option: OptionRules, value: number, min = -Infinity, max = Infinity, unit: string): void {
  if (value < min || value > max) {
    throw new NotPossible(`the option ${option.name} takes ${min} to ${max} ${unit}`.trim());
  }
}

function checkChoice({ name, choices }: OptionRules, value: string | number): void {
  if (choices?.length && !choices.some((choice) => choice.value === value)) {
    throw new NotPossible(`the option ${name} has no choice ${value}`);
  }
}
