import { ANY_SEASON, WEEKDAY } from '../language/calendarWords.ts';
import { fold } from '../language/fold.ts';
import { datesIn } from './datesIn.ts';
import type { Fact } from './Fact.ts';
import { quoteAround } from './quoteAround.ts';
import type { StatementView } from './StatementView.ts';
import type { OfferDate } from './values/parseDates.ts';
import { parseDurations } from './values/parseDurations.ts';

/** Just before the date on which an internship begins, folded. */
const BEGINS =
  /(?:a partir d[eu']?|a compter d[eu']?|a contar del?|\bdes (?:le|la|l')?|\bdes|debut(?:e|era|ant)?(?: au| le| en| prevu| souhaite)?|demarr\w*|commenc\w*|starting|starts?|begin(?:s|ning)?|from|as of|inicio|emp(?:ieza|ez)\w*|com(?:ienza|enz)\w*|inici\w*|arranca\w*|incorporacion|pourvoir|disponib\w*|available|periode|entre|between|se deroule\w*|rentree|arriv(?:ee|er|es|al)|rejoi\w+|join(?:ing)? us|te incorpor\w+|prise de (?:poste|fonctions?)|first day|premier jour|primer dia|start date|start of|earliest|depart (?:possible|souhaite|prevu|au|le)|presence (?:est )?souhaitee)[^.;]{0,32}$/u;
/** Just before the last day of a period that begins with another date, folded. */
const ENDS = new RegExp(
  `\\d[^.;]{0,16}(?:\\bau|\\bto|\\bal|\\buntil|\\bjusqu'?au|\\bhasta|[-–])\\s*(?:el |the |le )?(?:${WEEKDAY} )?$`,
);
/** "Début le 4 mai, fin le 30 octobre 2026", folded. */
const LAST_DAY = new RegExp(
  `(?:^|[,.;(] ?|\\bet |\\band |\\by )(?:fin|ends?|ending|finish\\w*|termin\\w*|acaba|finaliza)(?: (?:le|on|el|in|en))?\\s*(?:${WEEKDAY} )?$`,
);
/** "entre le 1er juin et le …", folded. */
const ENDS_BETWEEN = /(?:\bentre|\bbetween)[^.;]{0,20}\d[^.;]{0,16}(?:\bet|\band|\by)\s*(?:el |the |le )?$/;
/** A date that opens a period: "7 June - 13 August", folded. */
const RANGE = new RegExp(
  `^\\s*(?:[-–]|to|au|al|until|jusqu'?au|hasta)\\s*(?:el |the |le )?(?:${WEEKDAY} )?\\d`,
);
/** A stretch of months or a season is a period by itself: "mai-juin 2026", "summer 2026"; folded. */
const PERIOD = new RegExp(`\\p{L}(?:\\s*[-–]\\s*|\\s(?:a|to)\\s)\\p{L}|^(?:${ANY_SEASON})`, 'u');
const DURING = /(?:\b(?:en|in|de|du|d'|au|pour|for|from|over)\s*)$/u;
const INTERNSHIP =
  /\bstages?\b|internship|\bintern\b|practicas?\b|pasantia|\bbeca\b|placement|\bsemaines|(?<!plein )\bmois\b|\bweeks|\bmonths|poste\b|\bpresenc(?:e|ia)\b/;
/** Just before the last day on which one can apply, folded. */
const UNTIL =
  /(?:\bavant\s?(?:le|la|fin|minuit)?|\bd'ici (?:au|le|la|fin|a la fin)|at the latest(?: on| by)?|\bbefore|\bby|\bjusqu'?\s?a(?:u| (?:la )?(?:fin|mi|debut)\b)|\buntil|\btill|\bhasta(?: el)?|au plus tard|no later than|limite|deadline|clotur\w*|clos(?:e|es|ing|ed)?\b(?! in)|plazo|cierr\w*|antes del?|a mas tardar|last (?:date|day)|dernier (?:jour|delai)|ultim[oa] (?:dia|fecha)|fecha tope|due|(?:re(?:mettre|tourner|tour)|envoyer|transmettre|adresser|deposer)[^.;]{0,25} pour le|reception d\w+|(?:received|recues?|recibidas|arriving) (?:after|apres|despues del?)|expir\w*)[^.;]{0,34}$|(?:deadline|date limite|fecha limite|limit date)[^.;]{0,60}$/u;
/** Just behind it, folded. */
const LATEST = /^\s*,?\s*(?:dernier delai|au plus tard|at the latest|como maximo|a mas tardar)/;
const APPLYING =
  /candidat|postul|\bcv\b|envoy|envoie|transm|adress|dossier|\bappl|\bemail\b|\bsend|submit|resume|solicit|enviar|write to|ecri(?:vez|re)|inscri|recib|lettre|clotur|(?:applications?|call|vacancy|advert|offer|window|portal|form|submissions?|\bit|we|they)\b[^.;]{0,40}\bclos|^\W*clos|closing|deadline|date limite|manda|escrib|motivation|convocatoria|announcement|annonce|plazo|\brepl(?:y|ies)\b|respond|apunt(?:ar|at|e)|aplic|valable|valid (?:until|till)|expir|(?:offre|poste|call|vacancy|oferta) (?:est )?(?:ouverte?|open|abierta)/;
/** What else a date may be, folded. */
const OTHER_EVENT =
  /\bresolu(?:cion|tion) de\b|projet|project\b|proyecto|hear from|repon(?:se|dr)|resultats|souten|defend|publi(?:e|s|ca)|\bposted|\bpostee? le|paru|mis en ligne|created|fond[ée]|founded|depuis|since|lanc[eé]|entretiens?|interview|entrevist|seance|commission|version|imprim|saisie|revised|conference|phd|these|tesis|graduates?|apprentices?|salon|forum|open day|open house|portes ouvertes|puertas abiertas|congr(?:es|eso)\b|colloque|symposi|simposio|workshop|\bjournees? d|jornadas (?:de|del)\b(?! trabajo)|seminai?r|\bresumes\b|\babstracts?\b|evening|message|moved|opened|ended|previous|precedent|\bjoined\b|collected|(?:donnees|\bdata|datos|series)[^.;]{0,30}(?:couvr|collect|cover|cubr|recueill|acqui|mesur)|(?:results|article|paper|report|rapport|memoire|manuscript|informe)[^.;]{0,30}(?:submi|soumi|rendr|remi|entreg)|(?:seront|will be|are|seran|sont) (?:\p{L}+ )?(?:contact|inform|notif|preven|avis|entendu|convoqu|audition|recu|heard|invit|entrevist|citad|convocad)|\b(?:we(?:'ll| will| shall| aim to| try to)?|nous|on) (?:\p{L}+ )?(?:answer|reply|respond|repond|recev|recontact|rappel|get back)|\b(?:responder|contestar|avisar)emos\b|\bcontestamos\b/u;

/** How applicants are chosen, folded. */
const SELECTING =
  /entrevist|entretiens?\b|\binterview|videollamada|\bvisio|auditions?\b|\bentendu|convoqu|\bjobim\b|posters?\b/;
/** The label of how long an offer is shown, folded. */
const POSTED = /affichage|posting/;
/** Just before the day from which one can apply, folded. */
const OPENS =
  /(?:candidat|applic|inscri|solicit|postul)\w*[^.;]{0,20}(?:ouv[er]|\bopen|abr|abiert)[^.;]{0,12}$/;

/** The start in so many words, folded. */
const STATED = /start date|date de debut|fecha de inicio|\bdebut\b|\bstart\b|\binicio\b|demarrage/;

/** Says that a date can be moved, folded. */
const VAGUE =
  /any ?time|agree|accord|acord|a tout moment|cualquier momento|flexib|conven|negoci|discut|defin|au plus tot|at the earliest|como pronto/;

/** The last day of a stretch of days in which one can apply: "candidatures ouvertes du 10 février au …", folded. */
const APPLIES_WITHIN = new RegExp(
  `(?:candidat|postul|solicit|inscri|\\bappl|convocatoria|plazo|depot|deposit)[^.;]{0,130}(?:\\bdu|\\bfrom|\\bdel|\\bentre|\\bbetween|\\bopen\\w*)[^.;]{0,30}(?:\\bau|\\bto|\\bal|\\band|\\bet|\\by|-)\\s*(?:le |the |el |closes? (?:on )?)?(?:${WEEKDAY} )?$`,
  'u',
);
/** Just before the day on which applications begin to be read, folded. */
const REVIEWS =
  /(?:(?:start|begin|commenc)\w*(?: (?:to|a))? (?:look|review|evaluat|consider|screen|read|examin|etudi|regard|lire|traiter)\w*|(?:applications|candidatures|dossiers|solicitudes|candidaturas) (?:are|will be|sont|seront|se|seran) (?:reviewed|read|examined|considered|assessed|lues|lus|examine|etudie|traite|evalu|revis|estudi)\w*)[^.;]{0,30}$/;
/** Just before a date that another has taken the place of: "le 9 mars et non début février", folded. */
const TAKEN_BACK =
  /(?:\bet non(?: pas)?|\bet pas|\bau lieu d[eu']?|\bplutot que?|\band not|\bnot|\binstead of|\brather than|\by no|\ben (?:vez|lugar) del?)(?: (?:le|on|in|el|en|from|a partir d[eu']?))?\s*(?:debut |fin |early |late |principios de |finales de )?$/;
/** Where a place is closed, or the internship interrupted, nobody begins; folded. */
const CLOSED =
  /\bferm\w*|interrup-? ?(?:tion|cion)|\bpauses?\b|\bbreak\b|\bclosed\b|\bclos(?:e|es|ure)\b|\bcerrad\w*|\bcierr\w*/;
/** Something that takes place while the internship lasts, folded. */
const WITHIN_IT =
  /(?:\b(?:pendant|during|durante) (?:les? |l[ao]s? |el |l'|une? |the |an? |nos |our |ses |its )(?!ete\b|summer|verano|period)|\blors d[eu']|\ba l'occasion d[eu'])[^.;,]{0,60}$/;
/** A correction, and what it comes to: "…, donc arrivée le 9 mars". */
const NEW_CLAUSE = /[.;]|,\s(?=\p{L}+ \p{L}+ent\b)|,\s(?:donc|alors|so|thus|therefore|por lo que|asi que)\s/u;
/** As long as nobody is found, folded. */
const UNTIL_FILLED =
  /(?:pas de|aucune|sans) date limite(?: (?:stricte|fixe))?|no (?:fixed |strict )?(?:deadline|closing date)|sin (?:fecha limite|plazo fijo)|(?:ferm|retir)\w* l'(?:annonce|offre) (?:quand|des qu)|(?:arreter\w*|des|until|as soon as|hasta|en cuanto) (?:que )?(?:des qu[e']? ?)?(?:nous|on|we|) ?(?:aurons|avons|ayons|aura|have|tengamos|encontremos) ?(?:trouve|found|encontrado)|until (?:it is|the (?:position|post|place|role|vacancy) (?:is|has been)|they are|all (?:places|positions) are)? ?filled|jusqu'a ce que (?:le poste|l'offre|la place|les postes?) (?:soit|soient) pourvue?s?|jusqu'a pourvoi\w*|hasta (?:que se cubra\w*|cubrir(?:se)?)(?: (?:la|las|el) (?:plazas?|puesto|vacantes?))?/u;
/** When the choice is made: until then one can apply, where nothing else is said; folded. */
const DECIDES =
  /(?:arret\w+ (?:notre|le) choix|(?:fer|prend)\w+ notre (?:choix|decision)|choisirons|(?:make|take) (?:our|a) (?:choice|decision)|will (?:choose|decide)|elegiremos|decidiremos|tomaremos la decision)[^.;]{0,12}$/;
/** A longer line does not sum an offer up. */
const LONGEST_SUMMARY = 100;

const LEAST = 2;

/** The start is spoken of, though no date is set, folded. */
const OPEN_START =
  /\b(?:start(?:ing)? date|dates? (?:of start|de (?:debut|demarrage|commencement))|fechas? de (?:inicio|comienzo|incorporacion))\b/;

/** When the internship begins, or the period it takes place in; what is said of its beginning where no date is set. */
export function readStart(views: readonly StatementView[]): Fact[] {
  const dated = datedStart(views);
  return dated.length > 0 ? dated : views.flatMap(openStart).slice(0, 1);
}

/** "The starting date is agreed with the supervisors": no date, but an answer to when one may begin. */
function openStart(view: StatementView): Fact[] {
  const { isAside, isPortal, isBlankForm, statement, words, folded } = view;
  if (isAside || isPortal || isBlankForm || statement.kind === 'heading' || !OPEN_START.test(folded))
    return [];
  return [
    { field: 'start', text: words, value: null, strength: LEAST, ...quoteAround(view, 0, words.length) },
  ];
}

function datedStart(views: readonly StatementView[]): Fact[] {
  return strongest(
    views.flatMap((view) => {
      const dates = findDates(view, 'start', (date, before, behind, own) =>
        startStrength(view, date, before, behind, own),
      );
      // "In March 2026 (flexible)" begins in March.
      const isDated = dates.some(({ value }) => value?.kind === 'date' && !value.date.anytime);
      return isDated ? dates.filter(({ text }) => !VAGUE.test(fold(text))) : dates;
    }),
  );
}

/** Until when one can apply; never the day of publication, an interview, or the start. */
export function readDeadline(views: readonly StatementView[]): Fact[] {
  const stated = strongest(
    views.flatMap((view, i) =>
      findDates(view, 'deadline', (date, before, behind) =>
        deadlineStrength(view, date, before, behind, views[i - 1]?.folded ?? ''),
      ),
    ),
  );
  if (stated.length > 0) return stated;
  const open = views.flatMap(openUntilFilled).slice(0, 1);
  if (open.length > 0) return open;
  return strongest(
    views.flatMap((view) =>
      findDates(view, 'deadline', (date, before) =>
        !date.anytime && !view.isAside && DECIDES.test(before) ? LEAST : 0,
      ),
    ),
  );
}

/** "We keep the position open until it is filled": no day, but an answer to until when one can apply. */
function openUntilFilled(view: StatementView): Fact[] {
  const match = view.isAside || view.isPortal ? null : UNTIL_FILLED.exec(view.folded);
  if (!match) return [];
  const [start, end] = [match.index, match.index + match[0].length];
  return [
    {
      field: 'deadline',
      text: view.words.slice(start, end),
      value: null,
      strength: LEAST,
      ...quoteAround(view, start, end),
    },
  ];
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
  strengthOf: (date: OfferDate, before: string, behind: string, own: string) => number,
): Fact[] {
  if (view.isBlankForm || view.heading === 'bibliography') return [];
  return datesIn(view).flatMap(({ start, end, date }) => {
    const before = view.folded.slice(Math.max(0, start - 150), start);
    const strength = strengthOf(
      date,
      before,
      view.folded.slice(end, end + 40),
      view.folded.slice(start, end),
    );
    if (strength < LEAST) return [];
    return [
      {
        field,
        text: view.words
          .slice(start, end)
          .trim()
          .replace(/(?<=\p{L}{4})\.$/u, ''),
        value: { kind: 'date' as const, date },
        strength,
        ...quoteAround(view, start, end),
      },
    ];
  });
}

function startStrength(
  view: StatementView,
  date: OfferDate,
  before: string,
  behind: string,
  own: string,
): number {
  if (view.label === 'deadline' || view.label === 'published' || view.label === 'contact') return 0;
  // What follows in the same clause is about the date; an event before it in another clause is not.
  const inClause = before.split(NEW_CLAUSE).at(-1)!;
  // "Journée portes ouvertes : samedi 8 mars": a label that announces nothing is of the clause.
  const clause = view.label === null && inClause === before ? `${view.labelWords} ${inClause}` : inClause;
  if (ENDS.test(before) || ENDS_BETWEEN.test(before) || LAST_DAY.test(before)) return 0;
  if (view.label === 'start') return UNTIL.test(before) ? 1 : 4;
  // "Du 3 au 8 juillet": a few days are another event's, unless one begins on one of them.
  if (/^\d{1,2}\D{0,3}$/.test(own) && !BEGINS.test(clause)) return 0;
  if (
    UNTIL.test(clause) ||
    OTHER_EVENT.test(clause) ||
    OPENS.test(clause) ||
    REVIEWS.test(clause) ||
    TAKEN_BACK.test(clause) ||
    CLOSED.test(clause) ||
    WITHIN_IT.test(clause) ||
    (date.anytime && view.label !== null && view.label !== 'practical')
  )
    return 0;
  let strength = 0;
  // "📅 Mars 2025": under a label that says no more, a date is the first of what it could be.
  if (view.label === 'practical' && before.trim() === '' && !APPLYING.test(view.folded)) strength += 2.7;
  else if (BEGINS.test(clause)) strength += STATED.test(clause) ? 2.7 : 2;
  else if (!date.anytime && DURING.test(clause) && INTERNSHIP.test(view.folded)) strength += 2;
  if (
    date.anytime &&
    /pourvoir|commenc|start|debut|begin|empez|disponib|available|stage|internship|when/.test(
      `${view.labelWords} ${before} ${behind}`,
    )
  )
    strength += 2;
  if (RANGE.test(behind) && !view.isAside && !APPLYING.test(clause)) strength += 2;
  else if (strength < 2 && isPeriodOf(view, own)) strength += 2;
  if (view.label === 'duration' || view.heading === 'start') strength += 1;
  if (INTERNSHIP.test(clause) || view.heading === 'practical' || view.heading === 'duration') strength += 0.7;
  if (date.from !== null) strength += 0.5;
  if (date.from === null && !date.anytime) strength -= 0.7;
  if (view.isAside || view.isPortal) strength -= 2;
  return strength;
}

/** "Mars à juillet 2026, soit 5 mois", "Stage M2 (janvier-juin 2026)", "Summer 2026": a period that needs no verb. */
function isPeriodOf({ folded, label, isAside }: StatementView, own: string): boolean {
  if (isAside || label !== null || folded.length > LONGEST_SUMMARY || APPLYING.test(folded)) return false;
  if (parseDurations(folded).length > 0 && /\bstages?\b|internship|placement|practicas|pasantia/.test(folded))
    return true;
  if (!PERIOD.test(own)) return false;
  const others = folded.replace(own, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return others.length <= 2 || INTERNSHIP.test(folded);
}

function deadlineStrength(
  view: StatementView,
  date: OfferDate,
  before: string,
  behind: string,
  previous: string,
): number {
  if (date.anytime || view.label === 'start' || view.label === 'published') return 0;
  // How long a notice hangs is not until when one can apply, where both are said.
  const own = before.split(NEW_CLAUSE).at(-1)!;
  // "By when? 15 February. We answer by 13 March.", "… seront entendus entre le 12 et le 23 janvier"
  if (view.statement.kind === 'sentence' && OTHER_EVENT.test(own)) return 0;
  if (SELECTING.test(`${own} ${behind.split(/[.;]|\s(?:and|et|y)\s/)[0]}`)) return 0;
  if (view.label === 'deadline') return RANGE.test(behind) ? 0 : POSTED.test(view.labelWords) ? 2.5 : 4;
  if (APPLIES_WITHIN.test(before)) return 3;
  if (view.heading === 'howToApply' && ENDS.test(before) && /^\W*(?:del?|du|from)\s\d/.test(view.folded))
    return 3;
  if (
    !(UNTIL.test(before) || LATEST.test(behind)) ||
    OTHER_EVENT.test(`${view.label === null ? view.labelWords : ''} ${before.split(NEW_CLAUSE).at(-1)}`)
  )
    return 0;
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

/** The day as written, where no year makes a date of it: "el 17 de febrero". */
function dayOf({ text, value }: Fact): string | undefined {
  return value?.kind === 'date' && value.date.from === null ? /\d{1,2}(?=\D)/.exec(text)?.[0] : undefined;
}

function sameDate(a: Fact, b: Fact): boolean {
  if (a.value?.kind !== 'date' || b.value?.kind !== 'date') return false;
  return (
    a.value.date.from === b.value.date.from &&
    a.value.date.month === b.value.date.month &&
    dayOf(a) === dayOf(b) &&
    a.value.date.anytime === b.value.date.anytime
  );
}
