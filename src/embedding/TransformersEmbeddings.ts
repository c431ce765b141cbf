import { Embeddings } from '@langchain/core/embeddings';
import { LRUCache } from 'lru-cache';
import { UserError } from '../errors/UserError.ts';
import type { Encode } from './encoderFor.ts';
import { brokenModel, loadEncoder } from './loadEncoder.ts';
import {
  BUNDLED_MODEL,
  findLocalModel,
  fingerprint,
  isPath,
  type LocalModel,
  sizeOf,
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

/** A model that is known and may still have to be loaded. */
interface KnownModel {
  readonly fingerprint: string;
  readonly dimension: number;
  readonly prefixes: Prefixes;
  readonly load: () => Promise<Encode>;
}

/**
 * A transformers.js model as LangChain embeddings with vectors of length 1. Made by `openEmbeddings` or `loadEmbeddings`.
 */
export class TransformersEmbeddings extends Embeddings implements OfferEmbeddings {
  readonly fingerprint: string;
  readonly dimension: number;
  readonly #prefixes: Prefixes;
  readonly #load: () => Promise<Encode>;
  #loading: Promise<Encode> | undefined;
  readonly #queries = new LRUCache<string, number[]>({ max: REMEMBERED_QUERIES });

  constructor({ fingerprint, dimension, prefixes, load }: KnownModel) {
    super({});
    this.fingerprint = fingerprint;
    this.dimension = dimension;
    this.#prefixes = prefixes;
    this.#load = load;
  }

  /**
   * Loads the model where that has not been done.
   * @throws UserError when it can't be loaded
   */
  async load(): Promise<void> {
    await this.#encoder();
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    if (texts.length === 0) return [];
    const encode = await this.#encoder();
    return encode(texts.map((text) => this.#prefixes.passage + text.slice(0, LONGEST_TEXT)));
  }

  override async embedQuery(text: string): Promise<number[]> {
    const known = this.#queries.get(text);
    if (known) return known;
    const encode = await this.#encoder();
    const [vector] = await encode([this.#prefixes.query + text.slice(0, LONGEST_TEXT)]);
    this.#queries.set(text, vector!);
    return vector!;
  }

  #encoder(): Promise<Encode> {
    this.#loading ??= this.#load();
    return this.#loading;
  }
}

/**
 * Finds the model that EMBEDDING_MODEL names: a folder, a name under models/, or one of a hub. A local one is loaded when
 * the first text is embedded: an index that is up to date is opened without it.
 * @throws UserError when it is not there, can't be reached or can't be read
 */
export async function openEmbeddings(model: string = BUNDLED_MODEL): Promise<TransformersEmbeddings> {
  const local = findLocalModel(model);
  if (!local && isPath(model)) throw new UserError('modelMissing', { model, bundled: BUNDLED_MODEL });
  const size = local && (await sizeOf(local));
  const prefixes = prefixesFor(model);
  if (local && size) {
    const load = () => loadEncoderOf(model, local, size);
    return new TransformersEmbeddings({
      fingerprint: await fingerprint(local),
      dimension: size,
      prefixes,
      load,
    });
  }
  const encode = await loadEncoder(model, local);
  const [probe] = await encode(['a']);
  return new TransformersEmbeddings({
    fingerprint: local ? await fingerprint(local) : `hub:${model}`,
    dimension: probe!.length,
    prefixes,
    load: async () => encode,
  });
}

/**
 * Finds the model that EMBEDDING_MODEL names, and loads it at once.
 * @throws UserError when it is not there, can't be reached or can't be loaded
 */
export async function loadEmbeddings(model: string = BUNDLED_MODEL): Promise<TransformersEmbeddings> {
  const embeddings = await openEmbeddings(model);
  await embeddings.load();
  return embeddings;
}

async function loadEncoderOf(model: string, local: LocalModel, size: number): Promise<Encode> {
  const encode = await loadEncoder(model, local);
  const [probe] = await encode(['a']);
  if (probe!.length === size) return encode;
  throw brokenModel(model, new Error(`hidden_size says ${size}, its vectors have ${probe!.length} numbers`));
}
