import type { APIAttachment, APIEmbed } from 'discord-api-types/v10';
import { invalidField } from '../limits/FormErrors.ts';
import type { World } from './World.ts';

/** A file as a person or the bot sends it. */
export interface LocalFile {
  name: string;
  data: Buffer | string;
  contentType?: string;
}

/** A file of a request, with the index of its form field: `files[0]`. */
export interface UploadedFile {
  index: number;
  name: string;
  contentType: string;
  data: Buffer;
}

/** Puts a file on the local CDN. */
export function storeFile(world: World, file: LocalFile): APIAttachment {
  const id = world.ids.next();
  const data = Buffer.from(file.data as string);
  const contentType = file.contentType ?? 'application/octet-stream';
  world.files.set(id, { name: file.name, contentType, data });
  const url = `${world.origin}/attachments/${id}/${encodeURIComponent(file.name)}`;
  return { id, filename: file.name, size: data.length, url, proxy_url: url, content_type: contentType };
}

/** Stores the files of a request; its `attachments` may rename and describe them, by their index. */
export function storeUploads(
  world: World,
  files: readonly UploadedFile[],
  described: readonly { id: string | number; filename?: string; description?: string | null }[],
): APIAttachment[] {
  return files.map((file) => {
    const description = described.find(({ id }) => String(id) === String(file.index));
    const attachment = storeFile(world, { ...file, name: description?.filename ?? file.name });
    return description?.description ? { ...attachment, description: description.description } : attachment;
  });
}

/** Which attachments an edit keeps: all, unless it lists them; what it lists must exist or be uploaded with it. */
export function keptAttachments(
  existing: readonly APIAttachment[],
  listed: readonly { id: string | number }[] | null | undefined,
  files: readonly UploadedFile[],
): APIAttachment[] {
  if (listed === undefined) return [...existing];
  for (const [i, { id }] of (listed ?? []).entries()) {
    const known =
      existing.some((each) => each.id === String(id)) ||
      files.some(({ index }) => String(index) === String(id));
    if (!known) throw invalidField(`attachments.${i}.id`, 'BASE_TYPE_INVALID', 'There is no such attachment');
  }
  return existing.filter(({ id }) => listed?.some((each) => String(each.id) === id));
}

/** Embeds as they are shown: `attachment://name` becomes the file's address. */
export function resolveEmbeds(
  embeds: readonly APIEmbed[],
  attachments: readonly APIAttachment[],
): APIEmbed[] {
  const text = JSON.stringify(embeds);
  const resolved = text.replace(/"attachment:\/\/([^"]+)"/g, (whole, name: string) => {
    const file = attachments.find(({ filename }) => filename === name);
    return file ? JSON.stringify(file.url) : whole;
  });
  return (JSON.parse(resolved) as APIEmbed[]).map((embed) => ({ type: 'rich', ...embed }) as APIEmbed);
}
