import { GatewayDispatchEvents as Event, PermissionFlagsBits as Permission } from 'discord-api-types/v10';
import { publishReaction } from '../../state/reactions.ts';
import type { World } from '../../state/World.ts';
import { noContent, type Router } from '../Router.ts';
import { messageFor } from './find.ts';

/** The bot's own reactions. */
export function routeReactions(router: Router, world: World): void {
  const own = '/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me';
  router.on('PUT', own, ({ params }) => {
    const message = messageFor(world, params, Permission.AddReactions);
    publishReaction(Event.MessageReactionAdd, message, world.bot, params.emoji_name);
    return noContent;
  });
  router.on('DELETE', own, ({ params }) => {
    publishReaction(Event.MessageReactionRemove, messageFor(world, params), world.bot, params.emoji_name);
    return noContent;
  });
}
