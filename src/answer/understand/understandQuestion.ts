import { detectFields, type FieldMention } from '../../corpus/detectFields.ts';
import type { Span } from '../../corpus/Offer.ts';
import { parseDurations } from '../../facts/values/parseDurations.ts';
import type { IndexedOffer, OfferIndex } from '../../index/OfferIndex.ts';
import { writeOut } from '../../language/chatSpellings.ts';
import { fold } from '../../language/fold.ts';
import { wideNamesIn } from '../../language/frenchDepartments.ts';
import type { Language } from '../../language/Language.ts';
import { literal } from '../../language/literal.ts';
import { countriesIn, foreignRegionsIn } from '../../language/places.ts';
import { foldedWords, rawWords } from '../../language/wordsOf.ts';
import { isCognate } from '../cognates.ts';
import { acronymsIn, contentWords, isFunctionWord } from '../namesOf.ts';
import type { OfferDirectory } from '../OfferDirectory.ts';
import type { Vocabulary } from '../Vocabulary.ts';
import { spells } from '../writtenOut.ts';
import { apartFrom, appliesOnly, askedFields, asksPast } from './askedFields.ts';
import { asksWhether } from './asksWhether.ts';
import { asksPlace, atPlaces, claimedPlaces, questionsPlace } from './claimedPlaces.ts';
import { closeness } from './closeness.ts';
import { asksComparison, isComparingWord } from './comparison.ts';
import { isConditionWord, isPlainVerb } from './conditionWords.ts';
import { isComparison as asksExtreme } from './extremes.ts';
import { type FalsePremise, findFalsePremise, ofYear, yearMeant } from './falsePremise.ts';
import { type Comparison, comparedParts, findComparison } from './findComparison.ts';
import { findMention } from './findMention.ts';
import { namesBound, wantedTimes } from './fitsCondition.ts';
import { homeLanguage } from './homeLanguage.ts';
import { asksAboutHost, termAsked, wantedKind } from './intents.ts';
import { isPartOfName } from './isPartOfName.ts';
import { levelsAsked } from './levels.ts';
import { cueTest } from './matchesCue.ts';
import { otherOffers } from './otherOffers.ts';
import { questionLanguage } from './questionLanguage.ts';
import { type Resolution, resolveOffers } from './resolveOffers.ts';
import { type Subject, subjectsAsked } from './subjects.ts';
import {
  ELLIPTIC_LIST_CUES,
  FOLLOW_UP_CUES,
  FRAMING_WORDS,
  INTERNSHIP_WORDS,
  LIST_CUES,
  OFF_TOPIC_CUES,
  OTHER_CUES,
  SEVERAL_OFFERS,
} from './topicCues.ts';
import { withoutCourtesy } from './withoutCourtesy.ts';
import { withoutHome } from './withoutHome.ts';

/** What a conversation remembers between questions. */
export interface Memory {
  readonly language: Language;
  /** The offers last talked about. */
  readonly offers: readonly string[];
  readonly fields: readonly FieldMention['field'][];
}

/** A question, understood: what is asked, of which offers. */
export interface Question {
  readonly text: string;
  /** The text, folded. */
  readonly folded: string;
  readonly language: Language;
  readonly isOffTopic: boolean;
  /** Asks which offers there are, rather than something about one. */
  readonly isList: boolean;
  readonly fields: readonly FieldMention['field'][];
  /** What it asks about besides fields, told by offers in other words than it is asked for. */
  readonly subjects: readonly Subject[];
  /** How it sets the offers side by side; null when it does not. */
  readonly comparison: Comparison | null;
  readonly falsePremise: FalsePremise | null;
  readonly resolution: Resolution;
  /** The offers to answer from; empty for all of them. */
  readonly offers: readonly string[];
  /** Places of the gazetteer that it names, folded: the offers' own, or others that it takes for theirs. */
  readonly claimedPlaces: readonly string[];
  /** Content words that neither ask for a field nor name the offer: what is asked beyond them. As written. */
  readonly topicWords: readonly string[];
  /** The forms under which each topic word may stand in the offers to answer from. */
  readonly topicForms: readonly ReadonlySet<string>[];
}

const YEAR = /^(?:19|20)\d\d$/;
const speaksOfInternships = cueTest(INTERNSHIP_WORDS);
const isOffTopicTalk = cueTest(OFF_TOPIC_CUES);
const asksForList = cueTest(LIST_CUES);
const asksForListElliptically = cueTest(ELLIPTIC_LIST_CUES);
const speaksOfSeveral = cueTest(SEVERAL_OFFERS);
const pointsBack = cueTest(FOLLOW_UP_CUES);
const meansOther = cueTest(OTHER_CUES);
const framesQuestion = cueTest(FRAMING_WORDS);
/** In a conversation, an offer must be named this clearly to be talked about instead of the last one. */
const LEAST_TO_SWITCH = 3;
/** And this clearly where the question goes on with "and …". */
const LEAST_TO_LEAVE = 5;
/** A question of so few words that only names an offer wants to hear of it. */
const FEW_WORDS = 5;

