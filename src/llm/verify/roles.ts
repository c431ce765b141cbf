import { isFunctionWord } from '../../answer/namesOf.ts';
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
/** "Under supervision", folded: who stands before it does nothing of the kind. */
const UNDER = /(?<!\p{L})(?:under|under the|sous|sous la|sous l'|bajo|bajo la)\s*$/u;
/** "La fouille que dirige Paul", folded: the doer stands behind. */
const INVERTED = /(?<!\p{L})(?:que|qu')\s*$/u;

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

interface Roles {
  readonly doers: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

/**
 * Whether a statement has somebody do what an offer has done to them: who stands before what is done in one and behind
 * it in the other.
 * @param offered the clauses of one quote after another, in their order
 */
export function areRolesSwapped(stated: Clause, offered: readonly Clause[]): boolean {
  for (const done of stated.terms) {
    if (done.concept === null || !DEEDS.has(done.concept) || isThing(done, stated)) continue;
    const own = rolesIn(stated, done.concept, new Set());
    const known: Roles[] = [];
    let subject: ReadonlySet<string> = new Set();
    for (const clause of offered) {
      const roles = rolesIn(clause, done.concept, subject);
      if (roles) known.push(roles);
      // "You will be supervised by X and report to Y": you report.
      const first = clause.terms.flatMap(who)[0];
      if (first !== undefined) subject = new Set([first]);
    }
    if (!own || known.length === 0) continue;
    const isSwapped = known.every(
      ({ doers, others }) =>
        // Told of one, said of another.
        (own.doers.size > 0 &&
          doers.size > 0 &&
          ![...own.doers].some((one) => doers.has(one) || others.has(one))) ||
        [...own.doers].some((one) => others.has(one) && !doers.has(one)) ||
        [...own.others].some((one) => doers.has(one) && !others.has(one)),
    );
    if (isSwapped) return true;
  }
  return false;
}

/** "The meetings" are no meeting of somebody. */
function isThing({ concept, start }: Term, { text }: Clause): boolean {
  return concept !== null && THINGS_TOO.has(concept) && BEFORE_NOUN.test(text.slice(0, start));
}

/** Who stands on which side of what is done; a clause that names nobody before it goes on about the one before. */
function rolesIn({ terms, text }: Clause, done: string, subject: ReadonlySet<string>): Roles | null {
  const verb = terms.find(({ concept }) => concept === done);
  if (!verb) return null;
  const side = (isBefore: boolean): Set<string> =>
    new Set(terms.filter((term) => term !== verb && term.start < verb.start === isBefore).flatMap(who));
  const isPassive =
    PASSIVE.test(text.slice(verb.start + verb.text.length)) || INVERTED.test(text.slice(0, verb.start));
  const [before, behind] = [side(true), side(false)];
  const first = before.size > 0 ? before : subject;
  if (UNDER.test(text.slice(0, verb.start))) return { doers: behind, others: first };
  return isPassive ? { doers: behind, others: first } : { doers: first, others: behind };
}

/** Those who can do something: the intern, whoever has a name, groups. */
function who({ text, concept, isName }: Term): string[] {
  if (concept === 'person' || READER.has(text)) return ['reader'];
  // "B2" and "C++" do nothing.
  if (isName && /^\p{L}+$/u.test(text)) return [text];
  return concept !== null && DOERS.has(concept) ? [concept] : [];
}
