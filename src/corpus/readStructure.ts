import { ANY_MONTH } from '../language/calendarWords.ts';
import { fold } from '../language/fold.ts';
import { announcedTopic } from './announcedTopic.ts';
import { OfferFileError } from './FailureReason.ts';
import { partOf } from './gaps.ts';
import { isReference } from './isReference.ts';
import { LONGEST_TEXT } from './limits.ts';
import { coverNoteEnd } from './mail/coverNoteEnd.ts';
import { otherMessages } from './mail/otherMessages.ts';
import type { Section, Span, Statement } from './Offer.ts';
import { repair } from './repair/repair.ts';
import { type Line, type LineMark, scanLines } from './scanLines.ts';
import { splitSentences } from './splitSentences.ts';
import type { Topic } from './topics.ts';

export interface Structure {
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
}

/** A line at least this share of the usual width was broken by the page, not by its author. */
const WRAPPED_SHARE = 0.72;
const MIN_WRAP_WIDTH = 60;
const MAX_WRAP_WIDTH = 130;
/** A sentence longer than this (text without any punctuation) is cut at a space, so that it can be quoted at all. */
export const MAX_STATEMENT_LENGTH = 700;
/** A value under a label in a portal ("Ville", blank line, "Palaiseau") is at most this long. */
const MAX_PORTAL_VALUE = 120;
/** A longer value is a paragraph with a run-in heading: its sentences are statements of their own under the label. */
const LONG_VALUE = 160;

/**
 * Sections and statements of an offer, from its lines: headings open sections; fields, bullets with their wrapped
 * lines, and sentences become statements.
 * @param options.from where reading begins, e.g. behind a front matter read elsewhere
 * @throws OfferFileError (expandsTooFar) for a text that is longer than any offer
 * @param options.marks what the file's format tells of a line, under the position where the line begins
 */
export function readStructure(
  text: string,
  { from = 0, marks }: { from?: number; marks?: ReadonlyMap<number, LineMark> } = {},
): Structure {
  if (text.length > LONGEST_TEXT) throw new OfferFileError('expandsTooFar', `${text.length} characters`);
  const lines = scanLines(text, from, marks);
  const width = wrapWidth(lines);
  const sections: Section[] = [openSection('', { start: from, end: from }, 0)];
  const statements: Statement[] = [];
  const current = (): number => sections.length - 1;
  const noteEnd = coverNoteEnd(text.slice(from));
  const message = noteEnd === null ? Number.POSITIVE_INFINITY : from + noteEnd;
  let isNote = noteEnd !== null;
  const asides = otherMessages(text.slice(from)).map(({ start, end }) => ({
    start: from + start,
    end: from + end,
  }));
  const isInAside = (at: number): boolean => asides.some(({ start, end }) => start <= at && at < end);
  /** The section in which references without a heading stand. */
  let interrupted: Section | null = null;

  for (let i = 0; i < lines.length; ) {
    const line = lines[i]!;
    if (isNote && line.start >= message) {
      closeSection(message);
      sections.push(openSection('', { start: message, end: message }, 0));
      isNote = false;
    }
    if (isInAside(line.start) !== isInAside(sections.at(-1)!.start)) {
      closeSection(line.start);
      sections.push(openSection('', { start: line.start, end: line.start }, 0));
    }
    if (line.kind === 'blank' || line.kind === 'rule') {
      i++;
    } else if (line.kind === 'heading') {
      interrupted = null;
      closeSection(line.start);
      sections.push(
        openSection(
          repair(text, line.content).text,
          line.content,
          line.level,
          isMarkdown(line) ? sections.at(-1) : undefined,
        ),
      );
      add('heading', line.content, line.content);
      i++;
    } else {
      const last = lastOfRun(text, lines, i, width);
      const run = lines.slice(i, last + 1);
      partReferences(run, i > 0 && lines[i - 1]!.kind === 'blank');
      addRun(run);
      i = last + 1;
    }
  }
  closeSection(text.length);
  // Nothing that is written around the offer is the offer's.
  const told = sections.map((section) =>
    (noteEnd !== null && section.start < message) || isInAside(section.start)
      ? { ...section, topic: 'portal' as const }
      : section,
  );
  return { sections: told, statements };

  /** Only Markdown tells how headings are nested. */
  function isMarkdown(line: Line): boolean {
    return text.slice(line.start, line.end).trimStart().startsWith('#');
  }

  /** A heading at the top of a right column ends a section that reaches further down in the left one. */
  function closeSection(end: number): void {
    const last = statements.at(-1)?.end ?? end;
    sections[current()] = { ...sections[current()]!, end: Math.max(end, last) };
  }

  /** References without a heading are a section of their own; what comes after a blank line goes on with the one before. */
  function partReferences(run: readonly Line[], isApart: boolean): void {
    const { start } = run[0]!;
    const isEntry = isReference(text.slice(start, run.at(-1)!.end));
    const section = sections[current()]!;
    if (isEntry && section.topic !== 'bibliography') {
      closeSection(start);
      interrupted = section;
      sections.push({ ...openSection('', { start, end: start }, section.level), topic: 'bibliography' });
    } else if (!isEntry && isApart && interrupted && section.heading === '') {
      closeSection(start);
      sections.push({ ...interrupted, start, end: start });
      interrupted = null;
    }
  }

  function addRun(run: readonly Line[]): void {
    const first = run[0]!;
    const value = spanOf(run);
    if (first.kind === 'field') {
      const label = repair(text, first.label!).text;
      const topic = announcedTopic(label) ?? announcedTopic(text.slice(first.label!.start, first.label!.end));
      const [head, ...others] = value.end - value.start > LONG_VALUE ? splitSentences(text, value) : [value];
      add('field', { start: markStart(first.label!.start), end: head!.end }, head!, label, topic);
      for (const sentence of others)
        for (const part of cutLong(text, sentence)) add('sentence', part, part, label, topic);
    } else if (first.kind === 'bullet') {
      for (const part of cutLong(text, value)) add('bullet', part, part);
    } else {
      const inherited = portalLabel(value);
      for (const sentence of splitSentences(text, value)) {
        for (const part of cutLong(text, sentence)) add('sentence', part, part, inherited);
      }
    }
  }

  /** A quote that begins with a bold label begins with its mark-up. */
  function markStart(at: number): number {
    let start = at;
    while (start > from && /[*_]/.test(text[start - 1]!)) start--;
    return start;
  }

  /** In portals a value stands alone under its heading: "Durée du contrat", blank line, "4 à 6 mois". */
  function portalLabel(value: Span): string | null {
    const section = sections[current()]!;
    const isFirst = statements.at(-1)?.kind === 'heading';
    const short =
      value.end - value.start <= MAX_PORTAL_VALUE && !text.slice(value.start, value.end).includes('\n');
    return section.heading !== '' && isFirst && short ? section.heading : null;
  }

  function add(
    kind: Statement['kind'],
    span: Span,
    value: Span,
    label: string | null = null,
    topic: Topic | null = label ? announcedTopic(label) : null,
  ): void {
    statements.push({ ...span, kind, label, value, topic, section: current() });
  }
}

