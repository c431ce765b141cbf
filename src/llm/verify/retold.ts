import { isFunctionWord as isGrammar } from '../../answer/namesOf.ts';
import { FUNCTION_WORDS } from '../../language/functionWords.ts';
import { LANGUAGES, type Language } from '../../language/Language.ts';
import { certainty, likeness } from '../../language/likeness.ts';
import type { Unit } from './Evidence.ts';
import { holdsValue } from './holds.ts';
import { isNeutral } from './neutral.ts';
import type { Clause, Term } from './readClauses.ts';
import { supports } from './supports.ts';

/** From this likeness on a word may be told with the other where most beside it is told plainly. */
const LIKELY = 0.04;
/** Of words that texts know so little of nothing speaks against their being the same. */
const UNCERTAIN = 0.1;
/** Learned words look alike in the three languages: one that has no look-alike is another one; folded. */
const LEARNED =
  /(?:^(?:anti|auto|bio|electro|geo|hidro|hydro|hyper|inter|micro|multi|neuro|photo|foto|poly|psi|psy|tele|trans)|(?:tion|sion|cion|log\p{L}{1,4}|graph\p{L}{1,3}|graf\p{L}{1,3}|ist|iste|ista|ism|isme|ismo|ics?|iques?|ic[oa]s?|ical|al|ales|aux|ity|ite|idad|ment|mento|ance|ence|ancia|encia|ure|ura|ium|io|oire|ory|orio|ent|ente|ant|ante|ble|ive|if|iv[oa]|meter|metre|metro|scop\p{L}{1,2})s?$)/u;

/**
 * The first of the words of a clause that no passage holds, nor any word that is left over where the rest of the clause
 * stands: "the sheets are filled in" of "rellenarás las fichas", where all but one word is found, and one is left.
 */
export function findForeign(
  missing: readonly Term[],
  clause: Clause,
  terms: readonly Term[],
  units: readonly Unit[],
  language: Language,
): Term | null {
  if (missing.length === 0) return null;
  const plain = missing.find(({ isName, kind }) => isName || kind !== null);
  if (plain) return plain;
  const telling = terms.filter((term) => !isNeutral(term, language) && !missing.includes(term));
  const scored = units.map((unit) => ({ unit, held: held(unit, clause, telling) }));
  const most = Math.max(0, ...scored.map((one) => one.held));
  if (most < missing.length) return missing[0]!;
  const fits = scored
    .filter((one) => one.held === most)
    .map(({ unit }) => unmatched(missing, terms, unit, language));
  return fits.includes(null) ? null : (fits[0] ?? missing[0]!);
}

/** How much of a clause a unit says plainly. */
function held({ clause: offered, ...unit }: Unit, clause: Clause, telling: readonly Term[]): number {
  const values = clause.values.filter((value) => holdsValue({ clause: offered, ...unit }, value));
  return (
    values.length +
    telling.filter((term) => offered.terms.some((other) => !isGrammar(other.text) && supports(other, term)))
      .length
  );
}

/** The first of the missing words for which nothing is left over in a unit. */
function unmatched(
  missing: readonly Term[],
  terms: readonly Term[],
  { clause }: Unit,
  language: Language,
): Term | null {
  const other = languageOf(clause.text, language);
  let free = clause.terms.filter(
    (offered) =>
      !offered.isName &&
      offered.kind === null &&
      !isGrammar(offered.text) &&
      !terms.some((term) => supports(offered, term)),
  );
  let unknown = 0;
  for (const term of missing) {
    const likely = best(free, (offered) => likeness(offered.text, term.text));
    if (likely && likely.score >= LIKELY) {
      free = free.filter((offered) => offered !== likely.term);
      continue;
    }
    const strange =
      other === language || LEARNED.test(term.text) || certainty(term.text, other) >= UNCERTAIN
        ? undefined
        : free.find((offered) => certainty(offered.text, language) < UNCERTAIN);
    if (!strange || ++unknown > 1) return term;
    free = free.filter((offered) => offered !== strange);
  }
  return null;
}

function best(free: readonly Term[], score: (term: Term) => number): { term: Term; score: number } | null {
  return free
    .map((term) => ({ term, score: score(term) }))
    .reduce<{ term: Term; score: number } | null>(
      (most, one) => (most === null || one.score > most.score ? one : most),
      null,
    );
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
