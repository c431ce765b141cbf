import type { Logger } from 'pino';
import type { Answerer } from '../answer/Answerer.ts';
import type { LlmConfig } from '../config/llmConfig.ts';
import type { OfferIndex } from '../index/OfferIndex.ts';
import type { TokenUse } from '../people/TokenUse.ts';
import type { FluentAnswerer } from './FluentAnswerer.ts';
import { logConsole } from './logConsole.ts';

/** Makes an answerer whose answers are worded by a model. */
export type WordAnswers = (answerer: Answerer, index: OfferIndex) => FluentAnswerer;

/** What words answers, as configured. All that only a model needs is loaded only where there is one. */
export async function openLlm(config: LlmConfig, tokenUse: TokenUse, log: Logger): Promise<WordAnswers> {
  logConsole(log);
  const [{ OpenAiModel }, { FluentAnswerer: Fluent }, { loadTables }] = await Promise.all([
    import('./OpenAiModel.ts'),
    import('./FluentAnswerer.ts'),
    import('./verify/loadTables.ts'),
  ]);
  // Else whoever asks first waits for them, beyond the time-out.
  loadTables();
  const { timeoutMs, dailyTokens } = config;
  const model = new OpenAiModel(config);
  return (answerer, index) => new Fluent(answerer, { index, model, tokenUse, timeoutMs, dailyTokens, log });
}