/** A heading of unknown words below a known one is about the same: "Étapes" under "Description". */
function openSection(heading: string, span: Span, level: number, above?: Section): Section {
  const own = heading ? announcedTopic(heading) : null;
  const topic = own ?? (above && level > above.level && above.level > 0 ? above.topic : null);
  return { heading, headingSpan: span, topic, level, start: span.start, end: span.end };
}

/** The width at which the page breaks lines: what nine lines in ten stay within. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines.filter((line) => line.kind !== 'blank').map((line) => line.end - line.start);
  lengths.sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.min(Math.max(usual, MIN_WRAP_WIDTH), MAX_WRAP_WIDTH);
}

/** What the lines of a run hold, without what stands between them in another column. */
function spanOf(run: readonly Line[]): Span {
  const [first, last] = [run[0]!, run.at(-1)!];
  const span = { start: first.content.start, end: last.content.end };
  if (first.width === null) return span;
  const gaps = run.slice(1).map((line, i) => ({ start: run[i]!.content.end, end: line.content.start }));
  return gaps.length > 0 ? { ...span, gaps } : span;
}

/** The index of the last line that continues the sentence, bullet or field begun at `first`. */
function lastOfRun(text: string, lines: readonly Line[], first: number, width: number): number {
  let last = first;
  while (last + 1 < lines.length && continues(text, lines[last]!, lines[last + 1]!, width)) last++;
  return last;
}

/** A word that ends no line of its own: "travaille depuis / 2019". */
const DANGLING =
  /\s(?:de|du|des|le|la|les|un|une|et|ou|à|au|aux|en|sur|dans|par|pour|avec|depuis|the|an|of|to|in|on|for|with|and|or|by|from|since|el|los|las|del|y|con|para|por|desde)$/;
/** "À partir d'avril / 2026". */
const ENDS_IN_MONTH = new RegExp(`(?<!\\p{L})(?:${ANY_MONTH})$`, 'u');

function continues(text: string, line: Line, next: Line, width: number): boolean {
  if (next.kind === 'blank' || next.kind === 'rule' || next.kind === 'heading' || next.hasBullet)
    return false;
  const written = text.slice(line.content.start, line.content.end);
  const following = text.slice(next.start, next.end).trimStart();
  // "for ............ 4 months": a form's next row, though it begins with a small letter.
  if (next.kind === 'field' && /\.{4,}\s*$/.test(text.slice(next.start, next.content.start))) return false;
  const isFull =
    next.isWrapped ?? (line.reach ?? line.end - line.start) >= (line.width ?? width) * WRAPPED_SHARE;
  const isEnded = /[.!?;:]["»”)]?$/.test(written);
  // A lower-case word carries on even a short line; a field needs the line above to be full, or it is a new one.
  if (/^[\p{Ll}(&,]/u.test(following))
    return (next.kind !== 'field' || isFull || /-$/.test(written)) && !/[.!?]$/.test(written);
  if (next.kind === 'field') return false;
  if (/[,&-]$|[’']$/.test(written) || DANGLING.test(written)) return true;
  if (ENDS_IN_MONTH.test(fold(written)) && /^(?:19|20)\d\d(?!\d)/.test(following)) return true;
  return isFull && (line.kind === 'text' || next.kind === 'text') && !(isEnded && line.kind !== 'text');
}

/** Pieces of at most MAX_STATEMENT_LENGTH, cut at a space where there is one, never inside a surrogate pair. */
function cutLong(text: string, whole: Span): Span[] {
  const { start, end } = whole;
  if (end - start <= MAX_STATEMENT_LENGTH) return [whole];
  const pieces: Span[] = [];
  let from = start;
  while (end - from > MAX_STATEMENT_LENGTH) {
    let to = text.lastIndexOf(' ', from + MAX_STATEMENT_LENGTH);
    if (to <= from) to = from + MAX_STATEMENT_LENGTH;
    if (/[\uDC00-\uDFFF]/.test(text[to] ?? '')) to--;
    pieces.push(partOf(whole, from, to));
    from = to;
    while (from < end && /\s/.test(text[from]!)) from++;
  }
  if (from < end) pieces.push(partOf(whole, from, end));
  return pieces;
}
