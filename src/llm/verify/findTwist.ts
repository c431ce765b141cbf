import type { Language } from '../../language/Language.ts';
import { ADDING, type Cue, cuesIn, KEPT } from './cues.ts';
import type { Unit } from './Evidence.ts';
import type { Fault } from './Fault.ts';
import { FROM, holdsTerm, holdsValue } from './holds.ts';
import { INVITING, isNeutral, isNeutralConcept } from './neutral.ts';
import type { Clause, ClauseCue, Term } from './readClauses.ts';
import { isSameValue, isYear } from './readValues.ts';
import { supports } from './supports.ts';

/** What the clauses that a clause is made from deny, or limit, and it does not, or the other way round. */
export function findTwist(
  clause: Clause,
  limits: readonly Clause[],
  terms: readonly Term[],
  units: readonly Unit[],
  language: Language,
): Fault | null {
  const telling = terms.filter((term) => !isNeutral(term, language));
  const uses = usedBy(
    clause,
    telling.length > 0 ? telling : terms,
    // What may be done is told with verbs that say little.
    clause.cues.some(({ cue }) => cue === 'possible') ? terms : telling,
    units,
  );
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
    /(?<!\p{L})(?:bring|(?:your|their|his|her) own|apport|you (?:buy|pay)|vous (?:fournissez|achetez|payez)|(?:pones|pondras|pagas|compras)(?!\p{L})|tra(?:e|ed|er|iga|igan)(?!\p{L})|(?:vos|votre|ses|son|leurs?) propres?|traer|llevar|propi[oa]s?|a la charge d|a (?:votre|sa|leur|ta) charge|a (?:su|tu) cargo|por (?:su|tu) cuenta|at (?:your|their) (?:own )?expense|(?:corre|corren) a cargo del? (?:estudiante|becari|alumn|participante))/u,
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
    // Of what says little, what it is said with counts.
    if (term.polarity === 'open' || isNeutralConcept(term)) continue;
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
  if (negations(clause) > 1 && group.every((unit) => negations(unit.clause) < 2))
    return { reason: 'negation' };
  // "If you have none, you must …" is "have one or …".
  const isOtherwise =
    clause.cues.some(({ cue }) => cue === 'condition') &&
    group[0]!.clause.cues.some(({ cue }) => cue === 'alternative');
  if (isOtherwise) return null;
  const tells = clause.values.length > 0 || terms.some((term) => !isNeutral(term, language));
  return tells && group[0]!.clause.isNegated !== clause.isNegated ? { reason: 'negation' } : null;
}

/** "Neither … nor": what goes on with a negation, folded. */
const NOR = /(?<!\p{L})(?:ni|nor)(?!\p{L})/gu;

/** How often a clause denies; "ne paie pas le voyage ni le logement" does once. */
function negations({ cues, text }: Clause): number {
  const all = cues.filter(({ cue }) => cue === 'negation').length;
  return Math.max(Math.min(all, 1), all - (text.match(NOR) ?? []).length);
}

/** A day before or after which something is: it is lost with the cue, unless the word says as much. */
const BOUNDS: readonly (readonly [Cue, string])[] = [
  ['before', 'deadline'],
  ['after', 'begin'],
];

/** Cues of which it matters whether they are denied: what is not possible is not what is, "after" stays after. */
const DENIABLE: ReadonlySet<Cue> = new Set<Cue>([
  'possible',
  'required',
  'desired',
  'planned',
  'all',
  'only',
  'usual',
  'mainly',
]);

function isLike(other: ClauseCue, cue: Cue, isDenied: boolean): boolean {
  return other.cue === cue && (other.isDenied === isDenied || !DENIABLE.has(cue));
}

/** What an offer says, and what it may be told with: "occasional trips", "a few trips"; "an asset", "not required". */
const TOLD_WITH: readonly (readonly [offered: Cue, stated: Cue])[] = [
  ['usual', 'some'],
  ['some', 'usual'],
  ['optional', 'possible'],
  ['desired', 'optional'],
  ['alternative', 'condition'],
  ['alternative', 'possible'],
];

function isToldWith(offered: Cue, stated: readonly ClauseCue[]): boolean {
  return TOLD_WITH.some(
    ([cue, other]) => cue === offered && stated.some((found) => found.cue === other && !found.isDenied),
  );
}

function tells(stated: Cue, offered: readonly ClauseCue[]): boolean {
  return TOLD_WITH.some(
    ([cue, other]) => other === stated && offered.some((found) => found.cue === cue && !found.isDenied),
  );
}

/** "Up to two days" says of itself that it is the most. */
function isUpTo({ values }: Clause): boolean {
  return values.some((value) => value.kind === 'duration' && value.duration.min === 0);
}

