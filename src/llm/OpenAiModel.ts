import { AIMessage, type BaseMessage, HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import type { LlmConfig } from '../config/llmConfig.ts';
import { estimateTokens } from './estimateTokens.ts';
import { type LanguageModel, type ModelChunk, ModelFailure, type ModelMessage } from './LanguageModel.ts';
import { REPLY_JSON_SCHEMA } from './replySchema.ts';

/** Enough for a dozen statements. */
const MOST_TOKENS = 900;
/** With these set, LangChain would send every prompt to a tracing service. */
const TRACING = ['LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING_V2', 'LANGSMITH_TRACING', 'LANGCHAIN_TRACING'];
/** What servers answer that do not know an option of a request. */
const UNKNOWN_OPTION: ReadonlySet<number> = new Set([400, 404, 422, 501]);
/** Servers without keys take any. */
const NO_KEY = 'none';

/** Any server with OpenAI's chat API, through LangChain. */
export class OpenAiModel implements LanguageModel {
  readonly name: string;
  readonly #chat: ChatOpenAI;
  readonly #plainChat: ChatOpenAI;
  /** A server that has refused an option once is asked without any. */
  #isPlain = false;

  constructor({ baseUrl, model, apiKey, timeoutMs }: LlmConfig) {
    for (const variable of TRACING) delete process.env[variable];
    this.name = model;
    const options = {
      model,
      apiKey: apiKey ?? NO_KEY,
      // Whoever waits is answered without the model instead.
      maxRetries: 0,
      timeout: timeoutMs,
      useResponsesApi: false,
      // The variables of OpenAI's own client must not add to what this server is sent.
      configuration: { baseURL: baseUrl, organization: null, project: null },
    };
    this.#chat = new ChatOpenAI({ ...options, temperature: 0, maxTokens: MOST_TOKENS, streamUsage: true });
    // Some servers know no count of a stream, some models no temperature.
    this.#plainChat = new ChatOpenAI({ ...options, streamUsage: false });
  }

  async *reply(messages: readonly ModelMessage[], signal: AbortSignal): AsyncIterable<ModelChunk> {
    try {
      if (!this.#isPlain) {
        let hasBegun = false;
        try {
          for await (const chunk of this.#stream(this.#chat, messages, signal, {
            response_format: { type: 'json_schema', json_schema: REPLY_JSON_SCHEMA },
          })) {
            hasBegun = true;
            yield chunk;
          }
          return;
        } catch (error) {
          if (hasBegun || !UNKNOWN_OPTION.has(statusOf(error) ?? 0)) throw error;
        }
      }
      yield* this.#stream(this.#plainChat, messages, signal, {});
      this.#isPlain = true;
    } catch (error) {
      throw asFailure(error, signal);
    }
  }

  async *#stream(
    chat: ChatOpenAI,
    messages: readonly ModelMessage[],
    signal: AbortSignal,
    options: Parameters<ChatOpenAI['stream']>[1],
  ): AsyncIterable<ModelChunk> {
    let length = 0;
    let isCounted = false;
    for await (const chunk of await chat.stream(messages.map(asMessage), { ...options, signal })) {
      const text = typeof chunk.content === 'string' ? chunk.content : '';
      length += text.length;
      const used = chunk.usage_metadata;
      if (used) isCounted = true;
      yield used ? { text, tokens: { prompt: used.input_tokens, completion: used.output_tokens } } : { text };
    }
    if (isCounted) return;
    const prompt = messages.reduce((sum, { content }) => sum + estimateTokens(content.length), 0);
    yield { text: '', tokens: { prompt, completion: estimateTokens(length) } };
  }
}

function asMessage({ role, content }: ModelMessage): BaseMessage {
  if (role === 'system') return new SystemMessage(content);
  return role === 'user' ? new HumanMessage(content) : new AIMessage(content);
}

function asFailure(error: unknown, signal: AbortSignal): ModelFailure {
  if (error instanceof ModelFailure) return error;
  const status = statusOf(error);
  const name = error instanceof Error ? error.name : '';
  if (signal.aborted || /abort|timeout/i.test(name)) return new ModelFailure('timeout');
  if (status === undefined) return new ModelFailure('unreachable');
  if (status === 429) return new ModelFailure('rate_limited', status);
  return new ModelFailure(status >= 500 ? 'server_error' : 'refused', status);
}

function statusOf(error: unknown): number | undefined {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : undefined;
}
