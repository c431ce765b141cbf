import type { FailureReason, TokenCount } from './LanguageModel.ts';
import type { ReadReply } from './readReply.ts';
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
  readonly dropped: Readonly<Partial<Record<Refusal['reason'], number>>>;
  readonly ms: number;
}

/** Counts while an answer is worded. */
export class WordingTally {
  readonly #started = performance.now();
  #promptTokens = 0;
  #completionTokens = 0;
  #requests = 0;
  #reply: Pick<ReadReply, 'verified' | 'refused'> = { verified: [], refused: [] };

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

  /** The reply that counts. */
  took(reply: Pick<ReadReply, 'verified' | 'refused'>): void {
    this.#reply = reply;
  }

  report(outcome: WordingOutcome): WordingReport {
    const { verified, refused } = this.#reply;
    const dropped: Partial<Record<Refusal['reason'], number>> = {};
    for (const { refusal } of refused) dropped[refusal.reason] = (dropped[refusal.reason] ?? 0) + 1;
    return {
      outcome,
      promptTokens: this.#promptTokens,
      completionTokens: this.#completionTokens,
      requests: this.#requests,
      shown: outcome === 'fluent' ? verified.length : 0,
      dropped,
      ms: Math.round(performance.now() - this.#started),
    };
  }
}
