import { announcedTopic } from '../corpus/announcedTopic.ts';
import { isNavigation } from '../corpus/isNavigation.ts';
import { headerRuns } from '../corpus/mail/headerRuns.ts';
import type { Offer, Section, Span, Statement } from '../corpus/Offer.ts';
import type { Repaired } from '../corpus/repair/Repaired.ts';
import type { Topic } from '../corpus/topics.ts';
import { foldInPlace } from '../language/fold.ts';
import { repairOnce } from './repairOnce.ts';
import { isUnticked, showsTicks, silentSpans } from './ticks.ts';
import { parseAmounts } from './values/parseAmounts.ts';
import { parseDates } from './values/parseDates.ts';
import { parseDurations } from './values/parseDurations.ts';

/** A statement made ready for the fact readers: repaired, folded, and told where in the offer it stands. */
export interface StatementView {
  readonly statement: Statement;
  readonly section: Section;
  /** What its label announces. */
  readonly label: Topic | null;
  /** What its heading announces. */
  readonly heading: Topic | null;
  /** The value, repaired; position i of `folded` is position i of `words`. */
  readonly words: string;
  readonly folded: string;
  /** The label, folded; empty without one. */
  readonly labelWords: string;
  /** For a bullet the sentence that introduces its list, folded; empty for others. */
  readonly leadIn: string;
  /** Stands right below its heading. */
  readonly opensSection: boolean;
  /** Stands where the document speaks of other things than the internship: its host, the literature, other offers. */
  readonly isAside: boolean;
  /** A portal's own field, in a language other than the offer's or below its text, or a header of a mail. */
  readonly isPortal: boolean;
  /** Options of a form that are not ticked, or lost their check marks: they assert nothing. */
  readonly isBlankForm: boolean;
  /** Whether a stretch of `words` is set apart from what stands beside it, by a wide gap or the end of the line. */
  standsAlone(start: number, end: number): boolean;
  /** The place in the offer of a stretch of `words`. */
  toSource(start: number, end: number): Span;
}

const ASIDES: ReadonlySet<Topic | null> = new Set(['about', 'bibliography', 'portal', 'context']);
/** Options side by side with wide gaps where boxes stood: "Oui      Non", "Bac+2      Bac+3      Bac+4". */
const GAP = /\s{3,}/;
const YES_NO = /^(?:oui|non|yes|no|si|o|n)$/;
const LONGEST_OPTION = 40;
const SENTENCE_LENGTH = 25;
const LONGEST_QUESTION = 60;

/** All statements of an offer, ready to be read. */
export function viewStatements(offer: Offer): StatementView[] {
  const inOffer = portalStart(offer);
  const hasTicks = showsTicks(offer.text);
  const headers = headerRuns(offer.statements);
  let leadIn = '';
  return offer.statements.map((statement, i) => {
    if (statement.kind !== 'bullet') leadIn = '';
    else if (offer.statements[i - 1]?.kind !== 'bullet')
      leadIn = introduction(offer, offer.statements[i - 1]);
    const section = offer.sections[statement.section]!;
    const question = statement.kind === 'sentence' ? askedBefore(offer, i) : null;
    // "Embauche possible à la fin : 3 de nos 5 stagiaires sont restés": a label that announces nothing is said as well.
    // "InDesign | x", in a table of what is needed, says its label and nothing else.
    const isSaid =
      statement.kind === 'field' &&
      statement.topic === null &&
      (isClause(statement.label ?? '') ||
        isMark(offer.text.slice(statement.value.start, statement.value.end)));
    const said = repairOnce(offer, isSaid ? statement : statement.value);
    const repaired: Repaired = hasTicks ? said.without(silentSpans(offer.text, statement)) : said;
    return {
      statement,
      section,
      label: statement.topic ?? question?.topic ?? null,
      heading: isOfOthers(statement) ? 'portal' : section.topic,
      words: repaired.text,
      folded: foldInPlace(repaired.text),
      labelWords: statement.label ? foldInPlace(statement.label).trim() : (question?.words ?? ''),
      leadIn,
      opensSection: offer.statements[i - 1]?.kind === 'heading',
      isAside: ASIDES.has(section.topic) && statement.kind !== 'field',
      isPortal:
        section.topic === 'portal' ||
        isOfOthers(statement) ||
        statement.start >= inOffer ||
        headers.has(statement) ||
        isNavigation(repaired.text),
      isBlankForm:
        repaired.text.trim() === '' ||
        isBlankForm(offer.text.slice(statement.value.start, statement.value.end), statement),
      standsAlone: (start, end) => isSetApart(offer.text, repaired.toSource(start, end)),
      toSource: (start, end) => repaired.toSource(start, end),
    };
  });
}

