import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Language } from '../../language/Language.ts';
import { DISCORD_MESSAGES } from '../locales/index.ts';
import { escapeText } from './escapeText.ts';
import { type Outgoing, type OutgoingFile, outgoing } from './Outgoing.ts';

/** What Discord surely takes of one file, in bytes. */
const MOST_BYTES = 8 * 2 ** 20;

const compress = promisify(gzip);

/** A message with files; large ones are compressed, and those still too large are named instead. */
export async function withFiles(
  content: string,
  files: readonly OutgoingFile[],
  language: Language,
): Promise<Outgoing> {
  const packed = await Promise.all(files.map(pack));
  const [sent, left] = [true, false].map((fits) =>
    packed.filter(({ data }) => data.length <= MOST_BYTES === fits),
  ) as [OutgoingFile[], OutgoingFile[]];
  const names = left.map(({ name }) => name).join(', ');
  const told = names ? escapeText(DISCORD_MESSAGES[language].staff.leftOut({ files: names })) : '';
  return outgoing({ content: [content, told].filter(Boolean).join('\n'), files: sent });
}

async function pack({ name, data }: OutgoingFile): Promise<OutgoingFile> {
  return data.length <= MOST_BYTES ? { name, data } : { name: `${name}.gz`, data: await compress(data) };
}
