import { isNavigation } from '../corpus/isNavigation.ts';
import { NUMBERING } from '../corpus/numbering.ts';
import type { Offer, Span, Statement } from '../corpus/Offer.ts';
import { isKnownHeading, type Topic, topicOf } from '../corpus/topics.ts';
import { fold } from '../language/fold.ts';
import type { Fact } from './Fact.ts';
import { ORGANISATION_NOUN } from './organisationNouns.ts';
import { repairOnce } from './repairOnce.ts';

/** Labels that hold a title even when they are about something wider, folded. */
const SUBJECT_LABEL = /^(?:objet|subject|asunto|re|tr|fwd?)$/;
const SUBJECT_PREFIX = /^(?:(?:re|tr|fwd?|rv)\s*:\s*|\[[^\]]{1,30}\]\s*)+/i;
/** Lines at the top of an offer that name its kind, not its subject, folded. */
const KIND_ONLY =
  /^(?:\W*(?:offres?|proposition|fiche|sujet|annonce|propuesta|oferta|convocatoria|announcement|internships?|thesis|stages?|practicas|becas?|pasantias?|research|master(?:'?s)?|bachelor(?:'?s)?|graduation|final|degree|m[12]|20\d\d|fin d'etudes?|d'ingenieur|ingenieure?s?|thesis|proposal|project|ects|or|ou|memoria|titulo|practica|profesional(?:es)?|preprofesional(?:es)?|pre-profesional(?:es)?|mois|months|weeks|semaines|meses|de|d'|en|ia|recherche|pfe|bac ?\+ ?\d|\d|opportunity|offer|annee|campagne|avis|vacance|faq|formulaire|form|questions?|frequentes?|frequently|asked|preguntas|frecuentes|reponses?|answers?|summer|winter|spring|autumn|fall|ete|printemps|automne|hiver|job|jobs|join us|presentation|appel a candidatures?|call for applications|open positions?|vacancy|vacancies|llamado|a|educativ[ao]s?|universitari[ao]s?|universitaires?|academic|year|curso|academico|session|promotion|(?:extra)?curricular(?:es)?|formativ[ao]s?|academic[ao]s?|remunerad[ao]s?|h\/f|f\/h)(?!\p{L}))+\W*$/u;
/** The number of an offer, behind its kind, folded. */
const NUMBER =
  /(?:\bref(?:erence)?|\bcode|\bn\.? ?[°ºo]\.?(?=\s?\d)|#)\s*[:.]?\s*(?:\S*\d\S*)?|(?<!\S)[a-z]{2,8}(?:[-/_][a-z\d]+)*[-/_]\S*\d\S*/gu;
/** A line that begins with the kind of the offer; what it goes on with may be a field, and the title stand below. */
const OPENS_WITH_KIND =
  /^\W*(?:(?:offre|proposition|annonce|fiche|sujet|propuesta|oferta) de (?:stage|practicas|pasantia|beca)|(?:master'?s? (?:thesis )?)?(?:internship|placement) (?:offer|proposal|announcement|opportunity))/;
/** A line that begins with a kind of organisation is its letterhead, however long, folded. */
const OPENS_WITH_NAME = new RegExp(`^(?:[lL]['ea]s? ?)?${ORGANISATION_NOUN.source}`, 'u');
/** So is a part of one. */
const OPENS_WITH_UNIT =
  /^(?:pole|equipe|cellule|departement|unite|groupe|equipo|departamento|unidad|grupo|(?:service|direction) (?:de|des|du|d'|generale|technique|regionale)|department of)(?!\p{L})/u;
const NOT_A_TITLE =
  /^\W*(?:work (?:with|for) us|join (?:us|our team)|rejoi(?:gnez|ndre)(?:-| )?nous|travailler (?:chez|avec) nous|trabaja con nosotros|unete|careers?)\W*$|\baller au contenu|(?:utilise|uses?|usa|utiliza) (?:des |de )?cookies|[•·] (?:1er|2e|3e|1st|2nd|3rd)\b|\bumr \d{3,}|\bskip to (?:main )?content|\b(?:ir|saltar) al contenido|\bvolver al|\bretour (?:a la|aux)|\bback to (?:the )?(?:list|results|search)|(?<!\d)\d{5} [a-z]|^(?:[^·|•]{2,20}\s[·|•]\s){3,}|^(?:bulletin|newsletter|boletin)\b.{0,12}\d|\bmatches \d+ of your|\b\d+ (?:applicants|candidats)\b|promoted by|\breposted\b|^\(.*\)$|\bversion (?:below|ci-dessous|abajo|plus bas)|^(?:de|from|a|to|cc|date|envoye|sent) ?:|^\p{L}+ \(\d+\)$|\bau sommaire\b|\bcdi\b.*\bcdd\b|^\W*emplois? stages\b|^(?:[^/]{2,12} \/ ){3,}|^(?:about|a propos d|who we are|sobre )\b|\d euros\b|^(?:redige|verifie|approuve|valide|prepared|written|approved|reviewed|elaborado|redactado|revisado|aprobado) (?:par|by|por)\b|@|https?:|^\W*(?:portail|portal|plateforme)\b(?! (?:web|de donnees))|^(?:project|offer|fiche|sheet|topic|sujet|page|ficha|hoja)[\w ]*\d+ (?:of|sur|de|\/) \d+$|^[^·|•]{3,30}[·|•].*(?:temps (?:plein|partiel)|full[- ]time|part[- ]time|jornada|hybride?|hibrid[oa]|presencial|on-?site|cdi|cdd)\b.*$|^\W*(?:mise? en ligne|publie|publiee?|mise? a jour|modifiee?|updated|last (?:edited|updated|modified)|published|actualizad[oa]|publicad[oa]|ref|page|date|lieu|duree|le \d|version|posted|home|accueil(?! d[e'u])|menu|sign|connexion|empleo|publica|share|search|tel|vie privee|cookies?|privacy|contenu principal|skip to|nous respectons|tout accepter|tout refuser|parametrer|accept all|reject all|aceptar tod|gerer|acceptez)\b|^(?:\S+\s){0,3}(?:\S*\W)?(?:careers?|jobs|carrieres?|recrutement|emplois?|empleo)$|[>→›]|^[^«]*»|^\d|\||©/u;
/** A label that only says that this is an offer, folded. */
const NAMES_INTERNSHIP =
  /^(?:(?:summer|winter|spring) )?(?:stage|offre|internship|intern|placement|bursary|studentship|scholarship|fellowship|traineeship|practicas|pasantia|beca|pfe)$/;
/** A label that begins so and goes on tells what the internship is about: "Stage en biostatistique : essai X". */
const SPEAKS_OF_INTERNSHIP =
  /^(?:(?:offre|proposition|sujet) de )?(?:stage|internship|placement|practicas|pasantia|beca) (?!de (?:fin|recherche)\b)\S/;
/** Sections that the title stands above. */
const BELOW_TITLE: ReadonlySet<Topic | null> = new Set([
  'context',
  'missions',
  'profile',
  'skills',
  'education',
  'howToApply',
]);
/** What tells a sentence from a title, folded. */
const IS_SENTENCE =
  /^\W*(?:et|mais|and|but|pero|aujourd'hui|il y a|today)\b|\b(?:we|our|nous|notre|vous|you|nuestro|somos|est|sont|is|are|es|son|has|bonjour|hello|hola)\b/;
/** What the people do, not what the internship is called, folded. */
const TELLS =
  /\b(?:devra|devrez|sera|serez|aura|aurez|fera|ferez|pourra|consistera|will|shall|must|debera|tendra|sera)\b/;
/** "Stage de Master 1 — Ordonnancement de conteneurs", folded. */
const KIND_AND_SUBJECT =
  /^(?:stage|internship|placement|practicas|pasantia|pfe)\b[^–—:|]{0,30}\s[–—|-]\s\p{L}+(?: \p{L}[\p{L}'’-]*){3}/u;
/** "A. IDENTIFICATION", "1) Contexte": a part of a form. */
const NUMBERED = /^(?:\d+(?:\.\d+)*[.)]|[A-H]\.\d*)\s/;
/** "IHSE - Institute for Hydrogen": its initials, and the name of who offers it. */
const INITIALS = /^\p{Lu}{2,8}\s+[-–—|]\s+/u;
/** A heading that holds nothing but a title, and a label for what the internship is about, folded. */
const TITLE_HEADING = /intitul|titre|title|titulo|denominacion|^\W*(?:sujet|topic|tema)\W*$/;
const NAMES_SUBJECT =
  /^\W*(?:sujet|topic|tema|objet (?:du|de ce) stage|objeto de las practicas)(?: (?:du stage|de stage|propose|de las practicas|propuesto))?$/;
const SHORTEST_TITLE = 12;
/** How far down a title may stand, in characters: below, it is a section. */
const TOP = 1800;
const LONGEST_TITLE = 200;
/** So many words name who offers an internship, before a dash. */
const MOST_NAME_WORDS = 3;
const NAMES_KIND = /stage|internship|practicas|pasantia|\bbeca|placement|offre|oferta/;
/** What a line gains that stands below one such as "PROPOSITION DE STAGE", or "Offre de stage – télédétection". */
const BEHIND_KIND = 3;
const BEHIND_KIND_AND_MORE = 2.5;

/**
 * The title of the internship: the value of a title field, the subject of an e-mail, or the line at the top that
 * reads like one. At most one fact.
 */
export function readTitle(offer: Offer): Fact[] {
  const span =
    labelledTitle(offer) ??
    belowItsHeading(offer) ??
    namedSubject(offer) ??
    topLine(offer) ??
    subjectLine(offer);
  if (!span) return [];
  const text = repairOnce(offer, span)
    .text.replace(/^["']|["']$/g, '')
    .replace(SUBJECT_PREFIX, '')
    .trim();
  return text ? [{ field: 'title', text, value: null, strength: 4, ...span }] : [];
}

/** A position of another kind beside the internship, in its label, folded. */
const OTHER_OFFER = /\bph\.?d\b|\bthese\b|\bthesis\b|\btesis\b|doctora|postdoc|alternance|apprenti/;

function labelledTitle(offer: Offer): Span | undefined {
  const titled = offer.statements.filter(
    ({ topic, value, label }) =>
      topic === 'title' &&
      value.end - value.start >= 8 &&
      !OTHER_OFFER.test(fold(label ?? '')) &&
      !/\d ?(?:€|euros?\b)/.test(offer.text.slice(value.start, value.end)),
  );
  // "Intitulé" and "Title" are meant; "Poste" or "Role" may hold a sentence about the work.
  const best =
    titled.find(({ label }) => /intitul|titre|title|titulo|denominacion/.test(fold(label ?? ''))) ??
    titled[0];
  return best && best.value.end - best.value.start <= LONGEST_TITLE ? best.value : undefined;
}

/** What stands first under a heading for the title. */
function belowItsHeading(offer: Offer): Span | undefined {
  const first = offer.statements.find(
    ({ kind, section }, i) =>
      kind !== 'heading' &&
      offer.statements[i - 1]?.kind === 'heading' &&
      TITLE_HEADING.test(fold(offer.sections[section]!.heading.replace(NUMBERING, ''))),
  );
  return first && isOfLength(first.value, offer) ? first.value : undefined;
}

/** "Sujet : Cinématique des glaciers rocheux", at the top of a form: no sentence, and no word of what is to be done. */
function namedSubject(offer: Offer): Span | undefined {
  return offer.statements.find(({ label, value }) => {
    if (label === null || value.start > TOP || !NAMES_SUBJECT.test(fold(label))) return false;
    const words = fold(repairOnce(offer, value).text);
    return (
      isOfLength(value, offer) && !/[.!?]$/.test(words) && !IS_SENTENCE.test(words) && !TELLS.test(words)
    );
  })?.value;
}

function isOfLength({ start, end }: Span, offer: Offer): boolean {
  return (
    end - start >= SHORTEST_TITLE &&
    end - start <= LONGEST_TITLE &&
    !offer.text.slice(start, end).includes('@')
  );
}

function subjectLine(offer: Offer): Span | undefined {
  return offer.statements.find(({ label }) => label !== null && SUBJECT_LABEL.test(fold(label).trim()))
    ?.value;
}

function topLine(offer: Offer): Span | undefined {
  const lines = offer.statements
    .map(wholeLine)
    .filter((statement) => statement.start <= TOP && isTitleLike(offer, statement));
  const scored = lines.map((line, i) => ({
    line,
    score: titleScore(offer, line, i) + bonusBehindKind(offer, line),
  }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (a, b) => (a && a.score >= b.score ? a : b),
    undefined,
  );
  return best && best.score > 0 ? withNextLine(offer, best.line) : undefined;
}

/** What the line before says for this one: only that this is an offer, perhaps with its reference, or that and more. */
function bonusBehindKind(offer: Offer, line: Statement): number {
  const at = offer.statements.findIndex(({ start }) => start === line.start);
  const before = offer.statements
    .slice(0, Math.max(0, at))
    .findLast(
      ({ topic, start, end }) => topic !== 'reference' && !isNumberOnly(fold(offer.text.slice(start, end))),
    );
  if (before === undefined) return 0;
  const own = fold(repairOnce(offer, line).text);
  if (OPENS_WITH_NAME.test(own) || OPENS_WITH_UNIT.test(own)) return 0;
  const folded = fold(repairOnce(offer, before).text);
  if (isKindOnly(folded.replace(/\bref(?:erence)?\b.*$/, ''))) return BEHIND_KIND;
  if (!OPENS_WITH_KIND.test(folded)) return 0;
  // With a number between them, or as a heading of its own, it is the subject of what the line before calls by its field.
  const isApart = offer.statements[at - 1] !== before || line.kind === 'heading';
  const isNext = wholeLine(before).kind === line.kind || isApart;
  return isNext ? (isApart ? BEHIND_KIND_AND_MORE * 2 : BEHIND_KIND_AND_MORE) : 0;
}

/** "CERVAL – Offre de stage 2027" is no title either: who offers it stands before its kind. */
function isKindOnly(folded: string): boolean {
  const [first, ...rest] = folded.replace(NUMBER, ' ').split(/\s[–—|·-]\s/);
  const kind = rest.length > 0 && first!.trim().split(' ').length <= MOST_NAME_WORDS ? rest.join(' ') : '';
  return (
    KIND_ONLY.test(folded.replace(NUMBER, ' ')) ||
    (kind !== '' && KIND_ONLY.test(kind) && NAMES_KIND.test(kind))
  );
}

/** "Réf. CERVAL-27-S11": a line that is a number and what it is called. */
function isNumberOnly(folded: string): boolean {
  return folded.replace(NUMBER, '').trim() === '';
}

/** "Learning to see: a survey" and "Stage : cartographie" look like fields but are lines of words. */
function wholeLine(statement: Statement): Statement {
  const isWords =
    statement.kind === 'field' &&
    (NAMES_INTERNSHIP.test(fold(statement.label!)) ||
      isKindOnly(fold(statement.label!)) ||
      SPEAKS_OF_INTERNSHIP.test(fold(statement.label!)) ||
      (statement.topic === null && statement.label!.split(' ').length >= 2));
  return isWords ? { ...statement, kind: 'sentence', label: null, value: statement } : statement;
}

function isTitleLike(offer: Offer, { kind, value, label }: Statement): boolean {
  if (kind === 'bullet' || (kind === 'field' && topicOf(label!) !== null)) return false;
  const words = offer.text.slice(value.start, value.end);
  const folded = fold(repairOnce(offer, value).text);
  return (
    words.length >= 12 &&
    words.length <= LONGEST_TITLE &&
    !NOT_A_TITLE.test(folded) &&
    !NUMBERED.test(words) &&
    !isNavigation(folded) &&
    !isKindOnly(folded) &&
    !isKnownHeading(words)
  );
}

/** Higher for lines that read like a title: noun phrases of several words, set as a heading, near the top. */
function titleScore(offer: Offer, { kind, value, section }: Statement, position: number): number {
  const words = repairOnce(offer, value).text;
  const count = words.split(' ').length;
  let score = 3 - position * 0.4;
  if (kind === 'heading') score += offer.sections[section]!.level === 1 ? 4 : 1.5;
  if (count >= 4) score += 1.5;
  if (count > 22) score -= 2;
  // A question may be what the offer is called, at its very top.
  if (kind === 'sentence' && (position === 0 ? /[.!]$/ : /[.!?]$/).test(words)) score -= 5;
  if (BELOW_TITLE.has(offer.sections[section]!.topic)) score -= 2;
  if (TELLS.test(fold(words))) score -= 2.5;
  if (IS_SENTENCE.test(fold(words))) score -= 2.5;
  const isNamed = INITIALS.test(words) && OPENS_WITH_NAME.test(fold(words.replace(INITIALS, '')));
  if (isNamed || words.split(/\s[–—-]\s/).some((part) => OPENS_WITH_UNIT.test(fold(part)))) score -= 4;
  else if (ORGANISATION_NOUN.test(fold(words)))
    score -= count <= 8 || OPENS_WITH_NAME.test(fold(words)) ? 3 : 1;
  if (
    /\b(?:stages?|internships?|interns?|stagiaires?|practicas|becari[oa]s?|pasantias?|h\/f|f\/h|m\/f)\b/.test(
      fold(words),
    )
  )
    score += 1.5;
  if (KIND_AND_SUBJECT.test(fold(words))) score += 2;
  if (topicOf(words) !== null && count <= 4) score -= 2;
  return score;
}

/** A title set over two lines in a PDF: the first breaks off, the second ends it before a heading comes. */
function withNextLine(offer: Offer, line: Statement): Span {
  const next = offer.statements[offer.statements.indexOf(line) + 1];
  const written = offer.text.slice(line.value.start, line.value.end);
  if (!next || next.kind !== line.kind || line.kind !== 'sentence' || /[.!?:»)]$/.test(written))
    return line.value;
  const following = offer.text.slice(next.value.start, next.value.end);
  const between = offer.text.slice(line.value.end, next.value.start);
  const isCentred =
    /^\r?\n[ \t]{5,}$/.test(between) && /\n[ \t]{5,}$/.test(offer.text.slice(0, line.value.start));
  const isEnd = /\.$/.test(following) || /^\p{Ll}/u.test(following) || isCentred;
  const fits =
    next.value.end - line.value.start <= LONGEST_TITLE &&
    between.trim() === '' &&
    (!IS_SENTENCE.test(fold(following)) || /^\p{Ll}/u.test(following)) &&
    !following.includes('@');
  return isEnd && fits && following.length < 90
    ? { start: line.value.start, end: next.value.end }
    : line.value;
}
