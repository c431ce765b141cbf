import { fold } from '../language/fold.ts';
import { announcedTopic, isPicturedLabel } from './announcedTopic.ts';
import { NUMBERING } from './numbering.ts';
import type { Span } from './Offer.ts';
import { type PartedLine, partFields } from './partFields.ts';
import { isKnownHeading, topicOf } from './topics.ts';
import { unweaveColumns } from './unweaveColumns.ts';

/** One line of an offer with what its form tells; positions are those of the whole text. */
export interface Line extends Span {
  readonly kind: 'blank' | 'rule' | 'heading' | 'field' | 'bullet' | 'text';
  /** The words of the line without mark-up: the heading, the bullet's text, the field's value, or all of it. */
  readonly content: Span;
  /** The label of a field, without its colon. */
  readonly label: Span | null;
  /** For headings: 1 for a document title, larger for inner ones. */
  readonly level: number;
  readonly hasBullet: boolean;
  /** For a line of a column, how wide the column is; null for a line of the page. */
  readonly width: number | null;
  /** How many characters from the line's beginning it ends, where it is only the last part of a line. */
  readonly reach: number | null;
  /** Whether the line above was full, so that this one goes on with it; null when only its length tells. */
  readonly isWrapped: boolean | null;
}

/** What a format with mark-up (HTML) or a setting (PDF) of its own tells of a line, so that its form need not be guessed. */
export type LineMark =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'bullet' }
  | { readonly kind: 'field'; readonly label: Span; readonly valueStart: number }
  | {
      readonly kind: 'text';
      /** Whether the line above was full, so that this one goes on with it. */
      readonly isWrapped: boolean;
      /** Whether headings are set as such, so that this line, which is not, is none unless its very words are a heading's. */
      readonly isPlain: boolean;
    };

interface RawLine extends PartedLine {
  /** First and last non-blank position. */
  readonly from: number;
  readonly to: number;
  readonly body: string;
}

/** Bullets as typed, as converted from word processors (private-use glyphs), numbered or lettered. */
/** A hyphen or asterisk is a bullet only with a space behind it: "-5 %" and "**Profil**" are not bullets. */
const BULLET =
  /^(?:[-*+–—]\s+|[•·‣⁃❖\u2190-\u21FF\u25A0-\u25FF\u2605\u2606\u2610-\u2612\u2713-\u2718\u2726-\u27BE\uE000-\uF8FF]+\s*|\(?\d{1,2}[.)]\s+|\d{1,2}\/\s+(?=\p{L})|\(?[a-z]\)\s+|o(?:\s{2,}|\t)(?=\p{Lu}))(?=\S)/u;
/** White space and the marks of quoted e-mail that stand before a line's own words. */
const LEAD = /^(?:\s|>(?=[\s>]|$)|\uFEFF)*/;
const MARKDOWN_MARK = /^#{1,6}\s+/;
/** "WP1 …", "Étape 2 : …": one of several steps, each in a line of its own. */
const STEP =
  /^(WP|Lot|Work ?package|Task|T[âa]che|Tarea|[ÉE]tape|Etapa|Phase|Fase|Step|Paso|Volet|Axe|Chantier|Sprint)\s?(\d{1,2})\s*[:.)–—-]?\s+(?=\S)/iu;
/** Steps stand so many lines apart at most. */
const STEP_LINES = 6;
/** So many lines that end in a semicolon make a list. */
const SEMICOLONS = 2;
/** Items of a list are at most so many lines apart. */
const ITEM_LINES = 2;
/** "Novena. Solicitudes.": how the clauses of a call are headed, with a point. */
const CLAUSE_NUMBER =
  /^(?:Primera|Segunda|Tercera|Cuarta|Quinta|Sexta|S[ée]ptima|Octava|Novena|D[ée]cima(?: (?:primera|segunda|tercera|cuarta|quinta))?|Und[ée]cima|Duod[ée]cima|Decimotercera|Article \d+|Art[ií]culo \d+)\s?[.:º–-]+\s+(?=\p{Lu})/iu;
