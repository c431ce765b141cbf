import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { PROJECT_ROOT } from '../config/paths.ts';

export const BUNDLED_MODEL = 'internship-static-448';
export const MODELS_FOLDER = join(PROJECT_ROOT, 'models');

/** Where transformers.js finds a model, and which of its files. */
export interface LocalModel {
  readonly parent: string;
  readonly name: string;
  readonly dtype: 'q8' | 'fp32';
}

/** Weights by what transformers.js calls their data type, the one preferred first. */
const WEIGHTS = [
  ['q8', 'onnx/model_quantized.onnx'],
  ['fp32', 'onnx/model.onnx'],
] as const;

/**
 * The local folder that EMBEDDING_MODEL means: a path, or a name under models/. Undefined when there is none, so that
 * the name is one of a hub.
 */
export function findLocalModel(model: string): LocalModel | undefined {
  const folder = isPath(model) ? resolve(model) : join(MODELS_FOLDER, model);
  const found = WEIGHTS.find(([, file]) => existsSync(join(folder, file)));
  if (!found || !existsSync(join(folder, 'tokenizer.json')) || !existsSync(join(folder, 'config.json')))
    return undefined;
  return {
    parent: isPath(model) ? dirname(folder) : MODELS_FOLDER,
    name: isPath(model) ? basename(folder) : model,
    dtype: found[0],
  };
}

/** Whether EMBEDDING_MODEL is written as a path ("./my-model", "/models/x") rather than as a name. */
export function isPath(model: string): boolean {
  return isAbsolute(model) || model.startsWith('.');
}

/** The name of a local model with a hash of its files: the same only for the same vectors. */
export async function fingerprint({ parent, name, dtype }: LocalModel): Promise<string> {
  const hash = createHash('sha256');
  const weights = WEIGHTS.find(([type]) => type === dtype)![1];
  for (const file of ['config.json', 'tokenizer.json', weights])
    hash.update(await readFile(join(parent, name, file)));
  return `${name}@${hash.digest('hex').slice(0, 16)}`;
}

/**
 * How many numbers a vector of a local model has by its config.json, or undefined where that does not say (or says
 * nothing at all: loading the model tells what is wrong with it).
 */
export async function sizeOf({ parent, name }: LocalModel): Promise<number | undefined> {
  const config = await readFile(join(parent, name, 'config.json'), 'utf8');
  const size = /"hidden_size"\s*:\s*(\d+)/.exec(config)?.[1];
  return size === undefined ? undefined : Number(size) || undefined;
}
