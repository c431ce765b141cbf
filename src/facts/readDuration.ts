import type { Fact } from './Fact.ts';
import { quoteAround } from './quoteAround.ts';
import type { StatementView } from './StatementView.ts';
import { parseDates } from './values/parseDates.ts';
import { type Duration, parseDurations, unitIn } from './values/parseDurations.ts';

/** Words that say that a time is how long the internship lasts, folded. */
const LASTS =
  /duree|(?<!\p{L})dur(?:e|era|ent|a|an|ara)(?!\p{L})|\blasts?\b|\blasting|duration|\blength|\blong\b|pendant|sur une periode|periode de|convention de|estancia|por un periodo|for a period|fixed[- ]term|se extiende|\brestes?\b|resterez|\bstay (?:with|for)|d'une? \d/u;
const INTERNSHIP =
  /\bstages?\b|stagiaire|internship|\bintern\b|placement|practicas?\b|pasantia|\bbeca\b|poste\b|contrat|contract|fellowship|convention/;
/** Before a time: what else than an internship it measures, folded. */
const ELSE_BEFORE =
  /(?:depuis|since|il y a|past|(?:the|over) last|derniers?|ultimos|apres|after|once the|une fois le|tous les|toutes les|every|chaque|cada|hace|premiers?|first|programme|graduate|comptez|delai de|sous|within|immersion|preavis|moyenne de|au bout de|experience de|contrat doctoral de|minimum de|at least one|dentro de|bachelor|existe)[^\p{N}]{0,18}$/u;
/** Behind a time, folded. */
const ELSE_BEHIND =
  /^\s*(?:(?:d'|de |of |de la )?(?:experience|experiencia|anciennete|immersion|tests?|formation|congés?)|ago\b|plus tard|later|par (?:semaine|mois|an)|per (?:week|month|year)|a week|a month|por semana|a la semana|al mes|old\b|program(?:me)?\b|d'existence|\)?\s*(?:de|of) (?:teletravail|remote|teletrabajo|conges?)|de (?:recul|prehistoire))/u;
const OTHER_SUBJECT =
  /(?<!\p{L})(?:these|doctorat|phd|thesis|tesis|apprentices?|graduates?|garantie|guarantee|minutes|heures de trajet|entrainement pouvant)(?!\p{L})/u;

/** How far down a line that sums up the offer may stand, and how long it may be, in characters. */
const TOP = 800;
const LONGEST_HEADER = 120;
/** Less is a number that happens to be a time. */
const LEAST = 2;
/** A value this much weaker than the strongest is not the offer's word on its duration. */
const WITHIN = 1.5;

/** How long the internship lasts. Contradictory values are all kept; derived from two dates when nothing else is said. */
export function readDuration(views: readonly StatementView[]): Fact[] {
  const facts = views.flatMap((view) => stated(view));
  const best = Math.max(0, ...facts.map(({ strength }) => strength));
  const kept = facts.filter(({ strength }) => strength >= best - WITHIN);
  return kept.length > 0 ? kept : derived(views);
}

function stated(view: StatementView): Fact[] {
  if (view.isBlankForm || view.heading === 'bibliography') return [];
  const facts: Fact[] = [];
  const labelled = view.label === 'duration';
  if (isUnitLabel(view)) return bareNumber(view);
  for (const { start, end, duration } of parseDurations(view.folded)) {
    const strength = labelled ? 4 : strengthOf(view, start, end, duration);
    if (strength >= LEAST && !(labelled && facts.length > 0))
      facts.push(fact(view, start, end, duration, strength));
  }
  if (facts.length > 0) return facts;
  return labelled ? bareNumber(view) : headerPart(view);
}

