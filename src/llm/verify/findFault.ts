import { fold } from '../../language/fold.ts';
import { FUNCTION_WORDS } from '../../language/functionWords.ts';
import type { Language } from '../../language/Language.ts';
import { cuesIn } from './cues.ts';
import { hasOtherAgent, hasOtherDoer, isElsewhere, isMisplaced } from './doers.ts';
import { limitsOf, type Passage, readEvidence, type Unit } from './Evidence.ts';
import type { Fault } from './Fault.ts';
import { findBareValue, findMiscount, findMixture } from './findMixture.ts';
import { findTwist } from './findTwist.ts';
import { holdsTerm, holdsValue } from './holds.ts';
import { isOfferer, isOtherActor } from './isOtherActor.ts';
import { withNamesInPlace } from './nameLists.ts';
import { isNeutral } from './neutral.ts';
import { type Clause, readClauses, type Term } from './readClauses.ts';
import { findRetold } from './retold.ts';
import { areRolesSwapped, isPreferenceSwapped } from './roles.ts';
import { supports } from './supports.ts';

/**
 * What is in a statement that its sources do not say, or what they say that it leaves out; null when nothing is.
 *
 * Each value must be theirs, each word that says something must be theirs or mean the same, what is denied there must
 * be denied here, what limits it there (possible, subject to, at least …) must limit it here, and what belongs together
 * here must stand together there. When in doubt there is a fault: what is dropped is answered with quotes instead.
 */
export function findFault(statement: string, language: Language, passages: readonly Passage[]): Fault | null {
  if (passages.some(({ text }) => isVerbatim(statement, text))) return null;
  const units = readEvidence(passages);
  const offers = [...new Set(units.map(({ offer }) => offer))];
  const told = withoutParticle(statement);
  if (told === null) return { reason: 'negation' };
  const reading = readClauses(told);
  const clauses = withNamesInPlace(
    reading.label ? [reading.label, ...reading.clauses] : reading.clauses,
    (term) => offersNamed(term, units).length > 0,
  );
  let about: readonly string[] | null = offers.length === 1 ? offers : null;
  let isProven = false;
  for (const [i, clause] of clauses.entries()) {
    const telling = clause.terms.filter((term) => !isFunctionWord(term, language));
    const naming = new Map(telling.map((term) => [term, offersNamed(term, units)]));
    if (offers.length > 1) {
      const named = offers.filter((offer) =>
        [...naming.values()].some((those) => those.length < offers.length && those.includes(offer)),
      );
      // "… and pays 600 €" goes on about the offer named before.
      if (named.length > 0) about = named;
    }
    if (about === null) return { reason: 'mixed', words: clause.text.trim() };
    // Of each offer that it speaks of, all of it must be true.
    for (const offer of about) {
      const own = units.filter((unit) => unit.offer === offer);
      const terms = telling.filter((term) => {
        const those = naming.get(term)!;
        return those.length === 0 || those.length === offers.length || those.includes(offer);
      });
      const limits = [...limitsOf(clauses, i), ...attachedTo(clauses, i)];
      const before = clauses.slice(0, i);
      const fault = findFaultIn({ clause, limits, before, terms, units: own, language });
      if (fault) return fault;
    }
    isProven ||= clause.values.length > 0 || telling.some((term) => !isNeutral(term, language));
  }
  return isProven ? null : { reason: 'empty' };
}

/** What is too short to be a sentence says what it says only where it stands. */
const SHORTEST_SENTENCE = 24;

/** Whether a statement is a whole quote, word for word, however its words are glued and their letters doubled. */
function isVerbatim(statement: string, quote: string): boolean {
  const [stated, quoted] = [statement, quote].map((text) =>
    fold(text)
      .replace(/[^\p{L}\p{N}%€$£+/]/gu, '')
      .replace(/(\p{L})\1/gu, '$1'),
  );
  return stated === quoted && stated!.length >= SHORTEST_SENTENCE;
}

/** "Yes, …", "No, …": what answers before what is told. */
const PARTICLE = /^\s*(?:(yes|oui|s[ií])|no|non)\s*[,;:.]\s+/iu;

