import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord.js';
import { LIMITS } from './limits.ts';

declare const checked: unique symbol;

/** A file that goes with a message. */
export interface OutgoingFile {
  readonly name: string;
  readonly data: Buffer;
}

export interface OutgoingParts {
  /** Already escaped. */
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly files?: readonly OutgoingFile[];
}

/** A message that keeps Discord's limits. Only `outgoing` makes one, and only the Door sends one. */
export interface Outgoing extends Required<OutgoingParts> {
  readonly [checked]: true;
}

/**
 * Checks a message against Discord's limits.
 * @throws RangeError for what Discord would refuse: a mistake in the code that made it, never cut away silently
 */
export function outgoing({
  content = '',
  embeds = [],
  components = [],
  files = [],
}: OutgoingParts): Outgoing {
  atMost('content', content.length, LIMITS.content);
  atMost('embeds', embeds.length, LIMITS.embeds);
  atMost('rows', components.length, LIMITS.rows);
  atMost('files', files.length, LIMITS.files);
  let total = 0;
  for (const { title = '', description = '', footer, fields = [], author } of embeds) {
    atMost('embedTitle', title.length, LIMITS.embedTitle);
    atMost('embedDescription', description.length, LIMITS.embedDescription);
    atMost('embedFooter', footer?.text.length ?? 0, LIMITS.embedFooter);
    atMost('embedFields', fields.length, LIMITS.embedFields);
    total += title.length + description.length + (footer?.text.length ?? 0) + (author?.name.length ?? 0);
    for (const { name, value } of fields) {
      atMost('embedFieldName', name.length, LIMITS.embedFieldName);
      atMost('embedFieldValue', value.length, LIMITS.embedFieldValue);
      total += name.length + value.length;
    }
  }
  atMost('embedsTotal', total, LIMITS.embedsTotal);
  if (content === '' && embeds.length === 0 && files.length === 0)
    throw new RangeError('a message without anything in it');
  return { content, embeds, components, files } as Outgoing;
}

function atMost(what: keyof typeof LIMITS, size: number, most: number): void {
  if (size > most) throw new RangeError(`${what}: ${size}, at most ${most}`);
}
