import { isFunctionWord } from '../../answer/namesOf.ts';
import { partyOf } from './actors.ts';
import type { Clause, Term } from './readClauses.ts';
import { supports } from './supports.ts';

/** What one does to or for another, where it matters who does. */
const DEEDS: ReadonlySet<string> = new Set(
  'supervise report funding lend employ pay train evaluate provide send join refund prepare develop lead guidance help meet write document visit receive validate review choose interview test compare present share use'.split(
    ' ',
  ),
);
/** Those whose words name a thing as well. */
const THINGS_TOO: ReadonlySet<string> = new Set(
  'meet document visit interview report review test use'.split(' '),
);
const BEFORE_NOUN =
  /(?<!\p{L})(?:the|an?|our|your|their|of|in|at|to|le|la|l'|les|un|une|des?|du|d'|aux?|vos|nos|votre|notre|leurs?|el|los|las|una|unos|unas|del?|en|sus?|nuestr[oa]s?)\s*$/u;
/** Words for the reader, folded, who is the intern. */
const READER = new Set(['you', 'vous', 'tu', 'te', 'usted']);
/** A person or group of whom only the calling is told. */
const SOMEBODY = 'somebody';
/** Groups and persons that do things, by what they are. */
const DOERS: ReadonlySet<string> = new Set([
  'team',
  'company',
  'laboratory',
  'institute',
  'university',
  'foundation',
  'collective',
  'researcher',
  'level 4',
  'engineer',
  'client',
  'group',
  'partner',
]);
/** "Supervised by": the doer stands behind, folded. */
const PASSIVE =
  /(?<!\p{L})(?:by|par|por)(?! (?:\p{N}|hour|day|week|month|year|phone|e-?mail|post|heure|jour|semaine|mois|an|telephone|courriel|courrier|hora|dia|semana|mes|ano|telefono|correo)(?!\p{L}))(?!\p{L})/u;
/** "An interview followed by an exercise", folded: nothing is done by an exercise. */
const FOLLOWED =
  /(?<!\p{L})(?:followed|preceded|suivi(?:e?s?)|precede(?:e?s?)|seguid[oa]s?|precedid[oa]s?)\s*$/u;
/** A company that is not the one whose offer it is, folded. */
const OUTSIDE =
  /(?:extern\p{L}*|exterieur\p{L}*|outside|partner|another|other|autre|otra|client|contracted)\s+$|^\s*(?:extern|exterieur|exterior|partenaire|cliente?|socia|colaboradora|subcontrat|sous-trait|appelee?|called|llamada)/u;
/** "Corre por cuenta de la universidad", folded: who bears it stands behind. */
const BEARING = /^(?:corren? |a (?:la )?charge|a cargo)/u;
/** "A shared house": by whom does not matter, folded. */
const SHARED = /^(?:shared|partage(?:e?s?)|compartid[oa]s?)$/u;
/** Behind these "vous" is no subject, folded. */
const OBJECT = /(?<!\p{L})(?:on|nous|qui|ils?|elles?|ne)\s+$/u;
/** "Vous rédigerez une fiche par échantillon": what somebody will do is done by nobody else, folded. */
const FINITE = /[aei]r(?:ez|a|as|ai|ons|ont|an|e|emos)$/u;
/** What stands before a participle by which something is done, folded, and how that ends. */
const UNDONE =
  /(?<!\p{L})(?:est|sont|sera|seront|etre|ete|is|are|be|been|was|were|es|son|sera|seran|ser|sido|fue)(?: \p{L}+){0,2}\s+$/u;
