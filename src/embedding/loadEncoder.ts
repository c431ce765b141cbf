import { UserError } from '../errors/UserError.ts';
import { type Encode, encoderFor } from './encoderFor.ts';
import { BUNDLED_MODEL, type LocalModel, MODELS_FOLDER } from './modelFolder.ts';

/**
 * Loads a model with transformers.js, which itself is only loaded here: most of a program's start, for nothing where
 * nothing is to be embedded.
 * @param local where the model is, or undefined for one of a hub
 * @throws UserError when it can't be reached or can't be loaded
 */
export async function loadEncoder(model: string, local: LocalModel | undefined): Promise<Encode> {
  const { env, pipeline } = await import('@xenova/transformers');
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
    return encoderFor(extract);
  } catch (error) {
    if (!local) throw new UserError('modelUnreachable', { model, bundled: BUNDLED_MODEL }, { cause: error });
    throw brokenModel(model, error);
  }
}

/** The model is there and no good, said in one line. */
export function brokenModel(model: string, error: unknown): UserError {
  const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 160);
  return new UserError('modelBroken', { model, reason }, { cause: error });
}
