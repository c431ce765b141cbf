import {
  type APIApplicationCommand,
  ApplicationCommandType,
  InteractionContextType as Context,
  PermissionFlagsBits as Permission,
} from 'discord-api-types/v10';
import { ALL_PERMISSIONS, has, permissionsOf } from '../permissions.ts';
import type { LocalChannel } from '../state/LocalChannel.ts';
import type { LocalUser } from '../state/LocalUser.ts';
import { CommandUnavailable } from './NotPossible.ts';

/**
 * The command of this name, as the user's client offers it in a channel.
 * @param force also when the client would not offer it, as long as it is registered
 * @throws CommandUnavailable which says why it is not offered
 */
export function findCommand(
  name: string,
  type: ApplicationCommandType,
  user: LocalUser,
  channel: LocalChannel,
  force: boolean,
): APIApplicationCommand {
  const what = type === ApplicationCommandType.ChatInput ? `/${name}` : `"${name}"`;
  const command = channel.world.commands.find(name, type, channel.guild?.id);
  if (!command) throw new CommandUnavailable(`${what} is not registered here`);
  const reason = force ? undefined : whyHidden(command, user, channel);
  if (reason) throw new CommandUnavailable(`${user.name} is not offered ${what}: ${reason}`);
  return command;
}

function whyHidden(
  command: APIApplicationCommand,
  user: LocalUser,
  channel: LocalChannel,
): string | undefined {
  const contexts = command.contexts ?? (command.dm_permission === false ? [Context.Guild] : undefined);
  const here = channel.guild ? Context.Guild : Context.BotDM;
  if (contexts && !contexts.includes(here)) return `it is not for ${Context[here]}`;
  if (!channel.guild) return undefined;
  const permissions = permissionsOf(user, channel);
  if (permissions === ALL_PERMISSIONS) return undefined;
  if (!has(permissions, Permission.UseApplicationCommands))
    return 'they may not use commands in this channel';
  const needed = command.default_member_permissions;
  // "0" means nobody but administrators.
  if (needed === '0' || (needed && !has(permissions, BigInt(needed))))
    return 'they lack the permissions it asks for';
  return undefined;
}
