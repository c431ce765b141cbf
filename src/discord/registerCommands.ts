import { isDeepStrictEqual } from 'node:util';
import {
  PermissionFlagsBits,
  type REST,
  type RESTGetAPIApplicationCommandsResult,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { BotConfig } from '../config/readBotConfig.ts';
import { COMMANDS } from './commands/index.ts';
import { ANSWER_THIS } from './menus.ts';

type Staff = Pick<BotConfig, 'staffRoles' | 'staffPermission'>;

/**
 * All that the bot registers with Discord. Discord can show a command by permission but not by role: with staff roles
 * set, everybody sees the staff command, and only staff may use it.
 */
export function commandPayloads({
  staffRoles,
  staffPermission,
}: Staff): RESTPostAPIApplicationCommandsJSONBody[] {
  const shown = staffRoles.length > 0 ? null : String(PermissionFlagsBits[staffPermission]);
  return [
    ...COMMANDS.map(({ payload, isForStaff }) =>
      isForStaff ? { ...payload, default_member_permissions: shown } : payload,
    ),
    ANSWER_THIS,
  ];
}

/**
 * Makes what is registered what there is, only when it differs: registering is limited to 200 a day. With a guild its
 * commands are registered there, at once visible, and global ones are taken away; without one they are global.
 * @returns whether anything had to be changed
 */
export async function registerCommands(
  rest: REST,
  application: string,
  { guild, ...staff }: Staff & Pick<BotConfig, 'guild'>,
): Promise<boolean> {
  const global = Routes.applicationCommands(application);
  if (guild === null) return replace(rest, global, commandPayloads(staff));
  const changed = await replace(
    rest,
    Routes.applicationGuildCommands(application, guild),
    commandPayloads(staff),
  );
  return (await replace(rest, global, [])) || changed;
}

async function replace(
  rest: REST,
  route: `/${string}`,
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<boolean> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const present = (await rest.get(route, { query })) as RESTGetAPIApplicationCommandsResult;
  if (isSame(present, wanted)) return false;
  await rest.put(route, { body: wanted });
  return true;
}

/** Discord sends back more than it was told, in another order, and leaves out what has its default. */
function isSame(present: readonly object[], wanted: readonly object[]): boolean {
  if (present.length !== wanted.length) return false;
  const byName = new Map(present.map((command) => [nameOf(command), command]));
  return wanted.every((command) => holds(byName.get(nameOf(command)), command));
}

function nameOf(command: object): string {
  const { type = 1, name } = command as { type?: number; name?: string };
  return `${type} ${name}`;
}

/** Whether a value has all that another has; "false" and nothing are the same to Discord. */
function holds(present: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(present) &&
      present.length === wanted.length &&
      wanted.every((item, i) => holds(present[i], item))
    );
  }
  if (typeof wanted === 'object' && wanted !== null) {
    return Object.entries(wanted).every(([key, value]) => {
      const own = (present as Record<string, unknown> | undefined)?.[key];
      const isDefault = value === false || (Array.isArray(value) && value.length === 0);
      return (isDefault && own === undefined) || holds(own, value);
    });
  }
  return isDeepStrictEqual(present, wanted);
}
