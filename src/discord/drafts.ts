import { createHash, randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Attachment } from 'discord.js';
import { OFFER_EXTENSIONS } from '../corpus/formats.ts';
import { flushFolder } from '../disk/flushFolder.ts';
import { makeFolder } from '../disk/makeFolder.ts';
import { writeDurably } from '../disk/writeDurably.ts';
import type { Actor } from '../people/Actor.ts';
import type { BotContext } from './BotContext.ts';

/** The largest file staff may hand in; Discord's own limit without boosts. */
export const MOST_MEGABYTES = 10;
const MOST_BYTES = MOST_MEGABYTES * 2 ** 20;
const DOWNLOAD_MS = 20_000;
/** In bytes of UTF-8: file systems take 255, and drafts and trash put something before it. */
const LONGEST_NAME = 180;
const RANDOM_BYTES = 8;
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
  makeFolder(folder);
  // Each its own: the same file may be handed in twice, and the one be cancelled.
  const path = join(folder, `${randomBytes(RANDOM_BYTES).toString('hex')}-${fileName}`);
  await writeDurably(path, data);
  const id = people.drafts.create({ author, guild, fileName, path, sha256, size: data.length });
  people.audit.record({ actor: author, guild, act: 'add', detail: { draft: id, file: fileName, sha256 } });
  return { id, fileName, path };
}

/** Copies a draft into the corpus, whole or not at all. False when another offer of that name appeared meanwhile. */
export async function publishDraft(path: string, fileName: string, corpus: string): Promise<boolean> {
  const target = join(corpus, fileName);
  const data = await readFile(path);
  const present = await readFile(target).catch(() => null);
  if (present && !present.equals(data)) return false;
  await writeDurably(target, data);
  return true;
}

/** Moves an offer's file out of the corpus into the trash folder. False when it is not there any more. */
export async function discardOffer(id: string, { config }: BotContext): Promise<boolean> {
  const path = join(config.corpus, id);
  const data = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!data) return false;
  const trash = join(config.data, 'trash');
  makeFolder(trash);
  await writeDurably(join(trash, `${Date.now()}-${basename(id)}`), data);
  await rm(path);
  // Or it would be back after a power cut.
  flushFolder(dirname(path));
  return true;
}

/** A file name without path, control marks or leading dots, not too long for a disk; null when nothing is left. */
export function safeName(name: string): string | null {
  const given = basename(name.replaceAll('\\', '/').normalize('NFC'));
  // Cut off first: what comes before it may vanish as a whole.
  const extension = /\.[\p{L}\p{N}]*$/u.exec(given)?.[0] ?? '';
  const plain = given
    .slice(0, given.length - extension.length)
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/, '');
  const stem = cutToBytes(plain, LONGEST_NAME - Buffer.byteLength(extension));
  return /[\p{L}\p{N}]/u.test(stem) ? `${stem}${extension}` : null;
}

/** The beginning of a text that takes at most so many bytes; no character is cut in two. */
function cutToBytes(text: string, most: number): string {
  let size = 0;
  let end = 0;
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > most) break;
    end += character.length;
  }
  return text.slice(0, end);
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
