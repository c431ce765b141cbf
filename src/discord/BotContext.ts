import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import type { BrainClient } from '../brain/BrainClient.ts';
import type { Indexer } from '../brain/Indexer.ts';
import type { BotConfig } from '../config/readBotConfig.ts';
import type { People } from '../people/People.ts';
import type { Catalogue } from './Catalogue.ts';
import type { Health } from './Health.ts';
import type { RateLimits } from './RateLimits.ts';
import type { Door } from './send/Door.ts';

/** What every part of the bot may use, composed once in startBot. */
export interface BotContext {
  readonly config: BotConfig;
  readonly client: Client;
  readonly door: Door;
  readonly brain: BrainClient;
  readonly indexer: Indexer;
  readonly people: People;
  readonly catalogue: Catalogue;
  readonly limits: RateLimits;
  readonly health: Health;
  readonly log: Logger;
}
