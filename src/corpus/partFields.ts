import { announcedTopic, isPicturedLabel } from './announcedTopic.ts';
import { isKnownHeading } from './topics.ts';
import type { ColumnLine } from './unweaveColumns.ts';

/**
 * What parts one field from the next on a line (a gap, a bar or dot, the end of a sentence), and the label behind it. Begun
 * only behind a word, or a long gap would be tried from each of its spaces.
 */
const PARTING =
  /(?<=\S)(?:\s{2,}|\s*[|·•;]\s+|\s[–—]\s|(?<=[\p{L}\p{N})€£$%])\.\s+)(?=(\p{Lu}[^:\n|·•;.]{1,40}?)\s?[::]\s)/gu;
/** What parts a value from a picture that stands for the next label: "📍 Lyon   🎓 Bac +5". */
const PICTURE = /(?<=\S)(?:\s{2,}|\s*[|·•]\s*)(?=(\p{Extended_Pictographic})\ufe0f?\s*[\p{L}\p{N}])/gu;
/** A label at the head of a line. */
const HEAD = /^[\s>*_•·▪-]*(\p{L}[^:\n|·•;.]{1,40}?)[*_]*\s?[::]\s/u;
const MOST_WORDS = 4;

/** A part of a line, with where it ends on the page. */
export interface PartedLine extends ColumnLine {
  /** How far the line reaches that the part is the last of; null for a whole line, which reaches as far as it is long. */
  readonly reach: number | null;
}

/**
 * Parts lines that string fields together ("Durée : 4 mois   Lieu : Saint-Nazaire", "Term: 10 weeks. Place: Leeds.")
 * into one line a field. Only where the labels are known ones: colons stand in sentences too.
 */
export function partFields(lines: readonly ColumnLine[]): PartedLine[] {
  let isStrung = false;
  return lines.flatMap((line) => {
    const cuts = line.text.includes(':') ? cutsIn(line.text, isStrung) : cutsAtPictures(line.text);
    isStrung = line.text.trim() !== '' && (isStrung || cuts.length > 0);
    return partsOf(line, cuts);
  });
}

interface Cut {
  /** Where the part before it ends, and where the next begins. */
  readonly from: number;
  readonly to: number;
}

/** @param isStrung whether the line before was parted, so that one label is enough */
function cutsIn(text: string, isStrung: boolean): Cut[] {
  const found = [...text.matchAll(PARTING)].filter(({ 1: label }) => isLabel(label!));
  const head = HEAD.exec(text)?.[1];
  const isSure =
    isStrung ||
    found.length > 1 ||
    (head && isLabel(head)) ||
    found.every(({ 1: label }) => isKnownHeading(label!));
  return isSure ? found.map(asCut) : [];
}

/** Where a line of facts with pictures for labels is parted: at each of them, be it one that stands for a label or not. */
function cutsAtPictures(text: string): Cut[] {
  const found = [...text.matchAll(PICTURE)];
  const first = /^\s*(\p{Extended_Pictographic})/u.exec(text)?.[1];
  const labels = [first, ...found.map(({ 1: picture }) => picture)].filter(
    (picture) => picture !== undefined && isPicturedLabel(picture),
  );
  return first === undefined || labels.length === 0 ? [] : found.map(asCut);
}

function asCut({ index, 0: parting }: RegExpExecArray): Cut {
  return { from: index, to: index + parting.length };
}

function partsOf(line: ColumnLine, cuts: readonly Cut[]): PartedLine[] {
  if (cuts.length === 0) return [{ ...line, reach: null }];
  return [...cuts, { from: line.text.length, to: line.text.length }].map(({ from: end }, i) => {
    const start = cuts[i - 1]?.to ?? 0;
    return {
      start: line.start + start,
      end: line.start + end,
      text: line.text.slice(start, end),
      width: line.width,
      reach: i === cuts.length ? line.text.length : 0,
    };
  });
}

function isLabel(label: string): boolean {
  const words = label.trim();
  return isKnownHeading(words) || (words.split(/\s+/).length <= MOST_WORDS && announcedTopic(words) !== null);
}
