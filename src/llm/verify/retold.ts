import { isFunctionWord as isGrammar } from '../../answer/namesOf.ts';
import { FUNCTION_WORDS } from '../../language/functionWords.ts';
import { LANGUAGES, type Language } from '../../language/Language.ts';
import { certainty, likeness } from '../../language/likeness.ts';
import { meansNear } from '../../language/meanings.ts';
import type { Unit } from './Evidence.ts';
import { holdsValue } from './holds.ts';
import { isLightVerb, isNeutral } from './neutral.ts';
import type { Clause, Term } from './readClauses.ts';
import { supports } from './supports.ts';

/**
 * How well a word of a clause is found, 0 to 1. What is told otherwise needs enough beside it that is told plainly.
 * Measured on the labelled sets of test/llm.
 */
const FOUND = {
  /** Where the rest of the clause stands. */
  here: 1,
  /** In another clause, a heading or a name. */
  elsewhere: 0.8,
  /** As a word that may be told with it, by hand or by what translates both. */
  near: 0.6,
  /** As a word that is likely to be, */
  likely: 0.45,
  /** or that at least is not unlikely to be. */
  thinkable: 0.3,
  /** Nowhere, but it says little. */
  light: 0.4,
  /** As the only other word of which nothing is known. */
  unknown: 0.3,
} as const;
/** "Grado" may be a level as well as a bachelor's degree. */
const AMBIGUOUS = 'degree';
/** From what likeness on. */
const LIKENESS = { near: 0.12, shared: 0.08, likely: 0.04, thinkable: 0.012 } as const;
/** How well the words of a clause are found in the mean. */
const LEAST_MEAN = 0.58;
/** Of words that texts know so little of nothing speaks against their being the same. */
const UNCERTAIN = 0.1;
/** Learned words look alike in the three languages: one that has no look-alike is another one; folded. */
const LEARNED =
  /(?:^(?:anti|auto|bio|electro|geo|hidro|hydro|hyper|inter|micro|multi|neuro|photo|foto|poly|psi|psy|tele|trans)|(?:tion|sion|cion|log\p{L}{1,4}|graph\p{L}{1,3}|graf\p{L}{1,3}|ist|iste|ista|ism|isme|ismo|ics?|iques?|ic[oa]s?|ical|al|ales|aux|ity|ite|idad|ment|mento|ance|ence|ancia|encia|ure|ura|ium|io|oire|ory|orio|ent|ente|ant|ante|ble|ive|if|iv[oa]|meter|metre|metro|scop\p{L}{1,2})s?$)/u;

/** What a clause says in the words of its sources, as far as they can be found, or the words that can't. */
export type Retold =
  | { readonly foreign: readonly Term[] }
  /** Each word that they hold nowhere, with the word that it is told for. */
  | { readonly words: ReadonlyMap<Term, Term> };

/**
 * For each of the words of a clause that no passage holds the word that is left over where the rest of the clause stands:
 * "the sheets are filled in" of "rellenarás las fichas", where all but one word is found, and one is left.
 */
export function findRetold(
  missing: readonly Term[],
  clause: Clause,
  before: readonly Clause[],
  terms: readonly Term[],
  units: readonly Unit[],
  language: Language,
): Retold {
  if (missing.some(({ isName, kind }) => isName || kind !== null)) return { foreign: missing };
  if (missing.length === 0) return { words: new Map() };
  const telling = terms.filter((term) => !isNeutral(term, language) && !missing.includes(term));
  const last = clause.opensSentence ? undefined : before.at(-1);
  const fits = units
    .filter((unit) => telling.length > 0 || clause.values.length > 0 || isBeside(unit, last, units))
    .map((unit) => match(missing, telling, clause, terms, unit, language))
    .filter((fit) => fit !== null)
    .sort((a, b) => b.mean - a.mean);
  return fits[0] && fits[0].mean >= LEAST_MEAN ? { words: fits[0].words } : { foreign: missing };
}

