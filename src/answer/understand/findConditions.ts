import type { Span } from '../../corpus/Offer.ts';
import type { AskedField } from '../../corpus/topics.ts';
import type { Fact } from '../../facts/Fact.ts';
import { currencyIn, parseAmounts, periodIn } from '../../facts/values/parseAmounts.ts';
import type { OfferDate } from '../../facts/values/parseDates.ts';
import { type Duration, inDays, parseDurations } from '../../facts/values/parseDurations.ts';
import type { IndexedOffer } from '../../index/OfferIndex.ts';
import { fold } from '../../language/fold.ts';
import { LANGUAGES } from '../../language/Language.ts';
import { countriesIn } from '../../language/places.ts';
import { commonness, shareIn } from '../../language/wordList.ts';
import { wordValue } from '../../locales/wordValue.ts';
import { benefitsTold } from '../benefitsTold.ts';
import { wantedWords } from '../countHeld.ts';
import { type Modality, NEEDLESS } from '../modality.ts';
import { labelledWords, statementWords } from '../statementWords.ts';
import { type ApplicationPart, partsAsked } from './applicationParts.ts';
import { ASKS_FREE, benefitKinds, isFree, isGiven } from './benefitKinds.ts';
import type { Condition, Proof } from './Condition.ts';
import { isConditionWord } from './conditionWords.ts';
import { splitContrast, splitExceptions } from './exceptions.ts';
import { inPeriod, isComparison } from './extremes.ts';
import { fitsBound, fitsDuration, fitsTime, wantedTimes } from './fitsCondition.ts';
import { isWhatIsAsked, spokenAsked } from './isWhatIsAsked.ts';
import { levelsAsked, tellsLevel } from './levels.ts';
import { outside, placeConditions, placesAsked, quoted } from './placeConditions.ts';
import type { Subject } from './subjects.ts';
import type { Question } from './understandQuestion.ts';
import { alternativesIn, holdsWords, isAside } from './wordConditions.ts';

const INTERNSHIP = /\bstages?\b|internship|\bintern\b|practicas|pasantia|placement|\bbeca\b/;
/** What a portal says counts where nothing else is said. */
const mostlyOwn = (facts: Fact[]): Fact[] => {
  const own = facts.filter(({ byPortal }) => !byPortal);
  return own.length > 0 ? own : facts;
};
const DAY = 24 * 3600 * 1000;
const MONTH = 31;

