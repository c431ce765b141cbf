import {
  ChannelType,
  MessageFlags,
  PermissionFlagsBits as Permission,
  type RESTPostAPIChannelThreadsJSONBody,
  type RESTPostAPIGuildForumThreadsJSONBody,
} from 'discord-api-types/v10';
import { refusal } from '../../ApiError.ts';
import type { MessageBody } from '../../limits/checkMessage.ts';
import { FormErrors } from '../../limits/FormErrors.ts';
import type { UploadedFile } from '../../state/attachments.ts';
import { threadMember } from '../../state/channelPayload.ts';
import type { LocalChannel, ThreadType } from '../../state/LocalChannel.ts';
import { checkNewMessage, postAsBot } from '../../state/messages.ts';
import type { World } from '../../state/World.ts';
import { type ApiAnswer, created, noContent, ok, type Router } from '../Router.ts';
import { channelFor, messageFor } from './find.ts';

const WITH_THREADS = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

/** Opening threads and forum posts, and who belongs to them. */
export function routeThreads(router: Router, world: World): void {
  router.on('POST', '/channels/{channel_id}/messages/{message_id}/threads', ({ params, body }) => {
    const message = messageFor(world, params, Permission.CreatePublicThreads);
    const { channel } = message;
    const thread = body as RESTPostAPIChannelThreadsJSONBody;
    checkName(thread.name);
    if (!WITH_THREADS.includes(channel.type)) throw refusal('wrongChannelType');
    if (world.channels.has(message.id)) throw refusal('threadExists');
    const opened = open(world, channel, thread, publicType(channel), message.id);
    message.data.flags = (message.data.flags ?? 0) | MessageFlags.HasThread;
    message.data.thread = opened.payload() as NonNullable<typeof message.data.thread>;
    return created(opened.payload());
  });

  router.on('POST', '/channels/{channel_id}/threads', ({ params, body, files }) => {
    const channel = channelFor(world, params.channel_id);
    const thread = body as RESTPostAPIChannelThreadsJSONBody;
    checkName(thread.name);
    if (channel.type === ChannelType.GuildForum) {
      return postInForum(world, channel, body as RESTPostAPIGuildForumThreadsJSONBody, files);
    }
    if (!WITH_THREADS.includes(channel.type)) throw refusal('wrongChannelType');
    const type = (thread.type ?? ChannelType.PrivateThread) as ThreadType;
    const isPrivate = type === ChannelType.PrivateThread;
    channelFor(
      world,
      channel.id,
      isPrivate ? Permission.CreatePrivateThreads : Permission.CreatePublicThreads,
    );
    return created(open(world, channel, thread, type).payload());
  });

  const members = '/channels/{channel_id}/thread-members';
  router.on('GET', members, ({ params }) => {
    const thread = threadFor(world, params.channel_id);
    return ok([...thread.thread!.memberIds].map((id) => threadMember(thread, id)));
  });
  router.on('PUT', `${members}/@me`, ({ params }) => {
    threadFor(world, params.channel_id).addToThread(world.bot);
    return noContent;
  });
  router.on('DELETE', `${members}/@me`, ({ params }) => {
    threadFor(world, params.channel_id).thread!.memberIds.delete(world.bot.id);
    return noContent;
  });
  router.on('PUT', `${members}/{user_id}`, ({ params }) => {
    const thread = threadFor(world, params.channel_id, Permission.SendMessagesInThreads);
    const member = thread.guild!.members.get(params.user_id);
    if (!member) throw refusal('unknownMember');
    thread.addToThread(member);
    return noContent;
  });
  router.on('DELETE', `${members}/{user_id}`, ({ params }) => {
    threadFor(world, params.channel_id, Permission.ManageThreads).thread!.memberIds.delete(params.user_id);
    return noContent;
  });
}

function checkName(name: string): void {
  const form = new FormErrors();
  form.length('name', name, 100, 1);
  form.throwIfAny();
}

const publicType = (parent: LocalChannel): ThreadType =>
  parent.type === ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;

function open(
  world: World,
  parent: LocalChannel,
  body: RESTPostAPIChannelThreadsJSONBody,
  type: ThreadType,
  id?: string,
): LocalChannel {
  return parent.openThread(body.name, {
    owner: world.bot,
    type,
    ...(id && { id }),
    ...(body.auto_archive_duration && { autoArchiveDuration: body.auto_archive_duration }),
    ...(body.invitable !== undefined && { invitable: body.invitable }),
  });
}

/** A post is a thread and its first message, of the same id. */
function postInForum(
  world: World,
  forum: LocalChannel,
  body: RESTPostAPIGuildForumThreadsJSONBody,
  files: readonly UploadedFile[],
): ApiAnswer {
  channelFor(world, forum.id, Permission.SendMessages);
  const message = (body.message ?? {}) as MessageBody;
  // Before the thread is opened, so that a refused post leaves none.
  checkNewMessage(message, files);
  const thread = forum.openThread(body.name, {
    owner: world.bot,
    ...(body.auto_archive_duration && { autoArchiveDuration: body.auto_archive_duration }),
    appliedTags: body.applied_tags ?? [],
  });
  const first = postAsBot({ channel: thread, body: message, id: thread.id }, files);
  return created({ ...thread.payload(), message: first.data });
}

function threadFor(world: World, id: string, ...permissions: bigint[]): LocalChannel {
  const channel = channelFor(world, id, ...permissions);
  if (!channel.thread) throw refusal('wrongChannelType');
  return channel;
}
