import { isFunctionWord as isGrammar } from '../../answer/namesOf.ts';
import type { Language } from '../../language/Language.ts';
import type { Unit } from './Evidence.ts';
import type { Fault } from './Fault.ts';
import { holdsTerm, holdsValue } from './holds.ts';
import { isNeutral, isNeutralConcept } from './neutral.ts';
import type { Clause, Term } from './readClauses.ts';
import { isSameValue, type Value } from './readValues.ts';
import { supports } from './supports.ts';

/** "Five engineers and a biologist": what is counted must be what is counted there. */
export function findMiscount(clause: Clause, terms: readonly Term[], units: readonly Unit[]): Fault | null {
  for (const value of clause.values) {
    // Years count nothing.
    if (kindOf(value) !== 'number') continue;
    const counted = terms.find(({ start }) => start >= value.end - clause.start);
    // "7 of 10 in the degree": what comes next is another number's.
    const isParted = clause.values.some(
      (other) => counted && other.start >= value.end && other.end <= counted.start + clause.start,
    );
    if (!counted || isParted) continue;
    const counting = units.filter((unit) => holdsValue(unit, value));
    const isElsewhere =
      !counting.some((unit) => holdsTerm(unit, counted)) && units.some((unit) => holdsTerm(unit, counted));
    if (isElsewhere || isCountedOtherwise(value, counted, units))
      return { reason: 'mixed', words: clause.text.trim() };
  }
  return null;
}