/** Said of each day, folded. */
const DAILY = /(?<!\p{L})(?:tous les jours|chaque jour|every day|each day|cada dia|todos los dias)(?!\p{L})/u;
/** How often something is, so that a statement may say it; folded. */
const REGULAR =
  /(?<!\p{L})(?:tous|toutes|chaque|every|each|cada|tod[oa]s|all|always|toujours|siempre|daily|quotidien\p{L}*|diari\p{L}*|par jour|a day|per day|al dia|por dia|jour|journalier\p{L}*)(?!\p{L})/u;
const WHOLE_WEEK =
  /(?:lundi|monday|lunes).{1,6}(?:vendredi|friday|viernes|dimanche|sunday|domingo|samedi|saturday|sabado)/u;

/** Whether a clause stands right behind another one in its sentence. */
function isNext(main: Unit, unit: Unit): boolean {
  return (
    unit.source === main.source &&
    unit.segment === main.segment &&
    unit.index === main.index + 1 &&
    !unit.clause.opensSentence
  );
}

/** What is said of each of several, folded. */
const EACH = /(?<!\p{L})(?:chaque|each|every|cada)(?!\p{L})/u;
const PER = /(?<!\p{L})(?:par|per|por) \p{L}/u;
/** What one has access to one can use, folded. */
const HAVING_ACCESS = /(?<!\p{L})(?:acces|access|acceso) (?:to|a|au|aux|al)(?!\p{L})/u;
/** Tells when rather than whether, folded. */
const WHEN = /(?<!\p{L})(?:when|quand|lorsqu|cuando)/u;
/** One of two things may be, folded. */
const ALTERNATIVE = /^\s*(?:ou|or|o)\s/u;
/** What an internship brings with it, folded. */
const IMPLYING =
  /(?<!\p{L})(?:suppos(?:e|ent|era)|impliqu(?:e|ent|era)|exig\p{L}*|a prevoir|prevoir|entails?|involves?|expected to|please|merci de|merci d'|veuillez|supone|suponen|implica|implican|conlleva|conllevan|a fournir|a joindre|open to|(?<=^\s*(?:\p{L}+ )?)\p{L}{2,}(?:er|ir|oir|ndre|ttre|ire|ez)(?= (?:l[ea]s?|l'|une?|des?|du|trois|deux|en|a|au|aux|avec|\p{N}))|(?<=^\s*)\p{L}{3,}(?:ar|er|ir)(?= )|ouvert(?:e?s?) aux?|abiert[oa]s? a|s'adresse|dirigid[oa]s? a|aimed at|applications from|(?<=^\s*)a \p{L}+(?:er|ir|re)|qu'(?:apres|avec)|only (?:after|with|once)|solo (?:tras|con|despues))(?!\p{L})/u;

const KNOWING_HOW =
  /(?<!\p{L})(?:savoir|sachez|sachant|saber|sepas?|know(?:ing|s)? how to|(?:be|are|is) able to|capables? de|capa(?:z|ces) de)(?!\p{L})/u;

/** What limits a value rather than what is done. */
const BOUNDING: ReadonlySet<Cue> = new Set(['minimum', 'maximum', 'approximate']);

/** "Up to £600 for those who live more than 50 miles away": of the 600 a clause about the 50 need not tell "up to". */
function boundsOtherValues(cue: Cue, told: Clause, clause: Clause): boolean {
  const bounds = cuesIn(told.text).filter((found) => found.cue === cue);
  return (
    bounds.length > 0 &&
    bounds.every(({ end }) => {
      const next = told.values.find(({ start }) => start - told.start >= end);
      const isBound = next && !/\p{L}/u.test(told.text.slice(end, next.start - told.start));
      return isBound && !clause.values.some((value) => isSameValue(value, next));
    })
  );
}

