import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { WordingReport } from '../llm/WordingReport.ts';

const REMEMBERED_ERRORS = 10;

/** What went wrong and when, without what people wrote. */
export interface RememberedError {
  readonly at: Date;
  readonly where: string;
  readonly message: string;
}

/** Counters and timings of the bot, for `/staff status` and for Prometheus. */
export class Health {
  readonly registry = new Registry();
  readonly startedAt = new Date();
  #errors: readonly RememberedError[] = [];
  readonly #interactions = new Counter({
    name: 'offers_interactions_total',
    help: 'Interactions and questions by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers: [this.registry],
  });
  readonly #acknowledged = new Histogram({
    name: 'offers_acknowledge_seconds',
    help: 'From the event to the acknowledgement',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 3],
    registers: [this.registry],
  });
  readonly #answered = new Histogram({
    name: 'offers_answer_seconds',
    help: 'From the event to the answer',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15],
    registers: [this.registry],
  });

  readonly #wordings = new Counter({
    name: 'offers_llm_answers_total',
    help: 'Answers that a language model was to word, by outcome; all but fluent and cached were given in quotes',
    labelNames: ['outcome'],
    registers: [this.registry],
  });
  readonly #tokens = new Counter({
    name: 'offers_llm_tokens_total',
    help: 'Tokens of the language model',
    labelNames: ['kind'],
    registers: [this.registry],
  });
  readonly #statements = new Counter({
    name: 'offers_llm_statements_total',
    help: 'Statements of the language model: shown, or dropped for a reason',
    labelNames: ['fate'],
    registers: [this.registry],
  });
  readonly #wordingTime = new Histogram({
    name: 'offers_llm_seconds',
    help: 'What the language model added to the time of an answer',
    buckets: [0.1, 0.5, 1, 2, 5, 10, 15, 30],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    new Gauge({
      name: 'offers_event_loop_delay_p99_seconds',
      help: 'Event loop delay, 99th percentile since the start',
      registers: [this.registry],
      collect() {
        this.set(delay.percentile(99) / 1e9);
      },
    });
  }

  count(kind: string, outcome: string): void {
    this.#interactions.inc({ kind, outcome });
  }

  /** Counts what a language model made of an answer. */
  worded({ outcome, promptTokens, completionTokens, shown, dropped, ms }: WordingReport): void {
    this.#wordings.inc({ outcome });
    this.#tokens.inc({ kind: 'prompt' }, promptTokens);
    this.#tokens.inc({ kind: 'completion' }, completionTokens);
    this.#statements.inc({ fate: 'shown' }, shown);
    for (const [reason, count] of Object.entries(dropped)) this.#statements.inc({ fate: reason }, count);
    this.#wordingTime.observe(ms / 1000);
  }

  acknowledged(seconds: number): void {
    this.#acknowledged.observe(seconds);
  }

  answered(seconds: number): void {
    this.#answered.observe(seconds);
  }

  remember(where: string, error: unknown): void {
    const message = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    // What goes wrong every minute must not push out all else.
    const others = this.#errors.filter((known) => known.where !== where || known.message !== message);
    this.#errors = [{ at: new Date(), where, message }, ...others].slice(0, REMEMBERED_ERRORS);
  }

  get errors(): readonly RememberedError[] {
    return this.#errors;
  }
}
