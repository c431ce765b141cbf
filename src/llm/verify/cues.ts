import { list } from '../../language/list.ts';
import { NUMBER } from '../../language/numberWords.ts';

/**
 * What makes a statement more or less than its plain words, as patterns of folded text in the three languages. A cue of
 * an offer that is lost, or one that no offer has, makes another statement.
 */
const PATTERNS = {
  negation: list`
    \p{L}*n't; not; no; unable to; non; cannot; without; never; none; nor; neither; nobody; nothing; forbidden; forbids?; prohibit(?:ed|s); banned
    pas; incapables? de; dans l'impossibilite de; aucun(?:e|s|es)?; sans; jamais; ni; nul(?:le)?; rien; personne ne; interdi(?:t|te|ts|tes|re|sent); proscrit\p{L}*
    sin; nunca; jamas; ningun[oa]?s?; nadie; tampoco; nada; prohib(?:e|en|id[oa]s?)
  `,
  possible: list`
    may; might; can; could; possib\p{L}*; potential(?:ly)?; perhaps; maybe; eligible; the right to; entitled to; (?<=(?<!\p{L})(?:is|are|be|not|n't) )(?:allowed|permitted|authori[sz]ed)
    peu(?:t|vent|x); pouv(?:ez|ons|ant|ait|aient); pourr\p{L}*; eventuel\p{L}*; envisage\p{L}*; susceptible de; le droit(?= d(?:e |')\p{L}+(?:er|ir|re)(?!\p{L})); (?<=(?<!\p{L})(?:est|sont|sera|seront|pas|etes|serez) )(?:autorise|permis)(?:e?s?)
    puede\p{L}*; pueda\p{L}*; podr\p{L}*; posib\p{L}*; posible\p{L}*; eventual(?:es|mente)?; quizas?; derecho a(?= \p{L}{2,}[aei]r(?!\p{L})); (?<=(?<!\p{L})(?:esta|estan|estara|estaran|es|son) )(?:permitid|autorizad)[oa]s?; se (?:permit|autoriz|contempl)(?:e|en|a|an|ira|iran|ara|aran)
  `,
  condition: list`
    (?:if|when) (?:time|the (?:time|schedule|timetable))(?= (?:allows?|permits?)); (?<!(?<!\p{L})(?:know|see|check|test|find out|determine|decide|verify|assess|ask|wonder|tell us)(?: [^.;,]{0,40})? )if(?! you (?:(?:wish|want|like|prefer)(?: so)?\s*(?:$|[.,;)])|ask|request)| requested| asked); for those; where needed; provid(?:ed|ing) (?:that|you|the|they|it|there|he|she); subject to; (?:up)?on presentation; depend\p{L}*(?! (?:del?|de la|d'|du) (?:dr|dra|prof|sr|sra|equipo|departamento|direccion|servicio|jef[ea]|responsable|tutor|coordinador|unidad|equipe|direction|departement|service|chef)(?!\p{L})); as long as; conditional\p{L}*; pending; whether or not; in case of; (?<=\p{L} )permitting
    (?<!(?<!\p{L})(?:sav(?:oir|ez)|sab(?:er|e)|determin(?:er|ar)|verifi(?:er|car)|voir|ver|examin(?:er|ar)|evalu(?:er|ar)|compr(?:endre|obar)|test(?:er|ar)|decid(?:er|ir)|predi(?:re|cir)|predecir)(?: [^.;,]{0,40})? )si(?! (?:vous|tu) (?:le |l')(?:demand|souhait|voul|desir)| se solicita| l[oa] (?:solicit|dese|pid)); s'ils?; (?<!adresse(?:nt)? )(?:pour|a) (?:ceux|celles); sous reserve; a condition(?= (?:que|de|d')); selon; en fonction; dependant; sujet(?:te)? a; a reserve; pourvu que; sur (?:presentation|justificatif); en cas de; lorsque; en accord avec
    sujet[oa]s? a; (?:para|a) (?:quien(?:es)?|aquell[oa]s|l[oa]s que); segun; en funcion de; siempre que; a condicion; previo acuerdo; previa aprobacion; previa presentacion; dependiendo; en caso de
  `,
  exception: list`
    except(?:ion|ions|ing|ed|s)?; unless; barring; other (?:than|days|weeks); outside(?! (?:(?:of )?(?:working|office|term)|compan|firm|expert|contract|partner|bod|organi|help|support|service)\p{L}*); apart from; excluding; save for
    sauf; hormis; excepte; a moins (?:de|que); a l'exception; hors; en dehors d(?:e|es|u)?; autres? que; autres (?:jours|semaines|mois)
    salvo(?! (?:\p{N}|a |al |las? |los? |el )); excepto; a menos que; a excepcion; fuera del?; distint[oa]s? del?; (?:otros|demas) (?:dias|meses); (?:otras|demas) semanas; que no se(?:a|an)
  `,
  required: list`
    required?; requires?; be asked to; mandatory; must; essential; compulsory; necessary; obligat\p{L}*; have to; has to; needed; need to; (?<=(?<!\p{L})(?:you|applicants?|interns?|students?|candidates?|trainees?|they|we)(?: (?:also|will|do not|don't|does not|doesn't|will not|won't))? )needs?
    exige\p{L}*; requis\p{L}*; indispensable\p{L}*; imperati\p{L}*; necessaire\p{L}*; doi(?:t|vent|s); dev(?:ez|ons); devr\p{L}*; il faut; necessit(?:e|ent|era|eront); requi(?:ert|erent); besoin; (?<!la |sur )demande[es]*
    imprescindible\p{L}*; se requiere\p{L}*; se (?:l[eo]s? |te |os )?(?:pide|piden|pedira|pediran)(?!\p{L}); requerid\p{L}*; requiere\p{L}*; debe(?!ri)\p{L}*; neces(?:ari|it)\p{L}*; hay que; hac(?:e|en|ia) falta; se exige\p{L}*; exigid\p{L}*; es preciso
  `,
  optional: list`
    optional(?:ly)?; voluntary
    facultati\p{L}*; optionnel\p{L}*; inutile
    opcional\p{L}*; facultativ\p{L}*; voluntari[oa](?=\s*(?:$|[.,;)]))
  `,
  desired: list`
    plus(?= (?:but|mais|pero))|(?:a|un|great|real|serait un|est un|sera un|is a|be a) plus; asset; helpful; useful; (?<!(?<!\p{L})(?:you|interns?|students?|trainees?|they|we|he|she) )(?:would|will) help; favou?red; priority; preference; desir\p{L}*; prefer\p{L}*; ideal\p{L}*; appreciated; (?<=(?<!\p{L})(?:is|are|be|most|also|very|especially) )welcome|welcome(?=\s*(?:$|[.,;)]|but)); nice to have; (?:a|real|great) bonus; advantage\p{L}*; advantageous; valued
    souhait\p{L}*; (?:serai\p{L}*|est|sont) utiles?; priorit\p{L}*; preferenc\p{L}*; prefere\p{L}*; (?<!(?<!\p{L})(?:methode|approche|solution|voie|piste|outil|technique|option|axe)s? )privilegi\p{L}*; appreci\p{L}*; atout\p{L}*; de preference; bienvenu\p{L}*; avantage
    se valora\p{L}*; (?:seri\p{L}*|es|son|sera) util(?:es)?; ayudaria\p{L}*; prioridad; preferencia; prefier\p{L}*; a favor; valorable\p{L}*; valorara\p{L}*; desea\p{L}*; preferible\p{L}*; ventaja; preferente\p{L}*; merito; un punto a favor
  `,
  approximate: list`
    about(?= \p{L}* ?\p{N})|about(?= (?:(?:a|half)(?!\p{L})|COUNT))|around(?= (?:\p{N}|[£€$]|\p{L}+ (?:\p{L}+ )?(?:days?|weeks?|months?|hours?|years?|people))); dozen; approximately; roughly; approx\.?; circa; nearly; almost; some(?= \p{N})
    environ; a peu pres; approximati\p{L}*; de l'ordre de; autour de(?= \p{N}); (?:diz|douz|quinz|vingt|trent|quarant|cinquant|cent)aine; quelque(?= \p{N}); presque
    aproximad\p{L}*; (?:alrededor de|cerca de|en torno a)(?= (?:l[oa]s )?(?:\p{N}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|cincuenta|cien|un[oa]?s?)); un[oa]s(?= (?:\p{N}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|cincuenta|cien)); decena; docena; quincena de; veintena; treintena; casi
  `,
  minimum: list`
    at least; minimum; no(?:t)? less than; or more; or (?:above|higher|better|greater); (?<!(?<!\p{L})(?:no|not) )more than; over(?= \p{N}); min\.?
    au moins; au minimum; minimum; minimale?; (?<!(?<!\p{L})pas )plus de(?= \p{N}); ou plus; ou mieux; superieur\p{L}* a; pas moins de(?= \p{N}); au-dela de(?= \p{N}); a partir de(?= (?:bac|\p{N}[\p{N} ,]* ?(?:ans?(?!\p{L})|€|euros?(?!\p{L}))))
    al menos; como minimo; minim[oa]; por lo menos; (?<!(?<!\p{L})no )mas de(?= \p{N}); o mas; no menos de; a partir de(?= (?:los )?\p{N}+ anos)
  `,
  maximum: list`
    at most; up to; maximum; no(?:t)? more than; or (?:less|fewer); (?<!(?<!\p{L})(?:no|not) )less than; fewer than; (?:under|below)(?= \p{N}); max\.?
    au plus(?! (?:tard|tot|vite)); jusqu'a(?= COUNT); maximum; maximal\p{L}*; pas plus de(?= \p{N}); (?<!(?<!\p{L})(?:au|pas) )moins de(?= \p{N})
    como maximo; maxim[oa]; hasta(?= COUNT); a lo sumo; (?<!(?<!\p{L})(?:al|no) )menos de(?= \p{N}); no mas de
  `,
  all: list`
    never; all; (?:every|each)(?! PERIOD); always; (?<!(?:n't|not|without|no) (?:\p{L}+ ){0,2})any; both; everyone; everybody; entire(?:ly)?; whole; throughout; anyone; anywhere; completely; fully; in full
    jamais; (?:tous|toutes)(?! les PERIOD)(?: et (?:a )?(?:tous|toutes))?; tout (?:le (?:monde|long|stage)|etudiant|candidat|stagiaire|au long); toute (?:la|l'); pendant tout; chaque(?! PERIOD); toujours; les deux; n'importe; entierement; l'ensemble; integralement; totalement; en totalite; systematiquement
    nunca; jamas; tod[oa]s(?! l[oa]s PERIOD)(?: y (?:a )?tod[oa]s)?; tod[oa] (?:el|la)(?! (?:PERIOD|mundo)); cada(?! PERIOD); siempre(?! que); ambos; ambas; cualquier\p{L}*; enter[oa]; totalmente; por completo; en su totalidad; integramente; complet[oa]mente
  `,
  only: list`
    only; solely; exclusive\p{L}*; just; nothing but; alone; on (?:your|their|his|her) own; by (?:your|them|him|her)sel\p{L}+
    uniquement; seul(?:e|s|es|ement)?; exclusi\p{L}*; ne(?= (?:\p{L}+ ){1,4}qu)|n'(?:est|ont|a|sont|aura|auront|etait|y a)(?= (?:\p{L}+ ){0,2}qu)
    solo; solamente; unicamente; exclusiv\p{L}*; solos?
  `,
  alternative: list`
    or(?= (?:(?:else|at least|instead|otherwise) )?(?:must|be|have|has|are|is|can|you|otherwise|failing))
    ou(?= (?:bien|a defaut|etre|avoir|pouvoir|vous))
    o(?= (?:bien|en su defecto|estar|ser|tener|poder))
  `,
  some: list`
    some(?! (?:\p{N}|(?:\p{L}+ )?(?:knowledge|experience|familiarity|notions)|basic)); certain; a few(?! PERIOD); several of; (?<!(?<!\p{L})(?:is|are|be|as|forms?|takes?|taking|took) )part of(?! (?:the |an? |our |your )?(?:internship|placement|team|work|project|job|partnership|programme|program|group|network)); (?<!(?:first|second|other|latter|and a) |^\s*a )half; most; partly; many of; among them
    certain(?:e?s); quelques(?:-uns)?(?! PERIOD); une partie; la moitie; la plupart; en partie; (?<!temps )partiel\p{L}*; parfois
    algo de(?= \p{L}); algun[oa]?s?(?! PERIOD| (?:\p{L}+ )?(?:conocimientos?|experiencia|nociones)); ciert[oa]s; una parte; (?<!(?:form|tom)\p{L}* |(?:por|de|la) )parte de l[oa]s(?! practicas); la mitad; la mayoria; (?<!(?:tiempo|jornada) )parcial\p{L}*; en parte
  `,
  usual: list`
    usual(?:ly)?; generally; in general; normally; typically; in principle; (?<!how )often; sometimes; occasional(?:ly)?; from time to time; at times; exceptional(?:ly)?; rarely; seldom
    habituel\p{L}*; usuel(?:le)?s?; general(?:ement)?; en general; en principe; normalement; souvent; parfois; a l'occasion; de temps en temps; ponctuel\p{L}*; occasionnel\p{L}*; exceptionnel\p{L}*; rarement
    habitual\p{L}*; usual(?:es|mente)?; generalmente; por lo general; en principio; normalmente; a menudo; a veces; en ocasiones; de vez en cuando; ocasional\p{L}*; puntual\p{L}*; excepcional\p{L}*; raramente
  `,
  mainly: list`
    mainly; primarily; mostly; chiefly
    principalement; surtout; majoritairement; essentiellement
    principalmente; sobre todo; mayoritariamente
  `,
  planned: list`
    planned; intended to; under discussion; to be (?:confirmed|agreed|defined|discussed); tentative; hope[sd]?; likely
    prevu\p{L}*; a (?:confirmer|definir|discuter|convenir); provisoire\p{L}*; probable\p{L}*; en discussion
    previst[oa]s?; por (?:confirmar|definir|determinar|acordar); provisional\p{L}*; probable\p{L}*
  `,
  before: list`
    before; no later than; at the latest; prior to; earlier than; early(?=\s*(?:$|[.,;)])); by(?= \p{N}|(?: january| february| march| april| may| june| july| august| september| october| november| december))
    avant; au plus tard; d'ici; par anticipation
    para(?= (?:MONTH|(?:principios|mediados|finales) de MONTH)); antes de\p{L}*; a mas tardar; anticipadamente
  `,
  after: list`
    after(?! that(?: \p{L}|,)| which); at the end of; once; (?<!(?:the|these|this) )following; upon; since(?= (?:\p{N}|the (?:start|beginning|end)|last|then|MONTH)); as of; starting from
    apres(?!-midi| quoi| cela); (?<!jusqu')a la fin(?: d(?:e|u|es|'))?; en fin de; des(?= (?:(?:le|la|que)(?!\p{L})|l'|\p{N})); a l'issue; a partir d(?=(?:e l'|e la|e|u|es) ?(?:TIME|MONTH)); depuis(?! (?:nos?(?!\p{L})|notre|votre|le bureau|chez|son domicile)); une fois; au terme; a la suite
    despues(?= (?:de|del|que)(?!\p{L})); al final del?; tras; a partir del?(?= (?:TIME|MONTH)); una vez; desde(?! (?:nuestr|casa|el domicilio|la oficina)); al termino; al terminar
  `,
  during: list`
    during; pendant; durante
  `,
  more: list`
    (?<!(?<!\p{L})or )more(?! (?:than|information|details))|longer|shorter|(?<!(?<!\p{L})or )(?:better|higher)|lower|larger|smaller|bigger|(?<!(?<!\p{L})or )(?:fewer|greater)|best|worst|highest|lowest|longest|shortest|largest|(?<!(?<!\p{L})or )less(?! than)|least(?<!at least)|earlier(?! than)|later(?! than)|sooner|rather than
    meilleur\p{L}*|mieux|davantage|pire|(?<!(?<!\p{L})au )(?:plus|moins) (?:probable|faible|fort|precis|adapte|efficace|important|recent|long|court|haut|bas|eleve|cher|grand|petit|rapide|tot|tard|proche)\p{L}*|plutot que|superieur\p{L}*(?! a)|inferieur\p{L}*
    mejor(?:es)?|peor(?:es)?|mayor(?:es)?|menor(?:es)?|(?:mas|menos) (?:probabl|debil|fuert|precis|adecuad|adaptad|eficaz|eficient|important|recient|larg|cort|alt|baj|elevad|car|grand|pequen|rapid|pront|tard|cercan)\p{L}*|superior(?:es)?|inferior(?:es)?
  `,
} as const;