/** "Three species on 22 ponds": of each number it is known what it counts, and 22 counts no species. */
function isCountedOtherwise(value: Value, counted: Term, units: readonly Unit[]): boolean {
  const numbers = units.flatMap(({ clause }) =>
    clause.terms
      .filter((term) => !isGrammar(term.text) && supports(term, counted))
      .flatMap((term): Value[] => {
        const before = clause.values.filter((other) => other.end <= term.start + clause.start);
        const last = before.at(-1);
        if (last?.kind !== 'number' || last.unit !== null) return [];
        const between = clause.terms.filter(
          ({ start, text }) => start + clause.start >= last.end && start < term.start && !isGrammar(text),
        );
        return between.length === 0 ? [last] : [];
      }),
  );
  const holding = units.filter((unit) => unit.clause.values.some((other) => isSameValue(value, other)));
  return (
    numbers.length > 0 &&
    !numbers.some((other) => isSameValue(value, other)) &&
    holding.every(({ clause }) => clause.values.some((other) => numbers.includes(other)))
  );
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
export function findBareValue(clause: Clause, terms: readonly Term[], units: readonly Unit[]): Fault | null {
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

const MOST_TOLD_BARELY = 2;
/** What may be told of anything, and of the reader, who need not be named. */
const FILLING: ReadonlySet<string> = new Set('located use provide spend goal person people'.split(' '));

/** Something that stands together with other things: a value or a name. */
interface Anchor {
  readonly kind: string;
  readonly isIn: (unit: Unit) => boolean;
  /** The same, but for all that is not in the clause itself; of names and the like only. */
  readonly isInClause?: (unit: Unit) => boolean;
  /** The same, but for headings and names; of words only. */
  readonly isOwn?: (unit: Unit) => boolean;
  /** Where it stands in a clause, or a negative number; of words only. */
  readonly placeIn?: (unit: Unit) => number;
}

/**
 * "M1 pays 1,200" where 1,200 is said of M2: a value or name together with words that its sources say of another one of
 * its kind. What one quote says of different names is never mixed.
 */
export function findMixture(
  clause: Clause,
  terms: readonly Term[],
  units: readonly Unit[],
  language: Language,
): Fault | null {
  const anchors: Anchor[] = [
    ...clause.values.map((value) => ({ kind: kindOf(value), isIn: (unit: Unit) => holdsValue(unit, value) })),
    ...terms.filter(isAnchor).map((term) => ({
      kind: term.kind ?? 'name',
      isIn: (unit: Unit) => holdsTerm(unit, term) || isAddressee(unit, term, terms),
      isInClause: (unit: Unit) => unit.clause.terms.some((offered) => supports(offered, term)),
    })),
  ];
  const telling = terms.filter((term) => !isAnchor(term) && !isNeutral(term, language));
  // Of a length, a sum or a place it matters whose it is; of much that is told it is clear that it is the internship's.
  const isOfSomething = clause.values.length > 0 || terms.some(({ concept }) => concept === 'located');
  const isClear = (!isOfSomething && telling.length > 0) || telling.length > MOST_TOLD_BARELY;
  // By what time a sum is, the values tell.
  const isTimed = clause.values.some(
    (value) =>
      (value.kind === 'amount' && value.amount.period !== null) ||
      (value.kind === 'duration' && value.per != null),
  );
  const saysLittle = (term: Term): boolean =>
    isNeutral(term, language) &&
    (term.concept === null || FILLING.has(term.concept) || (term.concept === 'internship' && isClear));
  const others: Anchor[] = [
    ...anchors,
    ...terms
      .filter((term) => !isAnchor(term) && !saysLittle(term) && !(isTimed && term.kind === 'period'))
      .map((term) => ({
        kind: 'word',
        isIn: (unit: Unit) => holdsTerm(unit, term),
        isOwn: (unit: Unit) => unit.clause.terms.some((offered) => supports(offered, term)),
        placeIn: (unit: Unit) => unit.clause.terms.find((offered) => supports(offered, term))?.start ?? -1,
      })),
  ];
  for (const anchor of anchors) {
    const holding = units.filter(anchor.isIn);
    const fits = holding.some((unit) =>
      others.every(
        (other) =>
          other === anchor ||
          (other.isIn(unit) && !isSaidOfAnother(anchor, other, unit, units)) ||
          units.some((elsewhere) => isShared(other, unit, elsewhere, units)) ||
          !units.some((elsewhere) => other.isIn(elsewhere) && clashes(anchor, unit, elsewhere)),
      ),
    );
    if (holding.length > 0 && !fits) return { reason: 'mixed', words: clause.text.trim() };
  }
  return null;
}

/** "… and are stored in X", folded: who or what does, the clause before tells. */
const WITHOUT_SUBJECT =
  /^\s*(?:sont|est|seront|sera|etaient|ont|a|is|are|was|were|will|have|has|must|can|may|se|son|es|seran|han|ha|deben|pueden)(?!\p{L})/u;

/** "800 € in the first months and 950 € in the last": what stands before the first sum is said of both. */
function isShared(other: Anchor, unit: Unit, elsewhere: Unit, units: readonly Unit[]): boolean {
  const at = other.placeIn?.(elsewhere) ?? -1;
  if (at < 0 || elsewhere.source !== unit.source || elsewhere.segment !== unit.segment) return false;
  const between = units.filter(
    ({ source, segment, index }) =>
      source === unit.source && segment === unit.segment && index > elsewhere.index && index <= unit.index,
  );
  const goesOn = between.length === unit.index - elsewhere.index && between.length === 1;
  if (!goesOn || unit.clause.opensSentence) return false;
  const [first] = elsewhere.clause.values;
  const isBeforeValue =
    first !== undefined &&
    unit.clause.values.some(({ kind }) => kind === first.kind) &&
    at + elsewhere.clause.start < first.start;
  // "With a few days in Dole" tells of another place.
  const tellsMore = unit.clause.isAdverbial && !unit.goesOn;
  return isBeforeValue || tellsMore || WITHOUT_SUBJECT.test(unit.clause.text);
}

/** A number that is a year, as it is read. */
const YEAR = /^(?:19|20)\d\d$/;

/** A reference is no address that one writes to, and a year is no number of things. */
function kindOf(value: Value): string {
  if (value.kind === 'number' && value.unit === null && YEAR.test(String(value.number))) return 'year';
  return value.kind === 'address' && !/[@./]/.test(value.text) ? 'code' : value.kind;
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
      (elsewhere) =>
        elsewhere.source === unit.source &&
        other.isOwn!(elsewhere) &&
        !anchor.isIn(elsewhere) &&
        // "The project, funded by A, …": what is told beside it is told of it.
        !(areNeighbours(unit, elsewhere) && unit.clause.isAdverbial) &&
        !isShared(other, unit, elsewhere, units),
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
  // "In the Risk team (four engineers)": beside it in its sentence, and of nobody else.
  const isBeside = areNeighbours(unit, elsewhere) && !ownAnchors(elsewhere).includes(anchor.kind);
  if (isBeside && anchor.isInClause?.(unit)) return false;
  if ((anchor.kind === 'name' || anchor.kind === 'place') && unit.source === elsewhere.source)
    // "Lieu : Brest" says nothing else of Brest that could be mixed up.
    return unit.clause.terms.some(
      (term) => !isAnchor(term) && !isNeutralConcept(term) && !isGrammar(term.text),
    );
  return anchorsOf(elsewhere).has(anchor.kind);
}

/** Whether two clauses stand beside one another in a sentence. */
function areNeighbours(a: Unit, b: Unit): boolean {
  if (a.source !== b.source || a.segment !== b.segment || Math.abs(a.index - b.index) !== 1) return false;
  return !(a.index < b.index ? b : a).clause.opensSentence;
}

/** Whether one of two clauses goes on with what the other tells. */
function areTold(a: Unit, b: Unit): boolean {
  return (b.index === a.index + 1 && b.goesOn) || (a.index === b.index + 1 && a.goesOn);
}

function ownAnchors({ clause }: Unit): string[] {
  return [...clause.values.map(kindOf), ...clause.terms.filter(isAnchor).map(({ kind }) => kind ?? 'name')];
}

const anchorKinds = new WeakMap<Unit, ReadonlySet<string>>();

function anchorsOf(unit: Unit): ReadonlySet<string> {
  const known =
    anchorKinds.get(unit) ??
    new Set([
      ...unit.clause.values.map(kindOf),
      ...unit.context.flatMap(({ kind }) => (kind === 'rank' ? [kind] : [])),
      ...[...unit.clause.terms, ...unit.names].filter(isAnchor).map(({ kind }) => kind ?? 'name'),
    ]);
  anchorKinds.set(unit, known);
  return known;
}
