import type { Offer } from '../corpus/Offer.ts';
import type { AskedField } from '../corpus/topics.ts';
import type { Fact } from '../facts/Fact.ts';
import { parseAmounts } from '../facts/values/parseAmounts.ts';
import { parseDurations } from '../facts/values/parseDurations.ts';
import { fold } from '../language/fold.ts';
import { PROGRAMMING_LANGUAGE } from '../language/programmingLanguages.ts';
import { announcementOf } from './announcement.ts';
import { withoutNames } from './chooseFacts.ts';
import { wantedWords } from './countHeld.ts';
import { type Modality, modalityAt, stance } from './modality.ts';
import { type Spot, spotPattern, spotWord } from './spots.ts';
import { partsAsked } from './understand/applicationParts.ts';
import { asksForOtherLength } from './understand/askedFields.ts';
import { asksWhether, mayAskWhether } from './understand/asksWhether.ts';
import { benefitKinds, clauseOn, isGiven } from './understand/benefitKinds.ts';
import { asksPlace, isAt, offersPlaces, PREMISE } from './understand/claimedPlaces.ts';
import { fitsAmount, fitsDuration, fitsTime, wantedTimes } from './understand/fitsCondition.ts';
import { spokenAsked } from './understand/isWhatIsAsked.ts';
import { levelsAsked, refusesLevel, tellsLevel } from './understand/levels.ts';
import type { Question } from './understand/understandQuestion.ts';

/** What a yes-or-no question comes to: also "in part", "welcome, not required", and "the offer does not speak of it". */
export type Verdict = 'yes' | 'no' | 'partly' | 'welcome' | 'unmentioned';

type Values = readonly NonNullable<Fact['value']>[];
/** What a judge knows besides the facts. */
interface Case {
  readonly offer: Offer;
  readonly values: Values;
  readonly today: string;
}
type Judge = (facts: readonly Fact[], question: Question, known: Case) => Verdict | null;

