import type { LocalInteraction } from '../interactions/LocalInteraction.ts';
import { Changes } from './Changes.ts';
import { CommandRegistry } from './CommandRegistry.ts';
import type { LocalChannel } from './LocalChannel.ts';
import type { LocalEvent } from './LocalEvent.ts';
import type { LocalGuild } from './LocalGuild.ts';
import { LocalUser } from './LocalUser.ts';
import { Snowflakes } from './Snowflakes.ts';

/** A file on the local CDN. */
export interface StoredFile {
  name: string;
  contentType: string;
  data: Buffer;
}

export interface WorldOptions {
  now: () => number;
  fileBytes: number;
  acknowledgeWithinMs: number;
  patienceMs: number;
  /** Those that are switched on for the bot. */
  privilegedIntents: number;
}

/** Everything that exists on one local Discord. Who changes it tells the gateway by `publish`. */
export class World {
  readonly options: WorldOptions;
  readonly ids: Snowflakes;
  readonly changes = new Changes();
  readonly bot: LocalUser;
  readonly users = new Map<string, LocalUser>();
  readonly guilds = new Map<string, LocalGuild>();
  /** Of all guilds, threads and direct conversations included. */
  readonly channels = new Map<string, LocalChannel>();
  readonly files = new Map<string, StoredFile>();
  readonly commands: CommandRegistry;
  readonly interactions = new Map<string, LocalInteraction>();
  /** Where the server listens; known once it does. */
  origin = '';
  publish: (event: LocalEvent) => void = () => undefined;

  constructor(options: WorldOptions) {
    this.options = options;
    this.ids = new Snowflakes(options.now);
    this.bot = new LocalUser(this.ids.next(), 'bot', { bot: true });
    this.users.set(this.bot.id, this.bot);
    this.commands = new CommandRegistry(this);
  }

  /** The bot's application has the bot's id, as all have since 2016. */
  get applicationId(): string {
    return this.bot.id;
  }

  timestamp(): string {
    return new Date(this.options.now()).toISOString();
  }
}
