import type {
  GatewayGuildMembersChunkDispatchData,
  GatewayRequestGuildMembersData,
} from 'discord-api-types/v10';
import type { World } from '../state/World.ts';

/** The answer to a request for members, by id or by the beginning of their name. */
export function membersChunk(
  world: World,
  request: GatewayRequestGuildMembersData,
): GatewayGuildMembersChunkDispatchData {
  const guild = world.guilds.get(request.guild_id);
  const wanted = 'user_ids' in request && request.user_ids ? [request.user_ids].flat() : undefined;
  const beginning = ('query' in request && request.query) || '';
  const members = [...(guild?.members.values() ?? [])].filter((member) =>
    wanted ? wanted.includes(member.id) : member.name.startsWith(beginning),
  );
  return {
    guild_id: request.guild_id,
    members: members.map((member) => member.payload()),
    chunk_index: 0,
    chunk_count: 1,
    not_found: wanted?.filter((id) => !guild?.members.has(id)) ?? [],
    ...(request.nonce !== undefined && { nonce: request.nonce }),
  };
}
