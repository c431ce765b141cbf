const LETTERS: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  '’': "'",
  '‘': "'",
  '`': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
};

/** Lower case, without accents, with plain apostrophes and hyphens: how words are compared, never how they are shown. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[œæßøł’‘`–—‐‑]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Folds without changing positions: character i of the result stands for character i of the text ("œ" gives "o"). */
export function foldInPlace(text: string): string {
  return Array.from({ length: text.length }, (_, i) => fold(text[i]!)[0] ?? ' ').join('');
}
