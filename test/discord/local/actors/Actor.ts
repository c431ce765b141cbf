import {
  ApplicationCommandType,
  ChannelType,
  GatewayDispatchEvents as Event,
  InteractionType,
  PermissionFlagsBits as Permission,
} from 'discord-api-types/v10';
import type { LocalInteraction, LocalModal } from '../interactions/LocalInteraction.ts';
import { has, permissionsOf, permissionToSend } from '../permissions.ts';
import { type LocalFile, storeFile } from '../state/attachments.ts';
import { directChannel } from '../state/directChannel.ts';
import type { LocalChannel } from '../state/LocalChannel.ts';
import type { LocalMember } from '../state/LocalMember.ts';
import type { LocalMessage } from '../state/LocalMessage.ts';
import type { LocalUser } from '../state/LocalUser.ts';
import { edit, post, remove } from '../state/messages.ts';
import { publishReaction } from '../state/reactions.ts';
import type { World } from '../state/World.ts';
import { commandOptions, type OptionValues } from './commandOptions.ts';
import { findCommand } from './findCommand.ts';
import { findButton, findSelect, selectedValues } from './findControl.ts';
import { type ModalValues, modalSubmission } from './modalSubmission.ts';
import { NotPossible } from './NotPossible.ts';
import { type Pickable, Resolved } from './Resolved.ts';
import { sendInteraction } from './sendInteraction.ts';

export interface CallOptions {
  /** When the call resolves: with an answer (the default), once it is acknowledged, or at once. */
  wait?: 'settled' | 'acknowledged' | 'sent';
  /** How long to wait for that. */
  timeoutMs?: number;
  /** How long the bot has to acknowledge it, when other than for all. */
  acknowledgeWithinMs?: number;
}

export interface CommandCallOptions extends CallOptions {
  /** Sends it although the client would not offer the command, as an attacker can. */
  force?: boolean;
}

export interface SayOptions {
  files?: LocalFile[];
  replyTo?: LocalMessage;
}

/** A person at their client, in a channel. They can do what the client would let them do, else NotPossible is thrown. */
export class Actor {
  readonly #world: World;
  readonly #user: LocalUser;
  readonly #channel: LocalChannel;

  constructor(world: World, user: LocalUser, channel: LocalChannel) {
    this.#world = world;
    this.#user = user;
    this.#channel = channel;
  }

  /** Uses a command; sub-commands by path: `staff reindex`. */
  async slash(
    path: string,
    values: OptionValues = {},
    options: CommandCallOptions = {},
  ): Promise<LocalInteraction> {
    return this.#command(InteractionType.ApplicationCommand, path, values, options);
  }

  /** Types in an option, by default the last of those given, and gets the bot's choices. */
  async autocomplete(
    path: string,
    values: OptionValues,
    options: CommandCallOptions & { focused?: string } = {},
  ): Promise<LocalInteraction> {
    const focused = options.focused ?? Object.keys(values).at(-1) ?? '';
    return this.#command(InteractionType.ApplicationCommandAutocomplete, path, values, options, focused);
  }

  /** Uses a command of a message's context menu. */
  async messageMenu(
    name: string,
    message: LocalMessage,
    options: CommandCallOptions = {},
  ): Promise<LocalInteraction> {
    const resolved = this.#resolved();
    return this.#menu(name, ApplicationCommandType.Message, resolved.message(message), resolved, options);
  }

  /** Uses a command of a user's context menu. */
  async userMenu(
    name: string,
    target: LocalUser | LocalMember,
    options: CommandCallOptions = {},
  ): Promise<LocalInteraction> {
    const resolved = this.#resolved();
    return this.#menu(name, ApplicationCommandType.User, resolved.pick(target), resolved, options);
  }

