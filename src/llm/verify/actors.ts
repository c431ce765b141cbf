import { isFunctionWord } from '../../answer/namesOf.ts';
import { list } from '../../language/list.ts';
import { namesPersons } from '../../language/persons.ts';
import type { Clause, Term } from './readClauses.ts';

/** Who may do what an offer tells of: the intern, those who offer the internship, or somebody else. */
export type Party = 'reader' | 'offerer' | 'other';

/** Somebody who does something, with the words that say who. */
export interface Actor {
  readonly party: Party;
  readonly terms: readonly Term[];
}

/** The reader, and those who write the offer, as the subject of a sentence; folded. */
const READER: ReadonlySet<string> = new Set(list`you; vous; tu; usted; ustedes`);
const OFFERER: ReadonlySet<string> = new Set(list`we; nous; on; nosotros; nosotras; i; je; j'; yo`);
/** Whoever was told of before, or nobody; folded. */
const PRONOUNS: ReadonlySet<string> = new Set(
  list`it; he; she; they; one; il; elle; ils; elles; ce; c'; cela; ceci; ca; ella; ellos; ellas; ello; there; hay; se; this; that; these; those; esto; eso`,
);
const RELATIVE: ReadonlySet<string> = new Set(
  list`who; which; that; whose; qui; que; qu'; dont; lequel; laquelle; quien; quienes; cuyo; cuya`,
);
const STARTS_SUBJECT =
  /^\s*(?:you|we|vous|nous|on|usted|the|our|la|le|les|l'|nos|el|los|las|nuestr[oa]s?)(?![\p{L}])/u;
/** What stands behind one of these is no subject; folded. */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  list`with; by; for; to; of; from; at; in; on; under; near; among; between; during; after; before; about; into; within; through; across; like; as; alongside; together; beside; without; towards; per
  avec; par; pour; a; au; aux; de; du; d'; des; chez; sous; dans; en; entre; parmi; aupres; sur; vers; selon; lors; pendant; apres; avant; sans; contre; depuis; comme; durant; hors
  con; por; para; al; del; bajo; ante; hasta; desde; segun; sobre; tras; sin; hacia; durante; mediante; como; junto`,
);
/** "Des ingénieurs analysent": at the head of a clause no preposition. */
const PLURAL_ARTICLE = 'des';
const DETERMINERS: ReadonlySet<string> = new Set(
  list`the; a; an; our; your; their; his; her; its; each; every; some; two; three; four; five; six; several; no; another; other; both; all
  le; la; les; l'; un; une; nos; notre; votre; vos; leur; leurs; son; sa; ses; deux; trois; quatre; cinq; plusieurs; chaque; aucun; aucune; quelques; tous; toutes; tout; cette; cet; ces
  el; los; las; una; unos; unas; nuestro; nuestra; nuestros; nuestras; su; sus; dos; tres; cuatro; cinco; cada; varios; varias; ningun; ninguna; todos; todas; este; esta; estos; estas`,
);

/** What those who offer an internship call themselves. */
const OFFERER_CONCEPTS: ReadonlySet<string> = new Set(
  'company laboratory institute foundation collective university school'.split(' '),
);
/** Who else is told of. */
const OTHER_CONCEPTS: ReadonlySet<string> = new Set(
  'team group researcher engineer client partner biologist computerScientist customer patient people'.split(
    ' ',
  ),
);
const OFFERER_NOUN =
  /^(?:centre|center|centro|museum|musee|museo|association|asociacion|agency|agence|agencia|studio|estudio|workshop|atelier|taller|firm|cabinet|house|maison|fundacion|council|mairie|ayuntamiento|department|departement|departamento|unit|unite|unidad|archive|archives|archivo|library|bibliotheque|biblioteca|hospital|hopital|farm|ferme|granja|finca|festival|network|reseau|red|charity|ngo|ong|cooperative|cooperativa|office|bureau|oficina|employer|employeur|organisation|organization|organizacion|organisme|structure|host|theatre|teatro|editorial|press|journal|revue|revista|notaria|clinic|clinique|clinica|park|parc|parque|garden|jardin|start-?up|host|plant|usine|fabrica|service|servicio|station)$/;
