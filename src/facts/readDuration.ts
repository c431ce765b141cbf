import type { Span } from '../corpus/Offer.ts';
import type { Topic } from '../corpus/topics.ts';
import { ANY_MONTH } from '../language/calendarWords.ts';
import { datesIn } from './datesIn.ts';
import type { Fact } from './Fact.ts';
import { quoteAround } from './quoteAround.ts';
import type { StatementView } from './StatementView.ts';
import { type OfferDate, parseDates } from './values/parseDates.ts';
import { type Duration, inDays, parseDurations, unitIn } from './values/parseDurations.ts';

const INTERNSHIP =
  /\bstages?\b|stagiaire|internship|\bintern\b|placement|practicas?\b|pasantia|\bbeca\b|poste\b|contrat|contract|fellowship|convention/;
const DURING = '(?:for|over|during|of|de|pour|pendant|sur|durante|por|a)';
const A_DATE = `(?:\\p{L}+day,? |(?:lun|mar|mercre|jeu|vendre)di |the |le |el |la |mi-? ?|debut |fin |early |mid-? ?|late |principios de |mediados de )*(?:\\d{1,2}(?:er|st|nd|rd|th)? (?:de |of )?)?(?:${ANY_MONTH}|summer|spring|autumn|verano|primavera|otono|printemps|l'ete|l'automne)(?!\\p{L})`;