/** A statement without its "yes" or "no": what it tells is to be proven. Null where it says yes and denies, or no and does not. */
function withoutParticle(statement: string): string | null {
  const [particle, yes] = PARTICLE.exec(statement) ?? [];
  if (particle === undefined) return statement;
  const told = statement.slice(particle.length);
  const isDenied = cuesIn(fold(told)).some(({ cue }) => cue === 'negation');
  return isDenied === (yes === undefined) ? told : null;
}

/** What goes on with a clause, and what it goes on with: a limit may stand in either. */
function attachedTo(clauses: readonly Clause[], i: number): Clause[] {
  let first = i;
  while (first > 0 && clauses[first]!.isAdverbial) first--;
  let last = i;
  while (clauses[last + 1]?.isAdverbial) last++;
  if (clauses[i]!.isLimit && !clauses[i]!.opensSentence && !clauses[i]!.limitsNext)
    first = Math.max(0, first - 1);
  return clauses.slice(first, last + 1).filter((clause) => clause !== clauses[i]);
}

/** What one clause says of one offer. */
interface Claim {
  readonly clause: Clause;
  /** Clauses beside it in which a limit may stand. */
  readonly limits: readonly Clause[];
  readonly before: readonly Clause[];
  /** What it says, less function words and the names of other offers. */
  readonly terms: readonly Term[];
  /** The quotes of that offer. */
  readonly units: readonly Unit[];
  readonly language: Language;
}

/** "Las personas que …": those of whom something is told, where they are not counted. */
const ANYBODY = /^(?:personas|personnes|people)$/;

/** What a claim says that its quotes do not say. */
function findFaultIn(claim: Claim): Fault | null {
  const { clause, before, terms, units, language } = claim;
  if (clause.values.some((value) => !units.some((unit) => holdsValue(unit, value))))
    return { reason: 'value', words: clause.text.trim() };
  const isAddress = clause.values.some(({ kind }) => kind === 'address');
  const missing = terms.filter(
    (term) =>
      !isNeutral(term, language) &&
      !(ANYBODY.test(term.text) && !clause.values.some(({ kind }) => kind === 'number')) &&
      !(isAddress && term.concept !== null && WRITING.has(term.concept)) &&
      !units.some((unit) => holdsTerm(unit, term)) &&
      !isOfferer(term, clause, units),
  );
  const retold = findRetold(missing, clause, before, terms, units, language);
  if ('foreign' in retold)
    return { reason: 'word', words: retold.foreign.map(({ text }) => text).join(', ') };
  // What a word is told for is denied, limited and done as that is.
  const told = new Map(
    clause.terms.map((term) => {
      const source = retold.words.get(term);
      return [term, source ? { ...term, text: source.text, concept: source.concept } : term];
    }),
  );
  return findMisuse({
    ...claim,
    clause: { ...clause, terms: [...told.values()] },
    terms: terms.map((term) => told.get(term) ?? term),
  });
}

/** What a claim all of whose words are found has put together or twisted. */
function findMisuse({ clause, limits, before, terms, units, language }: Claim): Fault | null {
  const fault =
    findMiscount(clause, terms, units) ??
    findBareValue(clause, terms, units) ??
    findMixture(clause, terms, units, language) ??
    findTwist(clause, limits, terms, units, language);
  if (fault) return fault;
  const offered = units.map((unit) => unit.clause);
  const isTwistedRole =
    isMisplaced(clause, units) ||
    hasOtherAgent(clause, units) ||
    hasOtherDoer(clause, terms, units, language) ||
    isElsewhere(clause, terms, units, language) ||
    areRolesSwapped(clause, offered, (term) => offersNamed(term, units).length > 0) ||
    isPreferenceSwapped(clause, offered) ||
    isOtherActor(clause, before, terms, units, language);
  return isTwistedRole ? { reason: 'roles' } : null;
}

/** To an address one writes. */
const WRITING: ReadonlySet<string> = new Set(['write', 'mail', 'contact', 'send', 'post']);

function offersNamed(term: Term, units: readonly Unit[]): string[] {
  const named = units.filter(({ names }) => names.some((offered) => supports(offered, term)));
  return [...new Set(named.map(({ offer }) => offer))];
}

function isFunctionWord({ text, isName }: Term, language: Language): boolean {
  return !isName && (FUNCTION_WORDS[language].has(text) || text.length === 1);
}
