import {
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  GatewayDispatchEvents as Event,
  GatewayIntentBits as Intent,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { refusal } from '../ApiError.ts';
import type { ComponentNode } from '../limits/ComponentNode.ts';
import { checkMessage, type MessageBody } from '../limits/checkMessage.ts';
import { keptAttachments, resolveEmbeds, storeUploads, type UploadedFile } from './attachments.ts';
import { findPings, type Pings } from './findPings.ts';
import type { LocalChannel } from './LocalChannel.ts';
import { LocalMessage } from './LocalMessage.ts';
import type { LocalUser } from './LocalUser.ts';
import { numberComponents } from './numberComponents.ts';

interface Posting {
  channel: LocalChannel;
  author: LocalUser;
  body: MessageBody;
  attachments?: APIAttachment[];
  repliesTo?: LocalMessage | undefined;
  /** Through an interaction: the fields that its messages have besides. */
  interaction?: Partial<APIMessage>;
  visibleTo?: LocalUser | undefined;
  id?: string;
}

/** The bot's message, checked against all limits. @throws ApiError when Discord would refuse it */
export function postAsBot(posting: Omit<Posting, 'author'>, files: readonly UploadedFile[]): LocalMessage {
  const { channel, body } = posting;
  checkNewMessage(body, files);
  const attachments = storeUploads(channel.world, files, body.attachments ?? []);
  return post({ ...posting, author: channel.world.bot, attachments });
}

/** @throws ApiError when Discord would refuse the message anywhere */
export function checkNewMessage(body: MessageBody, files: readonly UploadedFile[]): void {
  checkMessage(body, body.flags ?? 0);
  if (isEmpty(body.content, body.embeds, body.components, files)) throw refusal('emptyMessage');
}

/** Puts a message into a channel and tells the bot of it. */
export function post(posting: Posting): LocalMessage {
  const { channel, author, body, repliesTo, visibleTo } = posting;
  const { world } = channel;
  const attachments = posting.attachments ?? [];
  const flags = (body.flags ?? 0) | (visibleTo ? MessageFlags.Ephemeral : 0);
  const data: APIMessage = {
    id: posting.id ?? world.ids.next(),
    channel_id: channel.id,
    type: repliesTo ? MessageType.Reply : MessageType.Default,
    author: author.data,
    content: body.content ?? '',
    timestamp: world.timestamp(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    flags,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments,
    embeds: resolveEmbeds(body.embeds ?? [], attachments),
    components: numberComponents((body.components ?? []) as ComponentNode[]),
    ...(body.nonce !== undefined && { nonce: body.nonce }),
    ...(repliesTo && {
      message_reference: {
        type: 0,
        message_id: repliesTo.id,
        channel_id: channel.id,
        ...(channel.guild && { guild_id: channel.guild.id }),
      },
      referenced_message: repliesTo.data,
    }),
    ...posting.interaction,
  };
  const message = new LocalMessage(channel, author, data, visibleTo);
  message.pings = setMentions(message, body, repliesTo?.author);
  channel.messages.set(message.id, message);
  channel.lastMessageId = message.id;
  if (!visibleTo) publishMessage(Event.MessageCreate, message);
  world.changes.notify();
  return message;
}

/** The bot changes its message. @throws ApiError when Discord would refuse it */
export function edit(message: LocalMessage, body: MessageBody, files: readonly UploadedFile[]): void {
  const { data, channel } = message;
  const changeable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  const flags = (((data.flags ?? 0) | ((body.flags ?? 0) & changeable)) &
    ~MessageFlags.Loading) as MessageFlags;
  checkMessage(body, flags);
  const kept = keptAttachments(data.attachments, body.attachments, files);
  const content = body.content === undefined ? data.content : (body.content ?? '');
  const embeds = body.embeds === undefined ? data.embeds : (body.embeds ?? []);
  const components = body.components === undefined ? data.components : (body.components ?? []);
  if (isEmpty(content, embeds as APIEmbed[], components, [...kept, ...files])) throw refusal('emptyMessage');

  const wasLoading = message.loading;
  data.attachments = [...kept, ...storeUploads(channel.world, files, body.attachments ?? [])];
  data.content = content;
  data.embeds = resolveEmbeds(embeds as APIEmbed[], data.attachments);
  data.components = numberComponents(components as ComponentNode[]);
  data.flags = flags;
  data.edited_timestamp = channel.world.timestamp();
  const repliesTo = channel.world.users.get(data.referenced_message?.author.id ?? '');
  const mentions = setMentions(message, body, repliesTo);
  if (wasLoading) message.pings = mentions;
  if (!message.ephemeral) publishMessage(Event.MessageUpdate, message);
  channel.world.changes.notify();
}

export function remove(message: LocalMessage): void {
  const { channel, id } = message;
  message.deleted = true;
  channel.messages.delete(id);
  if (!message.ephemeral) {
    const d = { id, channel_id: channel.id, ...guildOf(channel) };
    publishIn(channel, Event.MessageDelete, d);
  }
  channel.world.changes.notify();
}

export function removeMany(channel: LocalChannel, messages: readonly LocalMessage[]): void {
  for (const message of messages) {
    message.deleted = true;
    channel.messages.delete(message.id);
  }
  const d = { ids: messages.map(({ id }) => id), channel_id: channel.id, ...guildOf(channel) };
  publishIn(channel, Event.MessageDeleteBulk, d);
  channel.world.changes.notify();
}

function publishMessage(t: Event.MessageCreate | Event.MessageUpdate, message: LocalMessage): void {
  const { channel, author } = message;
  const { user: _user, ...member } = channel.guild?.members.get(author.id)?.payload() ?? { user: undefined };
  const d = { channel_type: channel.type, ...guildOf(channel), ...(channel.guild && { member }) };
  publishIn(channel, t, d, message);
}

function publishIn(channel: LocalChannel, t: Event, d: object, message?: LocalMessage): void {
  const intent = channel.guild ? Intent.GuildMessages : Intent.DirectMessages;
  const guildId = channel.guild?.id;
  channel.world.publish({ t, d, intent, guildId, channel, ...(message && { message }) });
}

const guildOf = (channel: LocalChannel): { guild_id?: string } =>
  (channel.guild && { guild_id: channel.guild.id }) || {};

/** Works out whom the message mentions, and shows it in its data. */
function setMentions(
  { data, channel, author }: LocalMessage,
  body: MessageBody,
  repliesTo?: LocalUser,
): Pings {
  const pings = findPings({
    content: data.content,
    channel,
    author,
    allowedMentions: body.allowed_mentions,
    throughWebhook: data.webhook_id !== undefined,
    repliesTo,
  });
  data.mentions = pings.users.map((id) => channel.world.users.get(id)!.data);
  data.mention_roles = [...pings.roles];
  data.mention_everyone = pings.everyone;
  return pings;
}

function isEmpty(
  content: string | null | undefined,
  ...lists: (readonly unknown[] | null | undefined)[]
): boolean {
  return !content?.trim() && lists.every((list) => !list?.length);
}
