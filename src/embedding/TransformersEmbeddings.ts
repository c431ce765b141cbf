import { Embeddings } from '@langchain/core/embeddings';
import { env, type FeatureExtractionPipeline, pipeline } from '@xenova/transformers';
import { LRUCache } from 'lru-cache';
import { UserError } from '../errors/UserError.ts';
import { type Encode, encoderFor } from './encoderFor.ts';
import {
  BUNDLED_MODEL,
  findLocalModel,
  fingerprint,
  isPath,
  type LocalModel,
  MODELS_FOLDER,
} from './modelFolder.ts';
import type { OfferEmbeddings } from './OfferEmbeddings.ts';
import { type Prefixes, prefixesFor } from './prefixes.ts';

/** Far more than a passage has; the tokenizer recurses over what it is given, and fails on hundreds of thousands. */
const LONGEST_TEXT = 4000;
/**
 * Students ask the same thing again and again, and of each offer asked about all statements are compared with the
 * question: the statements of twenty offers or so, a few megabytes.
 */
const REMEMBERED_QUERIES = 2000;

/**
 * A transformers.js model as LangChain embeddings with vectors of length 1. Made by `loadEmbeddings`.
 */
export class TransformersEmbeddings extends Embeddings implements OfferEmbeddings {
  readonly fingerprint: string;
  readonly dimension: number;
  readonly #encode: Encode;
  readonly #prefixes: Prefixes;
  readonly #queries = new LRUCache<string, number[]>({ max: REMEMBERED_QUERIES });

  constructor(encode: Encode, fingerprint: string, dimension: number, prefixes: Prefixes) {
    super({});
    this.#encode = encode;
    this.fingerprint = fingerprint;
    this.dimension = dimension;
    this.#prefixes = prefixes;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    if (texts.length === 0) return [];
    return this.#encode(texts.map((text) => this.#prefixes.passage + text.slice(0, LONGEST_TEXT)));
  }

  override async embedQuery(text: string): Promise<number[]> {
    const known = this.#queries.get(text);
    if (known) return known;
    const [vector] = await this.#encode([this.#prefixes.query + text.slice(0, LONGEST_TEXT)]);
    this.#queries.set(text, vector!);
    return vector!;
  }
}

/**
 * Loads the model that EMBEDDING_MODEL names: a folder, a name under models/, or one of a hub.
 * @throws UserError when it is not there, can't be reached or can't be loaded
 */
export async function loadEmbeddings(model: string = BUNDLED_MODEL): Promise<TransformersEmbeddings> {
  const local = findLocalModel(model);
  if (!local && isPath(model)) throw new UserError('modelMissing', { model, bundled: BUNDLED_MODEL });
  const encode = encoderFor(await loadPipeline(model, local));
  const [probe] = await encode(['a']);
  const name = local ? await fingerprint(local) : `hub:${model}`;
  return new TransformersEmbeddings(encode, name, probe!.length, prefixesFor(model));
}

async function loadPipeline(
  model: string,
  local: LocalModel | undefined,
): Promise<FeatureExtractionPipeline> {
  env.allowRemoteModels = !local;
  env.localModelPath = local?.parent ?? MODELS_FOLDER;
  env.cacheDir = MODELS_FOLDER;
  // It would be looked into first: a folder elsewhere of the same name as one there would never be read.
  env.useFSCache = local === undefined;
  try {
    // One thread: the vectors of a question are small, and threads only make them wait for each other.
    const extract = await pipeline('feature-extraction', local?.name ?? model, {
      dtype: local?.dtype ?? 'q8',
      session_options: { intraOpNumThreads: 1 },
    });
    return extract as FeatureExtractionPipeline;
  } catch (error) {
    if (!local) throw new UserError('modelUnreachable', { model, bundled: BUNDLED_MODEL }, { cause: error });
    throw new UserError('modelBroken', { model, reason: firstLine(error) }, { cause: error });
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 160);
}