const MOST_CLAUSE_WORDS = 7;
/** "2.1 Relever …" above "2.2 Verser …": an item of a list that is numbered on from its heading. */
const NUMBERED = /^((?:\d{1,2}\.){1,3})(\d{1,2})[.)]?\s+(?=\p{L})/u;
/** "1. Objet ........ 3": a line of a table of contents; so many of them, one below the other, make one. */
const CONTENTS_LINE = /(?<!\.\s?)(?:\.\s?){4,}\s{0,20}(\d{1,3})$/;
const CONTENTS_LINES = 3;
/** So many lines around one are looked at to see what it belongs to, however long the text is. */
const NEAR = 40;
/** "Q. When does it start?", "A. On 1 June.": how pages of questions and answers mark who speaks. */
const QUESTION =
  /^(?:;\s|(?:\*\*)?(?:Q|P|Question|Pregunta)\s?\d{0,2}\s?[.:)–—-]\s*(?:\*\*)?\s*)(?=.{2,150}\?(?:\*\*)?$)/u;
const ANSWER =
  /^(?::\s+|(?:\*\*)?(?:A|R|Answer|R[ée]ponse|Respuesta)\s?\d{0,2}\s?[.:)–—-](?:\*\*)?\s+)(?=\S)/u;
/** So many lines below its question an answer begins at most. */
const ANSWER_LINES = 3;
/** "🛰 les images …", "1️⃣ un appel …": a picture before each of the items of a list. */
const PICTURE_BULLET = /^(?:(\p{Extended_Pictographic})\ufe0f?\s+|\d\ufe0f?\u20e3\s*)(?=[\p{L}\p{N}])/u;
const MARKDOWN_HEADING = /^(#{1,6})\s+(.+?)\s*#*$/;
/** "= Title =", as wikis and plain texts set it. */
const WIKI_HEADING = /^(={1,6})\s*([^=].{0,90}[^=\s])\s*\1$/;
const BOLD_LINE = /^(?:\*\*|__)+(.+?)(?:\*\*|__)+\s*:?$/;
/** Lines of signs or of a box, a page number, or words between two such lines ("----- Forwarded message -----"). */
const RULE =
  /^(?:[-=_*~\u2500-\u259F]\s?){3,}$|^[-_]{3,}[^-=_]{1,60}[-_]{3,}$|^\d{1,3}$|^(?:page|p\.|p[áa]g(?:ina|\.))\s?\d{1,3}\s?(?:\/|sur|of|de)\s?[\dlIO]{1,3}$|^[|\s:-]+$/iu;
/** A line drawn under words, or above and below them. */
const DRAWN = /^([-=_*~\u2500-\u2587])\1{2,}$/;
/** A line drawn with these stands under a heading however long it is; others part what stands above and below. */
const DOUBLE = /^[=\u2550]/;
/** By so many characters the line under a heading is longer or shorter than it, counted by eye. */
const DRAWN_BY_EYE = 3;
const FIELD =
  /^(\**_*)["“]?([\p{L}N][^:\n|@<>"“”]{0,48}?)["”]?\s{0,60}(\**_*)\s{0,60}[::]\s{0,200}(\**_*)\s*(?=\S)/u;
/** A label up to the first cell that holds something; all cells to the end are its value: of two internships each has one. */
const TABLE_ROW = /^\|\s{0,50}([^|\s](?:[^|]{0,48}[^|\s])?)\s{0,50}\|[\s|]*(?=[^|\s])/;
/** "| lieu = [[Amiens]]", in the box of a wiki's page. */
const WIKI_FIELD = /^\|\s{0,9}([\p{L}][^|=\n]{1,40}?)\s{0,30}=\s*(?=\S)/u;
/** A label set in bold, asked as a question, or parted from its value by a tab, dots or a bar, perhaps behind an emoji. */
const BOLD_LABEL =
  /^[^\p{L}*_\n]{0,6}(?:\*\*|__)([^*_\n]{2,48}?)\s*[::]?(?:\*\*|__)\s*[::]?\s+(?=\S)(?![·|•–—-]\s)/u;
const PARTED_LABEL =
  /^([\p{L}][^\t:|\n.]{1,40}?)(?:\s*\t\s*|\s*\.{4,}\s*|\s+\|\s+|\s{3,}(?:[::]\s+)?|\s+[–—]\s+)(?=\S)/u;
/** "📍 Lyon 7e": a picture that announces like a word. */
const PICTURE_LABEL = /^(\p{Extended_Pictographic})\ufe0f?\s*(?=[\p{L}\d])(?![^:]{0,30}:)/u;
/** Dots that lead to a value are a form's, whatever the label says. */
const DOTTED_LABEL = /^([\p{L}][^\t:|\n.]{1,40}?)\s*\.{5,}\s*(?=\S)/u;
/** "Where. The field station at …": a heading that runs into its paragraph. */
const RUN_IN_LABEL = /^([\p{Lu}][^.:!?\n]{2,45})\.\s+(?=\p{Lu}|\d)/u;
/** Pictures before a heading's words. */
const PICTURES = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s)+/u;

