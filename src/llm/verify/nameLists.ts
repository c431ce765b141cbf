import type { Clause, Term } from './readClauses.ts';

/** Whether a clause is but a name in a list: "Paul Kerbrat" of "Paul Kerbrat and Lucie Amrani supervise it". */
function isBareName({ terms, values, cues, text }: Clause, isNaming: (term: Term) => boolean): boolean {
  // "Dr Aoife Brannigan (animal behaviour)".
  const aside = text.indexOf('(');
  const named = aside < 0 ? terms : terms.filter(({ start }) => start < aside);
  return (
    values.length === 0 &&
    cues.length === 0 &&
    named.length > 0 &&
    named.every((term) => isNaming(term) || TITLES.has(term.text))
  );
}

const TITLES: ReadonlySet<string> = new Set(
  'dr dra prof pr mme mr mrs ms m sr sra doctor docteur docteure profesora profesor professor professeur professeure'.split(
    ' ',
  ),
);

function isName({ isName: named, kind }: Term): boolean {
  return named || kind === 'place';
}

/** What an offer says of a name that stands alone in a list: the words of the clause that the list belongs to. */
export function besideNames(clauses: readonly Clause[], i: number): Term[] {
  const isBare = (clause: Clause): boolean => isBareName(clause, isName);
  if (!isBare(clauses[i]!)) return [];
  const main =
    clauses.slice(0, i).findLast((clause) => !isBare(clause)) ?? clauses.find((clause) => !isBare(clause));
  return main ? main.terms.filter((term) => !isName(term)) : [];
}

/**
 * The clauses of a statement, each name of a list with what is said of it: by itself a name says nothing, and "Paul and
 * Lucie supervise" says something of Paul. Names before the first clause are of it, others of the clause before them.
 * @param isOfferName whether a term is what an offer is called
 */
export function withNamesInPlace(clauses: readonly Clause[], isOfferName: (term: Term) => boolean): Clause[] {
  const isNaming = (term: Term): boolean => isName(term) || isOfferName(term);
  const placed: Clause[] = [];
  let leading: Clause[] = [];
  let main: Clause | undefined;
  for (const clause of clauses) {
    if (!isBareName(clause, isNaming)) {
      main = clause;
      placed.push(...leading.map((name) => joined(name, clause)), clause);
      leading = [];
    } else if (main) placed.push(joined(clause, main));
    else leading.push(clause);
  }
  return [...placed, ...leading];
}

/** A name with the words that are said of another one. */
function joined(name: Clause, main: Clause): Clause {
  const shift = name.text.length + 1;
  const said = main.terms
    .filter((term) => !isName(term) || term.kind === 'place')
    .map((term) => ({ ...term, start: term.start + shift }));
  return { ...main, terms: [...name.terms, ...said], text: `${name.text} ${main.text}` };
}