export type Cue = keyof typeof PATTERNS;

/** A cue with its place. */
export interface FoundCue {
  readonly start: number;
  readonly end: number;
  readonly cue: Cue;
}

/** "Every week" tells how often, not of how many. */
const PERIOD =
  '(?:(?:\\p{N}+|other|two|three|deux|trois|dos|tres) )?(?:(?:working|field) )?(?:minutes?|hours?|days?|weeks?|fortnight|months?|years?|heures?|jours?|semaines?|mois|ans|annees?|minutos?|horas?|dias?|semanas?|mes(?:es)?|anos?)(?!\\p{L})';

/** "From the second month on", but not "from images". */
const TIME =
  "(?:(?:l[ea] |l'|l[ao]s |el |un |cette |cet |ese |esa |ce )?(?:\\p{L}+ )?(?:jours?|semaines?|mois|ans?|annees?|moment|date|heures?|dias?|semanas?|mes|meses|ano|momento|fecha|printemps|automne|ete|hiver|primavera|verano|otono|invierno|rentree|debut|fin|final|lundi|lunes|20\\d\\d)(?!\\p{L}))";

const MONTH =
  '(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november|december)(?!\\p{L})';

const COUNT = `(?:\\p{N}|${NUMBER}(?!\\p{L}))`;

