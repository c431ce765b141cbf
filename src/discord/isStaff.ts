import { type Interaction, PermissionFlagsBits } from 'discord.js';
import type { BotContext } from './BotContext.ts';

/**
 * Whether who acts is staff: in the configured server (or, without GUILD_ID, while the bot is in one server only), by
 * one of the configured roles or by the configured permission. Read from what Discord sends with each interaction, so a
 * role that was taken away counts no more.
 */
export function isStaff(interaction: Interaction, { config, client }: BotContext): boolean {
  const { guildId, member } = interaction;
  if (guildId === null || member === null) return false;
  const isHome = config.guild === null ? client.guilds.cache.size <= 1 : config.guild === guildId;
  if (!isHome) return false;
  const roles = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  if (config.staffRoles.some((role) => roles.includes(role))) return true;
  return interaction.memberPermissions?.has(PermissionFlagsBits[config.staffPermission]) ?? false;
}
