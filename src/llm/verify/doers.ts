import { isFunctionWord as isGrammar } from '../../answer/namesOf.ts';
import type { Language } from '../../language/Language.ts';
import type { Unit } from './Evidence.ts';
import { isNeutral, isNeutralConcept } from './neutral.ts';
import type { Clause, Term } from './readClauses.ts';
import { supports } from './supports.ts';

/** "Paul works for the institute" where his name and the institute's stand in no clause together. */
export function isMisplaced({ terms }: Clause, units: readonly Unit[]): boolean {
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

/** "Supervised by Dr Martin", folded; who does it follows. */
export const BY =
  /(?<!\p{L})(?:by|par|por)\s+(?:(?:m|mm|mme|mlle|dr|dre|dra|prof|pr|me|maitre|mr|mrs|ms|sr|sra|don|dona|professor|professeure?|profesora?|docteure?|doctora?)\.?\s+)?$/u;

/** Whether somebody is named as the doer of what its sources name another doer of. */
export function hasOtherAgent({ terms, text }: Clause, units: readonly Unit[]): boolean {
  const agent = terms.findLast((term) => term.isName && BY.test(text.slice(0, term.start)));
  const deed =
    agent &&
    terms.find(({ start, concept }) => start < agent.start && concept !== null && concept !== 'internship');
  if (!deed) return false;
  const telling = units.filter(
    ({ clause }) =>
      clause.terms.some((offered) => supports(offered, deed)) &&
      clause.terms.some((term) => term.isName && BY.test(clause.text.slice(0, term.start))),
  );
  return (
    telling.length > 0 &&
    !units.some(
      ({ clause }, i) =>
        clause.terms.some((offered) => supports(offered, agent!)) &&
        (telling.includes(units[i]!) || telling.some(({ source }) => source === units[i]!.source)),
    )
  );
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

/** How what opens a sentence begins, folded. */
const PREPOSITION =
  /^\s*(?:for|to|with|in|at|on|after|during|pour|avec|dans|en|apres|pendant|des|par|para|con|tras|durante|por)(?!\p{L})/u;
/** What is told of nobody, folded. */
const IMPERSONAL =
  /^\s*(?:no )?(?:hay|habra|hace falta|il (?:faut|faudra|y a)|es (?:preciso|necesario|posible)|it is|there (?:is|are))(?!\p{L})/u;

/** Whether a statement has those act for whom something is done, or the intern do what others do. */
export function hasOtherDoer(
  clause: Clause,
  terms: readonly Term[],
  units: readonly Unit[],
  language: Language,
): boolean {
  if (ACTED_ON.test(clause.text) || IMPERSONAL.test(clause.text)) return false;
  const telling = terms.filter((term) => !isNeutral(term, language));
  if (READER.test(clause.text)) {
    const holding = units.filter(
      (unit) =>
        telling[0] !== undefined && unit.clause.terms.some((offered) => supports(offered, telling[0]!)),
    );
    return holding.length > 0 && holding.every((unit) => BY_WHOM.test(unit.clause.text));
  }
  // "For safety's sake, the models run …": of what opens the sentence nothing is told.
  const comma = PREPOSITION.test(clause.text) ? clause.text.indexOf(',') : -1;
  const [subject, ...rest] = telling.filter(({ start }) => start > comma);
  if (!subject || rest.length === 0 || subject.isName || subject.kind !== null) return false;
  const named = units.flatMap((unit) =>
    unit.clause.terms
      .filter((term) => supports(term, subject) && !isToldOn(term, rest[0]!, unit, units))
      .map((term) => ({ term, text: unit.clause.text })),
  );
  const same = named.filter(({ term }) => term.text === subject.text);
  const places = (same.length > 0 ? same : named).map(({ term, text }) => {
    const before = text.slice(0, term.start);
    return FOR_WHOM.test(before) || (GIVING.test(before) && TO_WHOM.test(before));
  });
  return places.length > 0 && places.every(Boolean);
}

/** "… to the agency, which checks them": what follows tells what it does. */
const TELLS_ON = /^\s*(?:qui|who|which|que|quien(?:es)?)(?!\p{L})/u;

function isToldOn(
  { start, text }: Term,
  deed: Term,
  { clause, source, segment, index }: Unit,
  units: readonly Unit[],
): boolean {
  const isLast = !/\p{L}/u.test(clause.text.slice(start + text.length));
  return (
    isLast &&
    units.some(
      (next) =>
        next.source === source &&
        next.segment === segment &&
        next.index === index + 1 &&
        TELLS_ON.test(next.clause.text) &&
        next.clause.terms.some((offered) => supports(offered, deed)),
    )
  );
}

/** Where something is told of a place that only the one who does it, or a partner of theirs, is at. */
export function isElsewhere(
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

/** "Las prácticas se realizan en …", folded: it is of the internship itself that the place is told. */
const TAKES_PLACE =
  /(?<!\p{L})(?:se (?:realiza|desarroll|hac|deroul|fait|fera|font|passe)\p{L}*|tiene[n]? lugar|takes? place|(?:a|ont|aura|auront) lieu|(?:is|are|will be) (?:based|located|held|done))\s+(?:a|au|aux|en|in|at|dans|sur)(?!\p{L})/u;

function tellsOtherThan({ terms, text }: Clause): boolean {
  if (TAKES_PLACE.test(text)) return false;
  if (terms.some(({ concept }) => concept !== null && LOCATING.has(concept))) return false;
  const telling = terms.filter(
    (term) => !isNameOfPlace(term) && !isNeutralConcept(term) && !isGrammar(term.text),
  );
  return telling.length > MOST_BESIDE_PLACE;
}