/** "Le ou la stagiaire devra :" begins the sentence that its list ends, folded. */
const LEADS_IN =
  /(?:devr\p{L}+|doit|sera amene\p{L}*|seront de|aura pour|will|would|would be|to|include|involves?|comprend|consiste?n? (?:a|en)|debera|hara[sn]?|incluyen?|consisten? en|(?<!\p{L})(?:vous|tu|you|usted|nous|on|stagiaire|intern|student|etudiante?|estudiante|becari[oa]))\s*:$/u;

const MAX_LABEL_WORDS = 7;
/** A label of a bullet that has so many words and announces nothing is part of what the bullet says. */
const PHRASE = 3;
const MAX_HEADING_LENGTH = 72;
const MAX_HEADING_WORDS = 9;
/** "Ces offres pourraient t'intéresser": so many words that speak of others than this offer head them. */
const PORTAL_WORDS = 3;
const SPEAKS_OF_OTHERS =
  /\b(?:offres|annonces|stages|jobs|roles|internships|vacancies|openings|ofertas|practicas|postes|avisos)\b/;
/** A short line above a line at least this long looks like its heading. */
const PROSE_LINE_LENGTH = 60;

/** Splits a text into lines and says of each what its form tells: heading, field, bullet, plain text. */
export function scanLines(text: string, from = 0, marks?: ReadonlyMap<number, LineMark>): Line[] {
  const raw = splitLines(text, from);
  return raw.map((line, i) => {
    const mark = marks?.get(line.start);
    return mark ? marked(line, mark, raw, i) : classify(line, raw, i);
  });
}

function marked(line: RawLine, mark: LineMark, all: readonly RawLine[], i: number): Line {
  const whole = { start: line.from, end: line.to };
  const plain = {
    start: line.start,
    end: line.end,
    content: whole,
    label: null,
    level: 0,
    width: null,
    reach: null,
    isWrapped: null,
  };
  if (mark.kind === 'heading') return { ...plain, ...mark, hasBullet: false };
  if (mark.kind === 'field')
    return {
      ...plain,
      kind: 'field',
      label: mark.label,
      content: { start: mark.valueStart, end: line.to },
      hasBullet: true,
    };
  const form = classify(line, all, i);
  if (mark.kind === 'text') {
    const isNoHeading =
      form.kind === 'heading' && mark.isPlain && !isKnownHeading(line.body.replace(NUMBERING, ''));
    return { ...form, ...(isNoHeading && { ...plain, kind: 'text' }), isWrapped: mark.isWrapped };
  }
  return { ...(form.kind === 'field' ? form : { ...plain, kind: 'bullet' }), hasBullet: true };
}

function splitLines(text: string, from: number): RawLine[] {
  const lines: Span[] = [];
  let start = from;
  while (start <= text.length) {
    const lineBreak = text.indexOf('\n', start);
    const next = lineBreak < 0 ? text.length : lineBreak;
    lines.push({ start, end: next > start && text[next - 1] === '\r' ? next - 1 : next });
    start = next + 1;
  }
  return partFields(unweaveColumns(lines, text)).map((line) => {
    const to = line.start + line.text.trimEnd().length;
    const first = Math.min(line.start + LEAD.exec(line.text)![0].length, to);
    return { ...line, from: first, to, body: text.slice(first, to) };
  });
}

