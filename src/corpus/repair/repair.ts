import { fold } from '../../language/fold.ts';
import { commonness } from '../../language/wordList.ts';
import { withoutGaps } from '../gaps.ts';
import type { Span } from '../Offer.ts';
import { Repaired, type RepairedCharacter } from './Repaired.ts';
import { splitGluedWords } from './splitGluedWords.ts';
import { undoMisreadings } from './undoMisreadings.ts';

/** Characters that other programs write for plainer ones. */
const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  ':': ':',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF\r]/;
/** White space, and the "> " that e-mail programs put before quoted lines. */
const SPACE = /(?:[^\S\n]|\n[^\S\n]*(?:>[^\S\n]*)*)+/y;
const LINE_HYPHEN = /[-‐]\r?\n[^\S\n]*(?=\p{Ll})/uy;
/** What needs no repair, most of a text. Short, because a match that reaches past the end is tried in vain. */
const PLAIN_RUN = /[A-Za-z0-9]{1,32}(?!\p{M})/uy;
/** A line of which each word is one character. */
const SPACED_LINE = /^[^\S\n]*[^\s|](?:[^\S\n]+[^\s|]){5,}[^\S\n]*$/gmu;
const COMBINED = /\P{M}\p{M}+/uy;
/** Mark-up that is not words: emphasis, code, tags, the address behind a Markdown link and the page before a wiki's. */
const MARKUP =
  /'{2,3}(?!')|\[\[(?:[^[\]|\n]{1,100}\|)?|\]\]|\*{1,3}|_{2,3}|`+|<\/?(?:sup|sub|b|i|u|em|strong|br|p|span|div|a)\b[^>\n]{0,200}>|\]\([^)\s]{0,300}\)|\[(?=[^\]\n]{1,300}\]\()/iy;
/** Letters and digits that stand together: "6mois", "15novembre2025", "desModèles". */
const RUN = /[\p{L}\p{N}]+/gu;
/** Addresses are written without spaces on purpose: what tells one, and what follows. */
const ADDRESS = /(?:@|\(at\)|\[at\]|:\/\/|www\.)\S{0,200}/giu;
const BEFORE_ADDRESS = /\S{0,80}$/u;
const LONGEST_SURNAME = 14;
/** Also behind the short words that stand before a day: "le15novembre". */
const SEAM = /(?<=\d)(?=\p{L}{3})|(?<=\p{L}{3})(?=\d)|(?<=^(?:le|du|au|el|al))(?=\d{1,2}(?:\D|$))/gu;

/**
 * Repairs what extraction from PDF, portals and word processors does to text: line breaks and hyphens at line ends,
 * glued words, letters that a scanner misread, decomposed accents, ligatures, typographic apostrophes, mark-up. For
 * searching only.
 */
export function repair(source: string, span: Span = { start: 0, end: source.length }): Repaired {
  if (!span.gaps) return new Repaired(separateGlued(undoMisreadings(plainCharacters(source, span))));
  const local = withoutGaps(source, span);
  const characters = plainCharacters(local, { start: 0, end: local.length });
  const shift = ({ char, start, end }: RepairedCharacter): RepairedCharacter => ({
    char,
    start: start + span.start,
    end: end + span.start,
  });
  return new Repaired(separateGlued(undoMisreadings(characters.map(shift))));
}

function plainCharacters(source: string, { start, end }: Span): RepairedCharacter[] {
  const out: RepairedCharacter[] = [];
  const letterGaps = gapsBetweenLetters(source.slice(start, end));
  let i = start;
  while (i < end) {
    const plainRun = matchAt(PLAIN_RUN, source, i, end);
    if (plainRun) {
      for (const to = i + plainRun; i < to; i++) out.push({ char: source[i]!, start: i, end: i + 1 });
      continue;
    }
    const char = source[i]!;
    const hyphen = matchAt(LINE_HYPHEN, source, i, end);
    const space = hyphen ? 0 : matchAt(SPACE, source, i, end);
    const skipped = hyphen || space ? 0 : matchAt(MARKUP, source, i, end) || (INVISIBLE.test(char) ? 1 : 0);
    if (hyphen) {
      if (!isBrokenWord(source.slice(Math.max(0, i - 40), i), source.slice(i + hyphen, i + hyphen + 40)))
        out.push({ char: '-', start: i, end: i + 1 });
      i += hyphen;
    } else if (space) {
      const isGap = letterGaps.has(i - start) || breaksWord(source, i, space);
      if (!isGap && out.length > 0 && out.at(-1)!.char !== ' ')
        out.push({ char: ' ', start: i, end: i + space });
      i += space;
    } else if (skipped) {
      i += skipped;
    } else {
      const length = matchAt(COMBINED, source, i, end) || (char >= '\uD800' && char < '\uDC00' ? 2 : 1);
      const written = source.slice(i, i + length);
      const plain = PLAIN[written] ?? written.normalize('NFC');
      for (const unit of plain.split('')) out.push({ char: unit, start: i, end: i + length });
      i += length;
    }
  }
  return out;
}

/** The length of a sticky pattern's match at a position, 0 when it does not match within the end. */
function matchAt(pattern: RegExp, source: string, at: number, end: number): number {
  pattern.lastIndex = at;
  const length = pattern.exec(source)?.[0].length ?? 0;
  return at + length <= end ? length : 0;
}

/**
 * Whether a hyphen at a line's end only breaks a word ("modé-/lisation") or belongs to it ("franco-/canadien").
 * @param before the text before the hyphen
 * @param behind the text behind it, from its first letter
 */
export function isBrokenWord(before: string, behind: string): boolean {
  const left = fold(/[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? '');
  const right = fold(/^[\p{L}\p{M}]+/u.exec(behind)?.[0] ?? '');
  if (!left) return false;
  if (commonness(left + right) !== undefined) return true;
  return commonness(left) === undefined || commonness(right) === undefined;
}

/** Where the single spaces of lines set letter by letter are: "O F F R E   D E   S T A G E". */
function gapsBetweenLetters(text: string): ReadonlySet<number> {
  const lines = [...text.matchAll(SPACED_LINE)].filter(([line]) => (line.match(/\p{L}/gu)?.length ?? 0) >= 5);
  return new Set(
    lines.flatMap(({ index, 0: line }) =>
      [...line.matchAll(/(?<=\S)[^\S\n](?=\S)/g)].map((gap) => index + gap.index),
    ),
  );
}

/**
 * Whether white space over a line's end breaks a word whose hyphen was lost ("jan/vier", "loge/ments"): the halves make a
 * known word, and are not two words by themselves.
 */
function breaksWord(source: string, at: number, length: number): boolean {
  if (!source.slice(at, at + length).includes('\n')) return false;
  const left = /\p{L}+$/u.exec(source.slice(Math.max(0, at - 40), at))?.[0];
  const right = /^\p{Ll}+/u.exec(source.slice(at + length, at + length + 40))?.[0];
  if (!left || !right || commonness(fold(left + right)) === undefined) return false;
  return commonness(fold(left)) === undefined || commonness(fold(right)) === undefined;
}

function separateGlued(characters: readonly RepairedCharacter[]): RepairedCharacter[] {
  const text = characters.map(({ char }) => char).join('');
  const cuts = new Set<number>();
  let addresses: Span[] | undefined;
  for (const run of text.matchAll(RUN)) {
    const inside = cutsIn(run[0]);
    if (inside.length === 0 || isSurname(text, run.index, run[0]) || isOfCode(text, run.index, run[0]))
      continue;
    addresses ??= addressesIn(text);
    if (addresses.some(({ start, end }) => run.index >= start && run.index < end)) continue;
    for (const cut of inside) cuts.add(run.index + cut);
  }
  if (cuts.size === 0) return [...characters];
  return characters.flatMap((character, i) =>
    cuts.has(i) ? [{ char: ' ', start: character.start, end: character.start }, character] : [character],
  );
}

/** Where a run of letters and digits comes apart. */
function cutsIn(run: string): number[] {
  if (!/\d/.test(run)) return splitGluedWords(run);
  const seams = [...run.matchAll(SEAM)].map((seam) => seam.index).filter((at) => isSeam(run, at));
  return pairs([0, ...seams, run.length]).flatMap(([from, to]) => {
    const part = run.slice(from, to);
    const cuts = /^\p{L}+$/u.test(part) ? splitGluedWords(part).map((cut) => from + cut) : [];
    return from > 0 ? [from, ...cuts] : cuts;
  });
}

/** "Lise Tournebroche": what stands capitalised behind a capitalised word is rather a name than words glued together. */
function isSurname(text: string, at: number, run: string): boolean {
  return (
    run.length <= LONGEST_SURNAME &&
    /^\p{Lu}\p{Ll}+$/u.test(run) &&
    /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?[ -]$/u.test(text.slice(Math.max(0, at - 30), at))
  );
}

/** "IBP-ETE26-11": capitals and digits behind a hyphen are of a reference, whatever word the capitals make. */
function isOfCode(text: string, at: number, run: string): boolean {
  return text[at - 1] === '-' && /^\p{Lu}+\d+$/u.test(run);
}

function addressesIn(text: string): Span[] {
  return [...text.matchAll(ADDRESS)].map(({ index, 0: behind }) => {
    const [before] = BEFORE_ADDRESS.exec(text.slice(Math.max(0, index - 80), index))!;
    return { start: index - before.length, end: index + behind.length };
  });
}

/** Digits and letters come apart where the letters are words ("6mois"), not in names ("CIFAR10", "B612"). */
function isSeam(run: string, at: number): boolean {
  const word = /\d$/.test(run.slice(0, at))
    ? /^\p{L}+/u.exec(run.slice(at))![0]
    : /\p{L}+$/u.exec(run.slice(0, at))![0];
  return (
    commonness(fold(word)) !== undefined ||
    splitGluedWords(word).length > 0 ||
    /^\p{Lu}\p{Ll}{3,}/u.test(word)
  );
}

function pairs(points: readonly number[]): [number, number][] {
  return points.slice(1).map((to, i) => [points[i]!, to]);
}
