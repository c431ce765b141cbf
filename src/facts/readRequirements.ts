import type { AskedField, Topic } from '../corpus/topics.ts';
import type { Fact } from './Fact.ts';
import { givesSomething } from './givesSomething.ts';
import { isMark, type StatementView } from './StatementView.ts';

/** How the statements of a field are known: by their label, by their heading, or by their words. */
interface StatementRule {
  readonly field: AskedField;
  readonly labels: readonly Topic[];
  readonly headings: readonly Topic[];
  /** Words that make a statement one of the field wherever it stands, folded. */
  readonly cue: RegExp;
  /** Under its heading a statement need not hold a cue, unless this is set. */
  readonly cueUnderHeading: boolean;
  /** Words that make it another's, folded. */
  readonly not?: RegExp;
}

const DEGREE =
  /bac ?\+ ?\d|(?<!\p{L})(?:m[12]|l3|bts|(?<=(?:de|en|un|du|l3|bts|dut|\/) )but|dut|iut|(?<!driving |driver's )licences?|masters?|master's|mastere|bachelors?|b\.?sc|m\.?sc|beng|meng|ph\.?d student|degree|diplome|diploma|under ?graduates?|graduate student|postgraduate|cursus|ecole d'ing\w*|ecoles? (?:de|d')\w+|ingenieurs?|engineering student|grado|titulacion|titulad[oa]|licenciatura|maestria|carreras?|semestre en adelante|recien egresad\w*|profesionales en|cesure|diplomes|diplomas|degrees|annee d'etude\w*|derniere annee|fin d'etudes|final[- ]year|penultimate year|doctorants?|etudiant(?:e|s|es|\(e\)|·e|\.e)*|students?|estudiantes?|formation (?:en|bac|de|superieure)|baccalaureat|inscrite?s?(?: (?:en|dans|au|a))|inscription en|matriculad[oa]s?|masterm|de formation|ects|gpa|enrolled|alumn[oa]s?|universitari[oa]s?|eleves?|doctorantes?|(?:recien |recent )?(?:titulad|graduad|egresad)[oa]s?|(?:recent|new) graduates|graduate of|a-levels?|leaving cert(?:ificate)?|gcses?|hnd|hnc|2[:.]1|bac pro|cap|lyceen(?:ne)?s?|ciclo formativo|formacion profesional|fp|(?:first|second|third|fourth|fifth)[- ]year|(?:primer|segundo|tercer|cuarto|quinto) (?:ano|curso)|(?:premiere|deuxieme|troisieme|quatrieme|cinquieme|[1-5]e(?:me)?) annee|creditos)(?!\p{L})/u;
const SKILL =
  /maitris|connaiss|competen|experien|familiar|knowledge|skills?|requi[rs]|souhait|apprecie|notions|capable|aisance|a l'aise|capacites?|qualites?|autonom|rigueur|rigoureu|curio|esprit|prerequis|bases (?:solides|en)|sait |savoir|comfortable|proficien|ability|able to|conocimiento|manejo|dominio|habilidad|requisit|valora|imprescindible|deseable|experiencia|interes|interet|gout|motivat|essential|a plus|bonus|nice to have|un plus|atout|programm(?!es?\b)|langage|logiciel|outils|python|matlab|excel|permis|vous maniez|you can write|you (?:should |must )?know|must\b|needed|necessaire|conviene|trabajado con|indispens|exige|besoin|bienvenu|obligatoire|mandatory|obligatori[oa]|driving licen[cs]e|patience|ecoute\b|discretion|minutieu|careful|attend quelqu|soltura|\bbase de\b|grasp|\bsolid\b|\bsolides?\b|aime(?:z|s|r)\b|mind (?:getting|working|being|the)|pratique d|discrecion|paciencia|orthographe|curiosi|soigne|sens d[eu']|polyvalen|a l'oral/;
