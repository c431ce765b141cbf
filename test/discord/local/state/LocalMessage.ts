import { type APIAttachment, type APIEmbed, type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { ComponentNode } from '../limits/ComponentNode.ts';
import { NO_PINGS, type Pings } from './findPings.ts';
import type { LocalChannel } from './LocalChannel.ts';
import type { LocalUser } from './LocalUser.ts';

/** A message as it stands now, and what a test wants to know about it. */
export class LocalMessage {
  readonly channel: LocalChannel;
  readonly author: LocalUser;
  readonly data: APIMessage;
  /** Who sees it; left out: everyone who sees the channel. */
  readonly visibleTo: LocalUser | undefined;
  /** Who was notified when it was sent. Edits notify nobody, as on Discord. */
  pings: Pings = NO_PINGS;
  deleted = false;

  constructor(channel: LocalChannel, author: LocalUser, data: APIMessage, visibleTo?: LocalUser) {
    this.channel = channel;
    this.author = author;
    this.data = data;
    this.visibleTo = visibleTo;
  }

  get id(): string {
    return this.data.id;
  }

  get content(): string {
    return this.data.content;
  }

  get embeds(): readonly APIEmbed[] {
    return this.data.embeds;
  }

  get attachments(): readonly APIAttachment[] {
    return this.data.attachments;
  }

  get components(): readonly ComponentNode[] {
    return (this.data.components ?? []) as ComponentNode[];
  }

  get ephemeral(): boolean {
    return this.has(MessageFlags.Ephemeral);
  }

  /** "… is thinking": deferred and not yet filled. */
  get loading(): boolean {
    return this.has(MessageFlags.Loading);
  }

  has(flag: MessageFlags): boolean {
    return ((this.data.flags ?? 0) & flag) !== 0;
  }
}
