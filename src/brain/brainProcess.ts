import type { Answer } from '../answer/Answer.ts';
import { loadEmbeddings } from '../embedding/TransformersEmbeddings.ts';
import { UserError } from '../errors/UserError.ts';
import { DamagedIndexError, OfferIndex } from '../index/OfferIndex.ts';
import { openIndex } from '../index/openIndex.ts';
import type { SynchroniseOptions } from '../index/synchronise.ts';
import { openLlm } from '../llm/openLlm.ts';
import { createLog } from '../log.ts';
import { People } from '../people/People.ts';
import { Brain } from './Brain.ts';
import { carry } from './errors.ts';
import { readProcessOptions } from './processOptions.ts';
import type { BrainRequest, BrainResponse } from './protocol.ts';
import { tellParent } from './tellParent.ts';

/** How long the brain waits for another process that indexes, before it serves what there is. */
const PATIENCE_MS = 3_000;
const SIGN_OF_LIFE_MS = 5_000;

/** The brain as a process of its own: what it computes never holds up the connection to Discord, nor does its death. */
const options = readProcessOptions();
const log = createLog(options.logLevel).child({ process: 'brain' });
const send = (response: BrainResponse): void => tellParent(response);

process.on('disconnect', () => process.exit(0));
// Ctrl-C and supervisors tell every process of the bot to stop: this one is needed until the bot has finished its answers.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
try {
  const brain = await open();
  process.on('message', (request: BrainRequest) => void serve(brain, request));
  // Ready: the parent may ask now.
  send({ id: 0, result: 'ready' });
} catch (error) {
  send({ id: 0, error: carry(error) });
  process.disconnect?.();
}

async function open(): Promise<Brain> {
  const people = await People.open(options.data);
  const embeddings = await loadEmbeddings(options.model);
  const index = await openNewest({
    corpus: options.corpus,
    index: options.index,
    embeddings,
    onRebuild: (reason) => log.warn({ reason }, 'index rebuilt'),
    onProgress: () => send({ id: 0, result: 'working' }),
    onWait: (holder) => log.info({ holder }, 'another process is indexing'),
  });
  return new Brain(index, {
    model: options.model,
    correctionsOf: (offer) => people.corrections.of(offer),
    wordAnswers: options.llm && (await openLlm(options.llm, people.tokenUse, log)),
    ...(options.now === undefined ? {} : { clock: { now: () => new Date(options.now!) } }),
  });
}

/** While another process indexes, what it has not changed yet is served, where there is something. */
async function openNewest(options: SynchroniseOptions): Promise<OfferIndex> {
  try {
    return (await openIndex({ ...options, patience: PATIENCE_MS })).index;
  } catch (error) {
    if (!(error instanceof UserError) || error.key !== 'indexBusy') throw error;
  }
  try {
    return await OfferIndex.open(options.index, options.embeddings);
  } catch (error) {
    log.info({ error }, 'no index to serve meanwhile');
  }
  const life = setInterval(() => send({ id: 0, result: 'working' }), SIGN_OF_LIFE_MS);
  try {
    return (await openIndex(options)).index;
  } finally {
    clearInterval(life);
  }
}

async function serve(brain: Brain, { id, method, args }: BrainRequest): Promise<void> {
  try {
    const call = brain[method].bind(brain) as (...args: unknown[]) => Promise<unknown>;
    const onProgress = (progress: Answer): void => send({ id, progress });
    // Functions do not travel: in place of the caller's stands one that tells it.
    send({ id, result: await call(...(method === 'answer' ? [...args.slice(0, 2), onProgress] : args)) });
  } catch (error) {
    send({ id, error: carry(error) });
    if (!(error instanceof DamagedIndexError)) return;
    log.fatal({ error }, 'the index is damaged; it is made anew');
    process.disconnect?.();
  }
}
