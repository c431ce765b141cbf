import { UserError } from '../errors/UserError.ts';
import type { OfferIndex } from '../index/OfferIndex.ts';
import { MESSAGES } from '../locales/index.ts';
import type { Answer } from './Answer.ts';
import { type CorrectionsOf, NO_CORRECTIONS } from './Correction.ts';
import { checkedQuestion } from './checkedQuestion.ts';
import { composeComparison } from './composeComparison.ts';
import { composeCorrection } from './composeCorrection.ts';
import { composeList } from './composeList.ts';
import { type Clock, composeLookup, composeOverview, type LookupContext } from './composeLookup.ts';
import { composeOpen } from './composeOpen.ts';
import { Draft } from './Draft.ts';
import { titleOf } from './describeOffer.ts';
import { OfferDirectory } from './OfferDirectory.ts';
import { givesReasons } from './rankStatements.ts';
import { asksFoundation } from './understand/foundation.ts';
import { asksWhy } from './understand/intents.ts';
import { type Memory, type Question, understandQuestion } from './understand/understandQuestion.ts';
import { Vocabulary } from './Vocabulary.ts';

/** A question that names no offer is answered for all of them when there are no more. */
const MOST_AT_ONCE = 6;
/** Titles offered to choose from. */
const MOST_CHOICES = 10;

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

/** How an answer was come by: a list, values of fields, the main values of an offer, sentences, or none at all. */
export type AnswerKind = 'list' | 'lookup' | 'overview' | 'open' | 'none';

/** A reply with what it answers. */
export interface DetailedReply extends Reply {
  readonly question: Question;
  readonly kind: AnswerKind;
}

/** Whatever answers questions. */
export interface AnswersQuestions {
  answer(text: string, options?: AnswerOptions): Promise<Reply>;
}

/** Answers questions from an index. It never words a statement that no offer makes: values and quotes only. */
export class Answerer implements AnswersQuestions {
  readonly #index: OfferIndex;
  readonly #clock: Clock;
  readonly #correctionsOf: CorrectionsOf;
  readonly #directory: OfferDirectory;
  readonly #vocabulary: Vocabulary;

  constructor(
    index: OfferIndex,
    clock: Clock = { now: () => new Date() },
    correctionsOf: CorrectionsOf = NO_CORRECTIONS,
  ) {
    this.#correctionsOf = correctionsOf;
    this.#index = index;
    this.#clock = clock;
    this.#directory = new OfferDirectory(index);
    this.#vocabulary = new Vocabulary(index);
  }

  /**
   * Answers one question.
   * @throws UserError for an empty or overlong question, or an offer that does not exist
   */
  async answer(text: string, options: AnswerOptions = {}): Promise<Reply> {
    const { answer, memory } = await this.answerInDetail(text, options);
    return { answer, memory };
  }

  /**
   * The same, with how the question was understood.
   * @throws UserError for an empty or overlong question, or an offer that does not exist
   */
  async answerInDetail(text: string, { memory, offer }: AnswerOptions = {}): Promise<DetailedReply> {
    const asked = checkedQuestion(text);
    return this.#index.consistently(() => this.#answer(asked, { memory, offer }));
  }

  async #answer(asked: string, { memory, offer }: AnswerOptions): Promise<DetailedReply> {
    if (offer !== undefined && !this.#index.offer(offer)) {
      throw new UserError('offerUnknown', { offer, known: this.#index.offerIds().join(', ') });
    }
    const understood = await this.#understand(asked, memory);
    const question =
      offer === undefined
        ? understood
        : { ...understood, offers: [offer], isOffTopic: false, isList: false, falsePremise: null };
    const { kind, answer } = await this.#compose(question);
    const offers =
      answer.offers.length > 0
        ? answer.offers
        : question.offers.length > 0
          ? question.offers
          : (memory?.offers ?? []);
    return {
      answer,
      memory: { language: question.language, offers, fields: question.fields },
      question,
      kind,
    };
  }

  /** What a question asks, and of which offers, without answering it. */
  understand(text: string, memory?: Memory): Promise<Question> {
    return this.#index.consistently(() => this.#understand(text, memory));
  }

  async #understand(text: string, memory: Memory | undefined): Promise<Question> {
    this.#directory.update();
    return understandQuestion(text, this.#index, this.#directory, this.#vocabulary, memory);
  }

  get #context(): LookupContext {
    return { index: this.#index, clock: this.#clock, correctionsOf: this.#correctionsOf };
  }

  async #compose(question: Question): Promise<{ kind: AnswerKind; answer: Answer }> {
    const say = MESSAGES[question.language].answer;
    if (question.isOffTopic) {
      const draft = new Draft(question.language, 0);
      draft.line(say.offTopic({}));
      return { kind: 'none', answer: draft.finish('off_topic') };
    }
    const meant = question.offers.flatMap((id) => this.#index.offer(id) ?? []);
    const all = this.#index.allOffers();
    if (question.falsePremise) {
      const candidates = meant.length > 0 ? meant : all;
      return {
        kind: 'none',
        answer: composeCorrection(question, question.falsePremise, candidates.slice(0, MOST_CHOICES)),
      };
    }
    const compared = meant.slice(0, MOST_AT_ONCE);
    if (question.comparison && compared.length > 1)
      return {
        kind: 'lookup',
        answer: await composeComparison(question, question.comparison, compared, this.#context),
      };
    if (question.isList) return { kind: 'list', answer: composeList(question, all, this.#context) };
    if (meant.length > 0 && question.fields.length === 0 && asksFoundation(question.folded)) {
      return {
        kind: 'lookup',
        answer: await composeLookup(question, meant.slice(0, MOST_AT_ONCE), this.#context),
      };
    }
    if (
      question.fields.length === 0 &&
      question.topicWords.length === 0 &&
      question.subjects.length === 0 &&
      !(asksWhy(question.folded) && meant.some(givesReasons)) &&
      meant.length > 0
    ) {
      return {
        kind: 'overview',
        answer: await composeOverview(question, meant.slice(0, MOST_AT_ONCE), this.#context),
      };
    }
    if (question.fields.length === 0)
      return { kind: 'open', answer: await composeOpen(question, meant, this.#index) };
    if (meant.length > 0)
      return {
        kind: 'lookup',
        answer: await composeLookup(question, meant.slice(0, MOST_AT_ONCE), this.#context),
      };
    // Where one offer is all there is, its words single out nothing: only a word it does not hold is about another.
    const speaksOfOthers = all.length > 1 || question.resolution.unknown.length > 0;
    if (question.topicWords.length > 0 && speaksOfOthers)
      return { kind: 'open', answer: await composeOpen(question, [], this.#index) };
    if (all.length <= MOST_AT_ONCE)
      return { kind: 'lookup', answer: await composeLookup(question, all, this.#context) };
    const draft = new Draft(question.language, 0);
    draft.line(say.ambiguous({ titles: all.slice(0, MOST_CHOICES).map(titleOf) }));
    return { kind: 'none', answer: draft.finish('ambiguous') };
  }
}
