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
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    let known = FOLDED_UNITS.get(unit);
    if (known === undefined) {
      known = fold(unit)[0] ?? ' ';
      FOLDED_UNITS.set(unit, known);
    }
    folded += known;
  }
  return folded;
}

/** What single UTF-16 units fold to: normalising each anew took most of the time of reading an offer. */
const FOLDED_UNITS = new Map<string, string>();
