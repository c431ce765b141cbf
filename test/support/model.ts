import { loadEmbeddings, type TransformersEmbeddings } from '../../src/embedding/TransformersEmbeddings.ts';

let loading: Promise<TransformersEmbeddings> | undefined;

/** The bundled model, loaded once a test file. */
export function bundledModel(): Promise<TransformersEmbeddings> {
  loading ??= loadEmbeddings();
  return loading;
}