  /** Presses a button, found by its label or custom_id. */
  async click(
    message: LocalMessage,
    labelOrCustomId: string,
    options: CallOptions = {},
  ): Promise<LocalInteraction> {
    const button = findButton(message, labelOrCustomId, this.#user);
    const data = { custom_id: button.custom_id, component_type: button.type, id: button.id };
    return this.#component(message, data, options);
  }

  /** Chooses in a select menu: values of a string select, else members, roles or channels. */
  async select(
    message: LocalMessage,
    customId: string,
    chosen: readonly (string | Pickable)[],
    options: CallOptions = {},
  ): Promise<LocalInteraction> {
    const select = findSelect(message, customId, this.#user);
    const resolved = this.#resolved();
    const values = selectedValues(select, chosen, resolved);
    const data = {
      custom_id: customId,
      component_type: select.type,
      id: select.id,
      values,
      ...resolved.payload(),
    };
    return this.#component(message, data, options);
  }

  /** Fills in a modal that the bot has opened. */
  async submitModal(
    modal: LocalModal,
    values: ModalValues,
    options: CallOptions = {},
  ): Promise<LocalInteraction> {
    const { sourceMessage } = modal.openedBy;
    const resolved = this.#resolved();
    const components = modalSubmission(modal.data, values, resolved);
    const data = { custom_id: modal.data.custom_id, components, ...resolved.payload() };
    return this.#send({ type: InteractionType.ModalSubmit, data, sourceMessage }, options);
  }

  /** Writes a message; `<@bot>` mentions the bot. */
  say(content: string, { files = [], replyTo }: SayOptions = {}): LocalMessage {
    const channel = this.#channel;
    this.#need(permissionToSend(channel), 'write here');
    const text = content.replaceAll('<@bot>', this.#world.bot.mention);
    if (channel.type === ChannelType.PrivateThread && text.includes(this.#world.bot.mention)) {
      channel.addToThread(this.#world.bot);
    }
    return post({
      channel,
      author: this.#user,
      body: { content: text },
      attachments: files.map((file) => storeFile(this.#world, file)),
      repliesTo: replyTo,
    });
  }

  /** Writes to the bot in private. */
  directMessage(content: string, options: SayOptions = {}): LocalMessage {
    return new Actor(this.#world, this.#user, directChannel(this.#world, this.#user)).say(content, options);
  }

  /** Posts in a forum: opens a thread, which is the `channel` of the first message, that is returned. */
  post(title: string, content: string, options: SayOptions & { tags?: string[] } = {}): LocalMessage {
    const forum = this.#channel;
    if (forum.type !== ChannelType.GuildForum) throw new NotPossible('posts are for forums');
    this.#need(Permission.SendMessages, 'post here');
    const appliedTags = forum.tags.filter(({ name }) => options.tags?.includes(name)).map(({ id }) => id);
    const thread = forum.openThread(title, { owner: this.#user, appliedTags });
    return post({
      channel: thread,
      author: this.#user,
      body: { content: content.replaceAll('<@bot>', this.#world.bot.mention) },
      attachments: (options.files ?? []).map((file) => storeFile(this.#world, file)),
      id: thread.id,
    });
  }

  /** Opens a thread, on a message or beside them. */
  openThread(name: string, options: { message?: LocalMessage; private?: boolean } = {}): LocalChannel {
    const type = options.private ? ChannelType.PrivateThread : ChannelType.PublicThread;
    this.#need(
      options.private ? Permission.CreatePrivateThreads : Permission.CreatePublicThreads,
      'open a thread',
    );
    const id = options.message?.id;
    return this.#channel.openThread(name, { owner: this.#user, type, ...(id && { id }) });
  }

  react(message: LocalMessage, emoji: string): void {
    this.#need(Permission.AddReactions, 'react here');
    publishReaction(Event.MessageReactionAdd, message, this.#user, emoji);
  }

  unreact(message: LocalMessage, emoji: string): void {
    publishReaction(Event.MessageReactionRemove, message, this.#user, emoji);
  }

  /** Changes what they wrote themselves. */
  edit(message: LocalMessage, content: string): void {
    if (message.author !== this.#user) throw new NotPossible('only its author can edit a message');
    edit(message, { content }, []);
  }

  delete(message: LocalMessage): void {
    if (message.author !== this.#user) this.#need(Permission.ManageMessages, 'delete messages of others');
    remove(message);
  }

  #command(
    type: InteractionType,
    path: string,
    values: OptionValues,
    options: CommandCallOptions,
    focused?: string,
  ): Promise<LocalInteraction> {
    const [name = '', ...rest] = path.split(' ');
    const chatInput = ApplicationCommandType.ChatInput;
    const command = findCommand(name, chatInput, this.#user, this.#channel, options.force ?? false);
    const resolved = this.#resolved();
    const sent = commandOptions(command, rest, values, resolved, focused);
    const data = { ...commandData(command), options: sent, ...resolved.payload() };
    return this.#send({ type, data, commandName: path }, options);
  }

  #menu(
    name: string,
    type: ApplicationCommandType,
    targetId: string,
    resolved: Resolved,
    options: CommandCallOptions,
  ): Promise<LocalInteraction> {
    const command = findCommand(name, type, this.#user, this.#channel, options.force ?? false);
    const data = { ...commandData(command), target_id: targetId, ...resolved.payload() };
    return this.#send({ type: InteractionType.ApplicationCommand, data, commandName: name }, options);
  }

  #component(message: LocalMessage, data: object, options: CallOptions): Promise<LocalInteraction> {
    return this.#send({ type: InteractionType.MessageComponent, data, sourceMessage: message }, options);
  }

  async #send(
    call: {
      type: InteractionType;
      data: object;
      sourceMessage?: LocalMessage | undefined;
      commandName?: string;
    },
    { wait = 'settled', timeoutMs, acknowledgeWithinMs }: CallOptions,
  ): Promise<LocalInteraction> {
    const interaction = sendInteraction({
      ...call,
      acknowledgeWithinMs,
      channel: this.#channel,
      user: this.#user,
    });
    if (wait === 'settled') await interaction.settled(timeoutMs);
    else if (wait === 'acknowledged') await interaction.taken(timeoutMs);
    return interaction;
  }

  #resolved(): Resolved {
    return new Resolved(this.#channel, this.#user);
  }

  #need(permission: bigint, what: string): void {
    const needed = permission | Permission.ViewChannel;
    if (!has(permissionsOf(this.#user, this.#channel), needed)) {
      throw new NotPossible(`${this.#user.name} may not ${what}`);
    }
  }
}

function commandData(command: {
  id: string;
  name: string;
  type: ApplicationCommandType;
  guild_id?: string;
}): object {
  const { id, name, type, guild_id: guildId } = command;
  return { id, name, type, ...(guildId && { guild_id: guildId }) };
}
