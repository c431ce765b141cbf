import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { Answerer } from '../../../src/answer/Answerer.ts';
import { openIndex } from '../../../src/index/openIndex.ts';
import { FluentAnswerer, type FluentContext } from '../../../src/llm/FluentAnswerer.ts';
import { OpenAiModel } from '../../../src/llm/OpenAiModel.ts';
import { bundledModel } from '../../support/model.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import type { ScriptedServer } from '../local/ScriptedServer.ts';

/** A day on which no offer of the tests is over. */
const CLOCK = { now: () => new Date('2026-10-01T12:00:00Z') };

/** Answers from some offers, by file name, worded by a scripted server. */
export async function openFluent(
  offers: Readonly<Record<string, string>>,
  server: ScriptedServer,
  {
    log = pino({ level: 'silent' }),
    timeoutMs = 5000,
    dailyTokens = null,
    tokenUse = { reserve: () => true, settle: () => undefined },
  }: Partial<Omit<FluentContext, 'index' | 'model'>> & { log?: Logger } = {},
) {
  const folder = await temporaryFolder();
  const corpus = join(folder, 'corpus');
  await mkdir(corpus);
  for (const [name, text] of Object.entries(offers)) await writeFile(join(corpus, name), text);
  const { index } = await openIndex({
    corpus,
    index: join(folder, 'index'),
    embeddings: await bundledModel(),
  });
  const answerer = new Answerer(index, CLOCK);
  const model = new OpenAiModel({ baseUrl: server.baseUrl, model: 'scripted', apiKey: null, timeoutMs, dailyTokens });
  const fresh = () => new FluentAnswerer(answerer, { index, model, tokenUse, timeoutMs, dailyTokens, log });
  return { index, answerer, corpus, fresh, fluent: fresh() };
}
