import { RESTJSONErrorCodes as Code } from 'discord-api-types/v10';

/** The errors of fields, nested as the request body is: `{content: {_errors: [{code, message}]}}`. */
export interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/** A request that Discord answers with an error of its own shape. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: number;
  readonly errors: ErrorTree | undefined;

  constructor(status: number, code: number, message: string, errors?: ErrorTree) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  /** The answer's body. */
  body(): { message: string; code: number; errors?: ErrorTree } {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}

/** What Discord refuses with a code of its own; status, code and words are Discord's. */
const REFUSALS = {
  unauthorized: [401, 0, '401: Unauthorized'],
  unknownChannel: [404, Code.UnknownChannel, 'Unknown Channel'],
  unknownGuild: [404, Code.UnknownGuild, 'Unknown Guild'],
  unknownMember: [404, Code.UnknownMember, 'Unknown Member'],
  unknownMessage: [404, Code.UnknownMessage, 'Unknown Message'],
  unknownUser: [404, Code.UnknownUser, 'Unknown User'],
  unknownWebhook: [404, Code.UnknownWebhook, 'Unknown Webhook'],
  unknownInteraction: [404, Code.UnknownInteraction, 'Unknown interaction'],
  unknownCommand: [404, Code.UnknownApplicationCommand, 'Unknown application command'],
  tooManyCommands: [
    400,
    Code.MaximumNumberOfApplicationCommandsReached,
    'Maximum number of application commands reached (100).',
  ],
  alreadyAcknowledged: [
    400,
    Code.InteractionHasAlreadyBeenAcknowledged,
    'Interaction has already been acknowledged.',
  ],
  entityTooLarge: [413, Code.RequestEntityTooLarge, 'Request entity too large'],
  missingAccess: [403, Code.MissingAccess, 'Missing Access'],
  missingPermissions: [403, Code.MissingPermissions, 'Missing Permissions'],
  notYourMessage: [
    403,
    Code.CannotEditMessageAuthoredByAnotherUser,
    'Cannot edit a message authored by another user',
  ],
  emptyMessage: [400, Code.CannotSendAnEmptyMessage, 'Cannot send an empty message'],
  directMessagesClosed: [403, Code.CannotSendMessagesToThisUser, 'Cannot send messages to this user'],
  wrongChannelType: [
    400,
    Code.CannotExecuteActionOnThisChannelType,
    'Cannot execute action on this channel type',
  ],
  invalidWebhookToken: [401, Code.InvalidWebhookToken, 'Invalid Webhook Token'],
  invalidRecipients: [400, Code.InvalidRecipients, 'Invalid Recipient(s)'],
  tooOldToDelete: [
    400,
    Code.OneOfTheMessagesProvidedWasTooOldForBulkDelete,
    'A message provided was too old to bulk delete',
  ],
  noHistoryToReply: [
    403,
    Code.CannotReplyWithoutPermissionToReadMessageHistory,
    'Cannot reply without permission to read message history',
  ],
  threadExists: [
    400,
    Code.ThreadAlreadyCreatedForMessage,
    'A thread has already been created for this message',
  ],
  threadLocked: [400, Code.ThreadLocked, 'Thread is locked'],
  threadArchived: [400, Code.InvalidActionOnArchivedThread, 'Thread is archived'],
} as const satisfies Record<string, readonly [number, number, string]>;

/** The error that Discord answers in a known situation. */
export function refusal(situation: keyof typeof REFUSALS): ApiError {
  const [status, code, message] = REFUSALS[situation];
  return new ApiError(status, code, message);
}
