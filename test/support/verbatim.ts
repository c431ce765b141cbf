import { readFileSync } from 'node:fs';

/**
 * Whether a quote stands in a file as a reader finds it: letter by letter, or, in a web page, in what is left when its
 * tags are taken for spaces (as grade.py reads it).
 */
export function standsIn(file: string, quote: string): boolean {
  const text = readFileSync(file, 'utf8');
  if (text.includes(quote)) return true;
  return file.endsWith('.html') && plain(unescaped(text.replace(/<[^>]+>/g, ' '))).includes(plain(quote));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  ndash: '–',
  euro: '€',
  pound: '£',
  middot: '·',
  oacute: 'ó',
};

function unescaped(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole);
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\s+/g, ' ').trim();
}
