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

type Changes = Partial<Omit<FluentContext, 'index' | 'model'>> & { readonly log?: Logger };

/** Answers from some offers, by file name, worded by a scripted server. */
export async function openFluent(offers: Readonly<Record<string, string>>, server: ScriptedServer) {
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
  /** One that remembers nothing of the others, with a client of its own. */
  const fresh = ({ timeoutMs = 5000, dailyTokens = null, ...changes }: Changes = {}): FluentAnswerer => {
    const { baseUrl } = server;
    const model = new OpenAiModel({ baseUrl, model: 'scripted', apiKey: null, timeoutMs, dailyTokens });
    return new FluentAnswerer(answerer, {
      index,
      model,
      tokenUse: { reserve: () => true, settle: () => undefined },
      log: pino({ level: 'silent' }),
      timeoutMs,
      dailyTokens,
      ...changes,
    });
  };
  return { index, answerer, corpus, fresh };
}