const TASK =
  /\((?:i|1|a)\) \p{L}{3,}|^(?:d'abord|ensuite|enfin|puis),? de\b|^(?:first|then|finally|next),? you|(?:ton|votre|your) (?:travail|work|job) (?:sera|will)|\b(?:tu|vous) (?:t'|vous )?(?!recev|percev|touch|benefici|gagn)\p{L}{3,}(?:eras|iras|erez|irez|dras|drez)\b|objectif|\bobjet (?:du|de (?:ce|la|cette|l')|principal)|(?:le|un|pour|ce|unique|principal) but\b|\bbut (?:est|du|de (?:ce|la|cette|l')|principal)|mission|\bgoals?\b|\baims?\b|tasks?|you will|you'll|you would|you might|vous (?:serez|participer|travailler|aurez|contribuer|devrez|assurer|realiser|aider|prendrez)|consist|il s'agi|stagiaire (?:devra|aura|sera|participera|s'attachera|travaillera)|se propose|work on|working on|contribu|developp|concevoir|realiser|etudier|analys|implement|objetivo|tareas|funciones|consistir|se encargar|participar|desarroll|apoyar|design|investigat|livrable|deliverable|(?<!pris en |prise en |prend en )charge de|the intern|le travail|travail consist|the person|la personne|la persona|(?:stagiaire|etudiante?|candidate?) (?:\p{L}+ )?(?!recevra|percevra|beneficiera|touchera)\p{L}{2,}ra\b|(?:successful candidate|applicant|student|post-?holder|trainee) will\b|\byou'?d\b|\bit involves\b|(?:project|work|role|job|internship|placement) involves|duties|\bday to day\b|\bhelp (?:us|to)\b|confi(?:era|erons|ons|ees?)\b|il faudra(?:it)? (?:d'abord )?(?!savoir|avoir|etre)\p{L}+re?\b|(?:stage|sujet|travail|mission) (?:porte(?:ra)?|vise(?:ra)?|comprend(?:ra)?) |te (?:encargaras|ocuparas|dedicaras)|\b\p{L}{4,}aras\b|\bharas\b|se trata de|(?:estudiante|persona (?:seleccionada)?|becari[oa]|alumn[oa]|practicante) (?:\p{L}+ )?\p{L}+ra\b|(?:looking for|like|want|need) (?:someone|somebody|you|a student|an intern|a person)[^.]{0,40} (?:to|who will) \p{L}+|(?:cherch|recherch|besoin d)\p{L}*[^.;]{0,90} (?:pour|afin d[e']) ?:? ?(?!un|une|le|la|les|des|\d)\p{L}+(?:er|ir|re)\b|busc\p{L}+[^.;]{0,50} para \p{L}+(?:ar|er|ir)\b|\ba (?:toi|vous) de \p{L}+|\b(?:ton|votre) role\b|^(?:tres |plus )?concretement|^concretamente|^en concreto|^specifically|^in practice:|\bcolaborar/u;
