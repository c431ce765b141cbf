import {
  AllowedMentionsTypes,
  type APIAllowedMentions,
  MessageFlags,
  type RESTPatchAPIChannelMessageJSONBody,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import { refusal } from '../ApiError.ts';
import type { ComponentNode } from './ComponentNode.ts';
import { checkComponents } from './checkComponents.ts';
import { checkEmbeds } from './checkEmbeds.ts';
import { FormErrors } from './FormErrors.ts';

/** https://discord.com/developers/docs/resources/message#create-message */
export const MESSAGE_LIMITS = {
  content: 2000,
  files: 10,
  fileBytes: 10 * 1024 * 1024,
  mentions: 100,
} as const;

/** What a bot sends to create or edit a message, by whichever route. */
export type MessageBody = Omit<
  RESTPostAPIChannelMessageJSONBody & RESTPatchAPIChannelMessageJSONBody,
  'content' | 'embeds' | 'components' | 'attachments' | 'allowed_mentions' | 'flags'
> & {
  content?: string | null;
  embeds?: RESTPostAPIChannelMessageJSONBody['embeds'] | null;
  components?: RESTPostAPIChannelMessageJSONBody['components'] | null;
  attachments?: { id: string | number; filename?: string; description?: string | null }[] | null;
  allowed_mentions?: APIAllowedMentions | null;
  flags?: MessageFlags | null;
};

/** @throws ApiError when a field is over Discord's limits; @param flags those the message would have */
export function checkMessage(body: MessageBody, flags: number): void {
  const form = new FormErrors();
  const v2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  form.length('content', body.content, MESSAGE_LIMITS.content);
  checkEmbeds(form, body.embeds);
  checkComponents(form, (body.components ?? []) as ComponentNode[], v2);
  checkAllowedMentions(form, body.allowed_mentions);
  if (v2) {
    for (const field of ['content', 'embeds', 'poll', 'sticker_ids'] as const) {
      const value = body[field];
      if (!value || (Array.isArray(value) && value.length === 0)) continue;
      form.add(
        field,
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
    }
  }
  form.throwIfAny();
}

/** @throws ApiError for more or larger files than a message may carry */
export function checkFiles(files: readonly { data: Buffer }[], mostBytes: number): void {
  const form = new FormErrors();
  form.count('attachments', files, MESSAGE_LIMITS.files);
  form.throwIfAny();
  if (files.some(({ data }) => data.length > mostBytes)) throw refusal('entityTooLarge');
}

function checkAllowedMentions(form: FormErrors, allowed: APIAllowedMentions | null | undefined): void {
  if (!allowed) return;
  const parsed: readonly string[] = allowed.parse ?? [];
  for (const [i, type] of parsed.entries()) {
    if (!Object.values<string>(AllowedMentionsTypes).includes(type)) {
      form.add(
        `allowed_mentions.parse.${i}`,
        'BASE_TYPE_CHOICES',
        `"${type}" is none of roles, users, everyone.`,
      );
    }
  }
  for (const kind of ['users', 'roles'] as const) {
    form.count(`allowed_mentions.${kind}`, allowed[kind], MESSAGE_LIMITS.mentions);
    if (parsed.includes(kind) && allowed[kind]?.length) {
      form.add(
        'allowed_mentions',
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
    }
  }
}