function classify(line: RawLine, all: readonly RawLine[], i: number): Line {
  const plain = (kind: Line['kind'], content: Span, extra: Partial<Line> = {}): Line => ({
    start: line.start,
    end: line.end,
    kind,
    content,
    label: null,
    level: 0,
    hasBullet: false,
    width: line.width,
    reach: line.reach,
    isWrapped: null,
    ...extra,
  });
  const whole = { start: line.from, end: line.to };
  if (line.body === '') return plain('blank', whole);
  if (RULE.test(line.body) && !isCount(line, all[i - 1])) return plain('rule', whole);
  if (isContents(all, i)) return plain('rule', whole);
  const question = QUESTION.exec(line.body);
  if (question)
    return plain('heading', { start: line.from + question[0].length, end: line.to }, { level: 4 });
  const answer = answerMark(all, i);
  if (answer > 0) return plain('text', { start: line.from + answer, end: line.to });
  const level = headingLevel(line, all, i);
  if (level > 0) return plain('heading', headingContent(line), { level });
  const bullet =
    MARKDOWN_MARK.exec(line.body) ??
    BULLET.exec(line.body) ??
    stepOf(all, i) ??
    numberedItem(all, i) ??
    picturedItem(line) ??
    letteredItem(all, i) ??
    semicolonItem(all, i);
  const hasBullet = bullet !== null && (!bullet[0].startsWith('#') || isWikiItem(all, i));
  const inner = bullet ? { start: line.from + bullet[0].length, end: line.to } : whole;
  const found = findField(line, inner) ?? alignedField(line, inner, all, i);
  const field =
    found && hasBullet && isOneBullet(line.body.slice(found.label.start - line.from)) ? null : found;
  if (field) return plain('field', field.value, { label: field.label, hasBullet });
  return plain(hasBullet ? 'bullet' : 'text', inner, { hasBullet });
}

/** "WP2 …" among "WP1 …" and "WP3 …". */
function stepOf(all: readonly RawLine[], i: number): RegExpExecArray | null {
  const found = STEP.exec(all[i]!.body);
  if (!found) return null;
  const isOther = ({ body }: RawLine): boolean => {
    const other = STEP.exec(body);
    return other?.[1]?.toLowerCase() === found[1]!.toLowerCase() && other[2] !== found[2];
  };
  return all.slice(Math.max(0, i - STEP_LINES), i + STEP_LINES + 1).some(isOther) ? found : null;
}

/** "2.2 …" right below or above "2.1 …" or "2.3 …": two headings have something between them. */
function numberedItem(all: readonly RawLine[], i: number): RegExpExecArray | null {
  const found = NUMBERED.exec(all[i]!.body);
  if (!found) return null;
  const isOther = ({ body }: RawLine): boolean => {
    const other = NUMBERED.exec(body);
    return other?.[1] === found[1] && Math.abs(Number(other![2]) - Number(found[2])) === 1;
  };
  return all.slice(Math.max(0, i - ITEM_LINES), i + ITEM_LINES + 1).some(isOther) ? found : null;
}

/** Whether a line is one of several with dots that lead to the number of a page, which never falls. */
function isContents(all: readonly RawLine[], i: number): boolean {
  if (!CONTENTS_LINE.test(all[i]!.body)) return false;
  const pages: number[] = [];
  let first = i;
  const near = (at: number): boolean => Math.abs(at - i) <= NEAR && CONTENTS_LINE.test(all[at]?.body ?? '');
  while (near(first - 1)) first--;
  for (let at = first; near(at); at++) pages.push(Number(CONTENTS_LINE.exec(all[at]!.body)![1]));
  return pages.length >= CONTENTS_LINES && pages.every((page, k) => k === 0 || page >= pages[k - 1]!);
}

/** How long the mark is that says that an answer begins, 0 where no question stands above. */
function answerMark(all: readonly RawLine[], i: number): number {
  const found = ANSWER.exec(all[i]!.body);
  const isAsked = found && all.slice(Math.max(0, i - ANSWER_LINES), i).some(({ body }) => body.endsWith('?'));
  return isAsked ? found[0].length : 0;
}

/** A line with a picture before it that stands for no label. */
function picturedItem({ body }: RawLine): RegExpExecArray | null {
  const found = PICTURE_BULLET.exec(body);
  return found && !isPicturedLabel(found[1] ?? '') ? found : null;
}