/** Several patterns in a row of the table may stand on one line, parted by bars, where they share a look ahead. */
const CUES = (Object.entries(PATTERNS) as [Cue, readonly string[]][]).map(
  ([cue, patterns]) =>
    [
      cue,
      new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${patterns.join('|').replaceAll('PERIOD', PERIOD).replaceAll('COUNT', COUNT).replaceAll('TIME', TIME).replaceAll('MONTH', MONTH)})(?![\\p{L}\\p{N}])`,
        'gu',
      ),
    ] as const,
);
/** "Not only", "no later than": no negation in them. */
const NO_NEGATION =
  /(?<!\p{L})(?:at no (?:extra |additional )?cost|sans frais|sin (?:coste|costo|cargo)|not only|non seulement|no solo|no later than|no more than|no less than|not more than|not less than|no mas de|no menos de|pas (?:plus|moins) de (?=\p{N})|nothing but|not just|sans doute|pas seulement|nada mas|(?:ou|or|o) (?:non|not|no)(?=$|[ .,;]))(?!\p{L})/gu;
/** Words with a negation at their head, folded, with what they negate: "unpaid" is "not paid". */
const UN =
  /(?<!\p{L})(?:un(?=paid|supervised|funded|available|necessary|limited)|im(?=possib)|in(?=compatible))/gu;

/** "Needn't", and the negation of "need not", at which what is denied begins. */
const NEEDNT = /(?<!\p{L})(?:need(?=n't)|(?<=(?<!\p{L})need )not(?!\p{L}))/gu;
/** "Cannot" denies what is possible. */
const CANNOT = /(?<!\p{L})(?:can(?:not|'t)|couldn't)(?!\p{L})/gu;
/** Words that say "can be" by their ending, folded. */
const CAN_BE =
  /(?<=(?<!\p{L})(?:renew|renouvel|renov|prorrog|prolonge|extend|negoti|negoci|adapt|ampli|reconduct|amenage|convert))(?:able|ible)s?(?!\p{L})/gu;

/** What is not required may be left out: "n'est pas obligatoire" says what "facultatif" says; folded. */
const FREED = /^(?:not|no|non|pas|aucun(?:e|s|es)?|ningun[oa]?s?|nor|neither|none|ni|tampoco)$/u;
/** What must not be done is forbidden: "ne doit pas", folded. */
const BINDING = /^(?:must|doi|dev|deb)/u;

const CLAUSE_END = /[.;!?]/u;

/** Asks nothing where it is denied: "no prior knowledge is expected", folded. */
const EXPECTED =
  /(?<!\p{L})(?:(?:needs?|requires?)(?= no )|expect(?:ed)?(?! to)|attendu(?:e?s?)|esper(?:a|an|amos|ad[oa]s?))(?!\p{L})/gu;
/** "Needs no degree": what is not required stands behind, folded. */
const NEEDING_NO = /^(?:needs?|requires?)$/u;

/** With what is not required as what is optional, where nothing else is denied. */
function withOptional(cues: readonly FoundCue[], folded: string): FoundCue[] {
  const negations = cues.filter(({ cue }) => cue === 'negation');
  const [negation] = negations;
  if (!negation) return [...cues];
  const word = (found: FoundCue): string => folded.slice(found.start, found.end);
  const frees = (found: FoundCue): boolean => /n't$/u.test(word(found)) || FREED.test(word(found));
  if (!negations.every(frees)) return [...cues];
  const from = deniedFrom(folded, negation);
  const expected = [...folded.matchAll(EXPECTED)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    cue: 'required' as const,
  }));
  const required = [...cues, ...expected].find(
    (found) =>
      found.cue === 'required' &&
      !BINDING.test(word(found)) &&
      (found.start >= from || (found.end + 1 === negation.start && NEEDING_NO.test(word(found)))),
  );
  if (!required || CLAUSE_END.test(folded.slice(from, required.start))) return [...cues];
  const freeing = [required, ...negations].map((found) => ({ ...found, cue: 'optional' as const }));
  return [...cues.filter((found) => found !== required && !negations.includes(found)), ...freeing];
}

/** The cues of a folded text, left to right. Of overlapping ones of a kind the first is told. */
export function cuesIn(folded: string): FoundCue[] {
  const found: FoundCue[] = [];
  const masked = folded.replace(NO_NEGATION, (words) => '_'.repeat(words.length));
  for (const [cue, pattern] of CUES) {
    for (const match of (cue === 'negation' ? masked : folded).matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length, cue });
  }
  for (const match of folded.matchAll(UN)) {
    const end = match.index + match[0].length;
    found.push({ start: match.index, end, cue: 'negation' });
    if (folded.startsWith('possib', end))
      found.push({ start: end, end: end + 'possib'.length, cue: 'possible' });
  }
  for (const match of folded.matchAll(NEEDNT))
    found.push({ start: match.index, end: match.index + match[0].length, cue: 'required' });
  for (const match of folded.matchAll(CANNOT))
    found.push({ start: match.index, end: match.index + match[0].length, cue: 'possible' });
  for (const match of folded.matchAll(CAN_BE))
    found.push({ start: match.index, end: match.index + match[0].length, cue: 'possible' });
  const kept = found.filter(
    ({ cue, start }) =>
      cue !== 'negation' ||
      !found.some((other) => other.cue === 'optional' && other.start <= start && start < other.end),
  );
  return withOptional(kept, folded).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** "Ne", with what stands between it and the rest of the negation, folded. */
const NE = /(?<!\p{L})(?:ne |n')(?:(?!que |qu')[\p{L}-]+[ ']){1,4}$/u;

/** Where what a negation denies begins: in French at its first half ("ne rencontrera pas"). */
export function deniedFrom(folded: string, { start }: FoundCue): number {
  return NE.exec(folded.slice(0, start))?.index ?? start;
}

/** What must not get lost on the way from an offer to a statement. */
export const KEPT: ReadonlySet<Cue> = new Set<Cue>([
  'possible',
  'condition',
  'exception',
  'alternative',
  'optional',
  'desired',
  'approximate',
  'minimum',
  'maximum',
  'only',
  'some',
  'usual',
  'mainly',
  'planned',
]);
/** What must not be put in: all of them, but "during" says nothing that a preposition does not, and "planned" takes certainty away. */
export const ADDING: ReadonlySet<Cue> = new Set<Cue>([
  ...[...KEPT].filter((cue) => cue !== 'planned'),
  'required',
  'all',
  'before',
  'after',
  'more',
]);
/** A stretch that begins with one of these limits the one beside it. */
export const LIMITING: ReadonlySet<Cue> = new Set<Cue>(['condition', 'exception']);

/** "Interns who come from abroad": those, and no others; folded. */
export const RESTRICTION =
  /(?<!\p{L})(?:interns?|students?|applicants?|candidates?|trainees?|those|stagiaires?|etudiant\p{L}*|candidat\p{L}*|ceux|celles|becari\p{L}*|estudiantes?|aquellos|quienes)\s+(?:who|that|qui|que|whose|dont|from|living|residing|based|resid[ea]nt\p{L}*|habitant|vivant|venant)(?!\p{L})/gu;
