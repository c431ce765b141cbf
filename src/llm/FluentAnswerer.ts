import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import type { Logger } from 'pino';
import type { Answer } from '../answer/Answer.ts';
import type { Answerer, AnswerOptions, AnswersQuestions, DetailedReply, Reply } from '../answer/Answerer.ts';
import { asksComparison } from '../answer/understand/comparison.ts';
import type { AskedField } from '../corpus/topics.ts';
import type { OfferIndex } from '../index/OfferIndex.ts';
import type { TokenUse } from '../people/TokenUse.ts';
import { AnswerCache } from './AnswerCache.ts';
import { Budget } from './Budget.ts';
import { chooseSources } from './chooseSources.ts';
import { composeFluent } from './composeFluent.ts';
import { Deadline } from './Deadline.ts';
import { type LanguageModel, ModelFailure, type ModelMessage } from './LanguageModel.ts';
import { makePrompt } from './prompt.ts';
import { type ReadReply, type ReplyOptions, readReply } from './readReply.ts';
import { secondChance } from './secondChance.ts';
import { MOST_TURNS, type Turn } from './Turn.ts';
import type { VerifiedStatement } from './VerifiedStatement.ts';
import { type WordingOutcome, type WordingReport, WordingTally } from './WordingReport.ts';

/** After so many failures in a row the server is left alone for a while, and nobody waits for it. */
const FAILURES_TO_OPEN = 4;
const LEFT_ALONE_MS = 30_000;
/** Of the statements of a reply at least this share must be proven: a reply that is mostly made up is not to be mended. */
const LEAST_PROVEN = 0.5;

export interface FluentOptions extends AnswerOptions {
  /** What was asked and answered before, oldest first. */
  readonly turns?: readonly Turn[] | undefined;
  /** Shows what there is so far: every statement in it is proven. */
  readonly onPartial?: ((answer: Answer) => void) | undefined;
}

/** A reply with what became of the attempt to word it; null where none was made. */
export interface FluentReply extends Reply {
  readonly wording: WordingReport | null;
}

export interface FluentContext {
  readonly index: OfferIndex;
  readonly model: LanguageModel;
  readonly tokenUse: Pick<TokenUse, 'reserve' | 'settle'>;
  readonly timeoutMs: number;
  readonly dailyTokens: number | null;
  readonly log: Logger;
}

/**
 * Has a language model word the answers to open questions and comparisons, and shows of it what the offers prove. The
 * extractive answer is there first, and is the answer whenever the model is of no use.
 */
