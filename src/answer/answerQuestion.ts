import { UserError } from '../errors/UserError.ts';
import type { IndexedOffer, OfferIndex } from '../index/OfferIndex.ts';
import { MESSAGES } from '../locales/index.ts';
import type { Answer, Citations } from './Answer.ts';
import { type Citation, cite } from './Citation.ts';
import { type FoundStatement, findStatements } from './findStatements.ts';
import { OfferDirectory } from './OfferDirectory.ts';
import { type Memory, type Question, understandQuestion } from './understand/understandQuestion.ts';

/** Discord's own limit for a message; a longer question is hardly one. */
export const LONGEST_QUESTION = 2000;
/** Quotes for one offer; more are noise. */
const QUOTES_PER_OFFER = 3;
const MOST_OFFERS = 6;

export interface AnswerOptions {
  /** What was talked about before. */
  readonly memory?: Memory | undefined;
  /** Answer about this offer only. */
  readonly offer?: string | undefined;
}

/** An answer with what the next question of the same conversation may rely on. */
export interface Reply {
  readonly answer: Answer;
  readonly memory: Memory;
}

/** Answers questions from an index. Extractive: it chooses what to quote and never words a statement itself. */
export class Answerer {
  readonly #index: OfferIndex;
  #directory: OfferDirectory;

  constructor(index: OfferIndex) {
    this.#index = index;
    this.#directory = new OfferDirectory(index);
  }

  /**
   * Answers one question.
   * @throws UserError for an empty or overlong question, or an offer that does not exist
   */
  async answer(text: string, { memory, offer }: AnswerOptions = {}): Promise<Reply> {
    const asked = text.trim();
    if (asked === '') throw new UserError('questionEmpty', {});
    if (asked.length > LONGEST_QUESTION)
      throw new UserError('questionTooLong', { length: asked.length, most: LONGEST_QUESTION });
    if (offer !== undefined && !this.#index.offer(offer)) {
      throw new UserError('offerUnknown', { offer, known: this.#index.offerIds().join(', ') });
    }
    await this.#index.refresh();
    if (this.#directory.generation !== this.#index.generation)
      this.#directory = new OfferDirectory(this.#index);
    const understood = await understandQuestion(asked, this.#index, this.#directory, memory);
    const question =
      offer === undefined ? understood : { ...understood, offers: [offer], isOffTopic: false, isList: false };
    const answer = await this.#compose(question);
    const offers =
      answer.offers.length > 0
        ? answer.offers
        : question.offers.length > 0
          ? question.offers
          : (memory?.offers ?? []);
    return { answer, memory: { language: question.language, offers, fields: question.fields } };
  }

  /** What a question asks, and of which offers, without answering it. */
  async understand(text: string, memory?: Memory): Promise<Question> {
    await this.#index.refresh();
    if (this.#directory.generation !== this.#index.generation)
      this.#directory = new OfferDirectory(this.#index);
    return understandQuestion(text, this.#index, this.#directory, memory);
  }

  async #compose(question: Question): Promise<Answer> {
    const { language } = question;
    const say = MESSAGES[language].answer;
    if (question.isOffTopic) {
      return { outcome: 'off_topic', language, text: say.offTopic({}), offers: [], facts: [], citations: [] };
    }
    const found = question.isList ? await this.#findByOffer(question) : await this.#findFor(question);
    const [first, ...rest] = found;
    if (!first) {
      const titles = question.offers.map((id) => titleOf(this.#index.offer(id)!));
      const text = titles.length > 0 ? say.notStated({ titles }) : say.nothingFound({});
      return { outcome: 'not_stated', language, text, offers: question.offers, facts: [], citations: [] };
    }
    return quoteAll(question, [first, ...rest]);
  }

  async #findFor(question: Question): Promise<FoundStatement[]> {
    if (question.offers.length === 0) {
      const found = await findStatements(question, this.#index, []);
      return found.filter(({ offer }) => offer.id === found[0]?.offer.id).slice(0, QUOTES_PER_OFFER);
    }
    const each = Math.max(1, Math.floor(MOST_OFFERS / question.offers.length));
    const found: FoundStatement[] = [];
    for (const offer of question.offers.slice(0, MOST_OFFERS)) {
      found.push(
        ...(await findStatements(question, this.#index, [offer])).slice(0, Math.min(each, QUOTES_PER_OFFER)),
      );
    }
    return found;
  }

  /** For a list: the best statement of each offer that has one. */
  async #findByOffer(question: Question): Promise<FoundStatement[]> {
    const best: FoundStatement[] = [];
    for (const offer of this.#index.offerIds()) {
      const [found] = await findStatements(question, this.#index, [offer]);
      if (found) best.push(found);
    }
    return best.sort((a, b) => b.score - a.score);
  }
}

/** Quotes what was found, offer by offer, each quote with the number of its source. */
function quoteAll(question: Question, found: readonly [FoundStatement, ...FoundStatement[]]): Answer {
  const { language } = question;
  const offers = [...new Map(found.map(({ offer }) => [offer.id, offer])).values()];
  const cited = offers.map((offer) => ({
    offer,
    citations: found.filter((item) => item.offer === offer).map(({ statement }) => cite(offer, statement)),
  }));
  const citations = cited.flatMap((item) => item.citations) as Citation[] as unknown as Citations;
  const numbers = new Map<Citation, number>(citations.map((citation, i) => [citation, i + 1]));
  const blocks = cited.map(({ offer, citations: own }) => {
    const quotes = own.map((citation) => `« ${onOneLine(citation.quote)} » [${numbers.get(citation)}]`);
    return `${MESSAGES[language].answer.offerSays({ title: titleOf(offer) })}\n${quotes.join('\n')}`;
  });
  return {
    outcome: 'answered',
    language,
    text: blocks.join('\n\n'),
    offers: offers.map(({ id }) => id),
    facts: [],
    citations,
  };
}

function titleOf(offer: IndexedOffer): string {
  return offer.facts.find(({ field }) => field === 'title')?.text ?? offer.id;
}

function onOneLine(quote: string): string {
  return quote.replace(/\s+/g, ' ').trim();
}
