import {
  ChannelType,
  GatewayDispatchEvents as Event,
  PermissionFlagsBits as Permission,
  type RESTPatchAPIChannelJSONBody,
} from 'discord-api-types/v10';
import { refusal } from '../../ApiError.ts';
import { FormErrors } from '../../limits/FormErrors.ts';
import { permissionToSend } from '../../permissions.ts';
import type { LocalChannel } from '../../state/LocalChannel.ts';
import type { World } from '../../state/World.ts';
import { noContent, ok, type Router } from '../Router.ts';
import { channelFor } from './find.ts';

/** Looking at and changing channels and threads, and "is typing". */
export function routeChannels(router: Router, world: World): void {
  router.on('GET', '/channels/{channel_id}', ({ params }) =>
    ok(channelFor(world, params.channel_id).payload()),
  );

  router.on('PATCH', '/channels/{channel_id}', ({ params, body }) => {
    const channel = channelFor(world, params.channel_id);
    const changes = body as RESTPatchAPIChannelJSONBody;
    if (channel.type === ChannelType.DM) throw refusal('wrongChannelType');
    const form = new FormErrors();
    if (changes.name !== undefined) form.length('name', changes.name, 100, 1);
    form.length('topic', changes.topic, 1024);
    form.throwIfAny();
    if (channel.thread) changeThread(world, channel, changes);
    else changeChannel(world, channel, changes);
    return ok(channel.payload());
  });

  router.on('DELETE', '/channels/{channel_id}', ({ params }) => {
    const channel = channelFor(world, params.channel_id);
    if (channel.guild) {
      channelFor(world, channel.id, channel.thread ? Permission.ManageThreads : Permission.ManageChannels);
      channel.remove();
    }
    return ok(channel.payload());
  });

  router.on('POST', '/channels/{channel_id}/typing', ({ params }) => {
    const channel = channelFor(world, params.channel_id);
    channelFor(world, channel.id, permissionToSend(channel));
    return noContent;
  });
}

function changeChannel(world: World, channel: LocalChannel, changes: RESTPatchAPIChannelJSONBody): void {
  channelFor(world, channel.id, Permission.ManageChannels);
  if (typeof changes.name === 'string') channel.name = changes.name;
  if (changes.topic !== undefined) channel.topic = changes.topic;
  channel.announce(Event.ChannelUpdate);
}

/** A thread's owner may rename and archive it; locking it, and whatever concerns others' threads, is for moderators. */
function changeThread(world: World, channel: LocalChannel, changes: RESTPatchAPIChannelJSONBody): void {
  const thread = channel.thread!;
  const isOwner = thread.ownerId === world.bot.id;
  if (!isOwner || changes.locked !== undefined) channelFor(world, channel.id, Permission.ManageThreads);
  if (thread.archived && changes.archived !== false) throw refusal('threadArchived');
  if (typeof changes.name === 'string') channel.name = changes.name;
  if (changes.archived !== undefined) {
    thread.archived = changes.archived;
    thread.archiveTimestamp = world.timestamp();
  }
  if (changes.locked !== undefined) thread.locked = changes.locked;
  if (changes.auto_archive_duration) thread.autoArchiveDuration = changes.auto_archive_duration;
  if (changes.invitable !== undefined) thread.invitable = changes.invitable;
  if (changes.applied_tags) thread.appliedTags = changes.applied_tags;
  channel.announce(Event.ThreadUpdate);
}