/** Understands a question in the light of what was said before. */
export async function understandQuestion(
  text: string,
  index: OfferIndex,
  directory: OfferDirectory,
  vocabulary: Vocabulary,
  memory?: Memory,
): Promise<Question> {
  const language = questionLanguage(text, memory?.language, homeLanguage(index.allOffers()));
  const written = writeOut(fold(text.normalize('NFC')), language).replace(/^[\s¿¡"'«“(]+/u, '');
  const folded = withoutHome(withoutCourtesy(written, language));
  const asksList = asksForList(folded);
  const mention = findMention(folded);
  const isNoName = (span: Span): boolean => !isPartOfName(span, folded, mention, directory);
  const subjects = subjectsAsked(folded).filter(isNoName);
  const mentioned = apartFrom(subjects, detectFields(folded).filter(isNoName), folded);
  const isPast = asksPast(mentioned, folded);
  const fields = isPast ? [] : mentioned;
  const isComparison = asksComparison(folded);
  const plain = plainWords(maskFields(folded, fields)).filter(
    (word) => !(isComparison && isComparingWord(fold(word))),
  );
  const acronyms = new Set(acronymsIn(text).map(fold));
  // "ONES" is a name even where "ones" is grammar.
  const words = [...plain, ...acronymsIn(text).filter((word) => isFunctionWord(fold(word)))];
  const claimed = asksList ? [] : claimedPlaces(folded);
  const isPlace = (word: string): boolean =>
    claimed.some((place) => place.split(/[\s-]/).includes(fold(word)));
  // "Is the X one in Paris?" is about X, whatever offer is in Paris.
  // "Does the one of 2024 pay 1255?": the year names the offer, the sum is asked about.
  const hasYear = words.some((word) => YEAR.test(word));
  const isNumber = (word: string): boolean => hasYear && /^\d+$/.test(word) && !YEAR.test(word);
  // "6 meses" is a time, and no name.
  const times = parseDurations(folded).map(({ start, end }) => rawWords(folded.slice(start, end)));
  const isTime = (word: string): boolean => times.some((time) => time.includes(fold(word)));
  const naming = words.filter(
    (word) => !isNumber(word) && !isTime(word) && !isPlainVerb(word) && !(asksPlace(folded) && isPlace(word)),
  );
  const resolve = async (part: string, named: readonly string[]): Promise<Resolution> => {
    const all = await resolveOffers(part, named, directory, vocabulary, (about) => closeness(about, index));
    const year = yearMeant(fold(part), findMention(fold(part)), all.names);
    const meant = ofYear(
      year,
      all.offers.flatMap((id) => index.offer(id) ?? []),
    );
    // "The X one in Lyon", where X offers others elsewhere.
    const places = asksList || asksPlace(folded) ? [] : claimedPlaces(fold(part));
    return { ...all, offers: atPlaces(places, meant).map(({ id }) => id) };
  };
  const resolution = await resolve(text, naming.length > 0 ? naming : words);
  const found = findComparison(
    folded,
    fields.map(({ field }) => field),
  );
  const compared = found
    ? await comparedOffers(maskFields(folded, fields), (part) => resolve(part, plainWords(part)))
    : [];
  // "Which one lasts longest?" is a list; "which lasts longer, this one or that one?" sets two side by side.
  // A year or a number names an offer only beside another word, and what is asked about by itself names none.
  const isUnnamed =
    !memory &&
    (!resolution.named ||
      [...resolution.names].every(
        (word) => isConditionWord(word) || subjects.some(({ asked }) => foldedWords(asked).includes(word)),
      ));
  // "The longest?" is one of the offers, "the best graphics card?" is none.
  const wantsExtreme =
    asksExtreme(folded) &&
    (speaksOfInternships(folded) || words.every((word) => isConditionWord(fold(word))));
  const asksElliptically =
    isUnnamed &&
    (asksForListElliptically(folded) || wantsExtreme || isBareCondition(folded, [...fields, ...subjects]));
  // "Which skills are required for the X internship?" asks about one offer.
  const isAboutOne =
    resolution.offers.length === 1 &&
    resolution.named &&
    resolution.strength >= LEAST_TO_SWITCH &&
    (fields.length > 0 || subjects.length > 0) &&
    !speaksOfSeveral(folded);
  const isList = ((asksList && !isAboutOne) || asksElliptically) && compared.length < 2;
  const isAbout =
    isList ||
    memory !== undefined ||
    fields.length > 0 ||
    subjects.length > 0 ||
    speaksOfInternships(folded) ||
    resolution.offers.length > 0 ||
    pointsBack(folded);
  const isGeneralChoice =
    isList &&
    !wantsExtreme &&
    !namesPlace(folded) &&
    fields.length === 0 &&
    !speaksOfInternships(folded) &&
    words.length > 0 &&
    resolution.unknown.length === new Set(words).size;
  const isOffTopic = !isAbout || isGeneralChoice || (isOffTopicTalk(folded) && !speaksOfInternships(folded));
  const remembered =
    memory &&
    memory.offers.length > 0 &&
    !isList &&
    // What points to the offer talked about, and to another one as well, means the one talked about.
    (memory.offers.every((id) => resolution.offers.includes(id)) ||
      !(resolution.named && resolution.strength >= (pointsBack(folded) ? LEAST_TO_LEAVE : LEAST_TO_SWITCH)));
  // "Las prácticas de análisis de datos de siniestros": among names, a common word is one more.
  const isNamedWell =
    fields.length > 0 && [...mention].filter((word) => resolution.names.has(word)).length >= MANY_NAMES;
  const pointsThere = (word: string): boolean =>
    resolution.pointing.has(word) || resolution.unknown.some((other) => fold(other) === word);
  const isMention = (word: string): boolean => {
    const isName = resolution.names.has(word);
    if (isPast) return isName;
    const standsThere = mention.has(word) || (isName && isBehindHost(word, folded) && !asksAboutHost(folded));
    if (standsThere) return isNamedWell || pointsThere(word);
    // An open question may ask about the very thing that the offer is named after; "is ROS mandatory?" asks of ROS,
    // be it the only offer that speaks of it.
    const isCalledSo = (): boolean => resolution.offers.some((id) => isCalledBy(word, index.offer(id)));
    return fields.length > 0 && isName && (!asksWhether(folded) || isCalledSo());
  };
  const others =
    memory && meansOther(folded) ? otherOffers(resolution.offers, memory.offers, index.allOffers()) : [];
  const resolved = others.length > 0 ? others : remembered ? memory.offers : isList ? [] : resolution.offers;
  // "Does it last longer than the X one?" compares with what was talked about.
  const besides = found && memory && resolution.named ? [...memory.offers, ...resolution.offers] : [];
  const offers = compared.length > 1 ? compared : besides.length > 1 ? [...new Set(besides)] : resolved;
  // "Besides Python, which skills?": the others are asked for.
  const known = new Set(fields.length > 0 ? rawWords(BESIDES.exec(folded)?.[1] ?? '').map(fold) : []);
  const isIdle = (word: string): boolean =>
    (fields.length > 0 && /^\d+$/.test(word)) || known.has(fold(word));
  const beyondName = words.filter(
    (word) => !isMention(fold(word)) && !isIdle(word) && !framesQuestion(fold(word)),
  );
  // "What does SIL mean?" asks for a host only where that is one's name.
  const term = termAsked(folded);
  const isOtherTerm = term !== undefined && !offers.some((id) => isHost(term, index.offer(id)));
  // "What is the use of an automaton, in the automaton internship?" asks about the very thing it names.
  const asksOfName =
    beyondName.length === 0 && (fields.length === 0 || isOtherTerm) && wantedKind(folded, []) !== null;
  // "The krill one?" asks for nothing but wants to hear of it.
  const isOnlyNamed =
    fields.length === 0 &&
    rawWords(folded).length <= FEW_WORDS &&
    wantedKind(folded, []) === null &&
    !asksAboutHost(folded) &&
    beyondName.every((word) => resolution.names.has(fold(word)));
  const topicWords = isList
    ? plainWords(maskFields(folded, [...fields, ...subjects])).filter((word) => words.includes(word))
    : asksOfName
      ? words.filter((word) => !framesQuestion(fold(word)))
      : isOnlyNamed
        ? []
        : beyondName.filter(
            (word) => !subjects.some(({ asked }) => asked.split(/[^\p{L}\p{N}]+/u).includes(fold(word))),
          );
  // "And the other one?" asks the same of another offer.
  const askedPlainly =
    !isList && topicWords.length > 0 && appliesOnly(fields, folded) ? [] : askedFields(fields, folded);
  const asked = isOtherTerm ? askedPlainly.filter((field) => field !== 'organisation') : askedPlainly;
  const wantsPlace = questionsPlace(
    folded,
    claimed,
    offers.flatMap((id) => index.offer(id) ?? []),
    asked.length === 0,
  );
  // "Où il faut le permis ?" asks which ones, not for their places.
  const isWhichOnes = asksElliptically || RELATIVE_WHERE.test(folded);
  const listed = isWhichOnes && isList ? asked.filter((field) => field !== 'location') : asked;
  const told = wantsPlace && !asked.includes('location') ? [...listed, 'location' as const] : listed;
  const about = wantsPlace ? topicWords.filter((word) => !isPlace(word)) : topicWords;
  const searched = offers.length > 0 ? offers : index.offerIds();
  return {
    text,
    folded,
    language,
    isOffTopic,
    isList,
    comparison: isList || offers.length < 2 ? null : found,
    falsePremise: isList
      ? null
      : findFalsePremise({
          text,
          folded,
          mention,
          resolution,
          pointedTo: resolution.offers.flatMap((id) => index.offer(id) ?? []),
          meant: offers.flatMap((id) => index.offer(id) ?? []),
          unit: directory.unit,
          isGoingOn: memory !== undefined,
        }),
    fields: told.length === 0 && about.length === 0 && offers.length > 0 ? (memory?.fields ?? []) : told,
    subjects,
    claimedPlaces: claimed,
    resolution,
    offers,
    topicWords: about,
    topicForms: await Promise.all(
      about.map(async (word) => {
        const forms = await vocabulary.formsOf(word, searched);
        // "GAN" stands in offers as "GANs".
        return acronyms.has(fold(word)) ? new Set([...forms, `${fold(word)}s`]) : forms;
      }),
    ),
  };
}

/** So many names behind "the internship" leave no doubt that all that stands there names it. */
const MANY_NAMES = 2;
/** What is known already of what is asked for, folded. */
const BESIDES =
  /(?:a part|en dehors d[eu']|hormis|en plus d[eu']|apart from|besides|other than|aside from|aparte de|ademas de|fuera de) ?((?:le |la |the |el )?[\p{L}+#]+)/u;
/** "Ceux où il faut Python": what follows is said of the offers, not asked of their place; folded. */
const RELATIVE_WHERE =
  /\b(?:(?:les)?quel(?:le)?s|ceux|celles|stages|offres|ones|those|cuales|ofertas|practicas) (?:ou|where|donde)\b/;
/** Fields whose values are what people call an offer by. */
const CALLED_BY: ReadonlySet<string> = new Set(['title', 'organisation', 'reference', 'location', 'contact']);

/** "Quels défauts crée-t-on chez Ferroval ?": behind these stands who offers, folded, and nothing that is asked about. */
function isBehindHost(word: string, folded: string): boolean {
  return new RegExp(
    `(?<!\\p{L})(?:chez|at) (?:the |l[ea] |les |l')?${literal(word)}(?![\\p{L}\\p{N}])`,
    'u',
  ).test(folded);
}

function isCalledBy(word: string, offer: IndexedOffer | undefined): boolean {
  const isName = (other: string): boolean => other.includes(word) || isCognate(other, word);
  return (
    offer?.facts.some(({ field, text }) => CALLED_BY.has(field) && foldedWords(text).some(isName)) ?? false
  );
}

/** Whether a folded word is the name of who makes an offer, or its initials. */
function isHost(word: string, offer: IndexedOffer | undefined): boolean {
  const hosts = offer?.facts.filter(({ field }) => field === 'organisation') ?? [];
  return hosts.some(({ text }) => foldedWords(text).includes(word) || spells(text, word.toUpperCase()));
}

/** The words of a text that are neither grammar nor "internship". */
function plainWords(text: string): string[] {
  return contentWords(text).filter((word) => !speaksOfInternships(fold(word)));
}

/** A condition and nothing else ("c'est moins de 3 mois ?", "en M1 ?"): where no offer is meant, it asks which ones meet it. */
function isBareCondition(folded: string, asked: readonly Span[]): boolean {
  const hasCondition =
    levelsAsked(folded).length > 0 ||
    (namesBound(folded) && /\d/.test(folded)) ||
    wantedTimes(folded).length > 0;
  if (!hasCondition) return false;
  const rest = plainWords(maskFields(folded, asked)).map(fold);
  return rest.every((word) => isConditionWord(word) || levelsAsked(word).length > 0);
}

/** The offers that the parts of a comparison name, in their order; fewer than two when they name no two. */
async function comparedOffers(
  masked: string,
  resolve: (part: string) => Promise<Resolution>,
): Promise<string[]> {
  const named: string[] = [];
  for (const part of comparedParts(masked)) {
    if (plainWords(part).length === 0) continue;
    const { offers, named: isNamed } = await resolve(part);
    if (isNamed) named.push(...offers.filter((offer) => !named.includes(offer)));
  }
  return named;
}

/** The question without the words that ask for a field, which are no names of offers. */
function maskFields(folded: string, fields: readonly Span[]): string {
  let masked = folded;
  for (const { start, end } of fields)
    masked = masked.slice(0, start) + ' '.repeat(end - start) + masked.slice(end);
  return masked;
}

/** Regions and countries are asked for by names that no offer need hold. */
function namesPlace(folded: string): boolean {
  return [wideNamesIn, countriesIn, foreignRegionsIn].some((find) => find(folded).length > 0);
}