/** How far it is looked for white space, in characters. */
const AROUND = 8;

function isSetApart(text: string, { start, end }: Span): boolean {
  return (
    /(?:^|[\n\t]|\s{3})\s*$/.test(text.slice(Math.max(0, start - AROUND), start)) &&
    /^\s*(?:$|[\n\t]|\s{3})|^(?:[\n\t]|\s{3}|\r)/.test(text.slice(end, end + AROUND))
  );
}

/** A label of one word ("Inscription") may be the offer's own, where a heading is none. */
const OTHERS_WORDS = 2;

/** "Autres offres de l'entreprise : …", "Similar jobs: …": a field of the page about others, or about itself. */
function isOfOthers({ topic, label }: Statement): boolean {
  return topic === 'portal' && (label ?? '').split(/\s+/).length >= OTHERS_WORDS;
}

/** Whether a cell holds a sign that its row applies, and nothing else. */
export function isMark(value: string): boolean {
  return /^[\s|]*(?:x|[✓✔●✗+])[\s|]*$/iu.test(value);
}

const CLAUSE_WORDS = 4;

function isClause(label: string): boolean {
  return label.split(/\s+/).length >= CLAUSE_WORDS;
}

/** "¿Cuándo? De marzo a junio": a short question is the label of the sentence that answers it. */
function askedBefore(offer: Offer, i: number): { topic: Topic; words: string } | null {
  const [previous, own] = [offer.statements[i - 1], offer.statements[i]!];
  if (previous?.kind !== 'sentence' || previous.end - previous.start > LONGEST_QUESTION) return null;
  if (previous.section !== own.section || !/\?\s*$/.test(offer.text.slice(previous.start, previous.end)))
    return null;
  const question = repairOnce(offer, previous).text;
  const topic = announcedTopic(question);
  return topic === null ? null : { topic, words: foldInPlace(question).trim() };
}

/** The sentence before a list, when it ends with a colon. */
function introduction(offer: Offer, previous: Statement | undefined): string {
  if (previous?.kind !== 'sentence') return '';
  const words = repairOnce(offer, previous).text;
  return /:\s*$/.test(words) ? foldInPlace(words) : '';
}

/** Where the portal's own fields begin behind the offer: its publication line with only fields after it. */
function portalStart(offer: Offer): number {
  const last = offer.statements.findLastIndex(({ kind, topic }) => kind === 'field' && topic === 'published');
  if (last < offer.statements.length / 2) return Number.POSITIVE_INFINITY;
  const behind = offer.statements.slice(last);
  const isFooter = behind.every(
    ({ kind, start, end }) => kind === 'field' || kind === 'heading' || end - start < SENTENCE_LENGTH * 2,
  );
  return isFooter ? offer.statements[last]!.start : Number.POSITIVE_INFINITY;
}

/** Whether a field only shows options of which none is ticked, or whose check marks are lost. */
export function isBlankForm(value: string, { kind }: Statement): boolean {
  if (kind === 'field' && isUnticked(value)) return true;
  if (showsTicks(value)) return false;
  const options = value.trim().split(GAP);
  if (kind !== 'field' || options.length < 2 || options.some((option) => option.length > LONGEST_OPTION))
    return false;
  // Options name what could be ticked; what holds a time, a date or a sum was filled in.
  const folded = foldInPlace(value);
  if (parseDurations(folded).length + parseDates(folded).length + parseAmounts(folded).length > 0)
    return false;
  return options.length >= 3 || options.every((option) => YES_NO.test(option.toLowerCase().trim()));
}
