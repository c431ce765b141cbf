import { isFunctionWord } from '../../answer/namesOf.ts';
import type { Language } from '../../language/Language.ts';
import { likeness } from '../../language/likeness.ts';
import { type Actor, doerOf, partyOf, subjectOf } from './actors.ts';
import { BY } from './doers.ts';
import type { Unit } from './Evidence.ts';
import { holdsValue } from './holds.ts';
import { isNeutral } from './neutral.ts';
import type { Clause, Term } from './readClauses.ts';
import { supports } from './supports.ts';

/** Who gets something does not do it: "you receive" what "the company pays"; folded. */
const GETTING =
  /(?<!\p{L})(?:receiv\p{L}*|gets?|(?:has|have|had)(?! (?:already |not |also |since |recently )?(?:been|\p{L}+ed)(?!\p{L}))|enjoys?|benefit\p{L}*|earns?|recoi\p{L}*|recev\p{L}*|beneficier?\p{L}*|aure?z?|aura|auras|avez|ont|avoir|dispos\p{L}*|touch\p{L}*|recib\p{L}*|tendra\p{L}*|tienen?|tener|cobra\p{L}*|disfruta\p{L}*|obtien\p{L}*|obten\p{L}*|contara\p{L}*|learn\p{L}*|apprend\p{L}*|aprend\p{L}*|needs?|obtain\p{L}*)(?!\p{L})/u;
/** Somebody told of together with what they do: "engineers who build turbines"; and the reader, to whom something is said. */
const WHO_DOES = /^\s*(?:,\s*)?(?:who|that|which|qui|que|quien(?:es)?)(?!\p{L})/u;
/** Verbs of having somebody do something, folded. */
const TO_DO =
  /(?<!\p{L})(?:expect|ask|want|invit|let|allow|enabl|encourag|help|teach|show|propos|permet|demand|attend|souhait|confi|aid|montr|appren|pid|ped|permit|propon|ensen|ayud|esper|encarg|encomiend|entrust|assign|accueil|host|welcom|acog|recrut|recluta|hire|hiring|look|cherch|busc|seek)/u;
