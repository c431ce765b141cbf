import { besideNames } from './nameLists.ts';
import { type Clause, type Reading, readClauses, type Term } from './readClauses.ts';
import type { Value } from './readValues.ts';

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
  /** Terms of the label and the heading. */
  readonly context: readonly Term[];
  /** Terms of the offer's names. */
  readonly names: readonly Term[];
  /** Values of label, heading and names ("Stage de 6 mois", "2027"). */
  readonly contextValues: readonly Value[];
  /** Clauses beside it that limit it. */
  readonly limits: readonly Clause[];
  readonly heading: Reading;
  /** The same for quotes of one offer. */
  readonly offer: string;
}

/** The clauses of some quotes, ready to be compared with a statement's. */
export function readEvidence(passages: readonly Passage[]): Unit[] {
  return passages.flatMap(({ text, section, names }, source) => {
    const { clauses, label } = readClauses(text);
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
      context: open([...context, ...besideNames(clauses, i)]),
      names: open(terms(called)),
      contextValues: [...(label?.values ?? []), ...values(heading), ...values(called)],
      // "Début souhaité : février 2027, date flexible": the label is said of what comes next.
      limits: [...(label && i === 0 ? [label] : []), ...limitsOf(clauses, i)],
      offer: names,
      heading,
    }));
  });
}

/** A clause that limits stands behind what it limits, or before it: at the start, and behind an "and". */
export function limitsOf(clauses: readonly Clause[], i: number): Clause[] {
  const behind: Clause[] = [];
  for (let j = i + 1; clauses[j]?.isLimit && !clauses[j]!.limitsNext; j++) behind.push(clauses[j]!);
  const before = clauses.slice(0, i);
  const last = before.at(-1);
  if (last?.isLimit && last.limitsNext) return [last, ...behind];
  return before.length > 0 && before.every(({ isLimit }) => isLimit) ? [...before, ...behind] : behind;
}

/** What a heading names is not said of anything yet. */
function open(terms: readonly Term[]): Term[] {
  return terms.map((term) => ({ ...term, polarity: 'open' }));
}
