import type { APIEmbed } from 'discord-api-types/v10';
import type { FormErrors } from './FormErrors.ts';

/** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const EMBED_LIMITS = {
  embeds: 10,
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  author: 256,
  inSum: 6000,
} as const;

export function checkEmbeds(form: FormErrors, embeds: readonly APIEmbed[] | null | undefined): void {
  form.count('embeds', embeds, EMBED_LIMITS.embeds);
  let characters = 0;
  for (const [i, embed] of (embeds ?? []).entries()) characters += checkEmbed(form, `embeds.${i}`, embed);
  if (characters > EMBED_LIMITS.inSum) {
    form.add('embeds', 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${EMBED_LIMITS.inSum}`);
  }
}

/** Returns how many characters the embed adds to the sum. */
function checkEmbed(form: FormErrors, path: string, embed: APIEmbed): number {
  let characters =
    form.length(`${path}.title`, embed.title, EMBED_LIMITS.title) +
    form.length(`${path}.description`, embed.description, EMBED_LIMITS.description) +
    form.length(`${path}.footer.text`, embed.footer?.text, EMBED_LIMITS.footer) +
    form.length(`${path}.author.name`, embed.author?.name, EMBED_LIMITS.author);
  form.count(`${path}.fields`, embed.fields, EMBED_LIMITS.fields);
  for (const [i, field] of (embed.fields ?? []).entries()) {
    characters +=
      form.length(`${path}.fields.${i}.name`, field.name, EMBED_LIMITS.fieldName, 1) +
      form.length(`${path}.fields.${i}.value`, field.value, EMBED_LIMITS.fieldValue, 1);
  }
  if (embed.url !== undefined && !/^https?:\/\/|^attachment:\/\//.test(embed.url)) {
    form.add(`${path}.url`, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  }
  return characters;
}
