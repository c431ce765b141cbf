import type { FieldMention } from '../../corpus/detectFields.ts';
import { parseDurations } from '../../facts/values/parseDurations.ts';
import { benefitKinds } from './benefitKinds.ts';
import type { SubjectMention } from './subjects.ts';

/** "Applying" in a question for a deadline, an address or a level only says what these are for. */
const GENERIC_APPLYING =
  /^(?:postul\w*|candidat\w*|apply(?:ing)?|application|solicitar\w*|solicitud|aplicar|enviar|mandar|inscri\w*|apuntar\w*)$/;
/** "What is the lowest grade to apply?" asks for the grade; "what is the way to apply?" for the way. */
const ASKS_FOR_SOMETHING =
  /^(?:and |et |y )?(?:what(?:'s| is| are)|which|when|quel|quels|quelle|quelles|quand|cual|cuales|cuando)\b/;
const ASKS_FOR_WAY = /\b(?:way|process|steps?|facon|maniere|demarche|forma|manera|how|comment|como)\b/;

/** Whether a question asks for nothing but what is to be done to apply, as what something else is for. */
export function appliesOnly(mentions: readonly FieldMention[], folded: string): boolean {
  return (
    mentions.length > 0 &&
    ASKS_FOR_SOMETHING.test(folded) &&
    !ASKS_FOR_WAY.test(folded) &&
    mentions.every(
      ({ field, start, end }) =>
        field === 'howToApply' &&
        GENERIC_APPLYING.test(folded.slice(start, end)) &&
        /(?:\bto|pour|para|de)\s+$/.test(folded.slice(0, start)),
    )
  );
}

/** The fields asked for apart from subjects: what asks for a subject asks for no field, nor does "can I apply" beside it. */
export function apartFrom(
  subjects: readonly SubjectMention[],
  mentions: readonly FieldMention[],
  folded: string,
): FieldMention[] {
  if (subjects.length === 0) return [...mentions];
  const apart = mentions.filter(
    (mention) =>
      !subjects.some(
        ({ start, end }) =>
          start < mention.end && mention.start < end && end - start >= mention.end - mention.start,
      ),
  );
  return apart.filter(
    ({ field, start, end }) => field !== 'howToApply' || !GENERIC_APPLYING.test(folded.slice(start, end)),
  );
}

/** So do words for requiring in a question for a level, a language or a place. */
const GENERIC_REQUIRING =
  /^(?:require[sd]?|requirements?|needed|mandatory|essential|expected from|obligatoires?|indispensables?|exige[es]*|hace falta|obligatori[oa]s?|imprescindibles?|que (?:piden|exigen|se pide|se exige)|savoir|saber|know|connaitre|(?:que )?(?:hay que|tengo que) saber|need(?:ed)? to know|know how to|experience)$/;
const MORE_SPECIFIC: ReadonlySet<FieldMention['field']> = new Set([
  'deadline',
  'contact',
  'education',
  'languages',
  'reference',
]);

const withoutPay = (mentions: readonly FieldMention[]): FieldMention[] =>
  mentions.map((mention) => (mention.field === 'pay' ? { ...mention, field: 'benefits' } : mention));

/** Whether a question wants to know what is paid for rather than how much is paid. */
function paysForSomething(mentions: readonly FieldMention[], folded: string): boolean {
  if (mentions.some(({ field }) => field === 'benefits') || ASKS_SUM.test(folded)) return false;
  const pays = mentions.filter(({ field }) => field === 'pay');
  return (
    pays.length > 0 &&
    benefitKinds(folded).length > 0 &&
    pays.every(({ start, end }) => GENERIC_PAYING.test(folded.slice(start, end)))
  );
}

/** Asks for a sum, folded. */
const ASKS_SUM = /\b(?:combien|how much|cuanto|montant|amount)\b/;
/** So do words for paying beside what else is given. */
const GENERIC_PAYING =
  /^(?:paye?(?:e?s?|nt)?|paie(?:s|nt)?|paid|pays?|pagad[oa]s?|paga[n]?|gratuit\w*|free|dinero|money|argent|thunes?)$/;
/** Between the two: nothing that makes them two questions. */
const NOTHING_ELSE = /^(?!.*(?:\b(?:et|and|y|ou|or|combien|how)\b|[+,?])).{0,30}$/;

/** Says what one has not learnt, folded. */
const LACKS =
  /\bnunca he|\bjamais (?:fait|utilise|touche|code|appris|travaille)|\b(?:fai[ts]|utilise|code|vu) que d[eu']|\bnever (?:used|done|touched|learnt|learned|coded|worked)|\bno (?:se|conozco|domino|he (?:usado|tocado|hecho|visto))\b|\b(?:don't|do not) know\b|\bhaven't (?:used|done|learnt|touched)|\b(?:connais|sais|maitrise) (?:pas|rien)|\bsans (?:connaitre|savoir|maitriser)|\bsin (?:saber|conocer|dominar)|\bwithout (?:knowing|any)/;
const BY_MAIL =
  /(?:candidat\w*|dossier|cv|postul\w*|envo\w*|appl\w*|send|submit|solicit\w*|mandar|enviar|inscri\w*)[^?]{0,30}(?:par|by|via|por) (?:e-?mail|mail|courriel|correo|la poste|post\b)|\be-?mail (?:my|the|an?) (?:application|cv|resume)/;
/** Before "thesis" as what an offer is: "for the peatland thesis", folded. */
const THESIS_NAMED =
  /\b(?:for|at|of|in|about|is|pour|du|sur|para|de) (?:the|la|le|this|cette) (?:[\p{L}-]+ ){0,4}$/u;
/** Asks whom to send things to, whatever these are, folded. */
const SENDS_TO_WHOM =
  /\b(?:a qui|who(?:m)? (?:do|should|can)|a quien)\b[^?]{0,30}(?:envo\p{L}+|adress\p{L}+|transmet\p{L}*|send|mail|mand\p{L}+|envi\p{L}+)/u;
/** Before what something is for, folded. */
const PURPOSE = /\b(?:pour|para|for|to)(?: (?:\p{L}+ ){0,2})?$/u;
/** Before a thesis that is the work itself, folded. */
const WRITTEN = /\b(?:write|written|ecrire|rediger|escribir|redactar) (?:[\p{L}]+ ){0,4}$/u;
/** "The master's project", "the M2 internship": what it is called, not which degree it asks for. */
const NAMED_BY_LEVEL = /^(?:'s|s)?\s+(?:project|thesis|internship|stage|placement|topic)/;

/** Asks for all that is required, folded. */
const REQUIREMENTS =
  /^(?:[^,?]*\b)?(?:requisitos|requirements|pre-?requis)\W*$|\b(?:que|cuales son los|quels sont les|what are the) (?:requisitos|pre-?requis|requirements)/;
const ASKS_WHY = /^(?:et |and |y )?(?:pourquoi|why|por que(?! (?:me|nos)))\b/;
/** Asks whether a time may be shorter or must be as long, folded; and what such a question seems to ask for besides. */
const HOW_LONG =
  /\b(?:\d+|un|deux|trois|quatre|cinq|six|one|two|three|four|five|six|dos|tres|cuatro|cinco|seis) (?:mois|semaines|months?|weeks?|mes(?:es)?|semanas)\b[^?]{0,40}(?:oblige|ou (?:moins|faut|c'est|plus)|veut \d|or (?:can|less|is)|o (?:puede|menos)|only|minimum|max)|\b\d+ (?:mois|semaines|months?|weeks?|mes(?:es)?|semanas)\b[^?]{0,25}\b(?:ca (?:passe|va|marche|suffit|le fait)|c'?est (?:bon|ok|possible|suffisant|assez)|suffi\p{L}*|is (?:that )?(?:ok|fine|enough)|ok\b|enough|vale|basta|sirve|suficiente)|(?:faire|rester|venir|demande|impose|veut|besoin de) que (?:\d+|deux|trois|quatre|cinq|six) (?:mois|semaines)|only (?:stay|come|do) (?:\d+|two|three|four|five) (?:months|weeks)|tiene que ser \d+ (?:meses|semanas)/u;
/** Whether a folded question asks if the internship may be shorter or longer than usual. */
export function asksForOtherLength(folded: string): boolean {
  return HOW_LONG.test(folded) && parseDurations(folded).length > 0;
}
/** Asks at what time of the day, folded. */
const AT_WHAT_HOUR = /\ba (?:quelle heure|que hora)\b|\bwhat time (?!of (?:the )?year)/;
/** Asks when something happened, folded. */
const ASKS_PAST =
  /\bwhen (?:was|were|did)\b|\bquand (?:a|ont|avait)(?:-t-(?:il|elle|on))? (?:ete|eu)\b|\b(?:a|ont|avait) ete [^?]{0,40}\bquand\b|\b(?:soutenu|defendu|lance|cree|fonde|publie)e?s? quand\b|\ben quelle annee (?:a|ont) |\bcuando (?:se )?\p{L}+(?:io|aron|ieron)\b|\bcuando (?:fue|fueron) \p{L}+|\bcuando se \p{L}{4,}o\b/u;
/** The internship's own beginning, past or not, folded. */
const BEGINS =
  /\b(?:start|begin|began|beginn|commenc|debut|demarr|empez|empiez|inici|comenz|comienz|publi|poste)/;
const PAST_FIELDS: ReadonlySet<FieldMention['field']> = new Set([
  'start',
  'thesis',
  'languages',
  'missions',
  'skills',
]);
/** Whether a folded question asks when something happened ("when was the earlier thesis defended?"): for no field, then. */
export function asksPast(mentions: readonly FieldMention[], folded: string): boolean {
  return (
    ASKS_PAST.test(folded) && !BEGINS.test(folded) && mentions.every(({ field }) => PAST_FIELDS.has(field))
  );
}
const BESIDE_LENGTH: ReadonlySet<FieldMention['field']> = new Set([
  'duration',
  'skills',
  'location',
  'education',
  'missions',
]);
/** A year that is none of the internship's, folded. */
const YEAR_OUT = /\bano (?:sabatico|de cesura)|annee (?:sabbatique|de cesure)|gap year|year (?:out|off)/;
/** Asks what it is all about, folded. */
const ASKS_ABOUT =
  /^(?:and |so )?what(?:'s| is| are)\b[^?]* (?:all )?about ?\?*$|\bwhat(?:'s| is) the idea\b|\b(?:parle|traite|s'agit)(?:-t-il)? de quoi|de quoi (?:ca |il |on )?(?:parle|s'agit|traite)|\bc'?est quoi l'idee|quelle est l'idee|\bde que (?:va|trata|se trata)/;

/**
 * The fields that a question asks for, of those it mentions: words for applying, requiring or paying beside something else
 * ask for none, and some questions ask for a field without a word for it.
 * @param mentions apart from subjects
 */
export function askedFields(mentions: readonly FieldMention[], folded: string): FieldMention['field'][] {
  // "I've never used X, can I apply all the same?" asks whether X is wanted.
  if (
    mentions.length > 0 &&
    LACKS.test(folded) &&
    mentions.every(
      ({ field, start, end }) => field === 'howToApply' && GENERIC_APPLYING.test(folded.slice(start, end)),
    )
  )
    return ['skills'];
  // "Can I email my application?" asks for the way, and for the address.
  if (BY_MAIL.test(folded)) return ['howToApply', 'contact'];
  // "What is it about?" is told by what the internship is called as well as by what is done.
  if (ASKS_ABOUT.test(folded) && mentions.every(({ field }) => field === 'missions' || field === 'title'))
    return ['title', 'missions'];
  // Reasons are told in the words of the subject ("entretiens" that were recorded), not in those of a field.
  if (ASKS_WHY.test(folded)) return [];
  // "Je peux faire que 4 mois ou c'est 6 obligé ?" asks for no place.
  if (asksForOtherLength(folded) && mentions.every(({ field }) => BESIDE_LENGTH.has(field)))
    return ['duration'];
  // "C'est 5 ou 6 mois ?" asks how long without a word for it.
  if (mentions.length === 0 && parseDurations(folded).length > 0 && !YEAR_OUT.test(folded))
    return ['duration'];
  // "When are the interviews?" asks for no start.
  const asksInterview = /\b(?:entretiens?|interviews?|entrevistas?)\b/.test(folded);
  // "Vol payé ?" and "do they pay for the ferry?" ask for no pay.
  if (paysForSomething(mentions, folded)) return askedFields(withoutPay(mentions), folded);
  const given = mentions.filter(({ field }) => field === 'benefits');
  const specific = mentions.some(({ field }) => MORE_SPECIFIC.has(field));
  const isBesides = mentions.some(
    ({ field }) => field !== 'skills' && field !== 'missions' && field !== 'howToApply',
  );
  const meant = mentions
    .filter(
      ({ field, start, end }) =>
        !(isBesides && field === 'skills' && GENERIC_REQUIRING.test(folded.slice(start, end))),
    )
    .filter(
      ({ field, end }) =>
        !(mentions.length > 1 && field === 'education' && NAMED_BY_LEVEL.test(folded.slice(end))),
    )
    .filter(
      ({ field, start, end }) =>
        !(specific && field === 'howToApply' && GENERIC_APPLYING.test(folded.slice(start, end))),
    )
    // "The address for sending my CV" is an address.
    .filter(
      ({ field, start }) =>
        !(
          field === 'howToApply' &&
          mentions.some((other) => other.field === 'contact' && other.end <= start) &&
          (PURPOSE.test(folded.slice(0, start)) || SENDS_TO_WHOM.test(folded))
        ),
    )
    // "Can I write the thesis in Swedish?" asks for no thesis afterwards.
    .filter(
      ({ field, start }) =>
        !(mentions.length > 1 && field === 'thesis' && WRITTEN.test(folded.slice(0, start))),
    )
    .filter(({ field }) => !((asksInterview || AT_WHAT_HOUR.test(folded)) && field === 'start'))
    // "Les trajets sont payés ?" asks for no pay, "logé et payé ?" does.
    .filter(
      ({ field, start, end }) =>
        field !== 'pay' ||
        !GENERIC_PAYING.test(folded.slice(start, end)) ||
        !given.some((other) =>
          NOTHING_ELSE.test(
            other.end <= start ? folded.slice(other.end, start) : folded.slice(end, other.start),
          ),
        ),
    )
    .filter(
      ({ field, start, end }) =>
        !(
          mentions.length > 1 &&
          field === 'thesis' &&
          THESIS_NAMED.test(folded.slice(0, start)) &&
          /^(?:thesis|these|tesis)$/.test(folded.slice(start, end))
        ),
    );
  const asked = meant.map(({ field }) => field);
  // "Requirements" are degrees as well as skills.
  return [
    ...new Set(
      asked.includes('skills') && REQUIREMENTS.test(folded) ? [...asked, 'education' as const] : asked,
    ),
  ];
}