const APPLY =
  /candidat|postul|\bcvs?\b|curricul|hoja de vida|dossiers?\b|(?:par la|by|por) (?:poste|post\b|correo postal)|exclusivement en ligne|interesad[oa]s|write to (?:me|us)|tell (?:me|us)|\bemail (?:me|us)|ecri(?:vez|re|s)\b|escrib(?:e|ir|enos|anos)|(?:avec|with|con|joindre|joignez) (?:un |a |your |votre |tu |su )?(?:cv|curriculum)\b|resume\b|cover(?:ing)? (?:letter|e-?mail)|\blettres? (?:de |d'|et |ou )|\b(?:une|votre|ta|la|sans|ni|et|ou|\+) lettre\b|send (?:us|your|a|an|me|one)|please (?:send|contact|write|apply)|(?:answer|repond(?:re|ez|s) a|responde a?) (?:the|these|our|\d|two|three|four|five|les|ces|nos|deux|trois|quatre|las|estas|dos|tres)(?: p{L}+)? ?(?:questions?|preguntas)|fill (?:in|out)|remplir|remplissez|rellena\w*|\bapply|applicants? should|applications? (?:to|by|must|should|are|close|takes)|envo(?:yez|yer|ie|i)|transmett|adress(?:er|ez)|dossier|solicit|enviar|envia|mandar|manda|carta|portfolio|portafolio|\btranscripts?\b|releves? de notes|online form|formulaire|objet|subject line|asunto|joign|inscri|entretien|interview/;

/** One row a field; a new wording goes into its cue. */
const RULES: readonly StatementRule[] = [
  {
    field: 'education',
    labels: ['education'],
    headings: ['education'],
    cue: DEGREE,
    cueUnderHeading: true,
    not: /han pasado|have (?:come|passed) through|\b(?:notre|our|nuestr[oa])\b.*(?:equipe|team|etudiants)|seven phd|phd students and|collaborat/,
  },
  {
    field: 'skills',
    labels: ['skills'],
    headings: ['skills', 'profile'],
    cue: SKILL,
    cueUnderHeading: false,
  },
  {
    field: 'missions',
    labels: ['missions'],
    headings: ['missions'],
    cue: TASK,
    cueUnderHeading: false,
    not: /^(?:mots[- ]cles|keywords)|charge\(?e?\)? de mission|@|you(?:'ll| will) need (?:to be|to have|a )/,
  },
  {
    field: 'howToApply',
    labels: ['howToApply'],
    headings: ['howToApply'],
    cue: APPLY,
    cueUnderHeading: false,
    not: /(?:motivated|ideal|successful|strong|suitable|seeking|looking for)[^.]{0,30}candidates?\b|candidat[.·(]?e?s?\)?(?:[.·]?s)? (?:ayant|avec|possed|motive|ideal|qui)|(?:cherch|recherch)\p{L}+[^.]{0,25}candidat/u,
  },
  {
    field: 'openings',
    labels: ['openings'],
    headings: ['openings'],
    cue: /^\W*(?:une? seule?|only one|just one|una? sol[oa])\b|(?:\b\d{1,2}|\bone|\btwo|\bthree|\bfour|\bun|\bune|\bdeux|\btrois|\bquatre|\bdos|\btres|\bcuatro|\buna|\bseveral|\bplusieurs) (?:\(\d{1,2}\) )?(?:(?:open|available|new|paid|(?!last|past|of|our|previous|former|other)\p{L}+) ){0,2}(?:positions?|openings?|vacanc(?:y|ies)|postes?|places?|plazas?|vacantes?|interns|stagiaires|students|summer interns|becas|personas|practicantes|cupos|bursar(?:y|ies)|scholarships?|studentships?|fellowships?|bourses?)\b/u,
    cueUnderHeading: true,
    not: /sur \d+ (?:sont|ont)|out of|(?:derniers|anciens|last|former) (?:stagiaires|interns)|poste (?:informatique|avec|de travail|fixe|equipe)|fiche de poste|employe|permanent|chercheurs|partenaires|a day|colleagues|apprentices|\btrabaj|\btravaill|\bworks? (?:in|at|here)|last (?:year|summer)|l'an dernier|(?:in|at|across|over|between) (?:two|three|four|several|many|\d+) places|\b(?:we are|somos|nous sommes) \d|trabajan|travaillent/,
  },
  {
    field: 'benefits',
    labels: ['benefits'],
    headings: ['benefits'],
    cue: /(?<!\p{L})(?:repas|meals?|restaurant|cantine|canteen|transport|navigo|logement|housing|accommodation|rembours|reimburs|tickets?|titres?-resto|lunch|commut|plane ticket|prise? en charge|alojamiento|transporte|comedor|dietas|self|avantage|benefit|remise|mutuelle(?! (?:d|g|n)\p{L}*['\s])(?!\d)|frais|expenses|velo|laptop|macbook|ecran|ordinateur|conges?\b|jours off|rent|desk|viaje|billete|comida|loge(?:e|s|es)?\b|chambre|studio\b|holiday|annual leave|pension|\bgym\b|titres-rest|visas?\b|carte de circulation|abonnement|vacaciones|seguro|fruit|parking|hebergement|relocation|demenagement|mudanza|traslado)/u,
    cueUnderHeading: false,
    not: /avantage concurren|transport public de|apprecie|atout|un vrai avantage|@|(?:cherch|recherch)\p{L}* un/u,
  },
  {
    field: 'schedule',
    labels: ['schedule'],
    headings: ['schedule'],
    cue: /\d{2,4} (?:heures|hours|horas)\b(?! (?:of|d[e'])\s?(?!stage|travail|practicas|pasantia|presence|presencia|work\b|formation|trabajo)| (?:ont|have|were|sont|of|han)\b)|\d{1,2} ?h(?:eures?|ours?|oras?)?(?: hebdomadaires?| par semaine| a week| per week| semanales| a la semana)|temps (?:plein|partiel)|full[- ]time|part[- ]time|horaires?|working hours|jornada|horario|tiempo completo|media jornada|lundi au vendredi|monday to friday|lunes a viernes/,
    cueUnderHeading: true,
    // The timetable of trains is none of the intern's.
    not: /grilles? horaires?|horaires? (?:cadenc|ferroviaire|des trains)|dans l'horaire|(?:train|bus|railway) timetabl/,
  },
];

/** What a list of criteria gives for one, folded. */
const BARE_POINTS = /^\W*\d{1,3}(?:\s*(?:puntos|points|pts|%))?\W*$/;
/** All that a form says of how many are looked for. */
const BARE_COUNT =
  /^\W*(?:\d{1,2}|one|two|three|four|five|six|une?|deux|trois|quatre|cinq|una?|dos|tres|cuatro|cinco|seis)\b(?:\W*$|\W* (?:on|in|for|this|sur|pour|dans|par|en|para|sont|are|son|places?|postes?|plazas?)\b)/;
/** Introduces what others have done before, folded. */
const PAST_INTERNS =
  /previous(?:ly)?|past interns|precedents?|deja realise|anteriores|anteriormente|have done/;
/** A line of links says nothing by itself. */
const ONLY_LINKS = /^(?:https?:\/\/\S+\s*)+$/;
/** A heading of so many words is a sentence set large. */
const SENTENCE_WORDS = 6;
/** What tells a task or an application even in the part about the host, folded. */
const UNMISTAKABLE: Readonly<Partial<Record<AskedField, RegExp>>> = {
  education:
    /^(?:orientad[oa]s? a|dirigid[oa]s? a|destinee? a(?:ux)?|ouverte? a(?:ux)?|open to|intended for|aimed at|s'adresse a)/,
  missions:
    /stagiaire (?:devra|aura|sera|participera|s'attachera|travaillera|contribuera)|(?:objectif|objet|but)(?: principal)? (?:du|de ce|de cet?te?) stage|goals? of (?:the|this)[^.]{0,25}internship|ce stage (?:vise|consiste|porte)|el objetivo de (?:las|la) practica/,
  howToApply:
    /(?:send|envoy|enviar|adress|transmet|mand[ae])[^.]{0,60}(?:cv|resume|lettre|candidature|letter|carta|@)/,
};
/** Statements that come under a heading are surer than those known by their words, labelled ones surest. */
const SHORT_LINE = 70;
const STRENGTH = {
  bulletUnderHeading: 2.9,
  lineUnderHeading: 0.8,
  label: 4,
  heading: 2,
  leadingUp: 1.7,
  cueUnderHeading: 3,
  cueElsewhere: 2,
  cueAside: 0.5,
} as const;

/** The statements of the fields that are told in whole sentences: education, skills, missions, how to apply … */
export function readRequirements(views: readonly StatementView[]): Fact[] {
  return RULES.flatMap((rule) => {
    const found = views.flatMap((view) => {
      const strength = strengthUnder(rule, view);
      return strength > 0 ? [{ view, strength }] : [];
    });
    const first = rule.field === 'missions' ? firstTask(found) : Number.NEGATIVE_INFINITY;
    // What stands above the first thing to be done leads up to it, though under the same heading.
    const leadsUp = ({ view: { heading, statement }, strength }: (typeof found)[number]): boolean =>
      heading === 'missions' && strength === STRENGTH.heading && statement.start < first;
    return found
      .map((one) => fact(rule.field, one.view, leadsUp(one) ? STRENGTH.leadingUp : one.strength))
      .sort((a, b) => b.strength - a.strength || a.start - b.start);
  });
}

/** Where the first statement stands that is surely a task; nowhere when none is. */
function firstTask(found: readonly { readonly view: StatementView; readonly strength: number }[]): number {
  const task = found.find(
    ({ strength }) => strength >= STRENGTH.bulletUnderHeading && strength < STRENGTH.label,
  );
  return task?.view.statement.start ?? Number.NEGATIVE_INFINITY;
}

function strengthUnder(
  { field, labels, headings, cue, cueUnderHeading, not }: StatementRule,
  view: StatementView,
): number {
  const { label, heading, words, statement, isBlankForm } = view;
  // A bullet says what its lead-in announces: "Tasks you could be working on include:".
  const folded = view.leadIn && field !== 'education' ? `${view.leadIn} ${view.folded}` : view.folded;
  if (
    isBlankForm ||
    (statement.kind === 'heading' && words.split(' ').length < SENTENCE_WORDS) ||
    heading === 'bibliography' ||
    heading === 'portal' ||
    folded.trim() === '' ||
    ONLY_LINKS.test(folded)
  )
    return 0;
  // "Adecuación de la formación  20" counts points.
  if (field !== 'openings' && BARE_POINTS.test(folded)) return 0;
  if (label !== null && labels.includes(label) && statement.kind === 'field') return STRENGTH.label;
  if (
    statement.kind === 'field' &&
    label !== null &&
    !['practical', 'profile', 'missions', 'contact', 'howToApply', 'context', 'skills', 'education'].includes(
      label,
    )
  )
    return 0;
  // A diploma is no task, though it is called "BUT".
  if (field === 'missions' && statement.kind === 'field' && (label === 'education' || label === 'skills'))
    return 0;
  if (not?.test(folded)) return 0;
  if (field === 'openings' && heading === 'openings' && BARE_COUNT.test(folded)) return STRENGTH.label;
  // What earlier interns did is an example at best.
  if (field === 'missions' && PAST_INTERNS.test(view.leadIn)) return STRENGTH.lineUnderHeading;
  const hasCue = cue.test(folded);
  if (heading !== null && headings.includes(heading)) {
    // "Your tasks will be:" only introduces them.
    if (hasCue) return /:\s*$/.test(folded) ? STRENGTH.lineUnderHeading : STRENGTH.cueUnderHeading;
    // Education and skills share a heading: what names no degree under "Profil" is a skill.
    if (cueUnderHeading || (field === 'skills' && DEGREE.test(folded))) return 0;
    // A bullet is surely one of what the heading announces, a short line without an end hardly is.
    if (statement.kind === 'bullet' || isMark(words.replace(/^[^|]*/, '')))
      return STRENGTH.bulletUnderHeading;
    return folded.length < SHORT_LINE && !/[.!;]$/.test(folded)
      ? STRENGTH.lineUnderHeading
      : STRENGTH.heading;
  }
  if (!hasCue || view.isPortal) return 0;
  // What is asked is not said.
  if (field !== 'howToApply' && /\?\W*$/.test(folded)) return 0;
  if (field === 'education' || field === 'skills') {
    const expected =
      heading === 'profile' ||
      label === 'profile' ||
      heading === 'skills' ||
      heading === 'education' ||
      (UNMISTAKABLE[field]?.test(folded) ?? false);
    return expected ? STRENGTH.cueUnderHeading : view.isAside ? STRENGTH.cueAside : 1.2;
  }
  if (field === 'benefits' && !givesSomething(folded)) return STRENGTH.cueAside;
  const isPlain = UNMISTAKABLE[field]?.test(folded) ?? false;
  return view.isAside && !isPlain ? STRENGTH.cueAside : STRENGTH.cueElsewhere;
}

function fact(field: AskedField, view: StatementView, strength: number): Fact {
  const { start, end } = view.statement;
  return { field, text: view.words, value: null, strength, start, end };
}
