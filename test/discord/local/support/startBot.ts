import {
  Client,
  type ClientEvents,
  type ClientOptions,
  Events,
  GatewayIntentBits as Intent,
  Partials,
} from 'discord.js';
import type { LocalDiscord } from '../LocalDiscord.ts';

const INTENTS = [
  Intent.Guilds,
  Intent.GuildMembers,
  Intent.GuildMessages,
  Intent.GuildMessageReactions,
  Intent.DirectMessages,
  Intent.MessageContent,
];

/** A discord.js client that is ready, with nothing it does yet. */
export async function startBot(
  discord: LocalDiscord,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    ...options,
    rest: { api: discord.apiUrl, ...options.rest },
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  return client as Client<true>;
}

/** The first of an event's occurrences that matches. */
export function nextEvent<Name extends keyof ClientEvents>(
  client: Client,
  name: Name,
  matches: (...args: ClientEvents[Name]) => boolean = () => true,
): Promise<ClientEvents[Name]> {
  return new Promise((resolve) => {
    const listen = (...args: ClientEvents[Name]): void => {
      if (!matches(...args)) return;
      client.off(name, listen);
      resolve(args);
    };
    client.on(name, listen);
  });
}