/** Persons and groups whom no list of occupations has, folded. */
const PERSON = new RegExp(
  `^(?:${[
    'people|persons?|staff|crew|teams?|groups?|m[ae]n|wom[ae]n|children|child|kids?|volunteers?|parents?|famil(?:y|ies)|residents?|inhabitants?|participants?|visitors?|experts?|students|pupils?|boss(?:es)?|deput(?:y|ies)|apprentices?|citizens?|owners?|relatives?|board|committee|jury|union|ministry|government|colleagues?|partners?|customers?|clients?|patients?|suppliers?|contractors?|supervisors?|inmates?|prisoners?|teachers?|scientists?|neighbours?|members?|users?|managers?|mentors?|advis[eo]rs?|tutors?|coordinators?|\\p{L}{3,}(?:ologists?|ographers?|icians?|ologues?|iciens?|iciennes?|olog[oa]s?)',
    'equipe|personnel|groupe|enfants?|eleves?|benevoles?|collegues?|partenaires?|experts?|habitants?|usagers?|familles?|parents?|femmes?|hommes?|maitres?|tuteurs?|tutrices?|cadres?|ouvriers?|comite|jury|syndicat|ministere|conseil|prestataires?|fournisseurs?|enseignant(?:e?s)?|exploitants?|apprentie?s?|gardiens?|detenus?|scientifiques?|adherents?|riverains?|clients?|patients?|salaries?|membres?|visiteurs?|responsables?|encadrant(?:e?s)?|superviseurs?|mentors?|chef(?:fe)?s?',
    'equipo|personal|grupo|nin[oa]s?|alumn[oa]s|voluntari[oa]s?|colegas?|soci[oa]s?|expert[oa]s?|vecin[oa]s?|usuari[oa]s?|familias?|padres|madres|mujer(?:es)?|hombres?|obrer[oa]s?|comite|jurado|sindicato|ministerio|proveedor(?:es)?|docentes?|ayudantes?|asistentes?|aprendic?(?:z|es)|companer[oa]s?|pres[oa]s?|intern[oa]s?|clientes?|pacientes?|miembros?|visitantes?|participantes?|responsables?|tutor(?:a|es|as)?|mentor(?:a|es|as)?|jef[ea]s?|supervisor(?:a|es|as)?|encargad[oa]s?|cientific[oa]s?|doctorand[oa]s?',
  ].join('|')})$`,
  'u',
);

/** "Vous" left out: "analyserez"; and in Spanish, "analizarás", "ofrecemos"; folded. */
const READER_VERB =
  /^(?!(?:chez|assez|nez|rendez|velez|perez|gomez|sanchez|lopez)$)(?:\p{L}{3,}ez|\p{L}{2,}[aei]r(?:as|eis)|\p{L}{2,}dr(?:as|eis)|(?:ha|di)ras)$/u;
const NO_VERB =
  /^(?:carrer|maner|primer|fronter|mader|bander|ribe?r|tijer|caler|acer|aceler|esfer|esper|barrer|cabecer|cocin?er|escal?er|hiler|lader|palmer|piedr|puer|quimer|sev?er|tercer|verdader|par|clar|rar|car|mir|compar|empedr)as$/u;
const OFFERER_VERB =
  /^(?!(?:extremos|minimos|maximos|ultimos|proximos|ramos|tramos|prestamos)$)\p{L}{3,}[aei]mos$/u;

/** Somebody has something done to them, or gets something; folded. */
const PASSIVE =
  /(?<!\p{L})(?:is|are|be|been|being|was|were|gets?)(?: (?:\p{L}+ly|not|also|always|never|then))* \p{L}*(?:ed|en|wn|ought|aught|ent|elt|pt|ut|et|id|ade|eld|old|done|led|left|run|set|shown|borne)(?!\p{L})|(?<!\p{L})(?:est|sont|sera|seront|serez|seras|etre|ete|etes|es|soit|soient|son|seran|ser|sido|sea|sean|fue|fueron)(?: (?:\p{L}+ment|\p{L}+mente|pas|toujours|aussi|ensuite))* \p{L}+(?:[ei]e?s?|its?|ites?|us?|ues?|ts?|tes?|[ai]d[oa]s?|ch[oa]s?|t[oa]s?)(?!\p{L})/u;
/** "Los datos los recogen los operadores": the doer stands behind. */
const INVERTED =
  /^\s*(?:el|la|los|las|l[oa]s?) .*(?<!\p{L})l[oa]s? \p{L}+(?:an|en|a|e|on) (?:(?:el|la|los|las|un|una|nuestr[oa]s?) )?/u;
