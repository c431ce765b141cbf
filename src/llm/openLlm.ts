import type { Logger } from 'pino';
import type { LlmConfig } from '../config/llmConfig.ts';
import type { TokenUse } from '../people/TokenUse.ts';
import type { FluentContext } from './FluentAnswerer.ts';

/** What words answers, as configured. Its client is loaded only where there is a model to ask. */
export async function openLlm(
  config: LlmConfig,
  tokenUse: TokenUse,
  log: Logger,
): Promise<Omit<FluentContext, 'index'>> {
  const { OpenAiModel } = await import('./OpenAiModel.ts');
  const { timeoutMs, dailyTokens } = config;
  return { model: new OpenAiModel(config), tokenUse, timeoutMs, dailyTokens, log };
}