/** "o 6 months" below "o Leeds": what was a circle before it was copied. */
function letteredItem(all: readonly RawLine[], i: number): RegExpExecArray | null {
  const item = /^o\s+(?=[\p{Lu}\d])/u;
  const found = item.exec(all[i]!.body);
  return found && [all[i - 1], all[i + 1]].some((line) => line && item.test(line.body)) ? found : null;
}

/**
 * Lines that each end in a semicolon, one below the other, the next beginning anew with a capital: a list whose signs were
 * lost.
 */
function semicolonItem(all: readonly RawLine[], i: number): RegExpExecArray | null {
  const opens = ({ body }: RawLine): boolean => /^\p{Lu}/u.test(body) && !BULLET.test(body);
  const goesOn = (at: number): boolean =>
    all[at]!.body.endsWith(';') && all[at + 1] !== undefined && opens(all[at + 1]!);
  let first = i;
  while (first > Math.max(0, i - NEAR) && all[first - 1]!.body !== '') first--;
  let last = i;
  while (last + 1 < Math.min(all.length, i + NEAR) && all[last + 1]!.body !== '') last++;
  const ends = all.slice(first, last + 1).flatMap((_, k) => (goesOn(first + k) ? [first + k] : []));
  if (ends.length < SEMICOLONS || !opens(all[i]!)) return null;
  const before = all[i - 1];
  const begins = i <= ends[0]! && (i === first || /:$/.test(before!.body) || isKnownHeading(before!.body));
  return begins || ends.includes(i - 1) ? /^/.exec(all[i]!.body) : null;
}

/** "# numériser les cassettes ;", one below the other: a numbered list, as wikis set it. */
function isWikiItem(all: readonly RawLine[], i: number): boolean {
  const isItem = (line: RawLine | undefined): boolean => line !== undefined && /^#\s+\S/.test(line.body);
  return isItem(all[i]) && (isItem(all[i - 1]) || isItem(all[i + 1]));
}

/** "Plazas", and "2" right below it: a number, and of no page. */
function isCount(line: RawLine, previous: RawLine | undefined): boolean {
  return /^\d/.test(line.body) && previous !== undefined && isKnownHeading(previous.body);
}

/**
 * "• clôture mensuelle : calcul des écarts", "• Close the loop: use the detector to …": one task, and no field.
 * @param body from the label on
 */
function isOneBullet(body: string): boolean {
  const label = /^[^:：]*/.exec(body)![0].trim();
  return /^\p{Ll}/u.test(label) || (announcedTopic(label) === null && label.split(/\s+/).length >= PHRASE);
}

