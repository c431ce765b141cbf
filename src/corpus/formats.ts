import { extname } from 'node:path';

/** The formats that are read as offers, with their file name endings, lower case, with the dot. */
const FORMATS = {
  text: ['.txt'],
  markdown: ['.md', '.markdown'],
  html: ['.html', '.htm', '.xhtml'],
  pdf: ['.pdf'],
  word: ['.docx'],
  openDocument: ['.odt'],
  mail: ['.eml'],
} as const;
export type Format = keyof typeof FORMATS;

/** The endings of the files that are read as offers. */
export const OFFER_EXTENSIONS: readonly string[] = Object.values(FORMATS).flat();

/** The format that a file's name tells, or undefined when it is not one that is read. */
export function formatOf(fileName: string): Format | undefined {
  const extension = extname(fileName).toLowerCase();
  return (Object.keys(FORMATS) as Format[]).find((format) =>
    (FORMATS[format] as readonly string[]).includes(extension),
  );
}
