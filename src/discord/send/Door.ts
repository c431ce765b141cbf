import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  Message,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  SendableChannels,
  StringSelectMenuInteraction,
} from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { Outgoing } from './Outgoing.ts';

/** Interactions that are answered with messages. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction;

/** Nothing that is sent pings anybody, whatever its text holds. */
const NOBODY = { parse: [], repliedUser: false } as const;

/** The one way out to Discord: every message of the bot leaves through here. */
export class Door {
  /** Tells Discord at once that an answer is coming. */
  async acknowledge(interaction: Answerable, { isPrivate }: { isPrivate: boolean }): Promise<void> {
    await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  }

  /** Fills in what was acknowledged. */
  async answer(interaction: Answerable, message: Outgoing): Promise<Message> {
    return interaction.editReply(payload(message));
  }

  /** One more message after the answer. */
  async followUp(
    interaction: Answerable,
    message: Outgoing,
    { isPrivate }: { isPrivate: boolean },
  ): Promise<void> {
    await interaction.followUp({
      ...payload(message),
      ...(isPrivate ? { flags: MessageFlags.Ephemeral as const } : {}),
    });
  }

  /** Changes the message that a button or select stands on. */
  async update(
    interaction: ButtonInteraction | StringSelectMenuInteraction,
    message: Outgoing,
  ): Promise<void> {
    await interaction.update(payload(message));
  }

  /** Answers a message of a person, or writes to its channel where replies are not allowed. */
  async reply(to: Message, message: Outgoing): Promise<Message> {
    return to.reply({ ...payload(message), failIfNotExists: false });
  }

  async send(channel: SendableChannels, message: Outgoing): Promise<Message> {
    return channel.send(payload(message));
  }
}

function payload({ content, embeds, components, files }: Outgoing) {
  return {
    content,
    embeds: [...embeds],
    components: [...components],
    files: files.map(({ name, data }) => ({ name, attachment: data })),
    attachments: [],
    allowedMentions: NOBODY,
  };
}
