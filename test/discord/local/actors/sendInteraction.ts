import {
  type APIInteraction,
  InteractionContextType as Context,
  GatewayDispatchEvents as Event,
  type InteractionType,
} from 'discord-api-types/v10';
import { LocalInteraction } from '../interactions/LocalInteraction.ts';
import { permissionsOf } from '../permissions.ts';
import type { LocalChannel } from '../state/LocalChannel.ts';
import type { LocalMessage } from '../state/LocalMessage.ts';
import type { LocalUser } from '../state/LocalUser.ts';
import { NotPossible } from './NotPossible.ts';

export interface InteractionCall {
  type: InteractionType;
  channel: LocalChannel;
  user: LocalUser;
  data: object;
  sourceMessage?: LocalMessage | undefined;
  commandName?: string;
  acknowledgeWithinMs?: number | undefined;
}

/** Sends an interaction to the bot, with all that Discord tells about who, where and when. */
export function sendInteraction(call: InteractionCall): LocalInteraction {
  const { channel, user, type, data, sourceMessage } = call;
  const { world, guild } = channel;
  // Refused to a stranger before the bot's time begins to run.
  const who = guild ? { member: memberPayload(channel, user) } : { user: user.data };
  const interaction = new LocalInteraction(world, call);
  const payload = {
    id: interaction.id,
    application_id: world.applicationId,
    type,
    token: interaction.token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: { ...channel.payload(), permissions: permissionsOf(user, channel).toString() },
    ...who,
    ...(guild && {
      guild_id: guild.id,
      guild_locale: guild.locale,
      guild: { id: guild.id, locale: guild.locale, features: [] },
    }),
    locale: user.locale,
    app_permissions: permissionsOf(world.bot, channel).toString(),
    entitlements: [],
    authorizing_integration_owners: { 0: guild?.id ?? '0' },
    context: guild ? Context.Guild : Context.BotDM,
    attachment_size_limit: world.options.fileBytes,
    ...(sourceMessage && { message: sourceMessage.data }),
  } as unknown as APIInteraction;
  world.publish({ t: Event.InteractionCreate, d: payload, guildId: guild?.id });
  return interaction;
}

function memberPayload(channel: LocalChannel, user: LocalUser): object {
  const member = channel.guild!.members.get(user.id);
  if (!member) throw new NotPossible(`${user.name} is no member of ${channel.guild!.name}`);
  return member.payloadIn(channel);
}
