import { checkSignature } from '../checkSignature.ts';
import type { Format } from '../formats.ts';
import type { Loader } from './Loader.ts';

/** Each loads its libraries only when a file of its format comes. */
const LOADERS: Readonly<Record<Format, () => Promise<Loader>>> = {
  text: async () => (await import('./text.ts')).textLoader,
  markdown: async () => (await import('./markdown.ts')).markdownLoader,
  html: async () => (await import('./html.ts')).htmlLoader,
  pdf: async () => (await import('./pdf.ts')).pdfLoader,
  word: async () => (await import('./word.ts')).wordLoader,
  openDocument: async () => (await import('./openDocument.ts')).openDocumentLoader,
  mail: async () => (await import('./mail.ts')).mailLoader,
};

/** The loader of a format, which first makes sure that a file is of it. */
export async function loaderOf(format: Format): Promise<Loader> {
  const loader = await LOADERS[format]();
  return {
    load(id, bytes) {
      checkSignature(format, bytes);
      return loader.load(id, bytes);
    },
  };
}
