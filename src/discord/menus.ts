import {
  ApplicationCommandType,
  InteractionContextType,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { localised } from './commands/texts.ts';

const { name, name_localizations } = localised('answer-this');

/** The entry in the menu of a message; the only one there is. */
export const ANSWER_THIS: RESTPostAPIContextMenuApplicationCommandsJSONBody = {
  name,
  name_localizations,
  type: ApplicationCommandType.Message,
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
};
