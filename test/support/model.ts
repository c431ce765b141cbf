import type { TransformersEmbeddings } from '../../src/embedding/TransformersEmbeddings.ts';

declare const loadBundledModel: () => Promise<TransformersEmbeddings>;

/** The bundled model, as the built program loads it: once for all test files of a process (outerRealmEnvironment.js). */
export const bundledModel = (): Promise<TransformersEmbeddings> => loadBundledModel();
