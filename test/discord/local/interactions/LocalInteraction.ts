import { randomBytes } from 'node:crypto';
import {
  InteractionResponseType as Answer,
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  InteractionType,
} from 'discord-api-types/v10';
import type { LocalChannel } from '../state/LocalChannel.ts';
import type { LocalMessage } from '../state/LocalMessage.ts';
import type { LocalUser } from '../state/LocalUser.ts';
import type { World } from '../state/World.ts';

/** An interaction's token is good for 15 minutes. */
const TOKEN_LIFETIME_MS = 15 * 60_000;

/** How the bot took an interaction up, in a word. */
export type HowAcknowledged =
  | 'message'
  | 'deferred'
  | 'update'
  | 'deferred update'
  | 'modal'
  | 'autocomplete';

const WORDS: Partial<Record<Answer, HowAcknowledged>> = {
  [Answer.ChannelMessageWithSource]: 'message',
  [Answer.DeferredChannelMessageWithSource]: 'deferred',
  [Answer.UpdateMessage]: 'update',
  [Answer.DeferredMessageUpdate]: 'deferred update',
  [Answer.Modal]: 'modal',
  [Answer.ApplicationCommandAutocompleteResult]: 'autocomplete',
};

export interface Acknowledgement {
  how: HowAcknowledged;
  /** Since the interaction was sent. */
  afterMs: number;
  /** Whether only the user sees the reply. */
  ephemeral: boolean;
}

/** A modal on the user's screen. */
export interface LocalModal {
  data: APIModalInteractionResponseCallbackData;
  openedBy: LocalInteraction;
}

interface InteractionParts {
  type: InteractionType;
  channel: LocalChannel;
  user: LocalUser;
  /** The message whose component was used, also for the modal that the component opened. */
  sourceMessage?: LocalMessage | undefined;
  commandName?: string;
  /** How long the bot has to acknowledge it; left out: as long as for all. */
  acknowledgeWithinMs?: number | undefined;
}

/** One interaction, and what its user sees of it. */
export class LocalInteraction {
  readonly world: World;
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly channel: LocalChannel;
  readonly user: LocalUser;
  readonly sourceMessage: LocalMessage | undefined;
  readonly commandName: string | undefined;
  readonly followUps: LocalMessage[] = [];
  /** Whether and how the bot took it up in time. */
  acknowledged: Acknowledgement | undefined;
  /** What the user reads instead of an answer. */
  failure: string | undefined;
  /** The bot's answer; for an update, the message that was updated. */
  reply: LocalMessage | undefined;
  modal: LocalModal | undefined;
  choices: readonly APIApplicationCommandOptionChoice[] | undefined;
  /** The bot did something by the interaction's token after acknowledging it. */
  completed = false;
  readonly #createdAt: number;
  readonly #startedAt = performance.now();
  readonly #deadline: NodeJS.Timeout;

  constructor(world: World, parts: InteractionParts) {
    this.world = world;
    this.id = world.ids.next();
    this.token = randomBytes(48).toString('base64url');
    this.type = parts.type;
    this.channel = parts.channel;
    this.user = parts.user;
    this.sourceMessage = parts.sourceMessage;
    this.commandName = parts.commandName;
    this.#createdAt = world.options.now();
    this.#deadline = setTimeout(
      () => this.#miss(),
      parts.acknowledgeWithinMs ?? world.options.acknowledgeWithinMs,
    );
    world.interactions.set(this.id, this);
  }

  /** All messages the user sees because of it, in order. */
  get messages(): LocalMessage[] {
    return [this.reply, ...this.followUps].filter(
      (each) => each !== undefined && !each.deleted,
    ) as LocalMessage[];
  }

  /** The text of the reply, for short assertions. */
  get content(): string | undefined {
    return this.reply?.content;
  }

  get expired(): boolean {
    return this.world.options.now() - this.#createdAt > TOKEN_LIFETIME_MS;
  }

  /** The bot acknowledges it in time. */
  acknowledge(type: Answer, ephemeral: boolean): void {
    clearTimeout(this.#deadline);
    const afterMs = performance.now() - this.#startedAt;
    this.acknowledged = { how: WORDS[type]!, afterMs, ephemeral };
    this.world.changes.notify();
  }

  /** Nobody waits for it any more. */
  abandon(): void {
    clearTimeout(this.#deadline);
  }

  /** Waits until it is acknowledged or its deadline is missed. */
  async taken(timeoutMs = this.world.options.acknowledgeWithinMs + 1000): Promise<this> {
    const done = (): this | undefined => (this.acknowledged || this.failure ? this : undefined);
    return this.world.changes.until(done, () => `an acknowledgement of ${this.describe()}`, timeoutMs);
  }

  /**
   * Waits until the user has an answer: a reply, a modal, choices, "did not respond"; a deferred reply is one when it
   * has been filled or deleted, a deferred update when the bot has changed or sent something.
   */
  async settled(timeoutMs = this.world.options.patienceMs): Promise<this> {
    const done = (): this | undefined => (this.failure || this.#isAnswered() ? this : undefined);
    return this.world.changes.until(done, () => `the answer to ${this.describe()}`, timeoutMs);
  }

  /** Waits for a follow-up, the first one or that of the given index. */
  followUp(index = 0, timeoutMs = this.world.options.patienceMs): Promise<LocalMessage> {
    const what = (): string => `follow-up ${index} to ${this.describe()}`;
    return this.world.changes.until(() => this.followUps[index], what, timeoutMs);
  }

  describe(): string {
    const what = this.commandName ? `/${this.commandName}` : InteractionType[this.type];
    return `${what} of ${this.user.name} (${this.acknowledged?.how ?? 'not acknowledged'})`;
  }

  #isAnswered(): boolean {
    if (!this.acknowledged) return false;
    const { how } = this.acknowledged;
    return how === 'deferred' || how === 'deferred update' ? this.completed : true;
  }

  #miss(): void {
    this.failure =
      this.type === InteractionType.ApplicationCommandAutocomplete
        ? 'Loading options failed'
        : 'The application did not respond';
    this.world.changes.notify();
  }
}
