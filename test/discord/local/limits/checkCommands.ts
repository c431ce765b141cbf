import {
  type APIApplicationCommandOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandType,
  Locale,
  type LocalizationMap,
  ApplicationCommandOptionType as OptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { checkChoices } from './checkChoices.ts';
import { FormErrors, lengthOf } from './FormErrors.ts';

/** https://discord.com/developers/docs/interactions/application-commands */
export const COMMAND_LIMITS = { name: 32, description: 100, options: 25, inSum: 8000 } as const;

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));
const SUBCOMMANDS: ReadonlySet<OptionType> = new Set([OptionType.Subcommand, OptionType.SubcommandGroup]);

/** What a command and an option have in common as far as the checks go. */
interface Described {
  name: string;
  description?: string;
  name_localizations?: LocalizationMap | null;
  description_localizations?: LocalizationMap | null;
  options?: readonly APIApplicationCommandOption[];
  choices?: readonly APIApplicationCommandOptionChoice[];
  autocomplete?: boolean;
}

/** @throws ApiError when Discord would refuse the list; @param indexed whether errors are listed by index */
export function checkCommands(
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
  indexed: boolean,
): void {
  const form = new FormErrors();
  const names = new Set<string>();
  for (const [i, command] of commands.entries()) {
    const path = indexed ? `${i}.` : '';
    checkCommand(form, path, command);
    const name = `${command.type ?? ApplicationCommandType.ChatInput} ${command.name}`;
    if (names.has(name)) {
      form.add(
        `${path}name`,
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      );
    }
    names.add(name);
  }
  form.throwIfAny();
}

function checkCommand(form: FormErrors, path: string, command: RESTPostAPIApplicationCommandsJSONBody): void {
  const described = command as Described;
  if ((command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput) {
    checkDescribed(form, path, described);
    checkOptions(form, path, described.options ?? [], 0);
    if (charactersOf(described) > COMMAND_LIMITS.inSum) {
      form.add(`${path}name`, 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)');
    }
    return;
  }
  form.length(`${path}name`, command.name, COMMAND_LIMITS.name, 1);
  if (described.description) {
    form.add(
      `${path}description`,
      'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION',
      'Context menu commands cannot have descriptions',
    );
  }
}

function checkDescribed(form: FormErrors, path: string, described: Described): void {
  checkName(form, `${path}name`, described.name);
  form.length(`${path}description`, described.description, COMMAND_LIMITS.description, 1);
  for (const [locale, name] of localisations(
    form,
    `${path}name_localizations`,
    described.name_localizations,
  )) {
    checkName(form, `${path}name_localizations.${locale}`, name);
  }
  const descriptions = described.description_localizations;
  for (const [locale, text] of localisations(form, `${path}description_localizations`, descriptions)) {
    form.length(`${path}description_localizations.${locale}`, text, COMMAND_LIMITS.description, 1);
  }
}

function checkName(form: FormErrors, path: string, name: string): void {
  form.length(path, name, COMMAND_LIMITS.name, 1);
  if (typeof name === 'string' && (!NAME.test(name) || name !== name.toLowerCase())) {
    form.add(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
}

function localisations(
  form: FormErrors,
  path: string,
  map: LocalizationMap | null | undefined,
): [string, string][] {
  const entries: [string, string][] = [];
  for (const [locale, text] of Object.entries(map ?? {})) {
    if (!LOCALES.has(locale))
      form.add(`${path}.${locale}`, 'ENUM_TYPE_COERCE', `Value "${locale}" is no locale.`);
    else if (text !== null && text !== undefined) entries.push([locale, text]);
  }
  return entries;
}

/** @param depth 0 in a command, 1 in a sub-command or group of it, 2 in a sub-command of a group */
function checkOptions(
  form: FormErrors,
  path: string,
  options: readonly APIApplicationCommandOption[],
  depth: number,
): void {
  form.count(`${path}options`, options, COMMAND_LIMITS.options);
  const names = new Set<string>();
  let optionalSeen = false;
  for (const [i, option] of options.entries()) {
    const at = `${path}options.${i}`;
    const described = option as Described;
    checkDescribed(form, `${at}.`, described);
    checkOptionChoices(form, at, described);
    if (names.has(option.name)) {
      form.add(`${at}.name`, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists');
    }
    names.add(option.name);
    if (SUBCOMMANDS.has(option.type)) {
      const deepest = option.type === OptionType.SubcommandGroup ? 0 : 1;
      if (depth > deepest || !options.every(({ type }) => SUBCOMMANDS.has(type))) {
        form.add(
          `${at}.type`,
          'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
          'Sub-command and sub-command group option types are mutually exclusive to all other types',
        );
      }
      checkOptions(
        form,
        `${at}.`,
        described.options ?? [],
        option.type === OptionType.SubcommandGroup ? 1 : 2,
      );
      continue;
    }
    if (option.required && optionalSeen) {
      form.add(
        at,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    }
    optionalSeen ||= !option.required;
  }
}

function checkOptionChoices(form: FormErrors, path: string, option: Described): void {
  checkChoices(form, `${path}.choices`, option.choices);
  if (option.autocomplete && option.choices?.length) {
    form.add(
      `${path}.autocomplete`,
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
      'autocomplete and choices exclude each other',
    );
  }
}

/** Names, descriptions and values, each in its longest localisation, of a command and all below it. */
function charactersOf(described: Described): number {
  const longest = (text: string | undefined, map: LocalizationMap | null | undefined): number =>
    Math.max(0, ...[text, ...Object.values(map ?? {})].map((each) => lengthOf(each ?? '')));
  let characters =
    longest(described.name, described.name_localizations) +
    longest(described.description, described.description_localizations);
  for (const option of described.options ?? []) characters += charactersOf(option as Described);
  for (const choice of described.choices ?? []) {
    characters += longest(choice.name, choice.name_localizations) + lengthOf(String(choice.value));
  }
  return characters;
}
