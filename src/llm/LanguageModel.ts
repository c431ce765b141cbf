/** One message of a conversation with a language model. */
export interface ModelMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** What a model has used so far; an estimate where the server does not tell. */
export interface TokenCount {
  readonly prompt: number;
  readonly completion: number;
}

/** A piece of a reply; the counts come with the last one. */
export interface ModelChunk {
  readonly text: string;
  readonly tokens?: TokenCount;
}

/** A language model, wherever it runs. It gets messages and nothing else: no tools. */
export interface LanguageModel {
  /** The name of the model: another one words answers anew. */
  readonly name: string;
  /**
   * The reply, piece by piece.
   * @throws ModelFailure when there is none, or when it breaks off
   */
  reply(messages: readonly ModelMessage[], signal: AbortSignal): AsyncIterable<ModelChunk>;
}

/** Why a model was of no use, for the log and the metrics. */
export type FailureReason = 'unreachable' | 'refused' | 'rate_limited' | 'server_error' | 'timeout';

/** The model could not be asked, or did not answer. What the server said is not kept: it may repeat the question or the key. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly reason: FailureReason;
  readonly status: number | null;

  constructor(reason: FailureReason, status: number | null = null) {
    super(status === null ? reason : `${reason} (${status})`);
    this.reason = reason;
    this.status = status;
  }
}