function headingContent(line: RawLine): Span {
  const lead = /^[\s#*_>=\u2580-\u259F]*(?:\d+(?:\.\d+)*[.)]\s+)?[*_]*/.exec(line.body)?.[0].length ?? 0;
  const tail = /[\s#*_:=]*$/.exec(line.body)?.[0].length ?? 0;
  return lead + tail >= line.body.length
    ? { start: line.from, end: line.to }
    : { start: line.from + lead, end: line.to - tail };
}

/** 0 when the line is no heading. */
function headingLevel(line: RawLine, all: readonly RawLine[], i: number): number {
  const markdown = MARKDOWN_HEADING.exec(line.body) ?? WIKI_HEADING.exec(line.body);
  if (markdown && isWikiItem(all, i)) return 0;
  // A call for candidates or a "Topic: what it is" line is sometimes set as a heading; it says something all the same.
  if (markdown) {
    const saysMore = FIELD.test(markdown[2]!) && !/[:：][*_\s]*$/.test(markdown[2]!);
    const level = markdown[1]!.length;
    return line.body.includes('@') || (saysMore && level > 1) ? 0 : level;
  }
  if (isUnderlined(line, all, i)) return 3;
  const body = line.body.replace(PICTURES, '');
  const bold = BOLD_LINE.exec(body);
  const words = (bold ? bold[1]! : body).trim();
  if (words.length > MAX_HEADING_LENGTH || words.includes('@') || words.includes('://')) return 0;
  const count = words.split(/\s+/).length;
  if (count > MAX_HEADING_WORDS || !/\p{L}{2}/u.test(words)) return 0;
  const bare = words.replace(NUMBERING, '').replace(/\s*:$/, '');
  if (isKnownHeading(bare) && !/^\p{Ll}/u.test(bare) && !isListed(line, all, i)) return 3;
  if (
    count >= PORTAL_WORDS &&
    !FIELD.test(words) &&
    SPEAKS_OF_OTHERS.test(fold(bare)) &&
    topicOf(bare) === 'portal' &&
    !/[.!?,;]$/.test(words)
  )
    return 3;
  if (NUMBERING.test(words) && announcedTopic(bare) !== null && count <= 6) return 3;
  if (CLAUSE_NUMBER.test(words) && count <= MOST_CLAUSE_WORDS && /\.$/.test(words)) return 3;
  if (FIELD.test(words) && !words.endsWith(':')) return 0;
  if (bold) return /[.,;]$/.test(words) ? 0 : 4;
  if (BULLET.test(line.body) && !NUMBERING.test(line.body)) return 0;
  if (/[.,;!]$/.test(words) || /^\p{Ll}/u.test(bare)) return 0;
  const follows = endsThought(all[i - 1]);
  if (words.endsWith(':')) return follows && count <= 6 && !LEADS_IN.test(fold(words)) ? 4 : 0;
  if (isCapitals(bare) && follows) return 3;
  const next = nextWritten(all, i);
  if (!follows || !next) return 0;
  if (/\d/.test(bare) || count > 7 || words.length > 56) return 0;
  const introduces = next.body.length >= PROSE_LINE_LENGTH || BULLET.test(next.body);
  if (introduces && announcedTopic(bare) !== null) return 4;
  const isolated = all[i - 1] === undefined || all[i - 1]!.body === '';
  return introduces && isolated && /^\p{Lu}/u.test(next.body.replace(BULLET, '')) ? 4 : 0;
}

/**
 * Whether a line is drawn under some words to make them a heading: one as long as they are, one between two, or a double
 * one under words that stand alone. Any other parts the text above from the text below.
 */
function isUnderlined(line: RawLine, all: readonly RawLine[], i: number): boolean {
  const [above, below] = [all[i - 1], all[i + 1]];
  const { body } = line;
  if (!below || !DRAWN.test(below.body) || body.length > MAX_HEADING_LENGTH) return false;
  if (!/\p{L}{2}/u.test(body) || body.includes('@') || body.includes('://') || /[,;]$/.test(body))
    return false;
  if (FIELD.test(body) && !/[:：]$/.test(body)) return false;
  if (Math.abs(below.body.length - body.length) <= DRAWN_BY_EYE) return true;
  if (/[.!]$/.test(body)) return false;
  if (above && DRAWN.test(above.body) && !all[i - 2]?.body) return true;
  return DOUBLE.test(below.body) && endsThought(above);
}

/** Whether a line is one of several bullets: "- Logement" between "- Repas" and "- Transport" opens no section. */
function isListed(line: RawLine, all: readonly RawLine[], i: number): boolean {
  const mark = BULLET.exec(line.body)?.[0];
  if (mark === undefined || /[\p{L}\p{N}]/u.test(mark) || /:[*_\s]*$/.test(line.body)) return false;
  return [all[i - 1], all[i + 1]].some(
    (other) => other !== undefined && BULLET.exec(other.body)?.[0] === mark,
  );
}

function isCapitals(words: string): boolean {
  const letters = words.match(/\p{L}/gu) ?? [];
  return letters.length >= 5 && letters.every((letter) => letter === letter.toUpperCase());
}

/** Whether a new thought may begin after this line: nothing, a blank line, or the end of a sentence. */
function endsThought(previous: RawLine | undefined): boolean {
  return (
    previous === undefined ||
    previous.body === '' ||
    /[.!?:;»"”)]$/.test(previous.body) ||
    RULE.test(previous.body)
  );
}

function nextWritten(all: readonly RawLine[], i: number): RawLine | undefined {
  for (let j = i + 1; j < all.length && j <= i + 2; j++) if (all[j]!.body !== '') return all[j];
  return undefined;
}

function findField(line: RawLine, inner: Span): { label: Span; value: Span } | null {
  const body = line.body.slice(inner.start - line.from);
  const row = WIKI_FIELD.test(body) ? null : TABLE_ROW.exec(body);
  if (row) {
    const labelStart = inner.start + body.indexOf(row[1]!);
    let end = body.length;
    while (/[\s|]/.test(body[end - 1]!)) end--;
    return {
      label: { start: labelStart, end: labelStart + row[1]!.length },
      value: { start: inner.start + row[0].length, end: inner.start + end },
    };
  }
  const parted = partedField(body, inner);
  if (parted) return parted;
  const match = FIELD.exec(body);
  if (!match) return null;
  const label = match[2]!;
  const value = body.slice(match[0].length);
  if (value.startsWith('//') || label.split(/\s+/).length > MAX_LABEL_WORDS) return null;
  if (/[!?;]|\p{L}{3,}[.,]\s/u.test(label) && !isKnownHeading(label)) return null;
  // "10:30" and "16:9" are no fields.
  if (/\d$/.test(label) && /^\d/.test(value)) return null;
  const labelStart = inner.start + match[0].indexOf(label, match[1]!.length);
  return {
    label: { start: labelStart, end: labelStart + label.length },
    value: { start: inner.start + match[0].length, end: inner.end },
  };
}

/** A label of any words, a wide gap and a value. */
const GAPPED = /^([\p{L}][^\t:|\n.]{1,40}?)\s{3,}(?=\S)/u;
/** So many lines apart the rows of a table are at most. */
const ROW_LINES = 4;

/** "Appui statistique      B. Roquelaure" where the values of known labels around begin at the same place. */
function alignedField(
  line: RawLine,
  inner: Span,
  all: readonly RawLine[],
  i: number,
): { label: Span; value: Span } | null {
  const match = inner.start === line.from ? GAPPED.exec(line.body) : null;
  if (!match || match[1]!.split(/\s+/).length > MAX_LABEL_WORDS) return null;
  const column = inner.start - line.start + match[0].length;
  const isRow = (other: RawLine): boolean => {
    const label = GAPPED.exec(other.body);
    return (
      label !== null && other.from - other.start + label[0].length === column && isKnownHeading(label[1]!)
    );
  };
  const around = all.slice(Math.max(0, i - ROW_LINES), i + ROW_LINES + 1).filter((other) => other !== line);
  if (!around.some(isRow)) return null;
  return {
    label: { start: inner.start, end: inner.start + match[1]!.length },
    value: { start: inner.start + match[0].length, end: inner.end },
  };
}

/** Which labels each form is believed for: the plainer the form, the better known the label must be. */
const PARTED_FORMS: readonly { readonly pattern: RegExp; readonly isLabel: (label: string) => boolean }[] = [
  { pattern: BOLD_LABEL, isLabel: (label) => announcedTopic(label) !== null },
  { pattern: PARTED_LABEL, isLabel: (label) => isKnownHeading(label) || announcesExactly(label) },
  { pattern: DOTTED_LABEL, isLabel: () => true },
  { pattern: WIKI_FIELD, isLabel: () => true },
  { pattern: PICTURE_LABEL, isLabel: isPicturedLabel },
  { pattern: RUN_IN_LABEL, isLabel: isKnownHeading },
];

/** Fields without a colon; only for labels that announce something, since bold words and tabs mean much else. */
function partedField(body: string, inner: Span): { label: Span; value: Span } | null {
  for (const { pattern, isLabel } of PARTED_FORMS) {
    const match = pattern.exec(body);
    const label = match?.[1];
    if (!match || !label || label.split(/\s+/).length > MAX_LABEL_WORDS || !isLabel(label)) continue;
    const start = inner.start + match[0].indexOf(label);
    return {
      label: { start, end: start + label.length },
      value: { start: inner.start + match[0].length, end: inner.end },
    };
  }
  return null;
}

/** Labels of one or two words more than the known ones: "Date limite de réception", "How long". */
function announcesExactly(label: string): boolean {
  return label.split(/\s+/).length <= 4 && announcedTopic(label) !== null;
}
