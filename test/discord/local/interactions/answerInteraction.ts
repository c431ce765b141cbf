import {
  InteractionResponseType as Answer,
  type APIInteractionResponse,
  type APIMessage,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { refusal } from '../ApiError.ts';
import { checkAutocomplete } from '../limits/checkChoices.ts';
import type { MessageBody } from '../limits/checkMessage.ts';
import { checkModal } from '../limits/checkModal.ts';
import { invalidField } from '../limits/FormErrors.ts';
import type { UploadedFile } from '../state/attachments.ts';
import type { LocalMessage } from '../state/LocalMessage.ts';
import { edit, post, postAsBot } from '../state/messages.ts';
import type { LocalInteraction } from './LocalInteraction.ts';

const NEW_MESSAGE = [Answer.ChannelMessageWithSource, Answer.DeferredChannelMessageWithSource];
const SAME_MESSAGE = [Answer.UpdateMessage, Answer.DeferredMessageUpdate];

/** Which answers Discord takes; a modal can only change a message if a component of one opened it. */
function allowedAnswers(interaction: LocalInteraction): readonly Answer[] {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return [...NEW_MESSAGE, Answer.Modal];
    case InteractionType.ApplicationCommandAutocomplete:
      return [Answer.ApplicationCommandAutocompleteResult];
    case InteractionType.MessageComponent:
      return [...NEW_MESSAGE, ...SAME_MESSAGE, Answer.Modal];
    default:
      return interaction.sourceMessage ? [...NEW_MESSAGE, ...SAME_MESSAGE] : NEW_MESSAGE;
  }
}

/**
 * The bot's first answer to an interaction.
 * @returns the message it made or changed
 * @throws ApiError for a second answer, one too late, or one that Discord would refuse
 */
export function answerInteraction(
  interaction: LocalInteraction,
  answer: APIInteractionResponse,
  files: readonly UploadedFile[],
): LocalMessage | undefined {
  if (interaction.acknowledged) throw refusal('alreadyAcknowledged');
  if (interaction.failure) throw refusal('unknownInteraction');
  const allowed = allowedAnswers(interaction);
  if (!allowed.includes(answer.type)) {
    throw invalidField('type', 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
  }
  const body = (('data' in answer && answer.data) || {}) as MessageBody;
  const ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  switch (answer.type) {
    case Answer.ApplicationCommandAutocompleteResult:
      checkAutocomplete(answer.data.choices);
      interaction.choices = answer.data.choices ?? [];
      break;
    case Answer.Modal:
      checkModal(answer.data);
      interaction.modal = { data: answer.data, openedBy: interaction };
      break;
    case Answer.ChannelMessageWithSource:
      interaction.reply = postForInteraction(interaction, body, files, ephemeral);
      break;
    case Answer.DeferredChannelMessageWithSource:
      interaction.reply = postLoading(interaction, ephemeral);
      break;
    case Answer.UpdateMessage:
      edit(interaction.sourceMessage!, body, files);
      interaction.reply = interaction.sourceMessage;
      break;
    case Answer.DeferredMessageUpdate:
      interaction.reply = interaction.sourceMessage;
      break;
  }
  interaction.acknowledge(answer.type, ephemeral);
  return interaction.reply;
}

/** A message after the first answer. Filling a deferred reply that way is allowed, and keeps its visibility. */
export function followUp(
  interaction: LocalInteraction,
  body: MessageBody,
  files: readonly UploadedFile[],
): LocalMessage {
  const { reply } = interaction;
  if (reply?.loading && !reply.deleted) {
    edit(reply, body, files);
    complete(interaction);
    return reply;
  }
  const ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const message = postForInteraction(interaction, body, files, ephemeral);
  interaction.followUps.push(message);
  complete(interaction);
  return message;
}

/** The bot has done something by the interaction's token. */
export function complete(interaction: LocalInteraction): void {
  interaction.completed = true;
  interaction.world.changes.notify();
}

function postForInteraction(
  interaction: LocalInteraction,
  body: MessageBody,
  files: readonly UploadedFile[],
  ephemeral: boolean,
): LocalMessage {
  const { channel, user } = interaction;
  const visibleTo = ephemeral ? user : undefined;
  return postAsBot({ channel, body, visibleTo, interaction: interactionFields(interaction) }, files);
}

function postLoading(interaction: LocalInteraction, ephemeral: boolean): LocalMessage {
  const { channel, user, world } = interaction;
  return post({
    channel,
    author: world.bot,
    body: { flags: MessageFlags.Loading },
    visibleTo: ephemeral ? user : undefined,
    interaction: interactionFields(interaction),
  });
}

function interactionFields(interaction: LocalInteraction): Partial<APIMessage> {
  const { world, id, type, user, channel, commandName, sourceMessage } = interaction;
  const owners = { 0: channel.guild?.id ?? '0' };
  // What opened the modal: a component of a message, or a command.
  const triggering = {
    id,
    user: user.data,
    authorizing_integration_owners: owners,
    ...(sourceMessage
      ? { type: InteractionType.MessageComponent, interacted_message_id: sourceMessage.id }
      : { type: InteractionType.ApplicationCommand }),
  };
  const isCommand = type === InteractionType.ApplicationCommand;
  return {
    application_id: world.applicationId,
    webhook_id: world.applicationId,
    ...(isCommand && { type: MessageType.ChatInputCommand }),
    interaction_metadata: {
      id,
      type,
      user: user.data,
      authorizing_integration_owners: owners,
      ...(isCommand && { name: commandName }),
      ...(type === InteractionType.MessageComponent && { interacted_message_id: sourceMessage?.id }),
      ...(type === InteractionType.ModalSubmit && { triggering_interaction_metadata: triggering }),
    } as NonNullable<APIMessage['interaction_metadata']>,
  };
}