const AGENT =
  /(?<!\p{L})(?:by|par|por|(?<=(?:left|reserved|entrusted|assigned) )to|(?<=(?:reserve|confie|laisse)(?:e?s?) )(?:a|aux?)|(?<=(?:reservad|confiad|encargad|encomendad)[oa]s? )al?)(?!\p{L})/u;
const MOST_BEFORE_HEAD = 2;
/** "A steering committee". */
const DESCRIBING = /(?:ing|ed)$/;
const VERBAL = /(?:[^s]s|ed|ing)$/;
const OF = /^\s*(?:de|du|des|del|d'|de la|de l'|of|of the)\s*$/u;

/** Behind these stands who bears something, folded. */
const BORNE =
  /(?<!\p{L})(?:corr\p{L}+ (?:por cuenta|a cargo) del?|a la charge d(?:es?|u|')|at the expense of|borne by|incumb\p{L}+ (?:a|au|aux))(?:\s+(?:la|el|los|las|le|les|l'|the))?\s/u;

/** How a text begins that tells of somebody's doing. */
export type Subject =
  /** Who does it. */
  | { readonly kind: 'actors'; readonly actors: readonly Actor[]; readonly isBare: boolean }
  /** Whoever did what was told before. */
  | { readonly kind: 'same' }
  /** A thing, a pronoun, nobody. */
  | { readonly kind: 'unknown' };

const UNKNOWN: Subject = { kind: 'unknown' };

/** Who does what a clause tells of, as far as its words say it. */
export function doerOf(clause: Clause, namesOffer: (term: Term) => boolean): Subject {
  const subject = subjectOf(clause, namesOffer);
  const inverted = INVERTED.exec(clause.text);
  if (inverted) {
    const at = inverted.index + inverted[0].length;
    const term = clause.terms.find(({ start }) => start >= at);
    const party = term && partyOf(term, namesOffer);
    if (party) return { kind: 'actors', actors: [{ party, terms: [term] }], isBare: false };
  }
  const borne = BORNE.exec(clause.text);
  if (borne) {
    const at = borne.index + borne[0].length;
    const term = clause.terms.find(({ start, text }) => start >= at && !isFunctionWord(text));
    const party = term && partyOf(term, namesOffer);
    if (party) return { kind: 'actors', actors: [{ party, terms: [term] }], isBare: false };
  }
  const passive = PASSIVE.exec(clause.text);
  if (!passive) return subject;
  const agent = AGENT.exec(clause.text.slice(passive.index));
  if (!agent) return UNKNOWN;
  const from = passive.index + agent.index + agent[0].length;
  const behind = clause.terms.filter((one) => one.start >= from && !isFunctionWord(one.text));
  // "By an external laboratory".
  const term = behind.slice(0, MOST_BEFORE_HEAD + 1).find((one) => partyOf(one, namesOffer) !== null);
  // "By team engineers": the last of the words that stand together says who.
  const next = term && behind[behind.indexOf(term) + 1];
  const isCompound =
    next && next.start === term.start + term.text.length + 1 && partyOf(next, namesOffer) !== null;
  const party = term && partyOf(isCompound ? next : term, namesOffer);
  return party
    ? { kind: 'actors', actors: [{ party, terms: isCompound ? [term, next] : [term] }], isBare: false }
    : UNKNOWN;
}

