import { Answerer } from '../answer/Answerer.ts';
import type { Config } from '../config/readConfig.ts';
import type { OfferIndex } from '../index/OfferIndex.ts';
import type { FluentOptions, FluentReply } from '../llm/FluentAnswerer.ts';
import { openLlm } from '../llm/openLlm.ts';
import { createLog } from '../log.ts';
import { People } from '../people/People.ts';

/** Answers questions at the terminal, worded by a language model where one is configured. */
export interface TerminalAnswerer {
  answer(question: string, options?: FluentOptions): Promise<FluentReply>;
  close(): void;
}

/** @throws UserError when there is a model but the data folder, which counts its tokens, can't be written */
export async function openAnswerer(
  { llm, data, logLevel }: Pick<Config, 'llm' | 'data' | 'logLevel'>,
  index: OfferIndex,
  answerer: Answerer = new Answerer(index),
): Promise<TerminalAnswerer> {
  if (llm === null) {
    return {
      // What only a language model needs is left out.
      answer: async (question, { turns: _turns, onPartial: _onPartial, ...options } = {}) => ({
        ...(await answerer.answer(question, options)),
        wording: null,
      }),
      close: () => undefined,
    };
  }
  const people = await People.open(data);
  const wordAnswers = await openLlm(llm, people.tokenUse, createLog(logLevel));
  const fluent = wordAnswers(answerer, index);
  return {
    answer: (question, options) => fluent.answer(question, options),
    close: () => people.close(),
  };
}
