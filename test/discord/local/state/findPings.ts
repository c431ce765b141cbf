import { type APIAllowedMentions, PermissionFlagsBits as Permission } from 'discord-api-types/v10';
import { has, permissionsOf } from '../permissions.ts';
import type { LocalChannel } from './LocalChannel.ts';
import type { LocalUser } from './LocalUser.ts';

/** Whom a message notifies. */
export interface Pings {
  /** Ids of users, the author of the message replied to included. */
  users: readonly string[];
  /** Ids of roles. */
  roles: readonly string[];
  /** By @everyone or @here. */
  everyone: boolean;
}

export const NO_PINGS: Pings = { users: [], roles: [], everyone: false };

interface Sent {
  content: string;
  channel: LocalChannel;
  author: LocalUser;
  /** Left out: the default of the way it was sent. */
  allowedMentions?: APIAllowedMentions | null | undefined;
  /** Interactions and webhooks mention only users when they don't say. */
  throughWebhook?: boolean;
  repliesTo?: LocalUser | undefined;
}

/** Nothing in code is a mention. */
const CODE = /```[\s\S]*?```|``[\s\S]*?``|`[^`\n]*`/g;

/**
 * Works out who is notified: what the text mentions, as far as `allowed_mentions`, the author's permissions and
 * the roles' own setting let it. https://discord.com/developers/docs/resources/message#allowed-mentions-object
 */
export function findPings(sent: Sent): Pings {
  const { channel, author, allowedMentions: allowed } = sent;
  const text = sent.content.replace(CODE, ' ');
  const parses = (kind: 'users' | 'roles' | 'everyone'): boolean =>
    allowed ? (allowed.parse ?? []).some((each) => each === kind) : kind === 'users' || !sent.throughWebhook;
  const lets = (kind: 'users' | 'roles', id: string): boolean =>
    parses(kind) || (allowed?.[kind] ?? []).includes(id);
  const mayPingAll = has(permissionsOf(author, channel), Permission.MentionEveryone);
  const reachable = (id: string): boolean => {
    const user = channel.world.users.get(id);
    if (!user) return false;
    if (!channel.guild) return id === channel.recipient?.id || id === channel.world.bot.id;
    return has(permissionsOf(user, channel), Permission.ViewChannel);
  };

  const users = idsIn(text, /<@!?(\d+)>/g).filter((id) => reachable(id) && lets('users', id));
  const roles = idsIn(text, /<@&(\d+)>/g).filter((id) => {
    const role = channel.guild?.roles.find((each) => each.id === id);
    return role && (role.mentionable || mayPingAll) && lets('roles', id);
  });
  const replied = sent.repliesTo?.id;
  if (replied && (allowed ? allowed.replied_user === true : true) && !users.includes(replied))
    users.push(replied);
  const everyone = /@(everyone|here)/.test(text) && mayPingAll && parses('everyone') && !!channel.guild;
  return { users, roles, everyone };
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))];
}
