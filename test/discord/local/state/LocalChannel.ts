import {
  type APIGuildForumTag,
  type APIOverwrite,
  ChannelType,
  GatewayDispatchEvents as Event,
  GatewayIntentBits as Intent,
  type ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import { channelPayload } from './channelPayload.ts';
import type { LocalGuild } from './LocalGuild.ts';
import type { LocalMember } from './LocalMember.ts';
import type { LocalMessage } from './LocalMessage.ts';
import type { LocalUser } from './LocalUser.ts';
import { type Overwrite, overwritePayloads } from './overwrites.ts';
import type { World } from './World.ts';

/** What only threads have. */
export interface ThreadState {
  ownerId: string;
  archived: boolean;
  locked: boolean;
  autoArchiveDuration: ThreadAutoArchiveDuration;
  archiveTimestamp: string;
  invitable: boolean;
  appliedTags: string[];
  memberIds: Set<string>;
}

export type ThreadType =
  | ChannelType.PublicThread
  | ChannelType.PrivateThread
  | ChannelType.AnnouncementThread;

export interface ThreadOptions {
  owner: LocalUser;
  id?: string;
  type?: ThreadType;
  autoArchiveDuration?: ThreadAutoArchiveDuration;
  invitable?: boolean;
  appliedTags?: string[];
}

interface ChannelParts {
  type: ChannelType;
  name?: string;
  id?: string;
  guild?: LocalGuild | undefined;
  parent?: LocalChannel | undefined;
  recipient?: LocalUser;
  overwrites?: APIOverwrite[];
  tags?: APIGuildForumTag[];
  thread?: ThreadState;
}

/** A channel of a guild, a thread or a direct conversation. */
export class LocalChannel {
  readonly world: World;
  readonly id: string;
  readonly type: ChannelType;
  readonly guild: LocalGuild | undefined;
  readonly parent: LocalChannel | undefined;
  /** Whom the bot talks to in a direct conversation. */
  readonly recipient: LocalUser | undefined;
  overwrites: APIOverwrite[];
  readonly tags: APIGuildForumTag[];
  readonly thread: ThreadState | undefined;
  /** In the order they were sent; ephemeral ones included. */
  readonly messages = new Map<string, LocalMessage>();
  name: string;
  topic: string | null = null;
  lastMessageId: string | null = null;

  constructor(world: World, parts: ChannelParts) {
    this.world = world;
    this.id = parts.id ?? world.ids.next();
    this.type = parts.type;
    this.name = parts.name ?? '';
    this.guild = parts.guild;
    this.parent = parts.parent;
    this.recipient = parts.recipient;
    this.overwrites = parts.overwrites ?? [];
    this.tags = parts.tags ?? [];
    this.thread = parts.thread;
    world.channels.set(this.id, this);
  }

  get mention(): string {
    return `<#${this.id}>`;
  }

  /** Opens a thread here and tells the bot of it; whoever opens it belongs to it. */
  openThread(name: string, options: ThreadOptions): LocalChannel {
    const thread = new LocalChannel(this.world, {
      id: options.id ?? this.world.ids.next(),
      type: options.type ?? ChannelType.PublicThread,
      name,
      guild: this.guild,
      parent: this,
      thread: {
        ownerId: options.owner.id,
        archived: false,
        locked: false,
        autoArchiveDuration: options.autoArchiveDuration ?? 1440,
        archiveTimestamp: this.world.timestamp(),
        invitable: options.invitable ?? true,
        appliedTags: options.appliedTags ?? [],
        memberIds: new Set([options.owner.id]),
      },
    });
    thread.announce(Event.ThreadCreate, { newly_created: true });
    return thread;
  }

  /** Adds someone to this thread; the bot learns of a private thread by being added. */
  addToThread(user: LocalUser | LocalMember): void {
    this.thread!.memberIds.add(user.id);
    if (user.id === this.world.bot.id) this.announce(Event.ThreadCreate);
  }

  /** Replaces the permission overwrites, as an administrator does. */
  setOverwrites(overwrites: readonly Overwrite[]): void {
    this.overwrites = overwritePayloads(overwrites);
    this.announce(Event.ChannelUpdate);
  }

  /** Deletes the channel or thread. */
  remove(): void {
    const { guild } = this;
    this.world.channels.delete(this.id);
    const index = guild?.channels.indexOf(this) ?? -1;
    if (index >= 0) guild!.channels.splice(index, 1);
    this.announce(this.thread ? Event.ThreadDelete : Event.ChannelDelete);
  }

  /** Tells the bot what has become of the channel or thread. */
  announce(t: Event, more: object = {}): void {
    const d = { ...this.payload(), ...more };
    this.world.publish({ t, d, intent: Intent.Guilds, guildId: this.guild?.id, channel: this });
  }

  payload(): ReturnType<typeof channelPayload> {
    return channelPayload(this);
  }
}
