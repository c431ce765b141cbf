import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
  type SendableChannels,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Outgoing } from './Outgoing.ts';
import { persist } from './persist.ts';

/** Interactions that are answered with messages. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction;

/** Nothing that is sent pings anybody, whatever its text holds. */
const NOBODY = { parse: [], repliedUser: false } as const;

/**
 * The one way out to Discord: every message of the bot leaves through here. What is lost with its connection is sent
 * again where Discord can tell that it is the same.
 */
export class Door {
  /** Those whose answer is a message that stood before, and must not be replaced by an apology. */
  readonly #updates = new WeakSet<Answerable>();

  /** Tells Discord at once that an answer is coming. */
  async acknowledge(interaction: Answerable, { isPrivate }: { isPrivate: boolean }): Promise<void> {
    await acknowledgeOnce(interaction, () =>
      interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
    );
  }

  /** Tells Discord at once that the message which a button or select stands on will change. */
  async acknowledgeUpdate(interaction: ButtonInteraction | StringSelectMenuInteraction): Promise<void> {
    this.#updates.add(interaction);
    await acknowledgeOnce(interaction, () => interaction.deferUpdate());
  }

  /** Fills in what was acknowledged. */
  async answer(interaction: Answerable, message: Outgoing): Promise<Message> {
    return persist(() => interaction.editReply(payload(message)));
  }

  /** Says privately that something went wrong, however far the answer has come; an answer that stands is kept. */
  async apologise(interaction: Answerable, message: Outgoing): Promise<void> {
    if (interaction.replied || (interaction.deferred && this.#updates.has(interaction))) {
      await this.followUp(interaction, message, { isPrivate: true });
      return;
    }
    if (!interaction.deferred) await this.acknowledge(interaction, { isPrivate: true });
    await this.answer(interaction, message);
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

  /** Answers a message of a person, once; without pointing at it when it is gone. */
  async reply(to: Message, message: Outgoing): Promise<Message> {
    return persist(() => to.reply({ ...payload(message), ...once(to.id), failIfNotExists: false }));
  }

  /** @param key at most 25 characters: what was sent with the same key minutes ago is not sent again */
  async send(channel: SendableChannels, message: Outgoing, key: string): Promise<Message> {
    return persist<Message>(() => channel.send({ ...payload(message), ...once(key) }));
  }
}

/** Discord takes a second message with the same nonce for the first one. */
function once(nonce: string): { nonce: string; enforceNonce: true } {
  return { nonce, enforceNonce: true };
}

async function acknowledgeOnce(interaction: Answerable, send: () => Promise<unknown>): Promise<void> {
  await persist(async (isAgain) => {
    try {
      await send();
    } catch (error) {
      const isDone =
        error instanceof DiscordAPIError &&
        error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
      // Only the answer to the first try was lost. At the first try it would be another process that had been faster.
      if (!isAgain || !isDone) throw error;
      interaction.deferred = true;
    }
  });
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
