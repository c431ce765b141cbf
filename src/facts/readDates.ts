import { fold } from '../language/fold.ts';
import type { Fact } from './Fact.ts';
import { quoteAround } from './quoteAround.ts';
import type { StatementView } from './StatementView.ts';
import { type OfferDate, parseDates } from './values/parseDates.ts';

/** Just before the date on which an internship begins, folded. */
const BEGINS =
  /(?:a partir d[eu']?|a compter d[eu']?|a contar del?|\bdes (?:le|la|l')?|\bdes|debut(?:e|era|ant)?(?: au| le| en| prevu| souhaite)?|demarr\w*|commenc\w*|starting|starts?|begin(?:s|ning)?|from|as of|inicio|emp(?:ieza|ez)\w*|com(?:ienza|enz)\w*|inici\w*|arranca\w*|incorporacion|pourvoir|disponib\w*|available|periode|entre|between|se deroule\w*|rentree|prise de poste|start date|start of|earliest)[^.;]{0,32}$/u;
/** Just before the last day of a period that begins with another date, folded. */
const ENDS = /\d[^.;]{0,16}(?:\bau|\bto|\bal|\buntil|\bjusqu'?au|\bhasta|[-–])\s*(?:el |the )?$/;
/** A date that opens a period: "7 June - 13 August", folded. */
const RANGE = /^\s*(?:[-–]|to|au|al|until|jusqu'?au|hasta)\s*(?:el |the )?\d/;
const DURING = /(?:\b(?:en|in|de|du|au|pour|for|over)\s*)$/u;
const INTERNSHIP =
  /\bstages?\b|internship|\bintern\b|practicas?\b|pasantia|\bbeca\b|placement|semaines|mois|weeks|months|poste\b/;
/** Just before the last day on which one can apply, folded. */
const UNTIL =
  /(?:\bavant\s?(?:le|la|fin|minuit)?|\bbefore|\bby|\bjusqu'?\s?au|\buntil|\btill|\bhasta(?: el)?|au plus tard|no later than|limite|deadline|clotur\w*|clos(?:e|es|ing|ed)?\b(?! in)|plazo|cierr\w*|antes del?|a mas tardar|last (?:date|day)|dernier (?:jour|delai)|ultim[oa] (?:dia|fecha)|fecha tope|due|remettre pour le|expir\w*)[^.;]{0,34}$/u;
const APPLYING =
  /candidat|postul|\bcv\b|envoy|transm|adress|dossier|\bappl|\bsend|submit|resume|solicit|enviar|write to|ecri(?:vez|re)|inscri|recib|lettre|clotur|close|closing|deadline|date limite|manda|escrib|motivation|convocatoria|announcement|annonce/;
/** What else a date may be, folded. */
const OTHER_EVENT =
  /projet|project\b|proyecto|hear from|repon(?:se|dr)|resultats|soutenu|defend|publi|poste[de]? |posted|paru|mis en ligne|created|fond[ée]|found(?:ed)?|depuis|since|lanc[eé]|entretiens?|interview|entrevist|seance|commission|version|imprim|saisie|revised|conference|phd|these|tesis|graduates?|apprentices?|salon|forum|open day|evening|message|moved|opened|ended/;

/** Says that a date can be moved, folded. */
const VAGUE = /flexib|conven|negoci|discut|defin|au plus tot|at the earliest|como pronto/;

const LEAST = 2;

/** When the internship begins, or the period it takes place in. */
export function readStart(views: readonly StatementView[]): Fact[] {
  return strongest(
    views.flatMap((view) => {
      const dates = findDates(view, 'start', (date, before, behind) =>
        startStrength(view, date, before, behind),
      );
      // "In March 2026 (flexible)" begins in March.
      const isDated = dates.some(({ value }) => value?.kind === 'date' && !value.date.anytime);
      return isDated ? dates.filter(({ text }) => !VAGUE.test(fold(text))) : dates;
    }),
  );
}

/** Until when one can apply; never the day of publication, an interview, or the start. */
export function readDeadline(views: readonly StatementView[]): Fact[] {
  return strongest(
    views.flatMap((view, i) =>
      findDates(view, 'deadline', (date, before) =>
        deadlineStrength(view, date, before, views[i - 1]?.folded ?? ''),
      ),
    ),
  );
}

/** When the offer was published. */
export function readPublished(views: readonly StatementView[]): Fact[] {
  return strongest(
    views.flatMap((view) =>
      findDates(view, 'published', (_date, before) =>
        view.label === 'published' ||
        /(?:publie\w*|posted|published|publicad\w*|mise? en ligne)[^.;]{0,12}$/.test(before)
          ? 3
          : 0,
      ),
    ),
  ).slice(0, 1);
}

function findDates(
  view: StatementView,
  field: 'start' | 'deadline' | 'published',
  strengthOf: (date: OfferDate, before: string, behind: string) => number,
): Fact[] {
  if (view.isBlankForm || view.heading === 'bibliography') return [];
  return parseDates(view.folded).flatMap(({ start, end, date }) => {
    const before = view.folded.slice(Math.max(0, start - 150), start);
    const strength = strengthOf(date, before, view.folded.slice(end, end + 40));
    if (strength < LEAST) return [];
    return [
      {
        field,
        text: view.words.slice(start, end).trim(),
        value: { kind: 'date' as const, date },
        strength,
        ...quoteAround(view, start, end),
      },
    ];
  });
}

function startStrength(view: StatementView, date: OfferDate, before: string, behind: string): number {
  if (view.label === 'deadline' || view.label === 'published' || view.label === 'contact') return 0;
  // What follows in the same clause is about the date; an event before it in another clause is not.
  const clause = before.split(/[.;]|,\s(?=\p{L}+ \p{L}+ent\b)/u).at(-1)!;
  if (ENDS.test(before)) return 0;
  if (view.label === 'start') return UNTIL.test(before) ? 1 : 4;
  if (
    UNTIL.test(clause) ||
    OTHER_EVENT.test(clause) ||
    (date.anytime && view.label !== null && view.label !== 'practical')
  )
    return 0;
  let strength = 0;
  if (BEGINS.test(clause)) strength += 2;
  else if (!date.anytime && DURING.test(clause) && INTERNSHIP.test(view.folded)) strength += 2;
  if (
    date.anytime &&
    /pourvoir|commenc|start|debut|begin|empez|disponib|available|stage|internship|when/.test(
      `${view.labelWords} ${before} ${behind}`,
    )
  )
    strength += 2;
  if (RANGE.test(behind) && !view.isAside) strength += 2;
  if (view.label === 'duration' || view.heading === 'start') strength += 1;
  if (INTERNSHIP.test(clause) || view.heading === 'practical' || view.heading === 'duration') strength += 0.7;
  if (date.from !== null) strength += 0.5;
  if (date.from === null && !date.anytime) strength -= 0.7;
  if (view.isAside || view.isPortal) strength -= 2;
  return strength;
}

function deadlineStrength(view: StatementView, date: OfferDate, before: string, previous: string): number {
  if (date.anytime || view.label === 'start' || view.label === 'published') return 0;
  if (view.label === 'deadline') return 4;
  if (!UNTIL.test(before) || OTHER_EVENT.test(before.split(/[.;]/).at(-1)!)) return 0;
  let strength = 1;
  if (APPLYING.test(view.folded)) strength += 2;
  else if (view.label === 'howToApply' || view.heading === 'howToApply' || view.heading === 'contact')
    strength += 1.5;
  else if (APPLYING.test(previous)) strength += 1;
  if (view.isAside || view.heading === 'portal') strength -= 2;
  return strength;
}

/** All dates about as strong as the strongest; the same day said twice counts once. */
function strongest(facts: readonly Fact[]): Fact[] {
  const best = Math.max(0, ...facts.map(({ strength }) => strength));
  const kept: Fact[] = [];
  for (const fact of facts.filter(({ strength }) => strength >= best - 1.2)) {
    if (!kept.some((other) => sameDate(other, fact))) kept.push(fact);
  }
  return kept;
}

function sameDate(a: Fact, b: Fact): boolean {
  if (a.value?.kind !== 'date' || b.value?.kind !== 'date') return false;
  return (
    a.value.date.from === b.value.date.from &&
    a.value.date.month === b.value.date.month &&
    a.value.date.anytime === b.value.date.anytime
  );
}
