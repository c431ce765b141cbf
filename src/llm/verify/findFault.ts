import { isFunctionWord as isGrammar } from '../../answer/namesOf.ts';
import { FUNCTION_WORDS } from '../../language/functionWords.ts';
import type { Language } from '../../language/Language.ts';
import { conceptOf } from './concepts.ts';
import { ADDING, type Cue, cuesIn, KEPT } from './cues.ts';
import { limitsOf, type Passage, readEvidence, type Unit } from './Evidence.ts';
import { withNamesInPlace } from './nameLists.ts';
import { INVITING, isNeutralWord, NEUTRAL_CONCEPTS } from './neutral.ts';
import { type Clause, type ClauseCue, readClauses, type Term } from './readClauses.ts';
import { isSameValue, type Value } from './readValues.ts';
import { areRolesSwapped, isPreferenceSwapped } from './roles.ts';
import { supports } from './supports.ts';

/** Why a statement is not proven by its sources. */
export type Fault =
  | { readonly reason: 'empty' | 'negation' | 'roles' }
  | { readonly reason: 'value' | 'word' | 'mixed'; readonly words: string }
  | { readonly reason: 'added' | 'lost'; readonly words: Cue };

/**
 * What is in a statement that its sources do not say, or what they say that it leaves out; null when nothing is.
 *
 * Each value must be theirs, each word that says something must be theirs or mean the same, what is denied there must
 * be denied here, what limits it there (possible, subject to, at least …) must limit it here, and what belongs together
 * here must stand together there. When in doubt there is a fault: what is dropped is answered with quotes instead.
 */
export function findFault(statement: string, language: Language, passages: readonly Passage[]): Fault | null {
  const units = readEvidence(passages);
  const offers = [...new Set(units.map(({ offer }) => offer))];
  const reading = readClauses(statement);
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
      const fault = findFaultIn(clause, limitsOf(clauses, i), terms, own, language);
      if (fault) return fault;
    }
    isProven ||= clause.values.length > 0 || telling.some((term) => !isNeutral(term, language));
  }
  return isProven ? null : { reason: 'empty' };
}

/** What one clause says of one offer that its quotes do not say. */
function findFaultIn(
  clause: Clause,
  limits: readonly Clause[],
  terms: readonly Term[],
  units: readonly Unit[],
  language: Language,
): Fault | null {
  if (clause.values.some((value) => !units.some((unit) => holdsValue(unit, value))))
    return { reason: 'value', words: clause.text.trim() };
  const isAddress = clause.values.some(({ kind }) => kind === 'address');
  const foreign = terms.find(
    (term) =>
      !isNeutral(term, language) &&
      !(isAddress && term.concept !== null && WRITING.has(term.concept)) &&
      !units.some((unit) => holdsTerm(unit, term)),
  );
  if (foreign) return { reason: 'word', words: foreign.text };
  const fault =
    findMiscount(clause, terms, units) ??
    findBareValue(clause, terms, units) ??
    findMixture(clause, terms, units) ??
    findTwist(clause, limits, terms, units, language);
  if (fault) return fault;
  if (
    isMisplaced(clause, units) ||
    hasOtherDoer(clause, terms, units, language) ||
    isElsewhere(clause, terms, units, language)
  )
    return { reason: 'roles' };
  const offered = units.map((unit) => unit.clause);
  return areRolesSwapped(clause, offered) || isPreferenceSwapped(clause, offered)
    ? { reason: 'roles' }
    : null;
}

/** "Paul works for the institute" where his name and the institute's stand in no clause together. */
function isMisplaced({ terms }: Clause, units: readonly Unit[]): boolean {
  const verb = terms.find(({ concept }) => concept === 'work' || concept === 'employ');
  const names = terms.filter(({ isName }) => isName);
  const [before, behind] = [
    names.filter(({ start }) => verb && start < verb.start),
    names.filter(({ start }) => verb && start > verb.start),
  ];
  if (before.length === 0 || behind.length === 0) return false;
  const holds = ({ clause }: Unit, those: readonly Term[]): boolean =>
    those.some((name) => clause.terms.some((offered) => supports(offered, name)));
  return !units.some((unit) => holds(unit, before) && holds(unit, behind));
}

