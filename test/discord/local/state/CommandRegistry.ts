import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { refusal } from '../ApiError.ts';
import { checkCommands } from '../limits/checkCommands.ts';
import type { World } from './World.ts';

/** https://discord.com/developers/docs/interactions/application-commands#registering-a-command */
const MOST: Record<number, number> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
  [ApplicationCommandType.PrimaryEntryPoint]: 1,
};

type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

/** The bot's registered commands, global ones and those of single guilds. */
export class CommandRegistry {
  readonly #world: World;
  readonly #commands = new Map<string, APIApplicationCommand>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The global commands, or those of one guild. */
  list(guildId?: string): APIApplicationCommand[] {
    return [...this.#commands.values()].filter((command) => command.guild_id === guildId);
  }

  /** What a member sees in a guild or, without `guildId`, in a direct conversation; a guild's own go first. */
  find(
    name: string,
    type: ApplicationCommandType,
    guildId: string | undefined,
  ): APIApplicationCommand | undefined {
    const matches = (command: APIApplicationCommand): boolean =>
      command.name === name && command.type === type;
    return (guildId && this.list(guildId).find(matches)) || this.list().find(matches);
  }

  /** @throws ApiError 10063 */
  get(id: string, guildId?: string): APIApplicationCommand {
    const command = this.#commands.get(id);
    if (command?.guild_id !== guildId || !command) throw refusal('unknownCommand');
    return command;
  }

  /** Replaces all: those of the same name and type keep their id, others go. */
  replace(bodies: readonly CommandBody[], guildId?: string): APIApplicationCommand[] {
    checkCommands(bodies, true);
    for (const [type, most] of Object.entries(MOST)) {
      if (bodies.filter((body) => typeOf(body) === Number(type)).length > most)
        throw refusal('tooManyCommands');
    }
    const old = this.list(guildId);
    for (const { id } of old) this.#commands.delete(id);
    return bodies.map((body) => this.#save(body, guildId, old.find(sameAs(body))));
  }

  /** Creates a command, or overwrites the one of the same name and type. */
  upsert(body: CommandBody, guildId?: string): { command: APIApplicationCommand; created: boolean } {
    checkCommands([body], false);
    const old = this.list(guildId).find(sameAs(body));
    const sameType = this.list(guildId).filter(({ type }) => type === typeOf(body));
    if (!old && sameType.length >= MOST[typeOf(body)]!) throw refusal('tooManyCommands');
    return { command: this.#save(body, guildId, old), created: !old };
  }

  edit(id: string, changes: Partial<CommandBody>, guildId?: string): APIApplicationCommand {
    const old = this.get(id, guildId);
    const body = { ...old, ...changes, type: old.type } as CommandBody;
    checkCommands([body], false);
    return this.#save(body, guildId, old);
  }

  delete(id: string, guildId?: string): void {
    this.get(id, guildId);
    this.#commands.delete(id);
  }

  #save(
    body: CommandBody,
    guildId: string | undefined,
    old: APIApplicationCommand | undefined,
  ): APIApplicationCommand {
    const { default_member_permissions: permissions, ...rest } = body;
    const command = {
      description: '',
      nsfw: false,
      name_localizations: null,
      description_localizations: null,
      ...(guildId === undefined && {
        dm_permission: true,
        contexts: null,
        integration_types: [ApplicationIntegrationType.GuildInstall],
      }),
      ...rest,
      // Discord answers a string, whether it was sent one or, as its description says, a number.
      default_member_permissions:
        permissions === undefined || permissions === null ? null : String(permissions),
      type: typeOf(body),
      id: old?.id ?? this.#world.ids.next(),
      application_id: this.#world.applicationId,
      version: this.#world.ids.next(),
      ...(guildId !== undefined && { guild_id: guildId }),
    } as APIApplicationCommand;
    // Registering a command once more as it is does not make a new version of it.
    const unchanged = old && isDeepStrictEqual({ ...command, version: old.version }, old);
    const saved = unchanged ? old : command;
    this.#commands.set(saved.id, saved);
    return saved;
  }
}

const typeOf = (body: CommandBody): ApplicationCommandType => body.type ?? ApplicationCommandType.ChatInput;

const sameAs =
  (body: CommandBody) =>
  (command: APIApplicationCommand): boolean =>
    command.name === body.name && command.type === typeOf(body);
