import type { FailureReason, TokenCount } from './LanguageModel.ts';
import type { Refusal } from './VerifiedStatement.ts';

/** What became of an attempt to have an answer worded; in all but the first two the extractive answer was given. */
export type WordingOutcome =
  | 'fluent'
  | 'cached'
  | FailureReason
  | 'malformed'
  | 'empty'
  | 'unproven'
  | 'left_alone'
  | 'over_budget'
  | 'no_sources'
  | 'failed';

/** The same with its cost, for the log and the metrics; nothing of what was asked or said. */
export interface WordingReport {
  readonly outcome: WordingOutcome;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly requests: number;
  readonly shown: number;
  /** How many statements were not shown, by the reason. */
  readonly dropped: Readonly<Partial<Record<Refusal, number>>>;
  readonly ms: number;
}

/** Counts while an answer is worded. */
export class WordingTally {
  readonly #started = performance.now();
  #promptTokens = 0;
  #completionTokens = 0;
  #requests = 0;
  #shown = 0;
  readonly #dropped: Partial<Record<Refusal, number>> = {};
  #claimed = 0;

  /** How many statements the reply has made that counts. */
  get claimed(): number {
    return this.#claimed;
  }

  get tokens(): number {
    return this.#promptTokens + this.#completionTokens;
  }

  request(): void {
    this.#requests++;
  }

  used({ prompt, completion }: TokenCount): void {
    this.#promptTokens += prompt;
    this.#completionTokens += completion;
  }

  shown(): void {
    this.#claimed++;
    this.#shown++;
  }

  dropped(reason: Refusal): void {
    this.#claimed++;
    this.#dropped[reason] = (this.#dropped[reason] ?? 0) + 1;
  }

  /** A new reply is read in place of one that was none. */
  restart(): void {
    this.#claimed = 0;
    this.#shown = 0;
  }

  report(outcome: WordingOutcome): WordingReport {
    return {
      outcome,
      promptTokens: this.#promptTokens,
      completionTokens: this.#completionTokens,
      requests: this.#requests,
      shown: outcome === 'fluent' ? this.#shown : 0,
      dropped: this.#dropped,
      ms: Math.round(performance.now() - this.#started),
    };
  }
}
