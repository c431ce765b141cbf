import type { Block } from './blocksOf.ts';

/** An offer as plain text, a line for each block. */
export function writeText(blocks: readonly Block[]): string {
  return blocks.map((block) => `${lineOf(block)}\n`).join('\n');
}

function lineOf(block: Block): string {
  if (block.kind === 'bullet') return `• ${block.text}`;
  return block.kind === 'field' ? `${block.label} : ${block.value}` : block.text;
}

/** Text as Windows programs of old save it; what that character set lacks becomes plainer. */
export function asWindows1252(text: string): Buffer {
  return Buffer.from(
    [...inWindows1252(text)].map((sign) => (EXTRA.has(sign) ? EXTRA.get(sign)! : sign.charCodeAt(0))),
  );
}

/** A text in the characters of Windows-1252, which the standard fonts of PDF have, too. */
export function inWindows1252(text: string): string {
  return [...text.replace(/[\u2000-\u200a\u202f]/g, ' ')]
    .map((sign) => (isKnown(sign) ? sign : (PLAINER[sign] ?? sign.normalize('NFKD').replace(/\p{M}/gu, ''))))
    .filter((sign) => [...sign].every(isKnown))
    .join('');
}

const isKnown = (sign: string): boolean =>
  EXTRA.has(sign) || /^[\r\n\t\u0020-\u007e\u00a0-\u00ff]$/.test(sign);
const PLAINER: Readonly<Record<string, string>> = {
  '−': '-',
  '‐': '-',
  '‑': '-',
  '▪': '•',
  '●': '•',
  '☒': 'x',
};
/** The characters of Windows-1252 beyond Latin-1, by their byte. */
const EXTRA = new Map(
  [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ']
    .map((sign, i) => [sign, 0x80 + i] as const)
    .filter(([sign]) => sign !== ' '),
);