/** What near a time tells that it is how long the internship lasts: where it stands, folded, and how telling it is. */
const CUES: readonly { readonly before?: RegExp; readonly behind?: RegExp; readonly weight: number }[] = [
  {
    before:
      /duree|(?<!\p{L})dur(?:e|era|ent|a|an|ara)(?!\p{L})|\blasts?\b|\blasting|duration|duracion|\blength|\blong\b|pendant|sur une periode|(?:deroule\w*|etal\w*|etend\w*|spread) (?:sur|over)|periode de|convention de|estancia|por un periodo|for a period|\bruns? (?:for|over)|presenc(?:e|ia) (?:prevue |souhaitee )?d|fixed[- ]term|se extiende|\brestes?\b|resterez|\bstay (?:with|for)|d'une? \d/u,
    weight: 2,
  },
  { behind: /^[\s-]*long\b/, weight: 2 },
  // "Cinq à six mois, avec une arrivée en février", "quatre mois au moins".
  {
    before: /^\W*$|(?:pensons a|tablons sur|visons|on vise|we (?:have|had) in mind|pensamos en) $/,
    behind:
      /^\s*(?:au moins|at least|al menos)?[^.;]{0,60}(?:arrivee|debut|depart|demarrage|starting|arriv|incorporacion|a partir|selon ce que)/,
    weight: 2,
  },
  {
    before: /(?:host|welcome|take|accueill\p{L}+|acog\p{L}+) (?:you|vous|te|interns|students)[^.;]{0,25}$/u,
    weight: 2,
  },
  { before: INTERNSHIP, weight: 1.5 },
  { behind: new RegExp(`^.{0,15}(?:${INTERNSHIP.source})`, 'u'), weight: 1.5 },
  // "six mois de stage", "a six month paid internship", "300 horas de prácticas".
  {
    behind:
      /^[\s-]*(?:d'|d'une? |de |of (?:an? |the )?)?(?:\p{L}+[\s-]){0,3}(?:stages?|internship|placement|practicas|pasantias?|fellowship)(?!\p{L})/u,
    weight: 2,
  },
  // "stage 6 mois", "internship of 10 weeks".
  { before: /(?:stages?|internship|placement|practicas|pasantia)(?:\s\p{L}+)?[\s:(]*$/u, weight: 2 },
  { before: new RegExp(`${DURING}\\s*$`, 'u'), weight: 0.5 },
  { before: /\($/, behind: /^\s*[,;)]/, weight: 0.5 },
  // "Vous passerez six mois", "you would be with us for eight weeks", "il faudrait rester trois mois".
  {
    before: new RegExp(
      `(?:\\bpass(?:er|ez|es|erez|eras|era)|spend(?:ing)?|\\brest(?:er|erez|eras|era)|accueill\\w+|(?:be|is|are) (?:with us|here|at)|\\bpasar(?:a|as|an)?|estar(?:a|as)|\\bjoin(?: us| our \\p{L}+)?|rejoi\\w+|\\bstay\\w*|quedar\\w*|permanec\\w+)[^.;]{0,30}?(?: ${DURING})?\\s*$`,
      'u',
    ),
    weight: 2,
  },
  // "Nous cherchons quelqu'un pour cinq mois".
  {
    before:
      /(?:cherch|recrut|looking for|seek|buscamos|propos|offer|ofrec|welcom|take on|besoin d)[^.;]{0,60} (?:for|pour|pendant|durante|por)\s*$/,
    weight: 1.5,
  },
  // "Début en avril, pour 10 semaines".
  {
    before:
      /(?:debut|commenc|demarr|start|begin|inici|empiez|empez|comienz|incorpor)[^.;]{0,45},? (?:for|pour|por|durante)\s*$/,
    weight: 1.5,
  },
  {
    behind: /^\s*,?\s*(?:environ )?(?:starting|beginning|a partir|from|a compter|des le|desde)/,
    weight: 1.5,
  },
  // "10 weeks, Monday 15 June to Friday 21 August", "16 semaines à partir du 13 avril", "4 meses (mayo-agosto)".
  {
    behind: new RegExp(
      `^\\s*(?:environ|approx\\.?|approximately|aproximadamente|en tout|au total|in total)?\\s*(?:[,(:·-]\\s*)?(?:(?:de |d'|du |des |from |starting |beginning |entre |between |in |en |over |during |durante |a partir d[eu']? ?|a compter d[eu']? ?|desde |del )\\s*)?${A_DATE}`,
      'u',
    ),
    weight: 2,
  },
  // "Mars à juillet 2026, soit 5 mois", "De junio a agosto (tres meses)".
  {
    before: new RegExp(
      `(?:${ANY_MONTH})(?: (?:de )?\\d{4})?\\s*(?:,|\\(|, soit|soit|, i\\.?e\\.?|, es decir|:|-)\\s*(?:soit |environ |about |approximately |unas |unos |es decir,? )*$`,
      'u',
    ),
    weight: 2,
  },
  {
    behind:
      /^\s*,?\s*(?:a |en )?(?:full[- ]time|temps (?:plein|complet)|tiempo completo|jornada completa|part[- ]time)/,
    weight: 2,
  },
  { behind: /^\s*(?:en tout|au total|in total|en total|consecuti[fv])/, weight: 2 },
  { before: /(?:total|totalite|totalidad) (?:de|of)\s*$/, weight: 1 },
  { behind: /^\s*(?:au |de )?(?:minimum|min\b|maximum|max\b)/, weight: 1 },
  { behind: /^\s*,?\s*(?:prorrog|ampliab|extend|extens|renouvel|prolong|renew)/, weight: 2 },
];
/** Before a time: what else than an internship it measures, folded. */
const ELSE_BEFORE =
  /(?:deplacements?[^.;]{0,30}|meme pour (?:un stage|une mission) de|even for (?:a|an) (?:\p{L}+ )?|summer school[^.;]{0,15}|depuis|since|il y a|past|(?:the|over) last|derniers?|ultimos|apres|after|once the|une fois le|tous les|toutes les|every|chaque|cada|hace|premiers?|first|programme(?! (?:runs?|lasts?|is|will run))|graduate|compter|delai de|sous|within|immersion|preavis|moyenne de|au bout de|experience de|contrat doctoral de|minimum de|at least one|dentro de|bachelor|interrup-? ?(?:tion|cion)|ferme(?:ture)?|closed|pausa|pause|break|existe|\btras|at least|au moins|al menos)[^\p{N}]{0,18}$|(?:deja|already|previous\w*|anterior\w*|avez effectue)[^.;\p{N}]{0,40}$/u;
/** Behind a time, folded. */
const ELSE_BEHIND =
  /^'?\s*(?:(?:d'|de |of |de la )?(?:\p{L}+ )?(?:experience|experiencia|anciennete|immersion|tests?|formation|conge|conges|holidays?|annual leave|leave|vacances|vacaciones|attente|garantie|essai|probation|preavis|notice|trial|terrain|fieldwork|donnees|data|datos|archives)(?!\p{L})|ago\b|plus tard|later|left\b|par (?:semaine|mois|an)|per (?:week|month|year)|a week|a month|por semana|a la semana|al mes|old\b|program(?:me)?\b|d'existence|(?:avant|before|antes)(?!\p{L})|\)?\s*(?:de|of) (?:teletravail|remote|teletrabajo|conges?)|de (?:recul|prehistoire))/u;