export class FluentAnswerer implements AnswersQuestions {
  readonly #answerer: Answerer;
  readonly #context: FluentContext;
  readonly #cache = new AnswerCache();
  readonly #breaker = circuitBreaker(
    handleWhen((error) => error instanceof ModelFailure),
    { halfOpenAfter: LEFT_ALONE_MS, breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN) },
  );

  constructor(answerer: Answerer, context: FluentContext) {
    this.#answerer = answerer;
    this.#context = context;
    this.#breaker.onBreak(() =>
      context.log.warn({ forMs: LEFT_ALONE_MS }, 'the language model is left alone'),
    );
  }

  /**
   * Answers one question.
   * @throws UserError for an empty or overlong question, or an offer that does not exist
   */
  async answer(
    text: string,
    { turns = [], onPartial, ...options }: FluentOptions = {},
  ): Promise<FluentReply> {
    const asked = performance.now();
    const detailed = await this.#answerer.answerInDetail(text, options);
    const { answer, memory } = detailed;
    if (!isForModel(detailed)) return { answer, memory, wording: null };
    const tally = new WordingTally();
    try {
      const recent = turns.slice(-MOST_TURNS);
      return { memory, ...(await this.#word(detailed, asked, recent, onPartial, tally)) };
    } catch (error) {
      // A bug of ours, or a full disk, costs the wording, never the answer.
      this.#context.log.error({ error }, 'wording an answer failed');
      return { answer, memory, wording: tally.report('failed') };
    }
  }

  async #word(
    { question, answer }: DetailedReply,
    asked: number,
    turns: readonly Turn[],
    onPartial: FluentOptions['onPartial'],
    tally: WordingTally,
  ): Promise<{ answer: Answer; wording: WordingReport }> {
    const { index, model, timeoutMs, dailyTokens, tokenUse, log } = this.#context;
    const finish = (outcome: WordingOutcome, worded: Answer = answer) => {
      const wording = tally.report(outcome);
      const isExpected = outcome === 'fluent' || outcome === 'cached';
      log[isExpected ? 'info' : 'warn']({ ...wording, model: model.name }, 'an answer was worded');
      return { answer: worded, wording };
    };
    // What the extractive answer took is time that the reader has waited.
    const deadline = new Deadline(timeoutMs - (performance.now() - asked));
    const offers = offersMeant(question, answer);
    const sources = await chooseSources(question, answer, offers, index);
    if (sources.sources.length === 0) return finish('no_sources');
    const prompt = makePrompt(question, turns, sources);
    const key = {
      question: question.folded,
      prompt,
      generation: index.generation,
      model: model.name,
      extractive: answer.text,
    };
    const cached = this.#cache.get(key);
    if (cached) return finish('cached', cached);
    const budget = new Budget(tokenUse, dailyTokens);
    if (!budget.reserve(prompt)) return finish('over_budget');
    const show = (verified: readonly VerifiedStatement[]) =>
      onPartial?.(composeFluent(verified, answer, index));
    let replies: readonly ReadReply[];
    try {
      replies = await this.#breaker.execute(() => {
        const asking = { sources: sources.sources, language: question.language, deadline: deadline.signal };
        return this.#ask(prompt, { ...asking, model, tally }, deadline, budget, show);
      });
    } catch (error) {
      if (error instanceof BrokenCircuitError) return finish('left_alone');
      if (error instanceof ModelFailure) return finish(error.reason);
      throw error;
    } finally {
      budget.settle(tally.tokens);
    }
    const best = bestOf(replies, offers);
    if (!best) return finish('malformed');
    tally.took(best.reply);
    if (best.claimed === 0) return finish('empty');
    if (!best.isEnough) return finish('unproven');
    const worded = composeFluent(best.reply.verified, answer, index);
    this.#cache.set(key, worded);
    return finish('fluent', worded);
  }

  /** Asks, and once more when there is something to mend; returns the replies that could be read. */
  async #ask(
    prompt: readonly ModelMessage[],
    reading: Omit<ReplyOptions, 'messages' | 'onVerified'>,
    deadline: Deadline,
    budget: Budget,
    show: (verified: readonly VerifiedStatement[]) => void,
  ): Promise<readonly ReadReply[]> {
    const before = deadline.leftMs;
    const first = await readReply({ ...reading, messages: prompt, onVerified: show });
    const again = secondChance(prompt, first);
    if (!again || !budget.reserve(again)) return [first].filter(({ isWhole }) => isWhole);
    if (!first.isWhole) {
      // What the first try said is not mixed with what the second says.
      const second = await readReply({ ...reading, messages: again, onVerified: show });
      return [second].filter(({ isWhole }) => isWhole);
    }
    // An answer that is there is not kept back for one that would come too late.
    if (deadline.leftMs < before - deadline.leftMs) return [first];
    try {
      const second = await readReply({
        ...reading,
        messages: again,
        onVerified: (verified) => {
          if (verified.length > first.verified.length) show(verified);
        },
      });
      return [first, second].filter(({ isWhole }) => isWhole);
    } catch (error) {
      if (error instanceof ModelFailure) return [first];
      throw error;
    }
  }
}

/**
 * The reply that proves most, the first of equals, and whether that is enough to be shown: of a reply that is mostly made
 * up nothing is, nor when another leaves the made-up part out. Null where there is no reply.
 */
function bestOf(
  replies: readonly ReadReply[],
  offers: readonly string[],
): { readonly reply: ReadReply; readonly claimed: number; readonly isEnough: boolean } | null {
  const claimed = Math.max(0, ...replies.map(({ verified, refused }) => verified.length + refused.length));
  const rated = replies.map((reply) => ({
    reply,
    claimed,
    isEnough: reply.verified.length >= claimed * LEAST_PROVEN && speaksOfAll(reply.verified, offers),
  }));
  const [best = null] = rated.sort(
    (a, b) => Number(b.isEnough) - Number(a.isEnough) || b.reply.verified.length - a.reply.verified.length,
  );
  return best;
}

/** "What is it about?" asks for the missions: a field by name, an open question by nature. */
const OPEN_FIELDS: ReadonlySet<AskedField> = new Set(['missions']);

/** Open questions, an offer as a whole, and offers beside each other; values and lists are best as they are. */
function isForModel({ answer, kind, question: { folded, fields } }: DetailedReply): boolean {
  if (answer.outcome !== 'answered' || answer.citations.length === 0 || 'corrections' in answer) return false;
  if (kind === 'open' || kind === 'overview') return true;
  if (kind !== 'lookup') return false;
  const isOpen = fields.length > 0 && fields.every((field) => OPEN_FIELDS.has(field));
  return isOpen || (answer.offers.length > 1 && asksComparison(folded));
}

/** The offers of the answer, and all that a comparison names. */
function offersMeant({ folded, offers }: DetailedReply['question'], answer: Answer): readonly string[] {
  return asksComparison(folded) ? [...new Set([...answer.offers, ...offers])] : answer.offers;
}

/** Where several offers are asked about, an answer that leaves one of them out is none. */
function speaksOfAll(statements: readonly VerifiedStatement[], offers: readonly string[]): boolean {
  const told = new Set(statements.flatMap(({ sources }) => sources.map(({ offer }) => offer.id)));
  return offers.every((offer) => told.has(offer));
}
