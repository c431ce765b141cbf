import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import type { Logger } from 'pino';
import type { Answer } from '../answer/Answer.ts';
import type { Answerer, AnswerOptions, AnswersQuestions, DetailedReply, Reply } from '../answer/Answerer.ts';
import { asksComparison } from '../answer/understand/comparison.ts';
import type { AskedField } from '../corpus/topics.ts';
import type { OfferIndex } from '../index/OfferIndex.ts';
import type { TokenUse } from '../people/TokenUse.ts';
import { AnswerCache } from './AnswerCache.ts';
import { chooseSources, type Sources } from './chooseSources.ts';
import { composeFluent } from './composeFluent.ts';
import { estimateTokens } from './estimateTokens.ts';
import { type LanguageModel, ModelFailure, type ModelMessage } from './LanguageModel.ts';
import { makePrompt, repairPrompt } from './prompt.ts';
import { readReply } from './readReply.ts';
import { MOST_TURNS, type Turn } from './Turn.ts';
import type { VerifiedStatement } from './VerifiedStatement.ts';
import { type WordingOutcome, type WordingReport, WordingTally } from './WordingReport.ts';

/** After so many failures in a row the server is left alone for a while, and nobody waits for it. */
const FAILURES_TO_OPEN = 4;
const LEFT_ALONE_MS = 30_000;
/** Of the statements of a reply at least this share must be proven: a reply that is mostly made up is not to be mended. */
const LEAST_PROVEN = 0.5;
/** What a reply costs at most; the rest is given back. */
const REPLY_TOKENS = 900;

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
    const deadline = AbortSignal.timeout(Math.max(0, Math.round(timeoutMs - (performance.now() - asked))));
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
    const reserved = prompt.reduce((sum, { content }) => sum + estimateTokens(content.length), REPLY_TOKENS);
    if (!tokenUse.reserve(reserved, dailyTokens)) return finish('over_budget');
    const verified: VerifiedStatement[] = [];
    try {
      const isWhole = await this.#breaker.execute(() =>
        this.#ask(prompt, sources, question.language, deadline, tally, verified, () => {
          if (verified.length > 0) onPartial?.(composeFluent(verified, answer, index));
        }),
      );
      if (!isWhole) return finish('malformed');
    } catch (error) {
      if (error instanceof BrokenCircuitError) return finish('left_alone');
      if (error instanceof ModelFailure) return finish(error.reason);
      throw error;
    } finally {
      tokenUse.settle(reserved, tally.tokens);
    }
    if (tally.claimed === 0) return finish('empty');
    if (verified.length < tally.claimed * LEAST_PROVEN || !speaksOfAll(verified, offers))
      return finish('unproven');
    const worded = composeFluent(verified, answer, index);
    this.#cache.set(key, worded);
    return finish('fluent', worded);
  }

  /** Asks, and once more when the reply is none; returns whether there was one. */
  async #ask(
    prompt: readonly ModelMessage[],
    sources: Sources,
    language: DetailedReply['question']['language'],
    deadline: AbortSignal,
    tally: WordingTally,
    verified: VerifiedStatement[],
    onVerified: () => void,
  ): Promise<boolean> {
    const { model } = this.#context;
    const read = (messages: readonly ModelMessage[]) =>
      readReply({
        model,
        messages,
        sources: sources.sources,
        language,
        deadline,
        tally,
        verified,
        onVerified,
      });
    const first = await read(prompt);
    if (first.isWhole) return true;
    // What the first try said is not mixed with what the second says.
    verified.length = 0;
    tally.restart();
    return (await read(repairPrompt(prompt, first.text))).isWhole;
  }
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
