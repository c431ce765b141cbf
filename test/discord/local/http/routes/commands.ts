import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { refusal } from '../../ApiError.ts';
import type { World } from '../../state/World.ts';
import { created, noContent, ok, type Router } from '../Router.ts';
import { guildFor } from './find.ts';

type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

/** Registering commands, globally and in single guilds. */
export function routeCommands(router: Router, world: World): void {
  const { commands } = world;
  const list = '/applications/{application_id}/commands';
  const one = `${list}/{command_id}` as const;
  const guildList = '/applications/{application_id}/guilds/{guild_id}/commands';
  const guildOne = `${guildList}/{command_id}` as const;

  router.on('GET', list, ({ params, query }) => {
    checkOwn(world, params.application_id);
    return ok(commands.list().map((command) => localised(command, query)));
  });
  router.on('PUT', list, ({ params, body }) => {
    checkOwn(world, params.application_id);
    return ok(commands.replace(body as CommandBody[]));
  });
  router.on('POST', list, ({ params, body }) => {
    checkOwn(world, params.application_id);
    const { command, created: isNew } = commands.upsert(body as CommandBody);
    return isNew ? created(command) : ok(command);
  });
  router.on('GET', one, ({ params }) => ok(commands.get(params.command_id)));
  router.on('PATCH', one, ({ params, body }) =>
    ok(commands.edit(params.command_id, body as Partial<CommandBody>)),
  );
  router.on('DELETE', one, ({ params }) => {
    commands.delete(params.command_id);
    return noContent;
  });

  router.on('GET', guildList, ({ params, query }) => {
    const guild = ownGuild(world, params);
    return ok(commands.list(guild).map((command) => localised(command, query)));
  });
  router.on('PUT', guildList, ({ params, body }) =>
    ok(commands.replace(body as CommandBody[], ownGuild(world, params))),
  );
  router.on('POST', guildList, ({ params, body }) => {
    const { command, created: isNew } = commands.upsert(body as CommandBody, ownGuild(world, params));
    return isNew ? created(command) : ok(command);
  });
  router.on('GET', guildOne, ({ params }) => ok(commands.get(params.command_id, ownGuild(world, params))));
  router.on('PATCH', guildOne, ({ params, body }) =>
    ok(commands.edit(params.command_id, body as Partial<CommandBody>, ownGuild(world, params))),
  );
  router.on('DELETE', guildOne, ({ params }) => {
    commands.delete(params.command_id, ownGuild(world, params));
    return noContent;
  });
}

function checkOwn(world: World, applicationId: string): void {
  if (applicationId !== world.applicationId) throw refusal('missingAccess');
}

/** The guild's id, if the application is the bot's and the bot is in the guild. */
function ownGuild(world: World, params: { application_id: string; guild_id: string }): string {
  checkOwn(world, params.application_id);
  return guildFor(world, params.guild_id).id;
}

/** Lists leave the translations out unless they are asked for. */
function localised(command: APIApplicationCommand, query: URLSearchParams): object {
  if (query.get('with_localizations') === 'true') return command;
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = command;
  return rest;
}
