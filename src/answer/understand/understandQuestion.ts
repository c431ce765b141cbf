import type { OfferIndex } from '../../index/OfferIndex.ts';
import { detectLanguage } from '../../language/detectLanguage.ts';
import { fold } from '../../language/fold.ts';
import type { Language } from '../../language/Language.ts';
import { contentWords } from '../Names.ts';
import type { OfferDirectory } from '../OfferDirectory.ts';
import { detectFields, type FieldMention } from './detectFields.ts';
import { cueTest } from './matchesCue.ts';
import { type Resolution, resolveOffers } from './resolveOffers.ts';
import { FOLLOW_UP_CUES, INTERNSHIP_WORDS, LIST_CUES, OFF_TOPIC_CUES } from './topicCues.ts';

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
  readonly language: Language;
  readonly isOffTopic: boolean;
  /** Asks which offers there are, rather than something about one. */
  readonly isList: boolean;
  readonly fields: readonly FieldMention['field'][];
  readonly resolution: Resolution;
  /** The offers to answer from; empty for all of them. */
  readonly offers: readonly string[];
  /** Content words that neither ask for a field nor name the offer: what is asked beyond them. As written. */
  readonly topicWords: readonly string[];
}

const speaksOfInternships = cueTest(INTERNSHIP_WORDS);
const isOffTopicTalk = cueTest(OFF_TOPIC_CUES);
const asksForList = cueTest(LIST_CUES);
const pointsBack = cueTest(FOLLOW_UP_CUES);
/** In a conversation, an offer must be named this clearly to be talked about instead of the last one. */
const LEAST_TO_SWITCH = 3;
/** Passages looked at to see how close each offer is in meaning. */
const PASSAGES_SEEN = 40;

/** Understands a question in the light of what was said before. */
export async function understandQuestion(
  text: string,
  index: OfferIndex,
  directory: OfferDirectory,
  memory?: Memory,
): Promise<Question> {
  const folded = fold(text.normalize('NFC'));
  const language = detectLanguage(text, memory?.language ?? 'en');
  const fields = detectFields(folded);
  const words = contentWords(maskFields(text.normalize('NFC'), fields)).filter(
    (word) => !speaksOfInternships(fold(word)),
  );
  const resolution = await resolveOffers(text, words, directory, (about) => closeness(about, index));
  const isList = asksForList(folded);
  const isAbout =
    fields.length > 0 || speaksOfInternships(folded) || resolution.offers.length > 0 || pointsBack(folded);
  const isOffTopic = !isAbout || (isOffTopicTalk(folded) && !speaksOfInternships(folded));
  const remembered =
    memory &&
    memory.offers.length > 0 &&
    !isList &&
    !(resolution.named && resolution.strength >= LEAST_TO_SWITCH);
  return {
    text,
    language,
    isOffTopic,
    isList,
    fields: [...new Set(fields.map(({ field }) => field))],
    resolution,
    offers: remembered ? memory.offers : isList ? [] : resolution.offers,
    topicWords: words.filter((word) => !resolution.pointing.has(fold(word)) || !resolution.named),
  };
}

/** The question without the words that ask for a field, which are no names of offers. Folding keeps no positions. */
function maskFields(text: string, fields: readonly FieldMention[]): string {
  const folded = fold(text);
  const source = folded.length === text.length ? text : folded;
  let masked = source;
  for (const { start, end } of fields)
    masked = masked.slice(0, start) + ' '.repeat(end - start) + masked.slice(end);
  return masked;
}

async function closeness(words: string, index: OfferIndex): Promise<Map<string, number>> {
  const passages = new Map<string, number>();
  for (const { passage, similarity } of await index.nearest(words, PASSAGES_SEEN)) {
    passages.set(passage.offer, Math.max(passages.get(passage.offer) ?? -1, similarity));
  }
  const closest = new Map<string, number>();
  for (const [id, similarity] of passages) {
    const title = index.offer(id)?.facts.find(({ field }) => field === 'title')?.text;
    closest.set(id, (similarity + (title ? await index.similarity(words, title) : 0)) / 2);
  }
  return closest;
}
