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

const STAFF_NAMES: ReadonlySet<string> = new Set(
  COMMANDS.filter(({ isForStaff }) => isForStaff).map(({ payload }) => payload.name),
);

/**
 * Makes what is registered what there is, only when it differs: registering is limited to 200 a day. Students' commands
 * are global, so that they work in direct messages too; with a guild staff's are registered only there.
 * @returns whether anything had to be changed
 */
export async function registerCommands(
  rest: REST,
  application: string,
  { guild, ...staff }: Staff & Pick<BotConfig, 'guild'>,
): Promise<boolean> {
  const global = Routes.applicationCommands(application);
  const commands = commandPayloads(staff);
  if (guild === null) return replace(rest, global, commands);
  const staffs = commands.filter(({ name }) => STAFF_NAMES.has(name));
  // Where a command shows is for global ones to say; Discord keeps nothing of it for those of a guild.
  const own = staffs.map(({ contexts: _, ...payload }) => payload);
  const changed = await replace(rest, Routes.applicationGuildCommands(application, guild), own);
  const others = commands.filter(({ name }) => !STAFF_NAMES.has(name));
  return (await replace(rest, global, others)) || changed;
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
  return isDeepStrictEqual(byName(present), byName(wanted));
}

function byName(commands: readonly object[]): Map<string, unknown> {
  return new Map(
    commands.map((command) => {
      const { type = 1, name } = command as { type?: number; name?: string };
      return [`${type} ${name}`, essence(command)];
    }),
  );
}

/** What Discord adds by itself, of a command or an option. */
const ADDED: ReadonlySet<string> = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'nsfw',
  'dm_permission',
  'default_permission',
  'integration_types',
  'handler',
]);

/** A payload without what Discord adds and without defaults: nothing, "false", an empty list or text. */
function essence(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(essence);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, item]) => !ADDED.has(key) && !isDefault(item))
    .map(([key, item]) => [key, essence(item)] as const);
  return Object.fromEntries(entries);
}

function isDefault(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
