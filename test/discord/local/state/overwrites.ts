import { type APIOverwrite, type APIRole, OverwriteType } from 'discord-api-types/v10';
import { LocalMember } from './LocalMember.ts';

/** What a role or a member may and may not do in a channel, whatever they may in the guild. */
export interface Overwrite {
  for: APIRole | LocalMember;
  allow?: bigint;
  deny?: bigint;
}

export function overwritePayloads(overwrites: readonly Overwrite[]): APIOverwrite[] {
  return overwrites.map((overwrite) => ({
    id: overwrite.for.id,
    type: overwrite.for instanceof LocalMember ? OverwriteType.Member : OverwriteType.Role,
    allow: String(overwrite.allow ?? 0n),
    deny: String(overwrite.deny ?? 0n),
  }));
}
