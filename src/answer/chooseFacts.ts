import type { AskedField } from '../corpus/topics.ts';
import type { Fact } from '../facts/Fact.ts';
import { parseDurations } from '../facts/values/parseDurations.ts';
import type { IndexedOffer, OfferIndex } from '../index/OfferIndex.ts';
import { fold } from '../language/fold.ts';
import {
  ASKS_PROGRAMMING,
  PROGRAMMING_LANGUAGE,
  SPEAKS_OF_PROGRAMMING,
} from '../language/programmingLanguages.ts';
import { benefitsTold } from './benefitsTold.ts';
import { contentWords } from './namesOf.ts';
import { organisationAsked } from './organisationAsked.ts';
import { type FoundStatement, rankStatements } from './rankStatements.ts';
import { ASIDES, PAST_WORK, statementFact } from './statementFact.ts';
import { statementWords } from './statementWords.ts';
import { LEAST_SCORE_WITHOUT_WORDS } from './thresholds.ts';
import { partsAsked, speakingOf } from './understand/applicationParts.ts';
import { asksForOtherLength } from './understand/askedFields.ts';
import { asksWhether } from './understand/asksWhether.ts';
import { benefitKinds } from './understand/benefitKinds.ts';
import { type ContactKind, contactKindAsked, contactKindOf } from './understand/contactKinds.ts';
import { isWhatIsAsked, spokenAsked } from './understand/isWhatIsAsked.ts';
import type { Question } from './understand/understandQuestion.ts';

/** How many values of a field are told. */
export const MOST_TOLD: Readonly<Partial<Record<AskedField, number>>> = {
  title: 1,
  organisation: 2,
  location: 3,
  duration: 3,
  start: 3,
  deadline: 2,
  pay: 3,
  contact: 4,
  reference: 2,
  languages: 2,
  supervisor: 2,
  remote: 1,
  education: 3,
  skills: 5,
  missions: 6,
  howToApply: 3,
};
/** Asks for all that is to be sent, even where it goes on to name something ("what do I send? a CV?"), folded. */
const ASKS_WHAT =
  /\bwhat (?:do|should|must|to|documents)|\bquoi\b|qu'est-ce|quels? (?:documents?|pieces?)|que (?:hay que|tengo que|debo|se (?:debe|tiene)) (?:mandar|enviar|presentar|adjuntar)|que documentos|which documents/;
/** Asks for each thing that is to be sent, folded: a list of them is told as long as it is. */
const ASKS_DOCUMENTS =
  /\b(?:documents?|documentos|documentacion|pieces?|papiers?|papeles|justificatifs?)\b|\b(?:quoi|que|what)\b.{0,30}\b(?:envoyer|joindre|fournir|mandar|enviar|adjuntar|presentar|send|submit|attach)/;
const MOST_DOCUMENTS = 6;
/** A few words that say what is not wanted, folded. */
const ONLY_DENIES = /^\W*(?:no|not|pas|ni|sans|sin|aucune?|ningun[oa]?)\b.{0,45}$/;
/** Says how a language is used or wanted, folded: a French school is no French. */
const SPEAKS =
  /\bparl|\blangue|niveau|courant|maitrise|lu\b|ecrit|\ben (?:anglais|francais|espagnol)|need|require|speak|spoken|fluent|language|\bin (?:english|french|spanish|both)|written|level|plus\b|\bhabl|idioma|nivel|\ben (?:ingles|frances|castellano|espanol)|necesit|requier|fluid/;
/** Facts much weaker than the best of their field are left out. */
const WITHIN = 1.15;
const WITHIN_OF_PAY = 1.6;

