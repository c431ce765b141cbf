import { join } from 'node:path';
import type { FeatureExtractionPipeline } from '@xenova/transformers';
import { UserError } from '../errors/UserError.ts';
import { type Encode, encoderFor } from './encoderFor.ts';
import { BUNDLED_MODEL, type LocalModel, MODELS_FOLDER } from './modelFolder.ts';
import { unigramTokenizer } from './unigramTokenizer.ts';

/** What transformers.js calls making vectors of texts. */
const TASK = 'feature-extraction';

/**
 * Loads a model with transformers.js, which itself is only loaded here: most of a program's start, for nothing where
 * nothing is to be embedded.
 * @param local where the model is, or undefined for one of a hub
 * @throws UserError when it can't be reached or can't be loaded
 */
export async function loadEncoder(model: string, local: LocalModel | undefined): Promise<Encode> {
  const library = await import('@xenova/transformers');
  library.env.allowRemoteModels = !local;
  library.env.localModelPath = local?.parent ?? MODELS_FOLDER;
  library.env.cacheDir = MODELS_FOLDER;
  // It would be looked into first: a folder elsewhere of the same name as one there would never be read.
  library.env.useFSCache = local === undefined;
  const options = {
    dtype: local?.dtype ?? 'q8',
    // One thread: the vectors of a question are small, and threads only make them wait for each other.
    session_options: { intraOpNumThreads: 1 },
  } as const;
  try {
    const extract =
      (local && (await quickPipeline(library, local, options))) ??
      (await library.pipeline(TASK, local?.name ?? model, options));
    return encoderFor(extract);
  } catch (error) {
    if (!local) throw new UserError('modelUnreachable', { model, bundled: BUNDLED_MODEL }, { cause: error });
    throw brokenModel(model, error);
  }
}

/** The pipeline of a local model whose tokenizer can be made faster than the library makes it; else undefined. */
async function quickPipeline(
  library: typeof import('@xenova/transformers'),
  { parent, name }: LocalModel,
  options: Parameters<typeof library.AutoModel.from_pretrained>[1],
): Promise<FeatureExtractionPipeline | undefined> {
  const tokenizer = await unigramTokenizer(join(parent, name), library.PreTrainedTokenizer);
  if (!tokenizer) return undefined;
  const model = await library.AutoModel.from_pretrained(name, options);
  return new library.FeatureExtractionPipeline({ task: TASK, model, tokenizer });
}

/** The model is there and no good, said in one line. */
export function brokenModel(model: string, error: unknown): UserError {
  const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 160);
  return new UserError('modelBroken', { model, reason }, { cause: error });
}
