import type { APIAttachment, APIRole } from 'discord-api-types/v10';
import { permissionsOf } from '../permissions.ts';
import { type LocalFile, storeFile } from '../state/attachments.ts';
import { LocalChannel } from '../state/LocalChannel.ts';
import { LocalMember } from '../state/LocalMember.ts';
import type { LocalMessage } from '../state/LocalMessage.ts';
import { LocalUser } from '../state/LocalUser.ts';

/** Something of the server that a person picks. */
export type Pickable = LocalUser | LocalMember | LocalChannel | APIRole;

/** Collects the objects behind the ids in an interaction's data, as Discord sends them along. */
export class Resolved {
  readonly #channel: LocalChannel;
  readonly #actor: LocalUser;
  readonly #data: Record<string, Record<string, unknown>> = {};

  /** @param channel where the interaction happens; @param actor whose it is */
  constructor(channel: LocalChannel, actor: LocalUser) {
    this.#channel = channel;
    this.#actor = actor;
  }

  /** Returns the id to put in the interaction's data. */
  pick(picked: Pickable): string {
    if (picked instanceof LocalUser || picked instanceof LocalMember) this.#addUser(picked);
    else if (picked instanceof LocalChannel) this.#addChannel(picked);
    else this.#add('roles', picked.id, picked);
    return picked.id;
  }

  message(message: LocalMessage): string {
    this.#add('messages', message.id, message.data);
    return message.id;
  }

  file(file: LocalFile): string {
    const attachment: APIAttachment = { ...storeFile(this.#channel.world, file), ephemeral: true };
    this.#add('attachments', attachment.id, attachment);
    return attachment.id;
  }

  /** The `resolved` of the data, left out when there is nothing. */
  payload(): { resolved?: object } {
    return Object.keys(this.#data).length > 0 ? { resolved: this.#data } : {};
  }

  #addUser(who: LocalUser | LocalMember): void {
    const user = who instanceof LocalMember ? who.user : who;
    this.#add('users', user.id, user.data);
    const member = this.#channel.guild?.members.get(user.id);
    if (!member) return;
    const { user: _user, deaf: _deaf, mute: _mute, ...partial } = member.payloadIn(this.#channel);
    this.#add('members', user.id, partial);
  }

  #addChannel(channel: LocalChannel): void {
    const permissions = permissionsOf(this.#actor, channel).toString();
    this.#add('channels', channel.id, { ...channel.payload(), permissions });
  }

  #add(kind: string, id: string, data: unknown): void {
    this.#data[kind] ??= {};
    this.#data[kind][id] = data;
  }
}