const REFLEXIVE = /(?<!\p{L})se\s+$/u;
const PARTICIPLE = /(?:e|es|ee|ees|is|ise?s?|it|ite?s?|us?|ues?|ed|id[oa]s?|ad[oa]s?|ch[oa]s?|en|nt)$/u;
/** "Under supervision", folded: who stands before it does nothing of the kind. */
const UNDER = /(?<!\p{L})(?:under|under the|sous|sous la|sous l'|bajo|bajo la)\s*$/u;
/** "La fouille que dirige Paul", folded: the doer stands behind. */
const INVERTED = /(?<!\p{L})(?:que|qu')\s*$/u;

/** What somebody is called by what they do, folded, and what says that somebody is it. */
const CALLING =
  /^(?:tut(?:or|ora|ors|ores|oras|eur|eurs|rice|rices)|supervis(?:ors?|ora|ores|oras|eurs?)|encadrante?s?|responsables?|managers?|mentors?|directe?(?:urs?|rices?|ors?|oras?|ores))$/u;
/** "The tools used are X and Y", folded. */
const USED = /^(?:used|utilis(?:e|es|ee|ees)|utilizad[oa]s?|usad[oa]s?|emplead[oa]s?)$/u;
const IS_BEHIND = /^\s+(?:\p{L}+ ){0,3}(?:is|are|will be|est|sont|sera|seront|es|son|seran)(?!\p{L})/u;
const IS_BEFORE = /(?<!\p{L})(?:is|are|will be|est|sont|sera|seront|es|son|seran) (?:\p{L}+'? ?){0,2}$/u;

/** What is better, preferred or taken stands before it, what is not behind it, folded. */
const PREFERRED =
  /(?<!\p{L})(?:over|rather than|instead of|than|plutot qu[e']|au lieu d[e']|aux?|que|en lugar de|en vez de|antes que|por encima de)(?!\p{L})/u;
const PREFERENCE =
  /(?<!\p{L})(?:favou?r\p{L}*|prefer\p{L}*|privilegi\p{L}*|prefier\p{L}*|rather|instead|better|worse|plutot|au lieu|mieux|mejor|en lugar|en vez)(?!\p{L})/u;

/** Whether a statement prefers what an offer puts behind: "A rather than B" told as "B rather than A". */
export function isPreferenceSwapped(stated: Clause, offered: readonly Clause[]): boolean {
  const own = sidesOf(stated);
  if (!own) return false;
  const known = offered.flatMap((clause) => sidesOf(clause) ?? []);
  const holds = (terms: readonly Term[], term: Term): boolean =>
    terms.some((other) => !isFunctionWord(other.text) && supports(other, term));
  return (
    known.length > 0 &&
    known.every(
      ({ before, behind }) =>
        own.before.some((term) => holds(behind, term) && !holds(before, term)) ||
        own.behind.some((term) => holds(before, term) && !holds(behind, term)),
    )
  );
}

function sidesOf({ terms, text }: Clause): { before: Term[]; behind: Term[] } | null {
  const preference = PREFERENCE.exec(text);
  const after = preference ? preference.index : 0;
  const mark = preference ? PREFERRED.exec(text.slice(after)) : null;
  if (!mark) return null;
  const at = after + mark.index;
  const telling = terms.filter((term) => !isFunctionWord(term.text));
  return {
    before: telling.filter(({ start }) => start < at),
    behind: telling.filter(({ start }) => start > at),
  };
}

const MOST_BESIDES = 2;

interface Roles {
  readonly doers: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

/**
 * Whether a statement has somebody do what an offer has done to them: who stands before what is done in one and behind
 * it in the other.
 * @param offered the clauses of one quote after another, in their order
 * @param namesOffer whether a term is what the offer is called
 */
export function areRolesSwapped(
  stated: Clause,
  offered: readonly Clause[],
  namesOffer: (term: Term) => boolean,
): boolean {
  for (const done of stated.terms) {
    if (done.concept === null || !DEEDS.has(done.concept) || isThing(done, stated)) continue;
    if (SHARED.test(done.text) && !stated.terms.some(({ concept }) => concept === 'person')) continue;
    const own = rolesIn(stated, done.concept, new Set(), namesOffer);
    let known: Roles[] = [];
    const others: Roles[] = [];
    let subject: ReadonlySet<string> = new Set();
    for (const clause of offered) {
      if (clause.opensSentence) subject = new Set();
      const roles = rolesIn(clause, done.concept, subject, namesOffer);
      if (roles) (sharesMore(clause, stated, done) ? known : others).push(roles);
      // "You will be supervised by X and report to Y": you report.
      const first = clause.terms.flatMap((term) => who(term, clause.text, namesOffer))[0];
      if (first !== undefined) subject = new Set([first]);
    }
    // Where little is told besides, the deed tells of whom it is told.
    const besides = stated.terms.filter(
      ({ text, concept, isName }) =>
        !isName && concept !== done.concept && concept !== 'person' && !isFunctionWord(text),
    );
    if (known.length === 0 && besides.length <= MOST_BESIDES) known = others;
    if (!own || known.length === 0) continue;
    const isSwapped = known.every(
      ({ doers, others }) =>
        // Told of one, said of another.
        (own.doers.size > 0 &&
          doers.size > 0 &&
          ![...own.doers].some((one) => isAmong(one, doers) || isAmong(one, others))) ||
        [...own.doers].some((one) => one !== SOMEBODY && others.has(one) && !isAmong(one, doers)) ||
        [...own.others].some((one) => one !== SOMEBODY && doers.has(one) && !isAmong(one, others)),
    );
    if (isSwapped) return true;
  }
  return false;
}

/** Whether somebody is one of some; whoever has no name may be any of them but the reader. */
function isAmong(one: string, those: ReadonlySet<string>): boolean {
  if (those.has(one)) return true;
  if (one === 'reader') return false;
  return one === SOMEBODY ? [...those].some((other) => other !== 'reader') : those.has(SOMEBODY);
}

/** Whether a clause tells of more that a statement tells of than what is done. */
function sharesMore({ terms }: Clause, stated: Clause, done: Term): boolean {
  const rest = stated.terms.filter(({ text, concept }) => concept !== done.concept && !isFunctionWord(text));
  return (
    rest.length === 0 ||
    terms.some(
      (term) =>
        term.concept !== done.concept &&
        !isFunctionWord(term.text) &&
        rest.some((other) => supports(term, other)),
    )
  );
}

/** "The meetings" are no meeting of somebody. */
function isThing({ concept, start }: Term, { text }: Clause): boolean {
  return concept !== null && THINGS_TOO.has(concept) && BEFORE_NOUN.test(text.slice(0, start));
}

/** Who stands on which side of what is done; a clause that names nobody before it goes on about the one before. */
function rolesIn(
  { terms, text }: Clause,
  done: string,
  subject: ReadonlySet<string>,
  namesOffer: (term: Term) => boolean,
): Roles | null {
  const verb = terms.find(({ concept }) => concept === done);
  if (!verb) return null;
  const side = (isBefore: boolean): Set<string> =>
    new Set(
      terms
        .filter((term) => term !== verb && term.start < verb.start === isBefore)
        .flatMap((term) => who(term, text, namesOffer)),
    );
  // "On vous prête": to whom, before the verb.
  const toReader = terms.some(
    ({ text: word, start }) =>
      start < verb.start && (word === 'te' || (word === 'vous' && OBJECT.test(text.slice(0, start)))),
  );
  const rest = text.slice(verb.start + verb.text.length);
  const isSaidToBe = IS_BEHIND.test(rest) || IS_BEFORE.test(text.slice(0, verb.start));
  if (isSaidToBe && USED.test(verb.text)) return null;
  // "The tutor will be Ana", "Ana will be the tutor": one and the same.
  if (isSaidToBe && CALLING.test(verb.text))
    return { doers: new Set([...side(true), ...side(false)]), others: new Set() };
  const agent = PASSIVE.exec(rest);
  const isPassive =
    (agent !== null && !FINITE.test(verb.text) && !FOLLOWED.test(rest.slice(0, agent.index))) ||
    BEARING.test(verb.text) ||
    INVERTED.test(text.slice(0, verb.start));
  const [before, behind] = [side(true), side(false)];
  // "Costs are refunded", "se obtiene la financiación": by whom is not told.
  const head = text.slice(0, verb.start);
  const isUndone = (UNDONE.test(head) && PARTICIPLE.test(verb.text)) || REFLEXIVE.test(head);
  if (!isPassive && isUndone) return { doers: new Set(), others: new Set([...before, ...behind]) };
  if (toReader && before.delete('reader')) behind.add('reader');
  const first = before.size > 0 ? before : subject;
  if (UNDER.test(text.slice(0, verb.start))) return { doers: behind, others: first };
  return isPassive ? { doers: behind, others: first } : { doers: first, others: behind };
}

/** Those who can do something: the intern, whoever has a name, groups. */
const AT = /(?<!\p{L})(?:in|at|near|en|dans|sur)\s+$/u;

function who(term: Term, whole: string, namesOffer: (term: Term) => boolean): string[] {
  const { text, concept, isName, start } = term;
  // The company whose offer it is may be told by its name.
  const isOther = OUTSIDE.test(whole.slice(0, start)) || OUTSIDE.test(whole.slice(start + text.length));
  if ((concept === 'company' && !isOther) || (isName && namesOffer(term))) return ['offerer'];
  if (concept === 'person' || READER.has(text)) return ['reader'];
  // Nor does a place.
  if (isName && AT.test(whole.slice(0, start))) return [];
  // "B2" and "C++" do nothing.
  if (isName && /^\p{L}+$/u.test(text)) return [text];
  if (concept !== null && DOERS.has(concept)) return [concept];
  const party = isName ? null : partyOf(term, namesOffer);
  return party === 'offerer' ? [party] : party === 'other' ? [SOMEBODY] : [];
}
