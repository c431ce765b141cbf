import type { APIGuild, GatewayGuildCreateDispatchData } from 'discord-api-types/v10';
import { channelPermissions } from '../permissions.ts';
import type { LocalGuild } from './LocalGuild.ts';

/** A guild as GET /guilds/{guild_id} shows it. */
export function guildPayload(guild: LocalGuild): APIGuild & GatewayGuildCreateDispatchData {
  const threads = guild.activeThreads().filter((thread) => channelPermissions(thread, guild.bot) > 0n);
  return {
    ...PLAIN_GUILD,
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: guild.roles,
    joined_at: guild.joinedAt,
    member_count: guild.members.size,
    members: [guild.bot.payload()],
    channels: guild.channels.map((channel) => channel.payload()),
    threads: threads.map((thread) => thread.payload()),
  } as APIGuild & GatewayGuildCreateDispatchData;
}

/** The fields that are the same for every local guild. */
const PLAIN_GUILD = {
  icon: null,
  description: null,
  home_header: null,
  hub_type: null,
  splash: null,
  discovery_splash: null,
  features: [],
  banner: null,
  application_id: null,
  region: 'local',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: null,
  system_channel_flags: 0,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 0,
  default_message_notifications: 0,
  mfa_level: 0,
  explicit_content_filter: 0,
  max_presences: null,
  max_members: 500_000,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  public_updates_channel_id: null,
  premium_progress_bar_enabled: false,
  nsfw: false,
  nsfw_level: 0,
  emojis: [],
  stickers: [],
  incidents_data: null,
  large: false,
  unavailable: false,
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
};
