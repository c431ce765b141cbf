import type { GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import type { LocalChannel } from './LocalChannel.ts';
import type { LocalMessage } from './LocalMessage.ts';

/** Something the bot is told of, if its intents, its shard and its permissions call for it. */
export interface LocalEvent {
  t: GatewayDispatchEvents;
  d: unknown;
  /** Left out: sent whatever the intents. */
  intent?: GatewayIntentBits;
  guildId?: string | undefined;
  /** The bot must be able to view it. */
  channel?: LocalChannel;
  /** Its content is hidden from a bot without MESSAGE_CONTENT; `d` is then what is added to the message. */
  message?: LocalMessage;
}