function strengthOf(view: StatementView, start: number, end: number, { unit, max }: Duration): number {
  const before = view.folded.slice(Math.max(0, start - 60), start);
  const behind = view.folded.slice(end, end + 45);
  if (ELSE_BEFORE.test(before) || ELSE_BEHIND.test(behind)) return 0;
  let strength = 0;
  if (LASTS.test(before) || /^[\s-]*long\b/.test(behind)) strength += 2;
  if (INTERNSHIP.test(before) || INTERNSHIP.test(behind.slice(0, 30))) strength += 1.5;
  if (/(?:for|over|de|pour|of|durante|por|a)\s*$/.test(before)) strength += 0.5;
  if (view.heading === 'duration' || /duree|duration|duracion/.test(view.section.heading.toLowerCase()))
    strength += 2;
  if (/^\s*,?\s*(?:starting|beginning|a partir|from|a compter|des le|desde)/.test(behind)) strength += 1.5;
  if (/^\s*(?:au |de )?(?:minimum|min\b|maximum|max\b)/.test(behind)) strength += 1;
  if (/^\s*,?\s*(?:prorrog|extend|extens|renouvel|prolong|renew)/.test(behind)) strength += 2;
  if (view.label === 'schedule') strength += 1;
  if (view.label === 'practical' && start === 0) strength += 1.5;
  if (view.label === 'start') strength += 2;
  if (view.heading === 'practical' || view.heading === 'start') strength += 1;
  if (OTHER_SUBJECT.test(before)) strength -= 2.5;
  // "Le stage, d'une durée de six mois" and "stage conventionné de 4 mois" mean the internship wherever they stand.
  const isOwn =
    strength >= 3.5 ||
    /(?:stages?|internship|practicas|pasantia)(?:\s\p{L}+)?\s(?:de|of|from)\s*$/u.test(before);
  if (isOwn) strength = Math.max(strength, 3.5);
  if (view.isAside && !isOwn) strength -= 2;
  if (view.isPortal) strength -= 2;
  if (unit === 'year' || unit === 'day') strength -= 1.5;
  if (unit === 'month' && max > 24) strength -= 2;
  return strength;
}

/** "weeks: 12" in a front matter. */
function isUnitLabel({ labelWords }: StatementView): boolean {
  return /^(?:(?:nb|nombre|number|duration|duree|duracion)[\s_]*(?:of |de |en |in )?)?(?:weeks?|semaines?|semanas?|months?|mois|meses)$/.test(
    labelWords,
  );
}

/** "Lille (59) · Stage · 6 mois · Bac +5": portals sum an offer up in one line, part by part. */
function headerPart(view: StatementView): Fact[] {
  // A hyphen or a slash sums up only in the lines at the top.
  const isTop = view.statement.start < TOP && view.words.length < LONGEST_HEADER;
  const sign = isTop ? '[·|•/–-]' : '[·|•]';
  if (!new RegExp(`\\s${sign}\\s`, 'u').test(view.words) || view.isAside || view.isPortal) return [];
  const before = new RegExp(`(?:^|${sign})\\s*$`, 'u');
  const behind = new RegExp(`^\\s*(?:${sign}|$)`, 'u');
  return parseDurations(view.folded)
    .filter(
      ({ start, end }) => before.test(view.folded.slice(0, start)) && behind.test(view.folded.slice(end)),
    )
    .map(({ start, end, duration }) => fact(view, start, end, duration, 3.5))
    .slice(0, 1);
}

/** "Durée (en semaines) : 20": the unit stands in the label. */
function bareNumber(view: StatementView): Fact[] {
  const unit = unitIn(view.labelWords);
  const number = /^\s*(\d{1,2})(?:\s*(?:-|a|to)\s*(\d{1,2}))?\s*$/.exec(view.folded);
  if (!unit || !number) return [];
  const duration = { min: Number(number[1]), max: Number(number[2] ?? number[1]), unit };
  return [fact(view, 0, view.words.length, duration, 4)];
}

/** From "du 2 mars au 28 août 2026", when no duration is stated. */
function derived(views: readonly StatementView[]): Fact[] {
  for (const view of views) {
    if (view.isAside || view.isPortal || view.label === 'published') continue;
    const dates = parseDates(view.folded).filter(({ date }) => date.month !== null);
    const [first, last] = dates;
    if (!first || !last) continue;
    const between = view.folded.slice(first.end, last.start);
    const spans = /\b(?:au|jusqu'au|to|until|al|hasta|a)\b|s'achev|termin|fini|ends?\b|acaba/.test(between);
    const isPeriod =
      view.label === 'start' ||
      /(?:du|from|del|commenc|debut|start|begin|empieza|comienza|inicia)[^.]{0,20}$/.test(
        view.folded.slice(0, first.start),
      );
    const from =
      first.date.from ??
      (last.date.years[0] ? `${last.date.years[0]}-${String(first.date.month).padStart(2, '0')}-01` : null);
    if (!spans || !isPeriod || !from || !last.date.to) continue;
    const months = Math.round((Date.parse(last.date.to) - Date.parse(from)) / (30.4 * 24 * 3600 * 1000));
    if (months < 1 || months > 24) continue;
    const duration: Duration = { min: months, max: months, unit: 'month' };
    return [
      {
        ...fact(view, first.start, last.end, duration, 2),
        value: { kind: 'duration', duration, derived: true },
      },
    ];
  }
  return [];
}

function fact(view: StatementView, start: number, end: number, duration: Duration, strength: number): Fact {
  return {
    field: 'duration',
    text: view.words.slice(start, end).trim(),
    value: { kind: 'duration', duration, derived: false },
    strength,
    ...(view.isPortal ? { byPortal: true } : {}),
    ...quoteAround(view, start, end),
  };
}