/** Those for whom something is done, and agents of what is done by them; folded. */
const FOR_WHOM =
  /(?<!\p{L})(?:for|pour|para|a destination d(?:es?|u)|destine(?:es?|s)? aux?|aupres d(?:es?|u)|to)(?: (?:the|our|local|les|nos|des|le|la|los|las|el|nuestr[oa]s|un|une|una|an?))*(?: (?:\p{N}+|two|three|four|five|six|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|seis))?\s*$/u;
/** "You present your results to the committee", folded. */
const GIVING =
  /(?<!\p{L})(?:present|rend|report|envo|envi|send|sent|soum|submit|transm|adress|remet|deliver|entreg|propos|suggest|explain|expli|inform)/u;
const TO_WHOM =
  /(?<!\p{L})(?:to|au|aux|a la|a l'|al|a los|a las|a el)(?: (?:the|our|your|local|votre|vos|notre|nos))*\s*$/u;
const BY_WHOM =
  /(?<!\p{L})(?:by|par|por) (?:(?:the|our|an?|les?|la|l'|nos|des|un|une|el|los|las|nuestr[oa]s|una) ?)+(?:\p{L}+ )?(?:technic|tecnic|engineer|ingen|team|equip|contract|contrat|prestataire|staff|personnel|personal|supplier|fournisseur|proveedor|research|cherch|investig|partner|partenaire|socio|colleague|collegue|coleg|student|etudiant|estudiant|doctor|compan|entreprise|empresa|volunteer|benevol|voluntari|curator|conservat|nurse|infirm|enfermer|teacher|enseign|profes|expert|special)/u;
const ACTED_ON =
  /(?<!\p{L})(?:is|are|be|been|was|were|est|sont|etre|sera|seront|ete|es|son|seran|ser|sido|esta|estan|se)(?!\p{L})/u;
const READER =
  /^\s*(?:you|vous|tu|(?:the |an? )?interns?|(?:le |la |un |une |les )?stagiaires?|(?:el |la |un |una |l[oa]s )?(?:becari[oa]s?|practicantes?|pasantes?))(?!\p{L})/u;

/** Whether a statement has those act for whom something is done, or the intern do what others do. */
function hasOtherDoer(
  clause: Clause,
  terms: readonly Term[],
  units: readonly Unit[],
  language: Language,
): boolean {
  if (ACTED_ON.test(clause.text)) return false;
  const telling = terms.filter((term) => !isNeutral(term, language));
  if (READER.test(clause.text)) {
    const holding = units.filter(
      (unit) =>
        telling[0] !== undefined && unit.clause.terms.some((offered) => supports(offered, telling[0]!)),
    );
    return holding.length > 0 && holding.every((unit) => BY_WHOM.test(unit.clause.text));
  }
  const [subject, ...rest] = telling;
  if (!subject || rest.length === 0 || subject.isName || subject.kind !== null) return false;
  const named = units.flatMap(({ clause: { terms: offered, text } }) =>
    offered.filter((term) => supports(term, subject)).map((term) => ({ term, text })),
  );
  const same = named.filter(({ term }) => term.text === subject.text);
  const places = (same.length > 0 ? same : named).map(({ term, text }) => {
    const before = text.slice(0, term.start);
    return FOR_WHOM.test(before) || (GIVING.test(before) && TO_WHOM.test(before));
  });
  return places.length > 0 && places.every(Boolean);
}

/** Where something is told of a place that only the one who does it, or a partner of theirs, is at. */
function isElsewhere(
  { values }: Clause,
  terms: readonly Term[],
  units: readonly Unit[],
  language: Language,
): boolean {
  const places = terms.filter((term) => isNameOfPlace(term));
  const rest = terms.filter((term) => !isNameOfPlace(term));
  const isLocating = rest.some(({ concept }) => concept === 'located');
  if (places.length === 0 || values.length > 0 || !isLocating) return false;
  if (rest.some((term) => !isNeutral(term, language))) return false;
  const holding = units.filter(({ clause }) =>
    places.every((place) => clause.terms.some((offered) => supports(offered, place))),
  );
  return holding.length > 0 && holding.every(({ clause }) => tellsOtherThan(clause));
}

function isNameOfPlace({ isName, kind }: Term): boolean {
  return isName || kind === 'place';
}

/** What says where something is has little else to say. */
const LOCATING: ReadonlySet<string> = new Set([
  'located',
  'base',
  'office',
  'laboratory',
  'work',
  'building',
  'city',
]);
const MOST_BESIDE_PLACE = 1;

function tellsOtherThan({ terms }: Clause): boolean {
  if (terms.some(({ concept }) => concept !== null && LOCATING.has(concept))) return false;
  const telling = terms.filter(
    (term) => !isNameOfPlace(term) && !isNeutralConcept(term) && !isGrammar(term.text),
  );
  return telling.length > MOST_BESIDE_PLACE;
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

function isNeutralConcept({ concept }: Term): boolean {
  return concept !== null && NEUTRAL_CONCEPTS.has(concept);
}

function isNeutral({ text, concept }: Term, language: Language): boolean {
  return isNeutralWord(text, language) || (concept !== null && NEUTRAL_CONCEPTS.has(concept));
}

function holdsTerm({ clause, context, names }: Unit, term: Term): boolean {
  // What is to be there before a day has that day for its deadline.
  if (term.concept === 'deadline' && clause.cues.some(({ cue }) => cue === 'before')) return true;
  const offered = [...clause.terms, ...clause.parts, ...context, ...names];
  if (offered.some((other) => supports(other, term))) return true;
  // "If time permits" asks for no permission.
  if (term.concept === 'allow' && clause.cues.some(({ cue }) => cue === 'condition')) return true;
  // A phrase that it puts in other words.
  const words = term.text.split(/[\s'-]+/).filter((word) => !isGrammar(word));
  return (
    words.length > 1 &&
    term.kind === null &&
    words.every((text) =>
      offered.some((other) => supports(other, { ...term, text, concept: conceptOf(text)?.id ?? null })),
    )
  );
}

function holdsValue({ clause, contextValues }: Unit, value: Value): boolean {
  return [...clause.values, ...contextValues].some((offered) => isSameValue(value, offered));
}

/** "Five engineers and a biologist": what is counted must be what is counted there. */
function findMiscount(clause: Clause, terms: readonly Term[], units: readonly Unit[]): Fault | null {
  for (const value of clause.values) {
    if (value.kind !== 'number') continue;
    const counted = terms.find(({ start }) => start >= value.end - clause.start);
    if (!counted) continue;
    const counting = units.filter((unit) => holdsValue(unit, value));
    if (!counting.some((unit) => holdsTerm(unit, counted)) && units.some((unit) => holdsTerm(unit, counted)))
      return { reason: 'mixed', words: clause.text.trim() };
  }
  return null;
}

/** What makes a sum or a duration another one than that of the internship. */
const QUALIFYING: Readonly<Partial<Record<Value['kind'], ReadonlySet<string>>>> = {
  amount: new Set(
    'meal housing transport budget equipment insurance fee turnover bonus award funding cost laptop conference'.split(
      ' ',
    ),
  ),
  date: new Set('thesis interview funding conference contract'.split(' ')),
  duration: new Set(
    'thesis extend probation training employ contract visit meet interview conference remote onsite'.split(
      ' ',
    ),
  ),
};

/** "A meal allowance of £7": told without the meal it is another thing. */
function findBareValue(clause: Clause, terms: readonly Term[], units: readonly Unit[]): Fault | null {
  for (const value of clause.values) {
    const qualifying = QUALIFYING[value.kind];
    const holding = units.filter((unit) => unit.clause.values.some((other) => isSameValue(value, other)));
    if (!qualifying || holding.length === 0) continue;
    const isBare = holding.every(
      ({ clause: { terms: own, values }, context, label }) =>
        // Of several sums in a clause it is not told which one is meant.
        values.filter(({ kind }) => kind === value.kind).length === 1 &&
        [...own, ...(label === null ? [] : context)].some(
          (offered) =>
            offered.concept !== null &&
            qualifying.has(offered.concept) &&
            !terms.some((term) => supports(offered, term)),
        ),
    );
    if (isBare) return { reason: 'mixed', words: clause.text.trim() };
  }
  return null;
}

/** Something that stands together with other things: a value or a name. */
interface Anchor {
  readonly kind: string;
  readonly isIn: (unit: Unit) => boolean;
  /** The same, but for headings and names; of words only. */
  readonly isOwn?: (unit: Unit) => boolean;
}

/**
 * "M1 pays 1,200" where 1,200 is said of M2: a value or name together with words that its sources say of another one of
 * its kind. What one quote says of different names is never mixed.
 */
function findMixture(clause: Clause, terms: readonly Term[], units: readonly Unit[]): Fault | null {
  const anchors: Anchor[] = [
    ...clause.values.map((value) => ({ kind: value.kind, isIn: (unit: Unit) => holdsValue(unit, value) })),
    ...terms.filter(isAnchor).map((term) => ({
      kind: term.kind ?? 'name',
      isIn: (unit: Unit) => holdsTerm(unit, term) || isAddressee(unit, term, terms),
    })),
  ];
  const others: Anchor[] = [
    ...anchors,
    ...terms
      .filter((term) => !isAnchor(term))
      .map((term) => ({
        kind: 'word',
        isIn: (unit: Unit) => holdsTerm(unit, term),
        isOwn: (unit: Unit) => unit.clause.terms.some((offered) => supports(offered, term)),
      })),
  ];
  for (const anchor of anchors) {
    const holding = units.filter(anchor.isIn);
    const fits = holding.some((unit) =>
      others.every(
        (other) =>
          other === anchor ||
          (other.isIn(unit) && !isSaidOfAnother(anchor, other, unit, units)) ||
          !units.some((elsewhere) => other.isIn(elsewhere) && clashes(anchor, unit, elsewhere)),
      ),
    );
    if (holding.length > 0 && !fits) return { reason: 'mixed', words: clause.text.trim() };
  }
  return null;
}

/** "H.dorval@lab.example" stands for Hélène Dorval. */
function isAddressee({ addressees }: Unit, { start, text, isName }: Term, terms: readonly Term[]): boolean {
  if (!isName || addressees.length === 0) return false;
  const whole = terms.filter(
    (term) => term.isName && Math.abs(term.start - start) <= Math.max(term.text.length, text.length) + 1,
  );
  return whole.some((part) => addressees.some((offered) => supports(offered, part)));
}

/** "Encadrement : vous serez encadré par A et verrez B": under that heading it is said of A, and not of B. */
function isSaidOfAnother(anchor: Anchor, other: Anchor, unit: Unit, units: readonly Unit[]): boolean {
  if (anchor.kind !== 'name' || unit.isListedName || !other.isOwn || other.isOwn(unit)) return false;
  const tells = unit.clause.terms.some(
    (term) => !isAnchor(term) && !isNeutralConcept(term) && !isGrammar(term.text),
  );
  return (
    tells &&
    units.some(
      (elsewhere) => elsewhere.source === unit.source && other.isOwn!(elsewhere) && !anchor.isIn(elsewhere),
    )
  );
}

function isAnchor({ isName, kind }: Term): boolean {
  return isName || (kind !== null && kind !== 'period' && kind !== 'direction' && kind !== 'deduction');
}

/** Whether what stands in another clause is said of another thing than the anchor. */
function clashes(anchor: Anchor, unit: Unit, elsewhere: Unit): boolean {
  if (anchor.isIn(elsewhere)) return false;
  if (unit.source === elsewhere.source && areTold(unit, elsewhere)) return false;
  // "Place: Lyon (hybrid, 3 days on site)".
  if (
    unit.label !== null &&
    unit.index === 0 &&
    unit.label === elsewhere.label &&
    !ownAnchors(elsewhere).includes('name')
  )
    return false;
  // "Length: 6 months. Place: Lyon": one fact beside another, and no other place.
  if (
    unit.source === elsewhere.source &&
    unit.label !== null &&
    elsewhere.label !== null &&
    unit.label !== elsewhere.label
  )
    return ownAnchors(elsewhere).some((kind) => kind === anchor.kind);
  if ((anchor.kind === 'name' || anchor.kind === 'place') && unit.source === elsewhere.source)
    // "Lieu : Brest" says nothing else of Brest that could be mixed up.
    return unit.clause.terms.some(
      (term) => !isAnchor(term) && !isNeutralConcept(term) && !isGrammar(term.text),
    );
  return anchorsOf(elsewhere).has(anchor.kind);
}

/** Whether one of two clauses goes on with what the other tells. */
function areTold(a: Unit, b: Unit): boolean {
  return (b.index === a.index + 1 && b.goesOn) || (a.index === b.index + 1 && a.goesOn);
}

function ownAnchors({ clause }: Unit): string[] {
  return [
    ...clause.values.map(({ kind }) => kind),
    ...clause.terms.filter(isAnchor).map(({ kind }) => kind ?? 'name'),
  ];
}

const anchorKinds = new WeakMap<Unit, ReadonlySet<string>>();

function anchorsOf(unit: Unit): ReadonlySet<string> {
  const known =
    anchorKinds.get(unit) ??
    new Set([
      ...unit.clause.values.map(({ kind }) => kind),
      ...unit.context.flatMap(({ kind }) => (kind === 'rank' ? [kind] : [])),
      ...[...unit.clause.terms, ...unit.names].filter(isAnchor).map(({ kind }) => kind ?? 'name'),
    ]);
  anchorKinds.set(unit, known);
  return known;
}

/** What the clauses that a clause is made from deny, or limit, and it does not, or the other way round. */
function findTwist(
  clause: Clause,
  limits: readonly Clause[],
  terms: readonly Term[],
  units: readonly Unit[],
  language: Language,
): Fault | null {
  const telling = terms.filter((term) => !isNeutral(term, language));
  const uses = usedBy(clause, telling.length > 0 ? telling : terms, units);
  const faults = uses.map(
    (group) =>
      findOpposite(clause, group) ??
      findReversal(clause, terms, group, language) ??
      findChange(clause, limits, terms, group),
  );
  // Where it may be made from either of several, one that fits is enough.
  return faults.length === 0 || faults.includes(null) ? null : faults[0]!;
}

/** What is given, and what one has to bring or pay; folded. One told for the other is another statement. */
const OPPOSED: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?<!\p{L})(?:provid|suppl(?:y|ied)|furnish|fourni|mis(?:es?)? a disposition|proporcion|facilita|suministr|includ|inclu[sik]|free|gratuit|gratis|pris(?:es?)? en charge|covered|offert)/u,
    /(?<!\p{L})(?:bring|(?:your|their|his|her) own|apport|(?:vos|votre|ses|son|leurs?) propres?|traer|llevar|propi[oa]s?|a la charge d|at (?:your|their) (?:own )?expense|(?:corre|corren) a cargo del? (?:estudiante|becari|alumn|participante))/u,
  ],
  [
    /(?<!\p{L})(?:allowed|permitted|authorised|autorise|permis|permitid|autorizad)/u,
    /(?<!\p{L})(?:forbid|prohibi|banned|interdi)/u,
  ],
  [/(?<!\p{L})(?:open(?!-)|ouvert|abiert)/u, /(?<!\p{L})(?:closed|ferme(?:e?s?)(?!\p{L})|cerrad)/u],
  [/(?<!\p{L})(?:accept|acept|admis|admit)/u, /(?<!\p{L})(?:refus|reject|rechaz)/u],
  [/(?<!\p{L})(?:inclu)/u, /(?<!\p{L})(?:exclu)/u],
];
/** What costs nothing, folded. */
const FREE = /(?<!\p{L})(?:includ|inclu[sik]|free|gratuit|gratis)/u;

/** "Helmets are supplied" told as "bring your own helmet", "rooms for €280" as "rooms are included". */
function findOpposite(clause: Clause, [main]: readonly Unit[]): Fault | null {
  if (!main) return null;
  const offered = main.clause.text;
  const isTurned = OPPOSED.some(([one, other]) =>
    [
      [one, other],
      [other, one],
    ].some(
      ([stated, opposite]) =>
        stated!.test(clause.text) &&
        !opposite!.test(clause.text) &&
        opposite!.test(offered) &&
        !stated!.test(offered),
    ),
  );
  const costs = main.clause.values.some(({ kind }) => kind === 'amount');
  const isFree = FREE.test(clause.text) && costs && !FREE.test(offered);
  if ((isTurned || isFree) && !clause.isNegated) return { reason: 'negation' };
  return null;
}

/** What its sources only deny, said; or what they say, denied. */
function findReversal(
  clause: Clause,
  terms: readonly Term[],
  group: readonly Unit[],
  language: Language,
): Fault | null {
  for (const term of terms) {
    if (term.polarity === 'open') continue;
    // What the clause says that it is made from counts more than what others say.
    const isInMain = group[0]!.clause.terms.some(
      (offered) => offered.polarity !== 'open' && supports(offered, term),
    );
    const alike = (isInMain ? group.slice(0, 1) : group)
      .flatMap((unit) => [...unit.clause.terms, ...unit.clause.parts])
      // What stands before a negation, and headings, may be said as well as denied.
      .filter((offered) => offered.polarity !== 'open' && supports(offered, term));
    // A word that is only near is no answer to the very same one denied.
    const same = alike.filter(
      ({ text, concept }) => text === term.text || (concept !== null && concept === term.concept),
    );
    const own = same.length > 0 ? same : alike;
    if (own.length > 0 && !own.some(({ polarity }) => polarity === term.polarity))
      return { reason: 'negation' };
  }
  // "Not unpaid": a second negation takes the first back.
  const negations = ({ cues }: Clause): number => cues.filter(({ cue }) => cue === 'negation').length;
  if (negations(clause) > 1 && group.every((unit) => negations(unit.clause) < 2))
    return { reason: 'negation' };
  const tells = clause.values.length > 0 || terms.some((term) => !isNeutral(term, language));
  return tells && group[0]!.clause.isNegated !== clause.isNegated ? { reason: 'negation' } : null;
}

/** A day before or after which something is: it is lost with the cue, unless the word says as much. */
const BOUNDS: readonly (readonly [Cue, string])[] = [
  ['before', 'deadline'],
  ['after', 'begin'],
];

/** Limits that got lost, or that were put in. */
function findChange(
  clause: Clause,
  limits: readonly Clause[],
  terms: readonly Term[],
  group: readonly Unit[],
): Fault | null {
  const own = [clause, ...limits].flatMap(({ cues }) => cues);
  const has = (cues: readonly ClauseCue[], cue: Cue, isDenied: boolean): boolean =>
    cues.some((other) => other.cue === cue && other.isDenied === isDenied);
  const offered = group.flatMap((unit) => [unit.clause, ...unit.limits].flatMap(({ cues }) => cues));
  for (const { cue, isDenied } of offered) {
    // "Those who live here are preferred": living here is.
    if (cue === 'condition' && has(offered, 'desired', false) && has(own, 'desired', false)) continue;
    if (KEPT.has(cue) && !has(own, cue, isDenied)) return { reason: 'lost', words: cue };
  }
  // "After the first month" limits what is possible, or is not; of a date it is told with the date.
  const isLimited = group.some(({ clause: { isNegated } }) => isNegated) || has(offered, 'possible', false);
  for (const cue of ['after', 'during'] as const) {
    if (isLimited && offered.some((other) => other.cue === cue) && !own.some((other) => other.cue === cue))
      return { reason: 'lost', words: cue };
  }
  for (const [cue, told] of BOUNDS) {
    const isBound = group.some(
      (unit) =>
        unit.clause.cues.some((other) => other.cue === cue) &&
        clause.values.some(
          (value) => value.kind === 'date' && unit.clause.values.some((other) => isSameValue(value, other)),
        ),
    );
    if (isBound && !has(own, cue, false) && !terms.some(({ concept }) => concept === told))
      return { reason: 'lost', words: cue };
  }
  // "The last three weeks may be remote" told as "remote work is possible".
  const isScoped =
    has(clause.cues, 'possible', false) &&
    clause.values.length === 0 &&
    group[0]!.clause.values.some(({ kind }) => kind === 'duration') &&
    has(group[0]!.clause.cues, 'possible', false);
  if (
    isScoped &&
    terms.some(({ concept }) => concept === 'remote' || concept === 'onsite') &&
    !terms.some(({ kind }) => kind === 'period' || kind === 'weekday')
  )
    return { reason: 'lost', words: 'some' };
  const headings = group.flatMap(({ said }) => said);
  for (const { cue, isDenied } of clause.cues) {
    if (!ADDING.has(cue) || has([...offered, ...headings], cue, isDenied)) continue;
    const isInvitation =
      (cue === 'required' || cue === 'possible') &&
      !isDenied &&
      (terms.some(({ concept }) => concept !== null && INVITING.has(concept)) ||
        clause.values.some(({ kind }) => kind === 'address')) &&
      !has(offered, 'desired', false);
    // In a list of what applicants should have, what is not called optional is required.
    const isAsked =
      cue === 'required' &&
      !isDenied &&
      group.some(({ isAsking }) => isAsking) &&
      !(['desired', 'possible'] as const).some((other) => has([...offered, ...headings], other, false));
    // "No remote work": it is not possible. "Up to two days": they are.
    const isMeant =
      cue === 'possible' &&
      (isDenied
        ? group.some(({ clause: { isNegated } }) => isNegated)
        : group.some((unit) => cuesIn(unit.clause.text).some((other) => other.cue === 'maximum')));
    if (!isInvitation && !isAsked && !isMeant) return { reason: 'added', words: cue };
  }
  return null;
}

/** The clauses that hold most of a clause's terms and values; several where they hold as much. */
function nearest(clause: Clause, terms: readonly Term[], units: readonly Unit[]): Unit[] {
  const scores = units.map((unit) => overlap(clause, terms, unit));
  const best = Math.max(0, ...scores);
  return best === 0 ? [] : units.filter((_, i) => scores[i] === best);
}

/** A value tells more than a word; what stands in a label, a heading or a name is said of other clauses too. */
const VALUE_WEIGHT = 2;
const CONTEXT_WEIGHT = 0.5;

function overlap(clause: Clause, terms: readonly Term[], { clause: offered, context, names }: Unit): number {
  const held = (among: readonly Term[]): number =>
    terms.filter((term) => among.some((other) => supports(other, term))).length;
  const values = clause.values.filter((value) => offered.values.some((other) => isSameValue(value, other)));
  return (
    held(offered.terms) +
    VALUE_WEIGHT * values.length +
    CONTEXT_WEIGHT * (Math.min(1, held(context)) + Math.min(1, held(names)))
  );
}

/** The clauses that a clause is made from: each of the nearest, with those that hold what it lacks. */
function usedBy(clause: Clause, terms: readonly Term[], units: readonly Unit[]): Unit[][] {
  return nearest(clause, terms, units).map((main) => {
    const lacking = terms.filter((term) => !holdsTerm(main, term) && !isNeutralConcept(term));
    const missing = clause.values.filter((value) => !holdsValue(main, value));
    const others = units.filter(
      (unit) =>
        unit !== main &&
        (lacking.some((term) => unit.clause.terms.some((offered) => supports(offered, term))) ||
          missing.some((value) => unit.clause.values.some((offered) => isSameValue(value, offered)))),
    );
    return [main, ...others];
  });
}
