import {
  type APIMessage,
  ChannelType,
  MessageFlags,
  PermissionFlagsBits as Permission,
  type RESTPostAPIChannelMessageJSONBody,
  type RESTPostAPIChannelMessagesBulkDeleteJSONBody,
} from 'discord-api-types/v10';
import { refusal } from '../../ApiError.ts';
import type { MessageBody } from '../../limits/checkMessage.ts';
import { FormErrors, invalidField } from '../../limits/FormErrors.ts';
import { has, permissionsOf, permissionToSend } from '../../permissions.ts';
import type { LocalChannel } from '../../state/LocalChannel.ts';
import type { LocalMessage } from '../../state/LocalMessage.ts';
import { edit, postAsBot, remove, removeMany } from '../../state/messages.ts';
import { timeOf } from '../../state/Snowflakes.ts';
import { shownMessage } from '../../state/shownMessage.ts';
import type { World } from '../../state/World.ts';
import { noContent, ok, type Router } from '../Router.ts';
import { channelFor, messageFor } from './find.ts';

const BULK_DELETE_AGE_MS = 14 * 24 * 60 * 60_000;
const WITHOUT_MESSAGES = [ChannelType.GuildForum, ChannelType.GuildMedia, ChannelType.GuildCategory];

/** Messages of channels, threads and direct conversations. */
export function routeMessages(router: Router, world: World): void {
  const list = '/channels/{channel_id}/messages';
  const one = `${list}/{message_id}` as const;

  router.on('GET', list, ({ params, query }) => {
    const channel = channelFor(world, params.channel_id);
    return ok(listMessages(world, channel, query).map((message) => shown(world, message)));
  });
  router.on('POST', list, ({ params, body, files }) => {
    const message = body as MessageBody;
    const channel = channelForSending(world, params.channel_id, message, files.length > 0);
    const sentBefore = messageOfNonce(channel, message);
    if (sentBefore) return ok(sentBefore.data);
    const repliesTo = repliedMessage(channel, message);
    return ok(postAsBot({ channel, body: message, repliesTo }, files).data);
  });
  router.on('POST', `${list}/bulk-delete`, ({ params, body }) => {
    const channel = channelFor(world, params.channel_id, Permission.ManageMessages);
    const ids = (body as RESTPostAPIChannelMessagesBulkDeleteJSONBody).messages;
    const form = new FormErrors();
    form.count('messages', ids, 100, 2);
    form.throwIfAny();
    const oldest = world.options.now() - BULK_DELETE_AGE_MS;
    if (ids.some((id) => timeOf(id) < oldest)) throw refusal('tooOldToDelete');
    removeMany(
      channel,
      ids.map((id) => channel.messages.get(id)).filter((each) => each !== undefined),
    );
    return noContent;
  });

  router.on('GET', one, ({ params }) => ok(shown(world, messageFor(world, params))));
  router.on('PATCH', one, ({ params, body, files }) => {
    const message = messageFor(world, params);
    if (message.author !== world.bot) throw refusal('notYourMessage');
    edit(message, body as MessageBody, files);
    return ok(message.data);
  });
  router.on('DELETE', one, ({ params }) => {
    const message = messageFor(world, params);
    if (message.author !== world.bot) {
      // Nobody can delete what the other one wrote in a direct conversation.
      if (!message.channel.guild) throw refusal('wrongChannelType');
      messageFor(world, params, Permission.ManageMessages);
    }
    remove(message);
    return noContent;
  });
}

/** Reading by HTTP goes by the intents that are switched on, whatever the gateway's sessions asked for. */
function shown(world: World, message: LocalMessage): APIMessage {
  return shownMessage(message, world.options.privilegedIntents);
}

/** The channel, if the bot may send such a message there. An archived thread comes back to life by it. */
export function channelForSending(
  world: World,
  id: string,
  body: MessageBody,
  hasFiles: boolean,
): LocalChannel {
  const channel = channelFor(world, id);
  if (WITHOUT_MESSAGES.includes(channel.type)) throw refusal('wrongChannelType');
  if (channel.recipient?.acceptsDirectMessages === false) throw refusal('directMessagesClosed');
  channelFor(
    world,
    id,
    permissionToSend(channel),
    body.embeds?.length ? Permission.EmbedLinks : 0n,
    hasFiles ? Permission.AttachFiles : 0n,
  );
  if (((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0) {
    throw invalidField('flags', 'MESSAGE_FLAGS_INVALID', 'Only interactions are answered ephemerally.');
  }
  if (channel.thread?.archived) {
    if (channel.thread.locked) throw refusal('threadLocked');
    channel.thread.archived = false;
  }
  return channel;
}

/** With `enforce_nonce`, a message of the same nonce is taken for the one that is there. */
function messageOfNonce(channel: LocalChannel, body: MessageBody): LocalMessage | undefined {
  if (!body.enforce_nonce || body.nonce === undefined) return undefined;
  return [...channel.messages.values()].find(
    ({ author, data }) => author === channel.world.bot && data.nonce === body.nonce,
  );
}

function repliedMessage(channel: LocalChannel, body: MessageBody): LocalMessage | undefined {
  const reference = (body as RESTPostAPIChannelMessageJSONBody).message_reference;
  if (!reference) return undefined;
  const message = channel.messages.get(reference.message_id);
  if (!message && reference.fail_if_not_exists !== false) {
    throw invalidField('message_reference', 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
  }
  if (!has(permissionsOf(channel.world.bot, channel), Permission.ReadMessageHistory)) {
    throw refusal('noHistoryToReply');
  }
  return message;
}

/** Newest first; without READ_MESSAGE_HISTORY Discord answers an empty list. */
function listMessages(world: World, channel: LocalChannel, query: URLSearchParams): LocalMessage[] {
  const limit = Number(query.get('limit') ?? 50);
  const form = new FormErrors();
  form.range('limit', limit, 1, 100);
  form.throwIfAny();
  if (!has(permissionsOf(world.bot, channel), Permission.ReadMessageHistory)) return [];
  const newestFirst = [...channel.messages.values()].filter(({ ephemeral }) => !ephemeral).reverse();
  const [before, after, around] = ['before', 'after', 'around'].map((name) => query.get(name));
  if (before) return newestFirst.filter(({ id }) => BigInt(id) < BigInt(before)).slice(0, limit);
  if (after) {
    const newer = newestFirst.filter(({ id }) => BigInt(id) > BigInt(after));
    return newer.slice(Math.max(0, newer.length - limit));
  }
  if (around) {
    const index = newestFirst.findIndex(({ id }) => BigInt(id) <= BigInt(around));
    const from = Math.max(0, (index < 0 ? newestFirst.length : index) - Math.floor(limit / 2));
    return newestFirst.slice(from, from + limit);
  }
  return newestFirst.slice(0, limit);
}