/** Limits that got lost, or that were put in. */
function findChange(
  clause: Clause,
  limits: readonly Clause[],
  terms: readonly Term[],
  group: readonly Unit[],
): Fault | null {
  const own = [clause, ...limits].flatMap(({ cues }) => cues);
  const has = (cues: readonly ClauseCue[], cue: Cue, isDenied: boolean): boolean =>
    cues.some((other) => isLike(other, cue, isDenied));
  const offered = group.flatMap((unit) => [unit.clause, ...unit.limits].flatMap(({ cues }) => cues));
  // What limits a clause of another sentence, that only helps to tell it, limits something else.
  const [main] = group;
  const kept = group
    .filter((unit) => unit === main || isNext(main!, unit))
    .flatMap((unit) => [unit.clause, ...unit.limits])
    .flatMap((told) => told.cues.map((found) => ({ ...found, told })));
  for (const { cue, isDenied, told } of kept) {
    if (BOUNDING.has(cue) && boundsOtherValues(cue, told, clause)) continue;
    // "Those who live here are preferred": living here is.
    if (cue === 'condition' && has(offered, 'desired', false) && has(own, 'desired', false)) continue;
    if (
      cue === 'condition' &&
      WHEN.test(told.text) &&
      [clause, ...limits].some(({ text }) => WHEN.test(text))
    )
      continue;
    // "You can't" says no more than "you don't".
    if (cue === 'possible' && isDenied && clause.isNegated) continue;
    if (cue === 'maximum' && isUpTo(clause)) continue;
    // "Someone who can write a report": who knows how to.
    if (cue === 'possible' && !isDenied && KNOWING_HOW.test(clause.text)) continue;
    if (KEPT.has(cue) && !has(own, cue, isDenied) && !isToldWith(cue, own))
      return { reason: 'lost', words: cue };
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
  // "On days of field work" told as "every day".
  if (
    DAILY.test(clause.text) &&
    !group.some((unit) =>
      [unit.clause, ...unit.limits].some(({ text }) => REGULAR.test(text) || WHOLE_WEEK.test(text)),
    )
  )
    return { reason: 'added', words: 'all' };
  // "The last three weeks may be remote" told as "remote work is possible".
  const isScoped =
    has(clause.cues, 'possible', false) &&
    clause.values.length === 0 &&
    group[0]!.clause.values.some(({ kind }) => kind === 'duration') &&
    has(group[0]!.clause.cues, 'possible', false);
  if (
    isScoped &&
    limits.every(({ values }) => values.length === 0) &&
    terms.some(({ concept }) => concept === 'remote' || concept === 'onsite') &&
    !terms.some(({ kind }) => kind === 'period' || kind === 'weekday')
  )
    return { reason: 'lost', words: 'some' };
  const headings = group.flatMap(({ said }) => said);
  for (const { cue, isDenied } of clause.cues) {
    if (!ADDING.has(cue) || has([...offered, ...headings], cue, isDenied)) continue;
    // "If time allows, X is done": it may be done.
    const isConditional = has(own, 'condition', false) && has(offered, 'condition', false);
    if (cue === 'possible' && !isDenied && isConditional) continue;
    if (tells(cue, offered) || (cue === 'maximum' && group.some((unit) => isUpTo(unit.clause)))) continue;
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
        : group.some(
            (unit) =>
              ALTERNATIVE.test(unit.clause.text) ||
              HAVING_ACCESS.test(unit.clause.text) ||
              cuesIn(unit.clause.text).some((other) => other.cue === 'maximum'),
          ));
    // "The internship involves work at weekends": one has to.
    const isFrom =
      cue === 'after' &&
      clause.values.some((value) => value.kind === 'date' || isYear(value)) &&
      group.some((unit) => FROM.test(unit.clause.text));
    // "The deadline is 1 June": before that day.
    const isDeadline =
      cue === 'before' &&
      group.some((unit) => unit.clause.terms.some(({ concept }) => concept === 'deadline'));
    if (isDeadline) continue;
    const isImplied =
      cue === 'required' && !isDenied && group.some((unit) => IMPLYING.test(unit.clause.text));
    // "A file per sample": one for each.
    const isOfEach =
      cue === 'all' && EACH.test(clause.text) && group.some((unit) => PER.test(unit.clause.text));
    if (isOfEach) continue;
    if (!isInvitation && !isAsked && !isMeant && !isFrom && !isImplied)
      return { reason: 'added', words: cue };
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
const NAME_WEIGHT = 2;
const CONTEXT_WEIGHT = 0.5;

function overlap(clause: Clause, terms: readonly Term[], { clause: offered, context, names }: Unit): number {
  const held = (among: readonly Term[]): number =>
    terms
      .filter((term) => among.some((other) => supports(other, term)))
      .reduce((sum, { isName }) => sum + (isName ? NAME_WEIGHT : 1), 0);
  const values = clause.values.filter((value) => offered.values.some((other) => isSameValue(value, other)));
  return (
    held(offered.terms) +
    VALUE_WEIGHT * values.length +
    CONTEXT_WEIGHT * (Math.min(1, held(context)) + Math.min(1, held(names)))
  );
}

const MODALITIES: ReadonlySet<Cue> = new Set<Cue>(['required', 'desired', 'optional']);

function isAsking({ cues }: Clause): boolean {
  return cues.some(({ cue }) => MODALITIES.has(cue));
}

/** The clauses that a clause is made from: each of the nearest, with those that hold what it lacks. */
function usedBy(
  clause: Clause,
  telling: readonly Term[],
  terms: readonly Term[],
  units: readonly Unit[],
): Unit[][] {
  const mains = nearest(clause, telling, units);
  // Whether something is asked for is told where that is said of it, not wherever else it is named.
  const asking = isAsking(clause) ? mains.filter((unit) => isAsking(unit.clause)) : [];
  return (asking.length > 0 ? asking : mains).map((main) => {
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
