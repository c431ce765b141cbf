import type {
  APIApplicationCommandOptionChoice,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Language } from '../../language/Language.ts';
import type { BotContext } from '../BotContext.ts';
import type { Outgoing } from '../send/Outgoing.ts';

/** What a run of a command knows of itself. */
export interface CommandRun {
  readonly interaction: ChatInputCommandInteraction;
  readonly context: BotContext;
  /** Of the person's menus. */
  readonly language: Language;
}

/** What is done when a command, or one of its sub-commands, is used. It has been acknowledged before. */
export interface CommandAction {
  /** Whether only who used it sees the answer. */
  isPrivate(interaction: ChatInputCommandInteraction): boolean;
  /** The answer; of several messages the first is the answer and the others follow it. */
  run(run: CommandRun): Promise<Outgoing | readonly Outgoing[]>;
}

/** A slash command: what Discord is told of it, and what it does. A new one is a file and a line in `index.ts`. */
export interface Command {
  readonly payload: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether only staff may use it, its menus included. */
  readonly isForStaff: boolean;
  /** The action of the command itself, or of its sub-commands by name. */
  readonly actions: CommandAction | Readonly<Record<string, CommandAction>>;
  autocomplete?(
    interaction: AutocompleteInteraction,
    context: BotContext,
  ):
    | readonly APIApplicationCommandOptionChoice<string>[]
    | Promise<readonly APIApplicationCommandOptionChoice<string>[]>;
}
