import type { Format } from '../formats.ts';
import type { Loader } from './Loader.ts';

/** Each loads its libraries only when a file of its format comes. */
const LOADERS: Readonly<Record<Format, () => Promise<Loader>>> = {
  text: async () => (await import('./text.ts')).textLoader,
  markdown: async () => (await import('./markdown.ts')).markdownLoader,
  html: async () => (await import('./html.ts')).htmlLoader,
  pdf: async () => (await import('./pdf.ts')).pdfLoader,
};

/** The loader of a format. */
export function loaderOf(format: Format): Promise<Loader> {
  return LOADERS[format]();
}
