import type { Clause, Term } from './readClauses.ts';

/** What one does to another, where it matters who does. */
const RELATIONS: ReadonlySet<string> = new Set([
  'supervise',
  'report',
  'funding',
  'lend',
  'employ',
  'pay',
  'train',
  'evaluate',
  'provide',
  'send',
  'join',
  'refund',
]);
/** Words for the reader, folded, who is the intern. */
const READER = new Set(['you', 'vous', 'tu', 'te', 'usted']);
/** "Supervised by": the doer stands behind, folded. */
const PASSIVE = /(?<!\p{L})(?:by|par|por)(?!\p{L})/u;

interface Roles {
  readonly doers: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

/** Whether a statement has somebody do what an offer has done to them. */
export function areRolesSwapped(stated: Clause, offered: readonly Clause[]): boolean {
  for (const relation of RELATIONS) {
    const own = rolesIn(stated, relation);
    if (!own) continue;
    const known = offered.flatMap((clause) => rolesIn(clause, relation) ?? []);
    if (known.length === 0) continue;
    const swapped = known.every(
      ({ doers, others }) =>
        [...own.doers].some((who) => others.has(who) && !doers.has(who)) ||
        [...own.others].some((who) => doers.has(who) && !others.has(who)),
    );
    if (swapped) return true;
  }
  return false;
}

function rolesIn({ terms, text }: Clause, relation: string): Roles | null {
  const verb = terms.find(({ concept }) => concept === relation);
  if (!verb) return null;
  const side = (isBefore: boolean): Set<string> =>
    new Set(terms.filter((term) => term !== verb && term.start < verb.start === isBefore).flatMap(who));
  const isPassive = PASSIVE.test(text.slice(verb.start + verb.text.length));
  return isPassive ? { doers: side(false), others: side(true) } : { doers: side(true), others: side(false) };
}

/** Those who can do something: the intern, whoever has a name, groups. */
function who({ text, concept, isName }: Term): string[] {
  if (concept === 'person' || READER.has(text)) return ['reader'];
  if (isName) return [text];
  return concept !== null && DOERS.has(concept) ? [concept] : [];
}

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
]);
