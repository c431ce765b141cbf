import { refusal } from '../../ApiError.ts';
import type { Gateway } from '../../gateway/Gateway.ts';
import { directChannel } from '../../state/directChannel.ts';
import type { World } from '../../state/World.ts';
import { ok, type Router } from '../Router.ts';

/** The bot's own account and application, users, and where the gateway is. */
export function routeApplication(router: Router, world: World, gateway: Gateway): void {
  router.on('GET', '/gateway', () => ok({ url: gateway.url }));
  router.on('GET', '/gateway/bot', () =>
    ok({ url: gateway.url, shards: gateway.recommendedShards, session_start_limit: gateway.startLimit() }),
  );
  router.on('GET', '/users/@me', () => ok(botAccount(world)));
  router.on('GET', '/applications/@me', () => ok(application(world)));
  router.on('GET', '/oauth2/applications/@me', () => ok(application(world)));
  router.on('GET', '/users/{user_id}', ({ params }) => {
    const user = world.users.get(params.user_id);
    if (!user) throw refusal('unknownUser');
    return ok(user.data);
  });
  router.on('POST', '/users/@me/channels', ({ body }) => {
    const user = world.users.get((body as { recipient_id?: string }).recipient_id ?? '');
    if (!user || user === world.bot) throw refusal('invalidRecipients');
    return ok(directChannel(world, user).payload());
  });
}

/** The bot's account as only the bot itself sees it. */
export function botAccount(world: World): object {
  return { ...world.bot.data, mfa_enabled: false, locale: world.bot.locale, email: null, verified: true };
}

function application(world: World): object {
  return {
    id: world.applicationId,
    name: world.bot.name,
    icon: null,
    description: '',
    summary: '',
    type: null,
    bot: world.bot.data,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: world.bot.data,
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
}
