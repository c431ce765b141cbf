import type { Gateway } from '../../gateway/Gateway.ts';
import type { World } from '../../state/World.ts';
import { Router } from '../Router.ts';
import { routeApplication } from './application.ts';
import { routeChannels } from './channels.ts';
import { routeCommands } from './commands.ts';
import { routeGuilds } from './guilds.ts';
import { routeInteractions } from './interactions.ts';
import { routeMessages } from './messages.ts';
import { routeReactions } from './reactions.ts';
import { routeThreads } from './threads.ts';

/** All routes that this Discord has. */
export function allRoutes(world: World, gateway: Gateway): Router {
  const router = new Router();
  routeApplication(router, world, gateway);
  routeCommands(router, world);
  routeInteractions(router, world);
  routeChannels(router, world);
  routeMessages(router, world);
  routeReactions(router, world);
  routeThreads(router, world);
  routeGuilds(router, world);
  return router;
}
