import {
  type APIGuildForumTag,
  type APIRole,
  ChannelType,
  GatewayDispatchEvents as Event,
  GatewayIntentBits as Intent,
  Locale,
  PermissionFlagsBits as Permission,
  type RoleFlags,
} from 'discord-api-types/v10';
import { union } from '../permissions.ts';
import { guildPayload } from './guildPayload.ts';
import { LocalChannel } from './LocalChannel.ts';
import { LocalMember } from './LocalMember.ts';
import { LocalUser, type UserOptions } from './LocalUser.ts';
import { type Overwrite, overwritePayloads } from './overwrites.ts';
import type { World } from './World.ts';

/** What a new server lets everybody do. */
const EVERYONE = union([
  Permission.ViewChannel,
  Permission.SendMessages,
  Permission.SendMessagesInThreads,
  Permission.CreatePublicThreads,
  Permission.CreatePrivateThreads,
  Permission.EmbedLinks,
  Permission.AttachFiles,
  Permission.AddReactions,
  Permission.ReadMessageHistory,
  Permission.UseApplicationCommands,
]);

export interface GuildOptions {
  /** Chosen to put the guild on a shard: (id >> 22) % shards. */
  id?: string;
  locale?: Locale | `${Locale}`;
  /** What everybody may do; by default what a new server lets everybody do. */
  everyone?: bigint;
  /** What the bot's own role adds; by default nothing. */
  bot?: bigint;
}

export interface ChannelOptions {
  overwrites?: Overwrite[];
  category?: LocalChannel;
  /** Of a forum, by name. */
  tags?: string[];
}

/** A server that the bot is in. */
export class LocalGuild {
  readonly world: World;
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly ownerId: string;
  readonly roles: APIRole[] = [];
  readonly members = new Map<string, LocalMember>();
  /** Threads not included. */
  readonly channels: LocalChannel[] = [];
  readonly everyone: APIRole;
  readonly joinedAt: string;

  constructor(world: World, name: string, options: GuildOptions = {}) {
    this.world = world;
    this.id = options.id ?? world.ids.next();
    this.name = name;
    this.locale = (options.locale ?? Locale.EnglishUS) as Locale;
    this.joinedAt = world.timestamp();
    const owner = new LocalUser(world.ids.next(), 'owner');
    world.users.set(owner.id, owner);
    this.ownerId = owner.id;
    this.everyone = this.#addRole(this.id, '@everyone', options.everyone ?? EVERYONE);
    const botRole = this.#addRole(world.ids.next(), world.bot.name, options.bot ?? 0n);
    this.members.set(owner.id, new LocalMember(this, owner, []));
    this.members.set(world.bot.id, new LocalMember(this, world.bot, [botRole]));
    this.#addChannel(ChannelType.GuildText, 'general');
    world.guilds.set(this.id, this);
    world.publish({ t: Event.GuildCreate, d: guildPayload(this), intent: Intent.Guilds, guildId: this.id });
  }

  get owner(): LocalMember {
    return this.members.get(this.ownerId)!;
  }

  get bot(): LocalMember {
    return this.members.get(this.world.bot.id)!;
  }

  /** A new role, above the others. */
  role(name: string, options: { permissions?: bigint; mentionable?: boolean } = {}): APIRole {
    const role = this.#addRole(this.world.ids.next(), name, options.permissions ?? 0n, options.mentionable);
    this.#publish(Event.GuildRoleCreate, { guild_id: this.id, role });
    return role;
  }

  /** Lets someone join: a new user by name, or one that exists. */
  member(who: string | LocalUser, options: UserOptions & { roles?: APIRole[] } = {}): LocalMember {
    const user = typeof who === 'string' ? new LocalUser(this.world.ids.next(), who, options) : who;
    this.world.users.set(user.id, user);
    const member = new LocalMember(this, user, options.roles ?? []);
    this.members.set(user.id, member);
    const d = { ...member.payload(), guild_id: this.id };
    this.world.publish({ t: Event.GuildMemberAdd, d, intent: Intent.GuildMembers, guildId: this.id });
    return member;
  }

  /** Someone leaves. */
  removeMember(member: LocalMember): void {
    this.members.delete(member.id);
    const d = { guild_id: this.id, user: member.user.data };
    this.world.publish({ t: Event.GuildMemberRemove, d, intent: Intent.GuildMembers, guildId: this.id });
  }

  /** The text channel of this name, made if there is none; overwrites are set in either case. */
  textChannel(name: string, options: ChannelOptions = {}): LocalChannel {
    const existing = this.channels.find((each) => each.name === name && each.type === ChannelType.GuildText);
    if (!existing) return this.#newChannel(ChannelType.GuildText, name, options);
    if (options.overwrites) existing.setOverwrites(options.overwrites);
    return existing;
  }

  announcementChannel(name: string, options?: ChannelOptions): LocalChannel {
    return this.#newChannel(ChannelType.GuildAnnouncement, name, options);
  }

  forum(name: string, options?: ChannelOptions): LocalChannel {
    return this.#newChannel(ChannelType.GuildForum, name, options);
  }

  category(name: string, options?: ChannelOptions): LocalChannel {
    return this.#newChannel(ChannelType.GuildCategory, name, options);
  }

  /** All threads of this guild that aren't archived. */
  activeThreads(): LocalChannel[] {
    return [...this.world.channels.values()].filter(
      (channel) => channel.guild === this && channel.thread && !channel.thread.archived,
    );
  }

  /** The bot is thrown out. */
  remove(): void {
    this.world.guilds.delete(this.id);
    for (const channel of this.world.channels.values()) {
      if (channel.guild === this) this.world.channels.delete(channel.id);
    }
    this.#publish(Event.GuildDelete, { id: this.id });
  }

  #addRole(id: string, name: string, permissions: bigint, mentionable = false): APIRole {
    const role: APIRole = {
      id,
      name,
      permissions: permissions.toString(),
      position: this.roles.length,
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      managed: false,
      mentionable,
      icon: null,
      unicode_emoji: null,
      flags: 0 as RoleFlags,
    };
    this.roles.push(role);
    return role;
  }

  #newChannel(type: ChannelType, name: string, options?: ChannelOptions): LocalChannel {
    const channel = this.#addChannel(type, name, options);
    this.#publish(Event.ChannelCreate, channel.payload());
    return channel;
  }

  #addChannel(type: ChannelType, name: string, options: ChannelOptions = {}): LocalChannel {
    const overwrites = overwritePayloads(options.overwrites ?? []);
    const tags = (options.tags ?? []).map(
      (tag): APIGuildForumTag => ({
        id: this.world.ids.next(),
        name: tag,
        moderated: false,
        emoji_id: null,
        emoji_name: null,
      }),
    );
    const parent = options.category;
    const channel = new LocalChannel(this.world, { type, name, guild: this, parent, overwrites, tags });
    this.channels.push(channel);
    return channel;
  }

  #publish(t: Event, d: unknown): void {
    this.world.publish({ t, d, intent: Intent.Guilds, guildId: this.id });
  }
}