const WHO =
  /^\s*(?:,\s*)?(?:who|qui|quien(?:es)?|que (?:es|son|sera|seran) (?:quien(?:es)?|el que|la que|los que|las que)|(?:c'est|ce sont) (?:lui|elle|eux|elles) qui)(?!\p{L})/u;
const TO_READER =
  /(?<!\p{L})(?:you|vous|te|os|interns?|trainees?|students?|stagiaires?|etudiant\p{L}*|becari\p{L}*|estudiantes?|alumn\p{L}*)(?!\p{L})/u;

/** Whether a statement has somebody do what its sources have another one do. */
export function isOtherActor(
  clause: Clause,
  before: readonly Clause[],
  terms: readonly Term[],
  units: readonly Unit[],
  language: Language,
): boolean {
  const own = actorsOf(clause, before, units);
  if (!own) return false;
  const naming = own.flatMap((actor) => actor.terms);
  const done = terms.filter(
    (term) => !naming.includes(term) && !isNeutral(term, language) && term.concept !== 'people',
  );
  // "The team counts twelve people": nothing is done.
  if (done.length === 0) return false;
  // Who does it is who stands where the deed does, which is told of first.
  const deed = done.reduce<Term | null>(
    (first, term) => (first && first.start < term.start ? first : term),
    null,
  );
  const tells = ({ clause: { terms: offered } }: Unit): boolean =>
    deed !== null && offered.some((term) => supports(term, deed));
  const told = units.some(tells) ? knownActors(units.filter(tells), units, clause, done) : [];
  const known = told.length > 0 ? told : knownActors(units, units, clause, done);
  return (
    known.length > 0 &&
    known.every(
      ({ unit, actors }) => !own.some((actor) => actors.some((other) => areSame(actor, other, unit, units))),
    )
  );
}

/** Who does what, in those of some units that hold most of a clause and tell it. */
function knownActors(
  among: readonly Unit[],
  units: readonly Unit[],
  clause: Clause,
  done: readonly Term[],
): { unit: Unit; actors: Actor[] }[] {
  const scores = among.map((unit) => overlap(unit, clause, done));
  const most = Math.max(0, ...scores);
  const isGetting = GETTING.test(clause.text);
  return among
    .filter((unit, i) => most > 0 && scores[i] === most && isGetting === GETTING.test(unit.clause.text))
    .flatMap((unit) => {
      const actors = actorsIn(unit, units);
      return actors ? [{ unit, actors }] : [];
    });
}

function overlap(unit: Unit, clause: Clause, done: readonly Term[]): number {
  return (
    done.filter((term) => unit.clause.terms.some((offered) => supports(offered, term))).length +
    clause.values.filter((value) => holdsValue(unit, value)).length
  );
}

function areSame(stated: Actor, offered: Actor, unit: Unit, units: readonly Unit[]): boolean {
  const isStudying = ({ terms }: Actor): boolean =>
    terms.some(({ concept }) => concept === 'university' || concept === 'school');
  // "The company pays" what the university pays.
  const isOwnSchool = unit.names.some(({ concept }) => concept === 'university' || concept === 'school');
  const isOtherOfferer = isStudying(offered) && !isStudying(stated) && !isOwnSchool;
  if (stated.party !== 'other' && stated.party === offered.party && !isOtherOfferer) return true;
  const alike = (terms: readonly Term[], others: readonly Term[]): boolean =>
    terms.some((term) =>
      others.some((other) => supports(other, term) || likeness(other.text, term.text) > 0),
    );
  if (alike(stated.terms, offered.terms)) return true;
  // Whoever an offer is named after may be the one it is for.
  const nobody = (): boolean => false;
  const named = unit.names.filter((term) => !term.isName && partyOf(term, nobody) !== null);
  const isNamed = (terms: readonly Term[]): boolean =>
    terms.some((term) =>
      // "The archivist" is none of "the archive".
      named.some((name) => supports(name, term) && partyOf(name, nobody) === partyOf(term, nobody)),
    );
  if (isNamed(stated.terms) || isNamed(offered.terms)) return true;
  if (stated.party !== offered.party) return false;
  // Who of several persons does what is told by their roles.
  if ([...stated.terms, ...offered.terms].some(({ isName }) => isName)) return true;
  // Told with another word it may still be the same; told with a word that stands elsewhere it is another one.
  return !units.some((other) =>
    other.clause.terms.some((term) =>
      stated.terms.some((own) => !isFunctionWord(own.text) && supports(term, own)),
    ),
  );
}

/** Who does what a clause of a quote tells of: with those it names beside, or null where it can't be told. */
function actorsIn(unit: Unit, units: readonly Unit[]): Actor[] | null {
  const all = units.filter(({ source, segment }) => source === unit.source && segment === unit.segment);
  const at = all.indexOf(unit);
  const actors = actorsOf(
    unit.clause,
    all.slice(0, at).map(({ clause }) => clause),
    units,
  );
  if (!actors) return null;
  const namesOffer = namesOfferIn(units);
  const { text, terms } = unit.clause;
  const beside = terms.flatMap((term): Actor[] => {
    const party = partyOf(term, namesOffer);
    return party && WHO_DOES.test(text.slice(term.start + term.text.length))
      ? [{ party, terms: [term] }]
      : [];
  });
  // "You join a team led by Dr Martin": who leads it is told, too.
  const agents = terms
    .filter((term) => term.isName && BY.test(text.slice(0, term.start)))
    .map((term): Actor => ({ party: partyOf(term, namesOffer) ?? 'other', terms: [term] }));
  const first = actors[0]!;
  const told: Actor[] =
    first.party !== 'reader' && TO_READER.test(text) && TO_DO.test(text)
      ? [{ party: 'reader', terms: [] }]
      : [];
  return [...actors, ...beside, ...agents, ...told];
}

function namesOfferIn(units: readonly Unit[]): (term: Term) => boolean {
  return (term) => units.some(({ names }) => names.some((name) => supports(name, term)));
}

/** Who does what a clause tells of; one that names nobody goes on about whom the clause before tells of, in its sentence. */
function actorsOf(
  clause: Clause,
  before: readonly Clause[],
  units: readonly Unit[],
  read: typeof doerOf = doerOf,
): Actor[] | null {
  const namesOffer = namesOfferIn(units);
  const last = before.at(-1);
  // "… to the editor, who decides": the person named last.
  const named = last && WHO.test(clause.text) ? lastNamed(last, namesOffer) : null;
  if (named) return [named];
  const subject = read(clause, namesOffer);
  if (subject.kind === 'unknown') return null;
  const earlier = last && !clause.opensSentence ? before.slice(0, -1) : null;
  if (subject.kind === 'same') return earlier ? actorsOf(last!, earlier, units, subjectOf) : null;
  // "Two PhD students": they do nothing yet.
  if (subject.isBare && read === doerOf) return null;
  const beside = earlier && subject.actors[0]!.terms.length > 0 ? subjectOf(last!, namesOffer) : null;
  // "The laboratory and the hospital pay".
  return beside?.kind === 'actors' && beside.isBare
    ? [...beside.actors, ...subject.actors]
    : [...subject.actors];
}

function lastNamed({ terms, text }: Clause, namesOffer: (term: Term) => boolean): Actor | null {
  const term = terms.findLast(({ text: word }) => !isFunctionWord(word));
  if (!term || !/^\P{L}*$/u.test(text.slice(term.start + term.text.length))) return null;
  return { party: partyOf(term, namesOffer) ?? 'other', terms: [term] };
}

/** "The workshop offers" where the offer says "we offer": those who offer an internship need no other name. */
export function isOfferer(term: Term, clause: Clause, units: readonly Unit[]): boolean {
  const nobody = (): boolean => false;
  if (term.isName || partyOf(term, nobody) !== 'offerer') return false;
  const subject = subjectOf(clause, nobody);
  const isSubject = subject.kind === 'actors' && subject.actors.some(({ terms }) => terms.includes(term));
  return (
    isSubject &&
    units.some(({ clause: offered }) => {
      const doer = doerOf(offered, nobody);
      return doer.kind === 'actors' && doer.actors.some((actor) => actor.party === 'offerer');
    })
  );
}
