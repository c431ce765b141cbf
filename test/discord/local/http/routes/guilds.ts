import { refusal } from '../../ApiError.ts';
import { guildPayload } from '../../state/guildPayload.ts';
import type { World } from '../../state/World.ts';
import { noContent, ok, type Router } from '../Router.ts';
import { guildFor } from './find.ts';

/** Looking at guilds, their channels, roles and members. */
export function routeGuilds(router: Router, world: World): void {
  router.on('GET', '/guilds/{guild_id}', ({ params }) => ok(guildPayload(guildFor(world, params.guild_id))));
  router.on('GET', '/guilds/{guild_id}/channels', ({ params }) =>
    ok(guildFor(world, params.guild_id).channels.map((channel) => channel.payload())),
  );
  router.on('GET', '/guilds/{guild_id}/threads/active', ({ params }) => {
    const threads = guildFor(world, params.guild_id).activeThreads();
    return ok({ threads: threads.map((thread) => thread.payload()), members: [], has_more: false });
  });
  router.on('GET', '/guilds/{guild_id}/roles', ({ params }) => ok(guildFor(world, params.guild_id).roles));
  router.on('GET', '/guilds/{guild_id}/members', ({ params, query }) => {
    const { members } = guildFor(world, params.guild_id);
    const after = BigInt(query.get('after') ?? 0);
    const page = [...members.values()].filter(({ id }) => BigInt(id) > after);
    return ok(page.slice(0, Number(query.get('limit') ?? 1)).map((member) => member.payload()));
  });
  router.on('GET', '/guilds/{guild_id}/members/{user_id}', ({ params }) => {
    const member = guildFor(world, params.guild_id).members.get(params.user_id);
    if (!member) throw refusal('unknownMember');
    return ok(member.payload());
  });
  router.on('DELETE', '/users/@me/guilds/{guild_id}', ({ params }) => {
    guildFor(world, params.guild_id).remove();
    return noContent;
  });
}
