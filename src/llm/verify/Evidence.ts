import type { Amount } from '../../facts/values/parseAmounts.ts';
import { fold } from '../../language/fold.ts';
import { besideNames } from './nameLists.ts';
import { type Clause, type ClauseCue, type Reading, readClauses, type Term } from './readClauses.ts';
import type { Value } from './readValues.ts';

const GOING_ON =
  /^\s*(?:avec|with|con)(?!\p{L})|(?<!\p{L})(?:alors|dans ce cas|a cette occasion|celles?-ci|ceux-ci|then|in that case|there|these|this|entonces|en ese caso|alli)(?!\p{L})/u;
/** Headings under which is said what applicants should be, have or send, folded. */
const ASKING =
  /profil|requirement|requisito|qualification|competenc|skill|criter|looking for|who you are|candidat|postul|apply|application|solicitud|presentarse|prerequi|exig|formacion|perfil|what you need|what we expect/u;

/** What a statement may rest on: a quote with where it stands and whose offer it is. */
export interface Passage {
  /** The quote, repaired. */
  readonly text: string;
  /** The heading it stands under. */
  readonly section: string;
  /** What the offer is called: title, organisation, reference. */
  readonly names: string;
}

/** A clause of a quote, with what is said of all of its quote. */
export interface Unit {
  readonly clause: Clause;
  /** Which of the quotes it is of. */
  readonly source: number;
  /** Which part of the quote it is of, of those that have a label of their own. */
  readonly segment: number;
  /** Terms of the label and the heading. */
  readonly context: readonly Term[];
  /** Terms of the offer's names. */
  readonly names: readonly Term[];
  /** Names in its e-mail addresses. */
  readonly addressees: readonly Term[];
  /** Is but a name in a list. */
  readonly isListedName: boolean;
  /** Values of label, heading and names ("Stage de 6 mois", "2027"). */
  readonly contextValues: readonly Value[];
  /** Clauses beside it that limit it. */
  readonly limits: readonly Clause[];
  /** Cues of its label and its heading: they are said of all of it. */
  readonly said: readonly ClauseCue[];
  /** Tells what is asked of applicants: what it says plainly is required. */
  readonly isAsking: boolean;
  /** Where it stands among the clauses of its segment. */
  readonly index: number;
  /** Goes on about what the clause before it tells of: "the costs are then refunded". */
  readonly goesOn: boolean;
  /** What stands before its colon, or null. */
  readonly label: string | null;
  /** The same for quotes of one offer. */
  readonly offer: string;
}

/** The clauses of some quotes, ready to be compared with a statement's. */
export function readEvidence(passages: readonly Passage[]): Unit[] {
  return passages.flatMap((passage, source) =>
    segmentsOf(passage.text).flatMap((text, segment) => readSegment({ ...passage, text }, source, segment)),
  );
}

/** "Pay: 600 €. Place: Lyon": where another label begins, what the one before says ends. */
const LABELLED = /(?<=[.;!?]\s+)(?=\p{Lu}[^:;.,!?]{1,40}\s?:\s)/u;

const SENTENCE = /(?<=\p{L}{3}[.!?]|\)\.)(?<!(?:[Pp]rof|[Dd]ept|[Uu]niv|[Aa]pprox)\.)\s+(?=\p{Lu})/u;

/** Marks of a bibliography, with the comma before them: "… (EBM), [6, 4, 5] sont …". */
const REFERENCE_MARKS = /,?\s?\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\]/g;

/** "Est-il possible de … ? Non": a question with its answer. */
const ANSWERED = /^([^?]{5,300}?)\s*\?\s*(?:(oui|yes|s[ií])|non?)\W*$/iu;

function segmentsOf(marked: string): string[] {
  const text = marked
    .replace(REFERENCE_MARKS, '')
    .replace(ANSWERED, (_, asked: string, yes?: string) => (yes ? asked : `non ${asked}`));
  const parts = text.split(LABELLED);
  // "… Housing: in a hostel. An agreement is required.": the label is said of its sentence.
  return parts.length === 1 ? parts : parts.flatMap((part) => part.split(SENTENCE));
}