/** "… and the boots": what ends a list stands right behind the rest of it, in both. */
function isBeside(unit: Unit, last: Clause | undefined, units: readonly Unit[]): boolean {
  return units.some(
    ({ source, segment, index, clause }) =>
      source === unit.source &&
      segment === unit.segment &&
      (index === unit.index || index === unit.index - 1) &&
      last?.terms.some(
        (term) =>
          !isGrammar(term.text) &&
          clause.terms.some((offered) => !isGrammar(offered.text) && supports(offered, term)),
      ),
  );
}

/** For each of the missing words one that is left over in a unit, and how well all words are found; null where none is. */
function match(
  missing: readonly Term[],
  telling: readonly Term[],
  stated: Clause,
  terms: readonly Term[],
  unit: Unit,
  language: Language,
): { words: ReadonlyMap<Term, Term>; mean: number } | null {
  const { clause } = unit;
  const other = languageOf(clause.text, language);
  // What ends a list in its own language would stand as it is.
  if (other === language && telling.length === 0 && stated.values.length === 0) return null;
  const free = new Set(
    clause.terms.filter(
      (offered) =>
        !offered.isName &&
        (offered.kind === null || offered.kind === AMBIGUOUS) &&
        !isGrammar(offered.text) &&
        !terms.some((term) => supports(offered, term)),
    ),
  );
  const scores: number[] = [
    ...telling.map((term) =>
      clause.terms.some((offered) => supports(offered, term)) ? FOUND.here : FOUND.elsewhere,
    ),
    ...stated.values.map((value) => (holdsValue(unit, value) ? FOUND.here : FOUND.elsewhere)),
  ];
  if (scores.length > 0 && !scores.includes(FOUND.here)) return null;
  const words = new Map<Term, Term>();
  for (const term of missing) {
    const found = [...free]
      .map((offered) => ({ offered, score: closeness(term, offered, language, other) }))
      .reduce<{ offered: Term; score: number } | null>(
        (most, one) => (one.score > (most?.score ?? 0) ? one : most),
        null,
      );
    // "Tableaux de bord" is one word in English.
    const shared = found ?? sharing(term, clause);
    if (!shared && isLightVerb(term, stated.text, language)) {
      scores.push(FOUND.light);
      continue;
    }
    if (!shared) return null;
    scores.push(shared.score);
    words.set(term, shared.offered);
    free.delete(shared.offered);
  }
  return { words, mean: scores.reduce((sum, score) => sum + score, 0) / scores.length };
}

/** A word of which another one is found already. */
function sharing(term: Term, clause: Clause): { offered: Term; score: number } | null {
  const offered = clause.terms.find(
    (one) => !one.isName && one.kind === null && likeness(one.text, term.text) >= LIKENESS.shared,
  );
  return offered ? { offered, score: FOUND.likely } : null;
}

/** How well a word is found in one that is left over, 0 for not at all. */
function closeness(term: Term, offered: Term, language: Language, other: Language): number {
  const likely = likeness(offered.text, term.text);
  if (likely >= LIKENESS.near || meansNear(offered.text, term.text)) return FOUND.near;
  if (other === language) return 0;
  if (likely >= LIKENESS.likely) return FOUND.likely;
  if (likely >= LIKENESS.thinkable) return FOUND.thinkable;
  // Of what the tables know in all languages the other word would be there.
  const areUnknown =
    term.concept === null &&
    !LEARNED.test(term.text) &&
    certainty(term.text, other) < UNCERTAIN &&
    certainty(offered.text, language) < UNCERTAIN;
  return areUnknown ? FOUND.unknown : 0;
}

/** The language whose grammar a text has most of; the other one where none has any. */
function languageOf(text: string, otherwise: Language): Language {
  const words = text.match(/\p{L}+/gu) ?? [];
  const counts = LANGUAGES.map(
    (language) => words.filter((word) => FUNCTION_WORDS[language].has(word)).length,
  );
  const most = Math.max(...counts);
  const own = counts[LANGUAGES.indexOf(otherwise)];
  return most === 0 || own === most ? otherwise : LANGUAGES[counts.indexOf(most)]!;
}