const NEGATED =
  /\bno (?:se )?(?:vien|hay|trae|figur|const|apare)\p{L}*|\b(?:disent|dit|donnent|indiquent|precisent|mentionnent|parlent) ni\b|\brien (?:sur|concernant|a propos)\b|\bno (?:se )?(?:dig|indiqu|mencion|precis|especifi)\p{L}*|\bno (?:se )?(?:permit|admit|acept|autoriz|pued)\p{L}*|\b(?:permettent|autorisent|acceptent|permet|autorise|accepte|ont|font|peut|peuvent) pas\b|\b(?:di(?:t|sent)|precise(?:nt)?|indique(?:nt)?|parle(?:nt)?|mentionne(?:nt)?|donne(?:nt)?|demande(?:nt)?|exige(?:nt)?|paye(?:nt)?|paie(?:nt)?|propose(?:nt)?|faut|veulent|besoin) (?:pas|rien|jamais|aucune?)\b|\b(?:say|says|tell|tells|mention|mentions) nothing|nothing about|silent (?:on|about)|\bnada (?:de|sobre)|\b(?:ne|n')\s?\p{L}+ (?:pas|aucun|rien|jamais)|\bsans\b|\bnon\b (?:paye|remunere)|\bpas (?:paye|remunere|gratifie|indemnise)|\b(?:doesn't|don't|does not|do not|without|no mention|not (?:give|say|mention|state|paid|require)|never (?:says?|mentions?|tells?|states?|gives?|names?|indicates?)|nunca (?:dicen?|mencionan?|indican?)|lacks?|missing|unpaid)\b|\bno (?:dice|dicen|indica|indican|menciona|mencionan|tiene|tienen|da|dan|pide|piden|es|son|requiere\w*|especifica\w*|pagan?|aparece)\b|\bsin\b|\bpas de\b|\bpas (?:precise|indique|besoin)/u;
/** That what is asked for may not stand in an offer ("which ones don't mention Python", "je connais pas Python"), folded. */
const NOT_HELD =
  /\b(?:parle|mentionne|cite|demande|exige|requier|utilise|evoque|contien|comporte|necessite|implique|veu|fait|font|connai|sai|maitrise)\p{L}* (?:pas|jamais)\b|\b(?:doesn't|don't|does not|do not|never) (?:\p{L}+ly |even |actually )?(?:mention|require|ask|need|talk|use|involve|want|speak|include|contain|refer|know)\p{L}*|\b(?:no|nunca) (?:se )?(?:mencion|pid|habl|exig|requi|us[ae]|utiliz|cit[ae]|necesit|incluy|conozc|domin)\p{L}*|\bno se (?:nada de )?\p{L}+|\b(?:sans|without|sin) (?:de |d'|any |le |la |l'|du )?\p{L}{2,}/u;
/** "Another currency than the euro", folded. */
const OTHER_CURRENCY =
  /(?:autre|another|other|different|otra|distinta?) (?:monnaie|devise|currenc\p{L}+|moneda|divisa)|(?:monnaie|devise|moneda|divisa|currency) (?:etrangere|extranjera)|(?:pas|not|no) (?:paye\w* )?(?:en|in) euros?/u;
/** Where a place or a thing is asked for that an offer has to do with, folded. */
const LINKED =
  /\b(?:linked|related|connected|ties|links?) (?:to|with)|\b(?:lie|liens?)(?:e|s|es)? (?:a|au|avec)\b|en (?:lien|rapport|relation) avec|relacionad[oa]s? con|que ver con|partenaires? (?:en|au|aux)|partners? in|socios? en/;
/** A sum for the whole time is none by the month, folded. */
const IN_ALL = /(?:en|au|in) total|pour (?:tout|toute|l'ensemble)|for the whole/;
/** The marks of a year are wanted of those who are in the next one, folded. */
const TRANSCRIPT =
  /(?:releves?|notes|bulletins?|transcripts?|grades|marks|expediente|notas)[^.;]{0,20}?(?:(?:de|des|of|from|from the|du|la) )?(?:l[123]|m[12]|licence|master)(?:(?: et| and| y|,| ou)(?: de| d')? (?:l[123]|m[12]))*/g;
/** That a question wants what says nothing at all of a field, folded. */
const SILENT =
  /\bno (?:vien|trae|figur|const|apare)\p{L}*|\b(?:disent|dit|indiquent|precisent|mentionnent|parlent) ni\b|\bno (?:se )?(?:dig|indiqu|mencion|precis|especifi)\p{L}*|\brien\b|\bnothing\b|\bnada\b|silent|(?:pas|not|n't|no) (?:precis|indiqu|mention|say|state|dic|indic)|(?:say|mention|state|dicen?|indican?|mencionan?) no/u;
const ASKS_AMOUNT = /montant|amount|combien|how much|cuanto|chiffre|euros?|€|importe|cifra|somme/;

/** That a question wants what is required, not what is welcome, folded. */
const OBLIGATORY =
  /obligat|\bmust\b|requi(?:red|s\b|re\b)|mandatory|essential|exige|indispens|imprescind|necessai|necesari/;
/** A question for what is named at all, wanted or not, folded. */
const MENTIONS = /menti?on|mencion|\bparlent?\b|\bcitent?\b|\bhablan?\b|\bcitan?\b/;
/** Asks for more than one place, and how an offer says so, folded. */
const SEVERAL =
  /more than (?:one|1)\b|several|plusieurs|plus d'(?:un|une|1)\b|mas de un[oa]?\b|vari[oa]s\b|at least two|au moins deux/;
const MORE_THAN_ONE =
  /^\W*(?:[2-9]|1\d)(?!\d)\s*(?:$|[(,;.])|(?:(?<![\d,.])(?:[2-9]|1\d)|\b(?:two|three|four|five|six|several|deux|trois|quatre|cinq|plusieurs|dos|tres|cuatro|cinco|vari[oa]s))(?: \(\d+\))? (?:\p{L}+ ){0,2}(?:places?|plazas?|postes?|positions?|openings?|stagiaires?|interns?|students?|etudiant|estudiantes?|alumn|practicantes?|becas?|becari|bourses?|bursaries|scholarships?|studentships?|personas?|personnes?|people|cupos?|vacantes?)/u;
/** Fields that are told by the words beside them; without such words only the title is. */
const TOLD_BY_WORDS: ReadonlySet<AskedField> = new Set([
  'skills',
  'missions',
  'location',
  'languages',
  'organisation',
  'education',
  'title',
]);
const TOLD_BY_TITLE: ReadonlySet<AskedField> = new Set(['title']);
const NEVER = /(?!)/;
const CIFRE = /\bcifres?\b/;
const CIFRE_THESIS: Subject = { asked: 'cifre', isOfHost: false, tells: (folded) => CIFRE.test(folded) };
/** What a statement may not say of a thing for its offer to be listed. */
const NOT_REQUIRED: ReadonlySet<Modality> = new Set(['welcome', 'unwanted', 'unclear']);
const UNWANTED: ReadonlySet<Modality> = new Set(['unwanted']);
const NONE: ReadonlySet<Modality> = new Set();
/** Or that it is only welcome, folded. */
const OPTIONAL = new RegExp(
  `${NEEDLESS.source}|un plus\\b|\\batout\\b|apprecie|souhait|bienvenu|\\ba plus\\b|\\bbonus\\b|nice to have|welcome|an asset|\\bideal|deseable|se valora|preferib`,
  'u',
);

/** Words before a place, an organisation, a tool or a thing: what follows is meant, even if no offer holds it. */
const INTRODUCES =
  /(?:^|\s)(?:a|an|une?|una|en|in|at|chez|de|avec|with|con|sur|about|sobre|mentions?|mentionn\w+|of)\s+(?:la |le |les |the |el |l')?$/;
/** A common verb that no offer holds ("me prennent", "ask for") says nothing about which offers are meant. */
const EVERYDAY = -9.2;
/** A word of a language is used in it more often than this share of the time. */
const OWNED = 0.6;

function isIdle(word: string, { folded, fields, resolution }: Question): boolean {
  const share = commonness(word);
  if (share === undefined) return false;
  // Very common words ("allow", "some", "work") add nothing to a field that is asked for. Those of no language
  // in particular ("python", "docker") are names.
  const isOwned = LANGUAGES.some((language) => shareIn(word, language) > OWNED);
  if (share > EVERYDAY && isOwned && fields.length > 0) return true;
  if (!resolution.unknown.some((unknown) => fold(unknown) === word)) return false;
  return !INTRODUCES.test(folded.slice(0, folded.indexOf(word)));
}

/**
 * The conditions that a question for a list puts, all to be met.
 * @param offers all there are, which tell where students are at home
 */
export function findConditions(question: Question, offers: readonly IndexedOffer[]): Condition[] {
  const { wanted, excepted } = splitExceptions(question);
  const parts = splitContrast(wanted, (folded) => NEGATED.test(folded) || NOT_HELD.test(folded));
  return [
    ...parts.flatMap((part) => plainConditions(part, offers)),
    ...excepted.flatMap((part) => exceptionOf(part, offers)),
  ];
}

/** That an offer does not meet what a question excepts. Where and when it is must be known for that. */
function exceptionOf(part: Question, offers: readonly IndexedOffer[]): Condition[] {
  const { wide, towns } = placesAsked(part.folded);
  if (wide.length + towns.length > 0) return [outside([...wide, ...towns])];
  const conditions = plainConditions(part, offers);
  if (conditions.length === 0) return [];
  const [time] = wantedTimes(part.folded);
  const [duration] = parseDurations(part.folded);
  const [amount] = parseAmounts(part.folded);
  const needed: AskedField[] = [
    ...(time ? (['start'] as const) : []),
    ...(duration ? (['duration'] as const) : []),
    ...(amount ? (['pay'] as const) : []),
  ];
  return [
    (offer) =>
      needed.every((field) => offer.facts.some((fact) => fact.field === field)) &&
      conditions.some((condition) => condition(offer) === null)
        ? []
        : null,
  ];
}

/** The conditions that a question puts, exceptions apart, all to be met. */
function plainConditions(question: Question, offers: readonly IndexedOffer[]): Condition[] {
  const { folded } = question;
  const conditions: Condition[] = [];
  const used = new Set<AskedField>();
  const add = (field: AskedField, condition: Condition): void => {
    used.add(field);
    conditions.push(condition);
  };
  const places = placesAsked(folded);
  // "Anything linked to Canada" may be done elsewhere.
  const isLinked = LINKED.test(folded);
  for (const condition of isLinked ? [] : placeConditions(places, question, offers))
    add('location', condition);
  // "A day of remote work" is no length of the internship.
  const isShare = question.fields.includes('remote') || question.fields.includes('schedule');
  const durations = parseDurations(folded).filter(({ duration }) => !(isShare && duration.unit === 'day'));
  if (durations.length > 0) {
    const { duration } = durations[0]!;
    // "4 to 6 months" are those that say so, where some do.
    const isRange = duration.min !== 0 && duration.min !== duration.max;
    const isSaid = isRange && offers.some(({ facts }) => facts.some((fact) => lastsJust(fact, duration)));
    add(
      'duration',
      ofFacts(
        'duration',
        question,
        (fact) =>
          isSaid
            ? lastsJust(fact, duration)
            : fact.value?.kind === 'duration' && fitsDuration(fact.value.duration, duration, folded),
        mostlyOwn,
      ),
    );
  }
  const amounts = parseAmounts(folded);
  if (amounts.length > 0) {
    const { amount } = amounts[0]!;
    add(
      'pay',
      ofFacts(
        'pay',
        question,
        (fact, offer) =>
          fact.value?.kind === 'pay' &&
          fact.value.amount !== null &&
          !(
            amount.period !== null &&
            fact.value.amount.period === null &&
            IN_ALL.test(quoted(fact, offer))
          ) &&
          fitsBound(inPeriod(fact.value.amount, amount.period), amount, folded),
        mostlyOwn,
      ),
    );
  }
  if (OTHER_CURRENCY.test(folded)) {
    add(
      'pay',
      ofFacts(
        'pay',
        question,
        ({ value }) => value?.kind === 'pay' && value.amount !== null && value.amount.currency !== 'EUR',
      ),
    );
  }
  const currency =
    !used.has('pay') && amounts.length === 0
      ? currencyIn(folded.replace(/euros?\b(?=.*(?:montant|amount|importe))/, ''))
      : undefined;
  if (currency && question.fields.includes('pay')) {
    add(
      'pay',
      ofFacts('pay', question, ({ value }) => value?.kind === 'pay' && value.amount?.currency === currency),
    );
  }
  const period = amounts.length === 0 && !isComparison(folded) ? periodIn(folded) : undefined;
  if (period && question.fields.includes('pay')) {
    add(
      'pay',
      ofFacts('pay', question, ({ value }) => value?.kind === 'pay' && value.amount?.period === period),
    );
  }
  const [date] = wantedTimes(folded);
  // "Which ones are to be applied for before …" puts a condition on the deadline.
  const asksDeadline =
    (question.fields.includes('deadline') || question.fields.includes('howToApply')) &&
    !question.fields.includes('start');
  if (date && asksDeadline) used.add('howToApply');
  if (date) {
    const field = question.fields.includes('published') ? 'published' : asksDeadline ? 'deadline' : 'start';
    const isThen = ofFacts(
      field,
      question,
      ({ value }, offer) =>
        value?.kind === 'date' &&
        fitsTime(field === 'start' ? beginning(value.date, offer) : value.date, date, folded),
    );
    const named = date.season;
    add(field, named ? (offer) => isThen(offer) ?? saysSeason(offer, named) : isThen);
  }
  const levels = levelsAsked(folded);
  if (levels.length > 0) {
    add(
      'education',
      ofFacts(
        'education',
        question,
        (fact, offer) => tellsLevel(fold(quoted(fact, offer)).replace(TRANSCRIPT, ' '), levels),
        (facts) => facts.filter(({ strength }) => strength >= 1.2),
      ),
    );
  }
  const words = wantedWords(question).filter(
    ({ word }) =>
      !isConditionWord(word) &&
      !(used.has('location') && places.words.has(word)) &&
      (isLinked || countriesIn(word).length === 0) &&
      !levels.some(({ asked }) => asked.test(word)) &&
      !isIdle(word, question),
  );
  const lacks = lacksWord(folded);
  // "Without a CV" asks for offers that say so, whatever else they say of applying.
  if (lacks) used.add('howToApply');
  const parts = question.fields.includes('howToApply') && !lacks ? partsAsked(folded) : [];
  if (parts.length > 0) add('howToApply', wantsParts(parts, NEGATED.test(folded)));
  const isObligatory = OBLIGATORY.test(folded);
  const unless = isObligatory ? OPTIONAL : MENTIONS.test(folded) ? NEVER : NEEDLESS;
  const refused = isObligatory ? NOT_REQUIRED : MENTIONS.test(folded) ? NONE : UNWANTED;
  const alternatives = alternativesIn(folded, words);
  const isChoice = alternatives.length > 0;
  const spoken = words.length > 0 ? TOLD_BY_WORDS : TOLD_BY_TITLE;
  const others = question.fields.filter((field) => !used.has(field) && !spoken.has(field));
  const holding: Condition[] = [];
  if (words.length > 0 && !lacks) {
    const holds = holdsWords(
      isChoice ? alternatives : words,
      question.fields.filter((field) => !used.has(field)),
      refused,
      offers,
      isChoice || (question.subjects.length > 0 && EITHER.test(folded)),
    );
    // "Which ones don't pay, in computing?" denies the pay, "which ones don't mention Python?" the word.
    const isDenied = NOT_HELD.test(folded) && others.length === 0 && question.subjects.length === 0;
    holding.push(isDenied ? (offer) => (holds(offer) ? null : []) : holds);
  }
  const told = question.subjects.map((subject) => tellsOf(subject, NEGATED.test(folded), unless));
  if (lacks) conditions.push(lacks);
  // "At sea or in the field": one of them is enough.
  if (told.length + holding.length > 1 && EITHER.test(folded)) conditions.push(anyOf([...told, ...holding]));
  else conditions.push(...told, ...holding);
  // Of theses one kind has a name of its own.
  if (CIFRE.test(folded)) add('thesis', tellsOf(CIFRE_THESIS, NEGATED.test(folded), unless));
  if (question.fields.includes('openings') && SEVERAL.test(folded))
    add(
      'openings',
      ofFacts('openings', question, ({ text }) => MORE_THAN_ONE.test(fold(text))),
    );
  // "Both English and Python": the language is no less asked for.
  if (words.length > 0 && question.fields.includes('languages') && spokenAsked(folded).length > 0)
    conditions.push(hasField('languages', question));
  for (const field of others) {
    // "I'm in M1, where can I apply?" asks for offers, not for addresses.
    if (used.has(field) || (field === 'contact' && levels.length > 0)) continue;
    conditions.push(hasField(field, question));
  }
  return conditions;
}

function lastsJust({ value }: Fact, { min, max, unit }: Duration): boolean {
  if (value?.kind !== 'duration') return false;
  return value.duration.min === min && value.duration.max === max && value.duration.unit === unit;
}

/** A form that answers no ("Permis : non"), folded. */
const ANSWERS_NO = /(?:^|[:\s])(?:non|no|none|neant|aucune?|ninguno?a?)\W*$/;

/** Whether an offer tells of a subject, or, where the question says so, wants none of it. */
function tellsOf({ tells, isOfHost }: Subject, isNegated: boolean, unless: RegExp): Condition {
  return (offer) => {
    const telling = offer.statements.filter(
      (statement) =>
        statement.kind !== 'heading' &&
        (isOfHost || !isAside(offer, statement.section)) &&
        tells(labelledWords(offer, statement)),
    );
    const wanting = telling.find((statement) => {
      const { folded } = statementWords(offer, statement);
      return !unless.test(folded) && !ANSWERS_NO.test(folded);
    });
    if (isNegated) return wanting ? null : telling.slice(0, 1).map(proofOf);
    return wanting ? [proofOf(wanting)] : null;
  };
}

/** Whether an offer wants some parts of an application ("a letter of recommendation"), or says what it wants without them. */
function wantsParts(parts: readonly ApplicationPart[], isNegated: boolean): Condition {
  return (offer) => {
    const steps = offer.facts.filter(({ field, strength }) => field === 'howToApply' && strength >= 1);
    const wanting = steps.find(({ text }) => {
      const said = fold(text);
      return parts.every(({ words, told }) => (told ?? words).test(said)) && !NEEDLESS.test(said);
    });
    if (isNegated) return wanting || steps.length === 0 ? null : steps.slice(0, 1).map(proofOf);
    return wanting ? [proofOf(wanting)] : null;
  };
}

const EITHER = /\s(?:ou|or|o|u)\s/;

function anyOf(conditions: readonly Condition[]): Condition {
  return (offer) => conditions.map((condition) => condition(offer)).find((met) => met !== null) ?? null;
}

function proofOf({ start, end }: Span): Proof {
  return { start, end, value: '' };
}

/** "A summer internship", where no date is given. */
function saysSeason(offer: IndexedOffer, season: RegExp): Proof[] | null {
  if (
    offer.facts.some(
      ({ field, value }) => field === 'start' && value?.kind === 'date' && value.date.month !== null,
    )
  )
    return null;
  const found = offer.statements.find((statement) => {
    const { folded } = statementWords(offer, statement);
    return INTERNSHIP.test(folded) && season.test(folded) && !isAside(offer, statement.section);
  });
  return found ? [{ start: found.start, end: found.end, value: '' }] : null;
}

/** "De janvier à juin 2026" is when a six-month internship takes place: it begins in January, not in any month of it. */
function beginning(date: OfferDate, offer: IndexedOffer): OfferDate {
  if (!date.from || !date.to) return date;
  const days = (Date.parse(date.to) - Date.parse(date.from)) / DAY;
  const lasts = offer.facts.some(
    ({ value }) => value?.kind === 'duration' && inDays(value.duration).max >= days - MONTH,
  );
  if (days < 2 * MONTH || !lasts) return date;
  const end = new Date(Date.parse(date.from) + (MONTH - 1) * DAY);
  return { ...date, to: end.toISOString().slice(0, 10), month: Number(date.from.slice(5, 7)) };
}

function ofFacts(
  field: AskedField,
  { language }: Question,
  fits: (fact: Fact, offer: IndexedOffer) => boolean,
  relevant: (facts: Fact[]) => Fact[] = (facts) => facts,
): Condition {
  return (offer) => {
    const found = relevant(offer.facts.filter((fact) => fact.field === field)).find((fact) =>
      fits(fact, offer),
    );
    return found
      ? [{ start: found.start, end: found.end, value: found.value ? wordValue(found, language) : '' }]
      : null;
  };
}

/** Whether an offer states a field at all, or, when the question says so, that it does not. */
function hasField(field: AskedField, question: Question): Condition {
  const { folded, language } = question;
  const kinds = field === 'benefits' ? benefitKinds(folded) : [];
  const fits = (fact: Fact): boolean => {
    const { value, text, strength } = fact;
    if (!isWhatIsAsked(fact, question)) return false;
    if (value?.kind === 'polarity') return value.positive;
    if (field === 'pay' && value?.kind === 'pay')
      return value.paid && (value.amount !== null || !ASKS_AMOUNT.test(folded));
    if (field === 'contact' && /mail|correo|courriel/.test(folded)) return text.includes('@');
    if (field === 'contact' && /phone|tel\b|telefono/.test(folded)) return !text.includes('@');
    return strength >= 1;
  };
  const positive: Condition = kinds.length > 0 ? givesKinds(kinds, folded) : ofFacts(field, question, fits);
  if (!NEGATED.test(folded)) {
    if (kinds.length > 0) return positive;
    return (offer) =>
      positive(offer)?.map((proof) =>
        proof.value ? proof : { ...proof, value: shortText(offer, field, language) },
      ) ?? null;
  }
  if (
    field === 'pay' &&
    /(?:non|pas) (?:paye|remunere|gratifie|indemnise)|unpaid|not paid|no (?:son )?(?:remunerad|pagad)/.test(
      folded,
    )
  ) {
    return ofFacts('pay', question, ({ value }) => value?.kind === 'pay' && !value.paid);
  }
  // Whoever forbids it says so; an offer that says nothing is not known to.
  if (field === 'remote' && !SILENT.test(folded))
    return ofFacts(field, question, ({ value }) => value?.kind === 'polarity' && !value.positive);
  const isSilent = SILENT.test(folded);
  return (offer) =>
    (isSilent ? offer.facts.some((fact) => fact.field === field) : positive(offer)) ? null : [];
}

/** Whether an offer gives something of some kinds of benefit, for nothing where that is asked. */
function givesKinds(kinds: readonly number[], folded: string): Condition {
  const isGivenIn = ({ text }: Fact): boolean =>
    isGiven(fold(text), kinds) === true && (!ASKS_FREE.test(folded) || isFree(fold(text), kinds));
  return (offer) => {
    const given = benefitsTold(kinds, offer).find(isGivenIn);
    return given ? [proofOf(given)] : null;
  };
}

/** Short fields are told in a list, whole sentences only cited. */
function shortText(offer: IndexedOffer, field: AskedField, language: Question['language']): string {
  const fact = offer.facts.find((candidate) => candidate.field === field);
  const text = fact ? wordValue(fact, language) : '';
  return text.length <= 60 ? text : '';
}

/** Asks for what wants no CV or letter, folded: how it says so, and what is not wanted. */
const WANTS_NONE =
  /\b(?:sans|without|sin|(?:don't|doesn't|do not|does not) (?:need|require|want|ask for)|(?:ne )?(?:demandent|demande|veulent|veut|exige|exigent) pas|no (?:piden|pide|exigen|exige|necesitan)) (?:le |la |de |un |une |a |any )?(cvs?|cover|letters?|lettres?|cartas?|\p{L}{2,})/u;
/** What offers say that they do without, folded; of a tool they just don't speak. */
const ASKED_FOR =
  /^(?:experien\p{L}*|permis|permiso|licen[cs]e|carnet|voiture|vehicule|car|coche|entretiens?|interviews?|entrevistas?|diplom\p{L}*|degree|titulo|anglais|francais|espagnol|english|french|spanish|ingles|frances|espanol|convention|convenio|visas?|nationalit\p{L}*|note|notes|recommand\p{L}*|remuner\p{L}*|gratif\p{L}*|pay|salary|salaire|sueldo)$/u;
/** What is sent with an application, folded. */
const SENT = /^(?:cvs?|cover|letters?|lettres?|cartas?)$/;

/** "Sans CV": an offer that says in words that it wants none. Null when the question asks for no such thing. */
function lacksWord(folded: string): Condition | null {
  const [whole, asked] = WANTS_NONE.exec(folded) ?? [];
  const word =
    asked !== undefined &&
    (SENT.test(asked) || (/^(?:sans|without|sin)/.test(whole!) && ASKED_FOR.test(asked)))
      ? asked
      : undefined;
  if (word === undefined) return null;
  const said = new RegExp(
    String.raw`\b(?:no|not|ni|pas|sans|aucune?|nul|sin|without|inutile)\b(?:\W+\p{L}+){0,3}\W+${word}s?\b|\b${word}s?\b[^.;]{0,20}(?:not|pas|no) (?:needed|required|necessaire|demande|necesari)`,
    'u',
  );
  return (offer) => {
    const found = offer.statements.find((statement) => said.test(statementWords(offer, statement).folded));
    return found ? [{ start: found.start, end: found.end, value: '' }] : null;
  };
}
