import type { IndexedOffer, OfferIndex } from '../index/OfferIndex.ts';
import { fold } from '../language/fold.ts';
import { MESSAGES } from '../locales/index.ts';
import type { Answer } from './Answer.ts';
import { Draft } from './Draft.ts';
import { titleOf } from './describeOffer.ts';
import { type FoundStatement, rankStatements } from './rankStatements.ts';
import { LEAST_BY_NAME, LEAST_SCORE, LEAST_WITH_A_WORD } from './thresholds.ts';
import { asksWhether } from './understand/asksWhether.ts';
import { asWritten } from './understand/asWritten.ts';
import { asksAboutHost, asksWhy } from './understand/intents.ts';
import type { Question } from './understand/understandQuestion.ts';

const QUOTES = 3;
const MOST_CITATIONS = 6;
/** Statements worth quoting score at least this share of the best. */
const SHARE_OF_BEST = 0.6;
/** Where no offer is named, this share of the question's words must stand in the statement that answers. */
const SHARE_OF_WORDS = 0.5;
/** A question about what several offers are searched for; the best few are read. */
const OFFERS_READ = 4;
const PASSAGES_READ = 10;

/** Answers a question that asks for no field: the two or three statements that say most about it, as quotes. */
export async function composeOpen(
  question: Question,
  offers: readonly IndexedOffer[],
  index: OfferIndex,
): Promise<Answer> {
  const say = MESSAGES[question.language].answer;
  const draft = new Draft(question.language, MOST_CITATIONS);
  const candidates = offers.length > 0 ? offers : await likelyOffers(question, index);
  const ranked: FoundStatement[] = [];
  for (const offer of candidates.slice(0, OFFERS_READ))
    ranked.push(...(await rankStatements(question, offer, index)));
  // What tells of the subject asked about comes before whatever is near the other words.
  ranked.sort((a, b) => Number(b.isSubject) - Number(a.isSubject) || b.score - a.score);
  const best = ranked[0];
  if (!best || !answers(best, question, isPointedTo(question))) {
    for (const offer of offers) draft.mention(offer);
    const { names } = question.resolution;
    const telling = question.topicWords.filter((word) => !names.has(fold(word)));
    const asked = [...question.subjects.map((subject) => subject.asked), ...telling];
    const words = asWritten(asked.length > 0 ? asked : question.topicWords, question.text);
    if (offers.length === 0) draft.line(say.nothingFound({}));
    for (const offer of offers)
      draft.line(say.notMentioned({ words: words || question.text, title: titleOf(offer) }));
    return draft.finish('not_stated');
  }
  const shown = ranked.filter(
    (found) =>
      found.score >= best.score * SHARE_OF_BEST &&
      (found.isSubject || !best.isSubject) &&
      // The name of an offer stands in many lines that say nothing of what is asked.
      (best.tellingMatches === 0 || found.tellingMatches > 0 || found.isKind || found.matches === 0),
  );
  for (const offer of new Set(shown.map((found) => found.offer))) {
    const own = withSequel(shown.filter((found) => found.offer === offer).slice(0, QUOTES), offer);
    if (offers.length === 0 && offer !== best.offer) continue;
    draft.line(say.offerSays({ title: titleOf(offer) }));
    for (const { statement } of own.sort((a, b) => a.statement.start - b.statement.start)) {
      const mark = draft.prove(offer, statement);
      if (mark) draft.line(`${draft.quote(offer, statement)} ${mark}`);
    }
  }
  return draft.finish('not_stated');
}

/** A question points to an offer at least so strongly where it doesn't name it. */
const CLEARLY_MEANT = 3;

/** Whether it is clear which offers are meant: by their name, by much that points to them, or by what was talked about. */
function isPointedTo({ offers, resolution }: Question): boolean {
  if (offers.length === 0) return false;
  const isRemembered = offers.some((id) => !resolution.offers.includes(id));
  return isRemembered || resolution.named || resolution.strength >= CLEARLY_MEANT;
}

/** What begins so goes on with the sentence before it, folded. */
const SEQUEL =
  /^(?:il|elle|ils|elles|ce|cette|ces|cela|en effet|it|this|these|they|such|esta|este|estos|estas|ello|su|sus|or|however|cependant|mais)\b/;

/** A sentence this short only announces what comes next ("This is not simple."). */
const SHORT_SENTENCE = 70;

/** The best statements, with the sentence that goes on with the very best. */
function withSequel(found: readonly FoundStatement[], offer: IndexedOffer): FoundStatement[] {
  const [best, ...others] = found;
  if (!best) return [];
  const next = offer.statements[offer.statements.indexOf(best.statement) + 1];
  const words = next ? offer.text.slice(next.value.start, next.value.end) : '';
  const isShort = best.statement.end - best.statement.start < SHORT_SENTENCE;
  const goesOn =
    next?.kind === 'sentence' &&
    next.section === best.statement.section &&
    (SEQUEL.test(fold(words)) ||
      /[?]\W*$/.test(best.words) ||
      (isShort && best.statement.kind === 'sentence'));
  if (!goesOn || others.some(({ statement }) => statement === next)) return [...found];
  return [best, { ...best, statement: next, words }, ...others].slice(0, QUOTES);
}

/** Asks whether there is something at all, folded. */
const ASKS_EXISTENCE =
  /^\W*(?:et |and |y )?(?:est-ce qu'?(?:il )?y a|(?:il )?y a(?:-t-il)?|is there|are there|do they have|does it have|hay|existe|tienen?)\b/;

/** Whether a statement speaks of what is asked: by its words, or, where an offer is named, by its meaning. */
function answers(
  { score, matches, tellingMatches, isKind, isSubject }: FoundStatement,
  { folded, topicWords, resolution, subjects }: Question,
  isNamed: boolean,
): boolean {
  if (isSubject) return true;
  // What is near a subject by its other words does not tell of it.
  if (subjects.length > 0 && tellingMatches === 0) return false;
  // "Is there a canteen at X?" is not answered by whatever names X.
  const asksMore = topicWords.some((word) => !resolution.names.has(fold(word)));
  if (asksMore && tellingMatches === 0 && ASKS_EXISTENCE.test(folded)) return false;
  // Nor "does X hire people?" by whatever speaks of people.
  const asked = topicWords.filter((word) => !resolution.names.has(fold(word))).length;
  if (isNamed && !isKind && asksWhether(folded) && tellingMatches < asked * SHARE_OF_WORDS) return false;
  // Its name alone stands in many lines that say nothing of a swimming pool.
  if (asksMore && isNamed && tellingMatches === 0 && matches > 0 && !isKind && !asksAboutHost(folded))
    return score >= LEAST_BY_NAME;
  const covers = topicWords.length > 0 && matches >= topicWords.length * SHARE_OF_WORDS;
  if (covers || !isNamed) return covers;
  if (topicWords.length === 0) return score >= (isKind && asksWhy(folded) ? LEAST_WITH_A_WORD : LEAST_SCORE);

  // A reason may be told in other words, and in another language, than it is asked for.
  return (asksMore ? tellingMatches > 0 : matches > 0) || isKind
    ? score >= LEAST_WITH_A_WORD
    : score >= LEAST_SCORE * 1.3;
}

async function likelyOffers(question: Question, index: OfferIndex): Promise<IndexedOffer[]> {
  const hits = await index.search(question.text, { count: PASSAGES_READ });
  const ids = [...new Set(hits.map(({ passage }) => passage.offer))].slice(0, OFFERS_READ);
  return ids.flatMap((id) => index.offer(id) ?? []);
}
