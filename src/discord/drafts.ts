import { createHash } from 'node:crypto';
import { access, constants, copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Attachment } from 'discord.js';
import { OFFER_EXTENSIONS } from '../corpus/loaders/index.ts';
import type { Actor } from '../people/Actor.ts';
import type { BotContext } from './BotContext.ts';

/** The largest file staff may hand in; Discord's own limit without boosts. */
export const MOST_MEGABYTES = 10;
const MOST_BYTES = MOST_MEGABYTES * 2 ** 20;
const DOWNLOAD_MS = 20_000;
const LONGEST_NAME = 100;
/** Hosts that Discord serves attachments from. */
const HOSTS = ['cdn.discordapp.com', 'media.discordapp.net'];

export type Refusal = 'type' | 'size' | 'download' | 'name' | 'exists';

/**
 * Keeps a file that staff attached until somebody decides on it. Its name loses all that is no letter, digit, dot,
 * hyphen or underscore, so that it can't lead out of a folder.
 */
export async function keepDraft(
  attachment: Attachment,
  author: Actor,
  guild: string | null,
  context: BotContext,
): Promise<{ id: string; fileName: string; path: string } | { refusal: Refusal }> {
  const { people, config } = context;
  const fileName = safeName(attachment.name);
  if (fileName === null) return { refusal: 'name' };
  if (!OFFER_EXTENSIONS.includes(extname(fileName).toLowerCase())) return { refusal: 'type' };
  if (attachment.size > MOST_BYTES) return { refusal: 'size' };
  const data = await download(attachment.url, context);
  if (!data) return { refusal: 'download' };
  if (data.length > MOST_BYTES) return { refusal: 'size' };
  const target = join(config.corpus, fileName);
  const present = await readFile(target).catch(() => null);
  if (present && !present.equals(data)) return { refusal: 'exists' };
  const sha256 = createHash('sha256').update(data).digest('hex');
  const folder = join(config.data, 'drafts');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${sha256.slice(0, 16)}-${fileName}`);
  await writeFile(path, data);
  const id = people.drafts.create({ author, guild, fileName, path, sha256, size: data.length });
  return { id, fileName, path };
}

/** Moves a draft into the corpus, whole or not at all. False when another offer of that name appeared meanwhile. */
export async function publishDraft(path: string, fileName: string, corpus: string): Promise<boolean> {
  const target = join(corpus, fileName);
  const temporary = join(corpus, `.${basename(path)}`);
  await copyFile(path, temporary);
  const present = await readFile(target).catch(() => null);
  if (present && !present.equals(await readFile(temporary))) {
    await rm(temporary, { force: true });
    return false;
  }
  await rename(temporary, target);
  await rm(path, { force: true });
  return true;
}

/** Moves an offer's file out of the corpus into the trash folder. False when it is not there any more. */
export async function discardOffer(id: string, { config }: BotContext): Promise<boolean> {
  const path = join(config.corpus, id);
  const isThere = await access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
  if (!isThere) return false;
  const trash = join(config.data, 'trash');
  await mkdir(trash, { recursive: true });
  const target = join(trash, `${Date.now()}-${basename(id)}`);
  await copyFile(path, target);
  await rm(path);
  return true;
}

/** A file name without path, control marks or leading dots; null when nothing is left. */
export function safeName(name: string): string | null {
  const plain = basename(name.replaceAll('\\', '/').normalize('NFC'))
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/, '');
  const extension = extname(plain);
  const stem = plain.slice(0, plain.length - extension.length).slice(0, LONGEST_NAME);
  return stem.replace(/[^\p{L}\p{N}]/gu, '') === '' ? null : `${stem}${extension}`;
}

async function download(url: string, { config, log }: BotContext): Promise<Buffer | null> {
  try {
    const { host, protocol } = new URL(url);
    const isOurs = config.apiUrl !== null && new URL(config.apiUrl).host === host;
    if (!isOurs && (protocol !== 'https:' || !HOSTS.includes(host)))
      throw new Error(`not Discord's: ${host}`);
    const response = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_MS), redirect: 'error' });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    log.warn({ error: (error as Error).message }, 'an attachment could not be downloaded');
    return null;
  }
}