/** Whom or what a clause tells of. */
export function subjectOf({ text, terms }: Clause, namesOffer: (term: Term) => boolean): Subject {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}-]*'?/gu)];
  let isBehindPreposition = false;
  let hasArticle = false;
  const before: Term[] = [];
  for (const [i, { 0: word, index }] of words.entries()) {
    if (RELATIVE.has(word) && i === 0) {
      // "Which you will film": what is told of stands before, who does it behind.
      if (STARTS_SUBJECT.test(text.slice(index + word.length))) continue;
      return UNKNOWN;
    }
    if (READER.has(word) || OFFERER.has(word)) {
      // "And lend you tools", "will show you".
      if (PREPOSITIONS.has(words[i - 1]?.[0] ?? '') || before.length > 0) break;
      return one({ party: READER.has(word) ? 'reader' : 'offerer', terms: [] });
    }
    if (PRONOUNS.has(word) && !isBehindPreposition) return UNKNOWN;
    if (DETERMINERS.has(word) || (word === PLURAL_ARTICLE && i === 0)) {
      if (before.length > 0) break;
      // "With two technicians" goes on, "at the end the intern" does not.
      isBehindPreposition &&= PREPOSITIONS.has(words[i - 1]?.[0] ?? '');
      hasArticle = true;
      continue;
    }
    if (PREPOSITIONS.has(word)) {
      isBehindPreposition = true;
      if (before.length > 0) break;
      continue;
    }
    if (isFunctionWord(word) || /^\p{N}/u.test(word)) {
      if (before.length > 0) break;
      continue;
    }
    const term = terms.find(({ start, text: own }) => start <= index && index < start + own.length);
    if (isBehindPreposition) continue;
    // "Programarás" at the head of a sentence may look like a name.
    if (before.length === 0 && !hasArticle) {
      if (READER_VERB.test(word) && !NO_VERB.test(word)) return one({ party: 'reader', terms: [] });
      if (OFFERER_VERB.test(word)) return one({ party: 'offerer', terms: [] });
    }
    const party = term && partyOf(term, namesOffer);
    // "Réaliser" has the ending of "baker".
    const isSure = hasArticle || !/er$/.test(word);
    // "Help teachers plan" goes on about whom is told of before.
    if (party && before.length > 0 && !hasArticle) return { kind: 'same' };
    // "Student in law" says who is looked for.
    if (party === 'reader' && !hasArticle && !/s$/.test(word)) return UNKNOWN;
    if (term && party && isSure) {
      const head = [
        ...before,
        term,
        ...beside(words, i, terms, namesOffer),
        ...complements(text, terms, term),
      ];
      const last = Math.max(...head.map(({ start, text: own }) => start + own.length));
      const isBare = !terms.some(({ start, text: own }) => start >= last && !isFunctionWord(own));
      return { kind: 'actors', actors: [{ party, terms: head }], isBare };
    }
    if (
      before.length >= MOST_BEFORE_HEAD ||
      (VERBAL.test(word) && !(hasArticle && DESCRIBING.test(word))) ||
      !term
    )
      break;
    before.push(term);
  }
  const isThing = hasArticle && before.length > 0 && isAtHead(text);
  // "Within a team of eight" tells of nobody's doing.
  return isThing || PREPOSITIONS.has(words[0]?.[0] ?? '') ? UNKNOWN : { kind: 'same' };
}

/** A clause that begins with an article tells of what stands behind it. */
function isAtHead(text: string): boolean {
  return DETERMINERS.has(/^\s*(\p{L}+'?)/u.exec(text)?.[1] ?? '');
}

function one(actor: Actor): Subject {
  return { kind: 'actors', actors: [actor], isBare: false };
}

/** "Head baker": the words right behind one that name persons too. */
function beside(
  words: readonly RegExpExecArray[],
  at: number,
  terms: readonly Term[],
  namesOffer: (term: Term) => boolean,
): Term[] {
  const next = words[at + 1];
  const term = next && terms.find(({ start }) => start === next.index);
  return term && partyOf(term, namesOffer) !== null
    ? [term, ...beside(words, at + 1, terms, namesOffer)]
    : [];
}

/** "Head of the bakery": what tells of which head. */
function complements(text: string, terms: readonly Term[], head: Term): Term[] {
  const next = terms.find(({ start, text: own }) => start > head.start && !isFunctionWord(own));
  return next && OF.test(text.slice(head.start + head.text.length, next.start)) ? [next] : [];
}

/** Which party a word names, or null for what does nothing. */
export function partyOf(term: Term, namesOffer: (term: Term) => boolean): Party | null {
  const { text, concept, kind, isName } = term;
  if (concept === 'person') return 'reader';
  if (kind !== null) return concept === 'level 4' ? 'other' : null;
  if (isName) return namesOffer(term) ? 'offerer' : /^\p{L}+$/u.test(text) ? 'other' : null;
  if (concept !== null && OFFERER_CONCEPTS.has(concept)) return 'offerer';
  if (concept !== null && OTHER_CONCEPTS.has(concept)) return 'other';
  if (OFFERER_NOUN.test(text)) return 'offerer';
  if (PERSON.test(text)) return 'other';
  return concept === null && namesPersons(text) ? 'other' : null;
}