function readSegment({ text, section, names }: Passage, source: number, segment: number): Unit[] {
  const { clauses: read, label, isLabelCue } = readClauses(text);
  const clauses = withSamePeriod(read);
  const heading = readClauses(section);
  const called = readClauses(names);
  const terms = (reading: Reading): Term[] => [
    ...(reading.label?.terms ?? []),
    ...reading.clauses.flatMap((clause) => clause.terms),
  ];
  const values = (reading: Reading): Value[] => reading.clauses.flatMap((clause) => clause.values);
  const context = [...(label?.terms ?? []), ...terms(heading)];
  return clauses.map((clause, i) => ({
    clause,
    source,
    segment,
    context: open([...context, ...besideNames(clauses, i)]),
    isListedName: besideNames(clauses, i).length > 0,
    names: open(terms(called)),
    contextValues: [...(label?.values ?? []), ...values(heading), ...values(called)],
    // "Début souhaité : février 2027, date flexible": the label is said of what comes next.
    limits: [...(label && (i === 0 || isLabelCue) ? [label] : []), ...limitsOf(clauses, i)],
    offer: names,
    said: [...(label?.cues ?? []), ...heading.clauses.flatMap(({ cues }) => cues)],
    addressees: addressees(clause),
    label: label?.text ?? null,
    index: i,
    goesOn: GOING_ON.test(clause.text),
    isAsking: ASKING.test(fold(section)) || (label !== null && ASKING.test(label.text)),
  }));
}

/** "€650 a month for a bachelor's student, €800 for a master's": what each of several gets is by the same time. */
const FOR_WHOM = /^\s*(?:pour|for|para)(?!\p{L})/u;

function withSamePeriod(clauses: readonly Clause[]): Clause[] {
  let period: Amount['period'] = null;
  return clauses.map((clause) => {
    if (clause.opensSentence) period = null;
    const values = clause.values.map((value) => {
      if (value.kind !== 'amount') return value;
      const isForWhom = FOR_WHOM.test(clause.text.slice(value.end - clause.start));
      const amount = value.amount.period === null && isForWhom ? { ...value.amount, period } : value.amount;
      period = amount.period ?? period;
      return { ...value, amount };
    });
    return { ...clause, values };
  });
}

/** "h.dorval@lab.example" is where Dorval is to be reached. */
function addressees({ values, start }: Clause): Term[] {
  return values.flatMap((value) =>
    value.kind === 'address' && value.text.includes('@')
      ? value.text
          .split('@')[0]!
          .split(/[._-]/)
          .filter((part) => part.length > 2)
          .map((text) => ({
            text,
            concept: null,
            kind: null,
            isName: true,
            polarity: 'open' as const,
            start: value.start - start,
          }))
      : [],
  );
}

/** A clause that limits stands behind what it limits, or before it: at the start, and behind an "and". */
export function limitsOf(clauses: readonly Clause[], i: number): Clause[] {
  const behind: Clause[] = [];
  for (let j = i + 1; clauses[j]?.isLimit && !clauses[j]!.limitsNext && !clauses[j]!.opensSentence; j++)
    behind.push(clauses[j]!);
  const opening = clauses.findLastIndex((clause, j) => j <= i && clause.opensSentence);
  const before = clauses.slice(Math.max(0, opening), i);
  const last = before.at(-1);
  if (last?.isLimit && last.limitsNext) return [last, ...behind];
  return before.length > 0 && before.every(({ isLimit }) => isLimit) ? [...before, ...behind] : behind;
}

/** What a heading names is not said of anything yet. */
function open(terms: readonly Term[]): Term[] {
  return terms.map((term) => ({ ...term, polarity: 'open' }));
}