/** The facts of a field that answer the question, best first. */
export async function chooseFacts(
  field: AskedField,
  question: Question,
  offer: IndexedOffer,
  index: OfferIndex,
): Promise<Fact[]> {
  const own = offer.facts.filter((fact) => fact.field === field && isWhatIsAsked(fact, question));
  const best = Math.max(0, ...own.map(({ strength }) => strength));
  if (field === 'howToApply') {
    const parts = ASKS_WHAT.test(question.folded) ? [] : partsAsked(question.folded);
    const telling = speakingOf(parts, own, ({ text }) => fold(text));
    if (parts.length > 0 && telling.length < own.length) {
      // "No CV." leaves open what is wanted instead.
      const isDenial = telling.length > 0 && telling.every(({ text }) => ONLY_DENIES.test(fold(text)));
      const others = isDenial ? own.filter((fact) => !telling.includes(fact)) : [];
      return inOrder([...telling, ...others].slice(0, MOST_TOLD.howToApply));
    }
  }
  if (field === 'contact') {
    const meant = ofRoleAsked(question.folded, own, offer);
    const kind = contactKindAsked(question.folded);
    if (kind) return ofContactKind(kind, meant);
    if (meant.length < own.length) return meant.slice(0, MOST_TOLD.contact);
  }
  if (field === 'remote')
    return inDetail(own.filter(({ byPortal, strength }) => byPortal || strength >= best - WITHIN));
  if (field === 'thesis') return eitherWay(own, best);
  if (field === 'organisation') {
    const asked = await organisationAsked(question, offer, own, index);
    if (asked.length > 0) return asked.slice(0, MOST_TOLD.organisation);
  }
  if (field === 'languages' && own.length === 0) return speakingOfLanguage(question, offer);
  // Two sums that differ are told both, however the second is put.
  const within = field === 'pay' ? WITHIN_OF_PAY : WITHIN;
  const strong = own.filter(({ strength, byPortal }) => byPortal || strength >= best - within);
  if (field === 'duration' && asksForOtherLength(question.folded))
    return [...strong.slice(0, 1), ...onOtherLengths(strong.slice(0, 1), offer), ...strong.slice(1, 2)];
  const isTold =
    field === 'skills' ||
    field === 'missions' ||
    field === 'education' ||
    field === 'howToApply' ||
    field === 'benefits' ||
    field === 'schedule';
  if (!isTold) return strong.slice(0, MOST_TOLD[field] ?? 3);
  if (field === 'benefits') {
    const kinds = benefitKinds(withoutNames(question));
    if (kinds.length > 0) return benefitsTold(kinds, offer).slice(0, 3);
  }
  if (field === 'skills' && ASKS_PROGRAMMING.test(question.folded)) {
    const naming = own.filter(({ text }) => PROGRAMMING_LANGUAGE.test(fold(text)));
    const told = naming.length > 0 ? naming : statementsSpeaking(SPEAKS_OF_PROGRAMMING, 'skills', offer);
    if (told.length > 0) return told.slice(0, 3);
  }
  if (field === 'skills' && WANTED_OR_WELCOME.test(question.folded)) {
    const told = withModality(question, own);
    if (told.length > 0) return told;
  }
  if (question.topicWords.length > 0) {
    const ranked = await rankStatements(question, offer, index);
    const telling = ranked.filter((found) => tellsOf(field, found, own, question)).slice(0, 3);
    // "In which steps is it cut up?" asks for the tasks, in a word that none of them holds.
    const isHeld = ranked.some(({ matches }) => matches > 0);
    if (telling.length > 0 && (isHeld || field !== 'missions'))
      return telling.map((found) => asFact(found, field, offer));
    if (asksWhether(question.folded) && field === 'skills') return otherLanguages(question, own);
  }
  const most =
    field === 'howToApply' && ASKS_DOCUMENTS.test(question.folded) ? MOST_DOCUMENTS : MOST_TOLD[field];
  return inOrder(strong.slice(0, most ?? 3));
}

/** Asks whether something is wanted or only welcome, folded. */
const WANTED_OR_WELCOME =
  /(?:oblig|indispens|exig|requis|mandatory|required|compulsory|\bmust\b|imprescindible).{0,40}(?:\bplus\b|\batout|bonus|option|facultat|apprecie|nice|valora|opcional)|(?:\bplus\b|\batout|bonus|option|facultat|apprecie|nice|valora|opcional).{0,40}(?:oblig|indispens|exig|requis|mandatory|required|compulsory|imprescindible)/;
/** Says which, folded. */
const SAYS_WHICH =
  /oblig|indispens|exig|requi|mandatory|\bmust\b|essenti|imprescind|\bplus\b|\batout|bonus|apprecie|souhait|bienvenu|welcome|desirable|valora|deseable|facultat|option/;
const SHORTEST_WORD = 5;
/** By so many letters words are alike: "quantifier", "quantification". */
const ALIKE = 6;