const OTHER_SUBJECT =
  /(?<!\p{L})(?:these|doctorat|phd|thesis|tesis|apprentices?|graduates?|garantie|guarantee|minutes|heures de trajet|entrainement pouvant|cdd|cdi|projet(?! de stage)|project|proyecto|cours de|classes|courses|clases)(?!\p{L})/u;
/** What else a sentence is about, folded: "les patients sont suivis pendant 12 mois". */
const OTHER_ACTOR =
  /^(?:the|les?|la|l'|los|las|el|chaque|each|cada|nos|our|nuestr[oa]s) ?(?!(?:deux |two |dos )?(?:\p{L}+ )?(?:stages?|stagiaires?|internships?|interns?|placements?|practicas|pasantia|beca|estancia|postes?|positions?|puesto|contrats?|contracts?|contrato|conventions?|durees?|durations?|duracion|length|periodes?|periods?|periodo|missions?|mision|work|travail|trabajo|sujet|subject|tema|offres?|offer|oferta|candidate?s?|candidato|student|estudiante|etudiante?s?|persona|personne|person|programme|time|temps|total|laboratoires?|labos?|lab|equipe|team|equipo|grupo|group|groupe|entreprise|company|empresa|institut\p{L}*|universit\p{L}*|station|service|cent\p{L}+|association|asociacion|fundacion|museo?|musee|hopital|hospital)(?!\p{L}))\p{L}+/u;

/** How far down a line that sums up the offer may stand, and how long it may be, in characters. */
const TOP = 800;
const LONGEST_HEADER = 120;
/** "12,040 followers · 1 wk" is how old a post is. In days. */
const SHORTEST_SUMMED_UP = 14;
/** Less is a number that happens to be a time. */
const LEAST = 2;
/** What all cues together are worth at most. */
const MOST_CUES = 4;
/** A value this much weaker than the strongest is not the offer's word on its duration. */
const WITHIN = 1.5;

/** How long the internship lasts. Contradictory values are all kept; derived from two dates when nothing else is said. */
export function readDuration(views: readonly StatementView[]): Fact[] {
  const facts = views.flatMap((view) => stated(view));
  const best = Math.max(0, ...facts.map(({ strength }) => strength));
  const kept = facts.filter(({ strength }) => strength >= best - WITHIN);
  return kept.length > 0 ? kept : derived(views);
}

/** A part of the academic year, which is not the same number of months everywhere, folded. */
const TERM =
  /(?<!\p{L})(?:(?:(?:un|one|a|deux|two|dos|1|2) )?(?:semestres?|semesters?|trimestres?|annee universitaire|academic year|curso academico)|(?:one|a|two|1|2) terms?)(?!\p{L})/u;

function stated(view: StatementView): Fact[] {
  if (view.isBlankForm || view.heading === 'bibliography') return [];
  const facts: Fact[] = [];
  const labelled = view.label === 'duration';
  if (isUnitLabel(view)) return bareNumber(view);
  for (const { start, end, duration } of parseDurations(view.folded)) {
    const strength = labelled ? 4 : strengthOf(view, start, end, duration);
    // Under a label one time is meant, unless a row of a table has a column for each of several internships.
    const isFurther = labelled && facts.length > 0 && !view.words.includes('|');
    if (strength >= LEAST && !isFurther) facts.push(fact(view, start, end, duration, strength));
  }
  if (facts.length > 0) return facts;
  const term = labelled ? TERM.exec(view.folded) : null;
  if (term) {
    const [start, end] = [term.index, term.index + term[0].length];
    return [
      {
        field: 'duration',
        text: view.words.slice(start, end),
        value: null,
        strength: 4,
        ...quoteAround(view, start, end),
      },
    ];
  }
  return labelled ? bareNumber(view) : headerPart(view);
}

function strengthOf(view: StatementView, start: number, end: number, { unit, max }: Duration): number {
  const before = view.folded.slice(Math.max(0, start - 60), start);
  const behind = view.folded.slice(end, end + 70);
  if (ELSE_BEFORE.test(before) || ELSE_BEHIND.test(behind)) return 0;
  let strength = CUES.filter(
    (cue) => (cue.before?.test(before) ?? true) && (cue.behind?.test(behind) ?? true),
  ).reduce((sum, { weight }) => sum + weight, 0);
  // Many cues are no surer than a label.
  strength = Math.min(strength, MOST_CUES);
  if (standsAlone(view, start, end)) strength += 2;
  if (view.heading === 'duration' || /duree|duration|duracion/.test(view.section.heading.toLowerCase()))
    strength += 2;
  if (view.label === 'schedule') strength += 1;
  if (view.label === 'practical' && start === 0) strength += 1.5;
  if (view.label === 'start') strength += 2;
  if (view.heading === 'practical' || view.heading === 'start') strength += 1;
  if (OTHER_SUBJECT.test(before)) strength -= 2.5;
  else if (view.label !== 'duration' && OTHER_ACTOR.test(clauseOf(view.folded, start))) strength -= 1.5;
  // "Le stage, d'une durée de six mois" and "stage conventionné de 4 mois" mean the internship wherever they stand.
  const isOwn =
    strength >= 3.5 ||
    /(?:stages?|internship|practicas|pasantia)(?:\s\p{L}+)?\s(?:de|of|from)\s*$/u.test(before);
  if (isOwn) strength = Math.max(strength, 3.5);
  if (view.isAside && !isOwn) strength -= 2;
  if (view.isPortal) strength -= 2;
  if (unit === 'year' || unit === 'day' || unit === 'hour') strength -= 1.5;
  if (unit === 'month' && max > 24) strength -= 2;
  return strength;
}

/** The clause in which a position stands, up to it. */
function clauseOf(folded: string, at: number): string {
  return folded
    .slice(0, at)
    .split(/[.;:]\s/)
    .at(-1)!
    .trimStart();
}

/** Under these headings a time is that of a step of the work, or of what a candidate has done before. */
const STEPS: ReadonlySet<Topic | null> = new Set([
  'missions',
  'profile',
  'skills',
  'education',
  'benefits',
  'howToApply',
]);

/** "- 10 weeks from June", "Minimum 4 mois.", "Twelve weeks, full time": a line that gives nothing but the time, or begins with it. */
function standsAlone(view: StatementView, start: number, end: number): boolean {
  const { folded, heading, label, statement } = view;
  const behind = folded.slice(end);
  // Under "What we offer", a bullet that begins with months is the internship's, "5 weeks of holidays" is none.
  const isOffered =
    heading === 'benefits' && statement.kind === 'bullet' && start <= 1 && /^\s*(?:[,(;]|$)/.test(behind);
  if ((STEPS.has(heading) && !isOffered) || label !== null || view.isPortal) return false;
  if (/^\s*:/.test(behind)) return false;
  const others = `${folded.slice(0, start)} ${behind}`.match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    others.length <= 2 || (statement.kind === 'bullet' && start <= 1 && /^\s*(?:[,(·+-]|$)/.test(behind))
  );
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
  if (view.isAside || view.isPortal) return [];
  const cells = isTop ? cellOfHeader(view) : [];
  if (cells.length > 0 || !new RegExp(`\\s${sign}\\s`, 'u').test(view.words)) return cells;
  const before = new RegExp(`(?:^|${sign})\\s*$`, 'u');
  const behind = new RegExp(`^\\s*(?:${sign}|$)`, 'u');
  return parseDurations(view.folded)
    .filter(
      ({ start, end, duration }) =>
        before.test(view.folded.slice(0, start)) &&
        behind.test(view.folded.slice(end)) &&
        inDays(duration).max >= SHORTEST_SUMMED_UP,
    )
    .map(({ start, end, duration }) => fact(view, start, end, duration, 3.5))
    .slice(0, 1);
}

/** How portals call the kind of work in such a line, folded. */
const KIND_OF_WORK =
  /\b(?:stage|internship|practicas|alternance|temps (?:plein|partiel)|full[- ]time|part[- ]time|jornada|bac ?\+)/;

/** "Stage    Temps plein    6 mois    Bac +4": the same with gaps between the parts. */
function cellOfHeader(view: StatementView): Fact[] {
  if (!KIND_OF_WORK.test(view.folded)) return [];
  return parseDurations(view.folded)
    .filter(
      ({ start, end, duration }) =>
        start > 0 && view.standsAlone(start, end) && inDays(duration).max >= SHORTEST_SUMMED_UP,
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

type Found = ReturnType<typeof parseDates>[number];
interface Period {
  readonly first: OfferDate;
  readonly last: OfferDate;
  readonly start: number;
  readonly end: number;
  /** Where the last day stands, when it stands in a statement of its own. */
  readonly support?: Span;
}

/** What stands before a period that is the internship's, folded. */
const PERIOD_BEFORE = /(?:du|from|del|commenc|debut|start|begin|empieza|comienza|inicia)[^.]{0,20}$/u;
/** What opens a period of months; only where the internship is spoken of. */
const PERIOD_OPENS = /(?:\bde|\bd'|\()\s*$/u;
/** A period in which one can apply, folded. */
const APPLYING = /candidat|postul|solicit|inscri|\bappl[iy]|plazo|convocatoria/;
const SPANS = /\b(?:au|jusqu'au|to|until|al|hasta|a)\b|s'achev|termin|fini|ends?\b|acaba/;

/** "de mars à août 2026", "from June to August 2026": read as one stretch of months. */
function withinOne(found: Found | undefined, { folded }: StatementView): Period | null {
  if (!found?.date.from || !/ (?:a|to) /.test(folded.slice(found.start, found.end))) return null;
  return { first: found.date, last: found.date, start: found.start, end: found.end };
}

function betweenTwo([first, last]: readonly Found[], { folded }: StatementView): Period | null {
  if (!first || !last || !SPANS.test(folded.slice(first.end, last.start))) return null;
  return { first: first.date, last: last.date, start: first.start, end: last.end };
}

/** The last day under a label of its own, folded: "Début : 30 mars 2026", "Fin : 25 septembre 2026". */
const END_LABEL =
  /^(?:date de )?(?:fin|end|end date|finish|fecha de fin|finalizacion|termino|fin prev\p{L}+|date de fin)$/u;

/** The first day under the label of the start, the last one under that of the end just below. */
function overTwo(
  [first]: readonly Found[],
  view: StatementView,
  below: readonly StatementView[],
): Period | null {
  if (!first || view.label !== 'start') return null;
  for (const { labelWords, folded, statement } of below) {
    const [last] = END_LABEL.test(labelWords) ? parseDates(folded) : [];
    if (last?.date.to)
      return {
        first: first.date,
        last: last.date,
        start: first.start,
        end: first.end,
        support: { start: statement.start, end: statement.end },
      };
  }
  return null;
}

/** From "du 2 mars au 28 août 2026", when no duration is stated. */
function derived(views: readonly StatementView[]): Fact[] {
  for (const [i, view] of views.entries()) {
    if (view.isAside || view.isPortal || view.label === 'published' || view.label === 'deadline') continue;
    if (APPLYING.test(view.folded)) continue;
    const dates = datesIn(view).filter(({ date }) => date.month !== null);
    const period =
      withinOne(dates[0], view) ?? betweenTwo(dates, view) ?? overTwo(dates, view, views.slice(i + 1, i + 3));
    if (!period) continue;
    const { first, last, start, end } = period;
    const opens =
      view.label === 'start' ||
      PERIOD_BEFORE.test(view.folded.slice(0, start)) ||
      (PERIOD_OPENS.test(view.folded.slice(0, start)) && INTERNSHIP.test(view.folded));
    if (!opens) continue;
    const from =
      first.from ?? (last.years[0] ? `${last.years[0]}-${String(first.month).padStart(2, '0')}-01` : null);
    if (!from || !last.to) continue;
    const months = Math.round((Date.parse(last.to) - Date.parse(from)) / (30.4 * 24 * 3600 * 1000));
    if (months < 1 || months > 24) continue;
    const duration: Duration = { min: months, max: months, unit: 'month' };
    return [
      {
        ...fact(view, start, end, duration, 2),
        value: { kind: 'duration', duration, derived: true },
        ...(period.support && { support: [period.support] }),
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
