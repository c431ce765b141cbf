import {
  type APIGuildMember,
  type APIInteractionGuildMember,
  type APIRole,
  GatewayDispatchEvents as Event,
  type GuildMemberFlags,
  GatewayIntentBits as Intent,
} from 'discord-api-types/v10';
import { channelPermissions } from '../permissions.ts';
import type { LocalChannel } from './LocalChannel.ts';
import type { LocalGuild } from './LocalGuild.ts';
import type { LocalUser } from './LocalUser.ts';

/** A user in a guild. */
export class LocalMember {
  readonly guild: LocalGuild;
  readonly user: LocalUser;
  readonly roles: APIRole[];
  readonly #joinedAt: string;

  constructor(guild: LocalGuild, user: LocalUser, roles: readonly APIRole[]) {
    this.guild = guild;
    this.user = user;
    this.roles = [...roles];
    this.#joinedAt = guild.world.timestamp();
  }

  get id(): string {
    return this.user.id;
  }

  get name(): string {
    return this.user.name;
  }

  get mention(): string {
    return this.user.mention;
  }

  addRole(role: APIRole): void {
    this.roles.push(role);
    this.#publishUpdate();
  }

  removeRole(role: APIRole): void {
    this.roles.splice(0, this.roles.length, ...this.roles.filter(({ id }) => id !== role.id));
    this.#publishUpdate();
  }

  payload(): APIGuildMember {
    return {
      user: this.user.data,
      nick: null,
      avatar: null,
      banner: null,
      roles: this.roles.map(({ id }) => id),
      joined_at: this.#joinedAt,
      premium_since: null,
      deaf: false,
      mute: false,
      pending: false,
      flags: 0 as GuildMemberFlags,
      communication_disabled_until: null,
    };
  }

  /** As in interactions, where the permissions are those in the channel. */
  payloadIn(channel: LocalChannel): APIInteractionGuildMember {
    return { ...this.payload(), permissions: channelPermissions(channel, this).toString() };
  }

  #publishUpdate(): void {
    const d = { ...this.payload(), guild_id: this.guild.id };
    const { world, id: guildId } = this.guild;
    world.publish({ t: Event.GuildMemberUpdate, d, intent: Intent.GuildMembers, guildId });
  }
}