/** What says of the thing asked about, in whatever form of its word, whether it is wanted or welcome. */
function withModality({ text }: Question, own: readonly Fact[]): Fact[] {
  const beginnings = contentWords(text)
    .map(fold)
    .filter((word) => word.length >= SHORTEST_WORD && !SAYS_WHICH.test(word))
    .map((word) => word.slice(0, ALIKE));
  const counted = own
    .filter((fact) => SAYS_WHICH.test(fold(fact.text)))
    .map((fact) => ({ fact, held: beginnings.filter((start) => fold(fact.text).includes(start)).length }));
  const most = Math.max(0, ...counted.map(({ held }) => held));
  return most === 0
    ? []
    : counted
        .filter(({ held }) => held === most)
        .map(({ fact }) => fact)
        .slice(0, 2);
}

/** Statements outside asides that hold some folded words, as facts of a field. */
function statementsSpeaking(words: RegExp, field: AskedField, offer: IndexedOffer): Fact[] {
  return offer.statements
    .filter(
      (statement) =>
        statement.kind !== 'heading' &&
        !ASIDES.has(offer.sections[statement.section]?.topic ?? null) &&
        words.test(statementWords(offer, statement).folded),
    )
    .map((statement) => statementFact(statement, field, offer));
}

/** Says of a time that it may be another, folded. */
const MAY_DIFFER =
  /\bminim|\bmaxim|au moins|au plus|at least|at most|al menos|como mucho|\bsi (?:ton|votre|l')|s'arrange|ramene|reduit|adapt|flexib|prolong|prorrog|ampli|shorter|longer|\bmenos\b|extend|no less|pas moins/;

/** What an offer says of other lengths than the one it states. */
function onOtherLengths(told: readonly Fact[], offer: IndexedOffer): Fact[] {
  return offer.statements
    .filter((statement) => {
      const { folded } = statementWords(offer, statement);
      return (
        !PAST_WORK.has(offer.sections[statement.section]?.topic ?? null) &&
        MAY_DIFFER.test(folded) &&
        parseDurations(folded).length > 0 &&
        told.every(({ start }) => start < statement.start || start >= statement.end)
      );
    })
    .slice(0, 2)
    .map((statement) => statementFact(statement, 'duration', offer));
}

/** What says most about what may follow, and what says the opposite where something does. */
function eitherWay(facts: readonly Fact[], best: number): Fact[] {
  const strong = facts.filter(({ strength }) => strength >= best - WITHIN);
  const isPositive = ({ value }: Fact): boolean => value?.kind === 'polarity' && value.positive;
  const [first] = strong;
  const other = strong.find((fact) => isPositive(fact) !== isPositive(first!));
  return [first, other].filter((fact) => fact !== undefined);
}

/** Whom one wants to reach: how it is asked, and how the line of an address says it, folded. */
const ROLES: readonly RegExp[] = [
  /scientif|recherche|research|investigador/,
  /administrat/,
  /techni(?:que|cal|co|ca)s?\b/,
  /\brh\b|ressources humaines|\bhr\b|human resources|recursos humanos|\brrhh\b/,
  /maitres?se? de stage|tuteur|tutrice|tutora?\b|encadr|supervis|mentor/,
];

const ASKS_NUMBER = /\b(?:tel|telephone|phone|telefono|numero|number)\b/;

/** The addresses of those whom a folded question wants to reach, where the offer tells them from others; else all. */
function ofRoleAsked(folded: string, own: readonly Fact[], offer: IndexedOffer): readonly Fact[] {
  const role = ROLES.find((words) => words.test(folded));
  if (!role || ASKS_NUMBER.test(folded)) return own;
  // An address is its owner's by the line it stands in, or by the name it is made of.
  const guides = offer.facts.flatMap(({ field, text }) =>
    field === 'supervisor' ? (fold(text).match(/\p{L}{4,}/gu) ?? []) : [],
  );
  const isGuides = role.test('supervisor');
  const such = own.filter(({ text, start, end }) => {
    const line = fold(offer.text.slice(start, end));
    const isAlone = own.every((other) => other.text === text || !line.includes(fold(other.text)));
    return (isAlone && role.test(line)) || (isGuides && guides.some((name) => fold(text).includes(name)));
  });
  return such.length > 0 ? such : own;
}

/** Who asks for a telephone is not given an e-mail address as if it were one. */
function ofContactKind(kind: ContactKind, own: readonly Fact[]): Fact[] {
  const such = own.filter(({ text, strength }) => contactKindOf(text) === kind && strength >= 1);
  const best = Math.max(0, ...such.map(({ strength }) => strength));
  return such.filter(({ strength }) => strength >= best - WITHIN).slice(0, MOST_TOLD.contact);
}

/** A folded question without the words that name the offer: "Bonne Cantine" asks for no canteen. */
export function withoutNames({ folded, resolution }: Question): string {
  return folded.replace(/[\p{L}\p{N}]+/gu, (word) => (resolution.names.has(word) ? '' : word));
}

/** What an offer says of a spoken language that a question names, where it states no languages ("no Swedish is needed"). */
function speakingOfLanguage({ folded }: Question, offer: IndexedOffer): Fact[] {
  const asked = spokenAsked(folded);
  if (asked.length === 0) return [];
  return offer.statements
    .filter((statement) => {
      const said = statementWords(offer, statement).folded;
      return (
        statement.kind !== 'heading' &&
        !ASIDES.has(offer.sections[statement.section]?.topic ?? null) &&
        asked.some((language) => language.test(said)) &&
        SPEAKS.test(said)
      );
    })
    .slice(0, MOST_TOLD.languages)
    .map((statement) => statementFact(statement, 'languages', offer));
}

/** Says on which or how many days, folded: more than that there is some. */
const DAYS =
  /\d ?(?:j|jours?|journees?|days?|dias?|%|fois|times|veces)(?!\p{L})|\b(?:une?|deux|trois|quatre|one|two|three|four|dos|tres|cuatro) (?:\p{L}+ )?(?:jours?|journees?|days?|dias?)\b|\b(?:lundi|mardi|mercredi|jeudi|vendredi|(?:mon|tues|wednes|thurs|fri)day|lunes|martes|miercoles|jueves|viernes)s?\b/u;

/** So sure is what says it in the word for it. */
const EXPRESS = 2;
const BARE = 3;

/** The fact that says most about working from elsewhere. */
function inDetail(facts: readonly Fact[]): Fact[] {
  // "Hybride" under a label says less than any sentence.
  const express = facts.filter(({ strength, text }) => strength >= EXPRESS && text.split(/\s/).length > BARE);
  const told = express.length > 0 ? express : facts;
  const longest = [...told].sort((a, b) => b.text.length - a.text.length)[0];
  return [told.find(({ text }) => DAYS.test(fold(text))) ?? longest].filter((fact) => fact !== undefined);
}

const SAYS_WHAT_ONE_KNOWS =
  /\b(?:je (?:ne )?(?:code|programme|connais|sais|maitrise)|i (?:only |just )?(?:know|code|program|use)|(?:solo |yo )(?:se|programo|uso|conozco))\b/;

/** "I only know Java" is answered by what an offer wants instead, not by what else it wants. */
function otherLanguages({ topicWords, folded }: Question, own: readonly Fact[]): Fact[] {
  const asksOne =
    SAYS_WHAT_ONE_KNOWS.test(folded) && topicWords.some((word) => PROGRAMMING_LANGUAGE.test(fold(word)));
  return asksOne ? own.filter(({ text }) => PROGRAMMING_LANGUAGE.test(fold(text))).slice(0, 2) : [];
}

/** As they stand in the offer. */
function inOrder(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((a, b) => a.start - b.start);
}

/** What a field is told by: its own facts; for skills and tasks also whatever speaks of the very thing asked about. */
function tellsOf(
  field: AskedField,
  { statement, matches, score }: FoundStatement,
  own: readonly Fact[],
  { topicWords, folded }: Question,
): boolean {
  const isOwn = own.some(({ start }) => start === statement.start);
  const isWide = field === 'skills' || field === 'missions';
  // "Is Java required?" is not answered by a line about Python, however near it is.
  const isNear = isWide && !asksWhether(folded) && score >= LEAST_SCORE_WITHOUT_WORDS;
  if (isOwn) return matches > 0 || isNear;
  return isWide && matches > topicWords.length / 2;
}

/** "Jamais fait de Kotlin ? Pas grave, …": what an offer asks it answers in its next sentence. */
function asFact({ statement, words }: FoundStatement, field: AskedField, offer: IndexedOffer): Fact {
  const next = offer.statements[offer.statements.indexOf(statement) + 1];
  const isAnswered = /[?]\W*$/.test(words) && next?.kind === 'sentence' && next.section === statement.section;
  const whole = isAnswered ? { start: statement.start, end: next.end } : statement;
  const text = isAnswered ? statementWords(offer, whole).text : words;
  return { field, text, value: null, strength: 3, start: whole.start, end: whole.end };
}