/** Questions for a value rather than for yes or no, folded. */
const FOR_A_VALUE =
  /\b(?:combien|quel(?:le)?s?|quand|ou(?! (?:c'est|juste|pas|non|bien|facultatif|optionnel|si|est-ce|je|faut|alors|seulement)\b)|comment|quoi|qui|how|what|when|where|which|who|cuanto|cuanta|cual(?:es)?|cuando|donde|como|quien|que (?:nivel|requisitos|dia|fecha|titulacion|carrera|estudios|pide|hay|hace))\b/;

/** Says what one lacks, or asks whether something matters, folded. */
const HAS_NONE =
  /\b(?:ai pas|n'ai (?:ni|aucun)|(?:don't|do not) (?:have|own)|no tengo|grave|derange|(?:is it|be|c'est|es) (?:an? |un )?(?:problem\p{L}*|issue)|matter)/u;

/** One judge a field, for questions that want no value. */
const JUDGES: Readonly<Partial<Record<AskedField, Judge>>> = {
  duration: (_, { folded }, { values }) => {
    const [asked] = asksForOtherLength(folded) ? [] : parseDurations(folded);
    return asked
      ? yesIf(
          values.some(
            (value) => value.kind === 'duration' && fitsDuration(value.duration, asked.duration, folded),
          ),
        )
      : null;
  },
  start: (_, { folded }, { values }) => fitsAskedTime(values, folded),
  deadline: (_, { folded }, { values, today }) =>
    stillOpen(values, folded, today) ?? fitsAskedTime(values, folded),
  pay: (_, { folded }, { values }) => paid(values, folded),
  education: (facts, { folded }) => {
    const levels = levelsAsked(folded);
    if (levels.length === 0) return null;
    const isTaken = facts.some(({ text }) => tellsLevel(fold(text), levels));
    const isRefused = facts.some(({ text }) => refusesLevel(fold(text), levels));
    // The offer may accept a level without naming it, so a no needs its word.
    return isTaken === isRefused ? null : yesIf(isTaken);
  },
  skills: (facts, question, { offer }) =>
    asksWhether(question.folded)
      ? (required(facts, wantedWords(question).map(spotWord), question.folded, offer) ??
        otherLanguage(facts, question))
      : null,
  languages: (facts, { folded }, { offer }) =>
    mayAskWhether(folded) && !/\b(?:niveau|level|nivel)\b/.test(folded)
      ? required(facts, spokenAsked(folded).map(spotPattern), folded, offer)
      : null,
  howToApply: (facts, { folded }, { offer }) => {
    const parts = partsAsked(folded);
    if (parts.length !== 1 || !mayAskWhether(folded)) return null;
    const [{ words, told }] = parts as [(typeof parts)[number]];
    return required(facts, [spotPattern(told ?? words)], folded, offer) ?? unmentioned(facts, told ?? words);
  },
  benefits: (facts, question) => {
    const { folded } = question;
    const kinds = benefitKinds(withoutNames(question));
    // To "I have none, does it matter?" neither is the answer.
    return kinds.length > 0 && mayAskWhether(folded) && !HAS_NONE.test(folded)
      ? provided(facts, kinds)
      : null;
  },
  schedule: (facts, { folded }) => {
    const asked = WORKING_TIMES.find((pattern) => pattern.test(folded));
    const told = WORKING_TIMES.filter((pattern) => facts.some(({ text }) => pattern.test(fold(text))));
    return asked && told.length === 1 && mayAskWhether(folded) ? yesIf(told[0] === asked) : null;
  },
};

/**
 * What a yes-or-no question about a field comes to by what the offer states; null when it asks for a value, or when
 * the offer does not decide it. A premise that is false ("it lasts a whole year, right?") comes out no.
 * @param today ISO day, for what is still open
 */
export function verdictOn(
  field: AskedField,
  facts: readonly Fact[],
  question: Question,
  offer: Offer,
  today: string,
): Verdict | null {
  const { folded, claimedPlaces } = question;
  // What only the portal says decides nothing when the offer says it too.
  const ownFacts = facts.some(({ byPortal }) => !byPortal)
    ? facts.filter(({ byPortal }) => !byPortal)
    : facts;
  // A place that a question takes for granted is corrected whatever else it asks.
  if (field === 'location' && offersPlaces(folded, claimedPlaces)) return null;
  if (field === 'location' && claimedPlaces.length > 0) {
    const isThere = facts.some(({ text }) => isAt(fold(text), claimedPlaces));
    // "The grant of Mérida, where is it?" names the offer so, and claims nothing.
    const onlyNames = FOR_A_VALUE.test(folded) && !asksPlace(folded) && !PREMISE.test(folded);
    return onlyNames ? null : yesIf(isThere);
  }
  const values = ownFacts.flatMap(({ value }) => (value ? [value] : []));
  const decided = ownFacts.find(({ value }) => value?.kind === 'polarity');
  // "A thesis has been applied for", and "the internship gives no right to one".
  const polarities = new Set(values.map((value) => value.kind === 'polarity' && value.positive));
  if (field === 'thesis' && polarities.size > 1) return null;
  if (decided?.value?.kind === 'polarity' && (field === 'thesis' || field === 'remote')) {
    if (!decided.value.positive) return 'no';
    if (field === 'thesis') return 'yes';
    // "How many days?" is told by the quote.
    return FOR_A_VALUE.test(folded) ? null : IN_PART.test(fold(decided.text)) ? 'partly' : 'yes';
  }
  return FOR_A_VALUE.test(folded)
    ? null
    : (JUDGES[field]?.(ownFacts, question, { offer, values, today }) ?? null);
}

function yesIf(holds: boolean): Verdict {
  return holds ? 'yes' : 'no';
}

function fitsAskedTime(values: Values, folded: string): Verdict | null {
  const [time] = wantedTimes(folded);
  return time
    ? yesIf(values.some((value) => value.kind === 'date' && fitsTime(value.date, time, folded)))
    : null;
}

/** Asks whether one can still apply, or no longer can, folded. */
const STILL_OPEN =
  /encore (?:ouvert|possible|(?:le )?temps|candidat|postul)|toujours (?:ouvert|possible)|still (?:open|apply|time|possible|accept)|(?:todavia|aun) (?:abiert|puedo|se puede|posible|estoy a tiempo|hay tiempo)/;
const OVER =
  /trop tard|too late|demasiado tarde|\b(?:ferme|passee|expiree|terminee?|closed|over|expired|cerrad[oa]|vencid[oa])\b/;

function stillOpen(values: Values, folded: string, today: string): Verdict | null {
  const ends = values.flatMap((value) => (value.kind === 'date' && value.date.to ? [value.date.to] : []));
  const asksOver = OVER.test(folded);
  if (ends.length === 0 || (!asksOver && !STILL_OPEN.test(folded))) return null;
  const isOpen = ends.some((end) => end >= today);
  return yesIf(asksOver ? !isOpen : isOpen);
}

/** "Payé ?" asks yes or no, "la paie ?" for the value; folded. */
const ASKS_WHETHER_PAID =
  /\b(?:paye[es]*|remunere[es]*|gratifie[es]*|indemnise[es]*|paid|unpaid|pagad[oa]s?|remunerad[oa]s?|benevole|gratis)\b/;
const UNPAID =
  /\b(?:unpaid|benevole|gratis|non (?:paye|remunere)|pas (?:paye|remunere)|not paid|no (?:son |es |estan )?(?:remunerad|pagad))/;

function paid(values: Values, folded: string): Verdict | null {
  const pays = values.filter((value) => value.kind === 'pay');
  const [asked] = parseAmounts(folded);
  const amounts = pays.flatMap(({ amount }) => (amount ? [amount] : []));
  // A sum that is not stated is neither more nor less than another.
  if (asked && amounts.length === 0) return null;
  if (asked) return yesIf(amounts.some((amount) => fitsAmount(amount, asked.amount, folded)));
  if (!ASKS_WHETHER_PAID.test(folded) || pays.length === 0) return null;
  const isPaid = pays.some((value) => value.paid);
  if (isPaid && pays.some((value) => !value.paid)) return null;
  return yesIf(UNPAID.test(folded) ? !isPaid : isPaid);
}

/** Asks whether one can do without, folded. */
const WITHOUT =
  /\b(?:sans|without|sin)\b|parle pas|(?:don't|do not|can't|cannot) (?:speak|know)|no (?:hablo|se hablar)|(?:connais|maitrise|sais) (?:pas|rien)|pas bien|facultati|\boptional|optionnel|opcional|\bun plus\b/;

/** Whether facts want what is asked about: all of it in one of them. */
function required(
  facts: readonly Fact[],
  spots: readonly Spot[],
  folded: string,
  offer: Offer,
): Verdict | null {
  if (spots.length === 0) return null;
  const found = facts.flatMap((fact): Modality[] => {
    const said = fold(fact.text);
    const places = spots.map((spot) => spot(said));
    if (fact.byPortal || places.some((place) => place === null)) return [];
    const stances = new Set(places.map((place) => modalityAt(said, place!.start, place!.end)));
    if (stances.size > 1) return ['unclear'];
    // "Python o R" under "Valorable": either is welcome.
    if (
      stances.has('unclear') &&
      stance(said) === null &&
      announcementOf(offer, fact)?.modality === 'welcome'
    )
      return ['welcome'];
    return stances.has('named') ? [announcementOf(offer, fact)?.modality ?? 'named'] : [...stances];
  });
  // What is said expressly outweighs that it is named elsewhere.
  const express = new Set(found.filter((each) => each !== 'named' && each !== 'unclear'));
  const isNamed = found.includes('named') && !found.includes('unclear');
  const [meant = isNamed ? 'wanted' : null] = express;
  if (meant === null || express.size > 1) return null;
  if (WITHOUT.test(folded)) return yesIf(meant !== 'wanted');
  return meant === 'wanted' ? 'yes' : meant === 'welcome' ? 'welcome' : 'no';
}

/** A programming language is asked about that the offer does not name, though it names others. */
function otherLanguage(facts: readonly Fact[], question: Question): Verdict | null {
  const asked = wantedWords(question).filter(({ word }) => PROGRAMMING_LANGUAGE.test(word));
  const isNamed = asked.map(spotWord).some((spot) => facts.some(({ text }) => spot(fold(text)) !== null));
  return asked.length > 0 && !isNamed && facts.length > 0 ? 'unmentioned' : null;
}

/** Leaves no other way, folded. */
const EXCLUSIVELY = /exclusiv|uniquement|seulement|\bonly\b|unicamente|solo (?:a traves|por|en|mediante)/;

/** What the offer asks for is told, and the thing asked about is not among it, not even glued to another word. */
function unmentioned(facts: readonly Fact[], words: RegExp): Verdict | null {
  const anywhere = new RegExp(words.source.replaceAll('\\b', ''), 'u');
  const texts = facts.map(({ text }) => fold(text));
  if (texts.length === 0 || texts.some((text) => anywhere.test(text))) return null;
  return texts.some((text) => EXCLUSIVELY.test(text)) ? 'no' : 'unmentioned';
}

const WORKING_TIMES: readonly RegExp[] = [
  /temps (?:plein|complet)|full[- ]time|(?:tiempo|jornada) completa?o?|35 ?h/,
  /temps partiel|mi-temps|part[- ]time|media jornada|tiempo parcial/,
];
/** Says that it is given in part, or under conditions, folded. */
const IN_PART =
  /\d{1,2} ?%|\bpartiel|\bpartial|\bparcial|participation|jusqu'a|\bup to\b|\bhasta\b|\baide\b|\bhelp|\bayuda|\bassist|\bpossibilite d'(?:aide|heberge)|jours?[ /](?:de (?:tele|travail)|par|sur)|days? (?:per|a|of|from|in)|dias? (?:por|a la|de)|(?:un|deux|trois|one|two|three|dos|tres|\d) (?:jours?|days?|dias?)\b|hybrid|ponctuel|occasion|some of the/;

function provided(facts: readonly Fact[], kinds: readonly number[]): Verdict | null {
  const verdicts = facts.flatMap(({ text }): Verdict[] => {
    const said = fold(text);
    const given = isGiven(said, kinds);
    if (given === null) return [];
    if (!given) return ['no'];
    return [IN_PART.test(clauseOn(said, kinds)) ? 'partly' : 'yes'];
  });
  return new Set(verdicts).size === 1 ? verdicts[0]! : null;
}
