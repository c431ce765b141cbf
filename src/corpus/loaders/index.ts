import { extname } from 'node:path';
import { htmlLoader } from './html.ts';
import type { Loader } from './Loader.ts';
import { markdownLoader } from './markdown.ts';
import { textLoader } from './text.ts';

const LOADERS: readonly Loader[] = [textLoader, markdownLoader, htmlLoader];

/** The endings of the files that are read as offers. */
export const OFFER_EXTENSIONS: readonly string[] = LOADERS.flatMap((loader) => loader.extensions);

/** The loader for a file name, or undefined when its format is not one that is read. */
export function loaderFor(fileName: string): Loader | undefined {
  const extension = extname(fileName).toLowerCase();
  return LOADERS.find((loader) => loader.extensions.includes(extension));
}
