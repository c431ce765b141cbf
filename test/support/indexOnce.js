import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEmbeddings } from '../../dist/embedding/TransformersEmbeddings.js';
import { openIndex } from '../../dist/index/openIndex.js';
import { PROJECT_ROOT } from '../../dist/config/paths.js';

/**
 * Makes the index of the five real offers once for all tests of built programs: each copies it, and its program finds the
 * copy up to date. A test of indexing itself begins with an empty folder.
 */
export default async function indexOnce() {
  const folder = await mkdtemp(join(tmpdir(), 'offers-test-index-'));
  const { index } = await openIndex({
    corpus: join(PROJECT_ROOT, 'corpus'),
    index: folder,
    embeddings: await loadEmbeddings(),
  });
  index.close();
  process.env.OFFERS_TEST_INDEX = folder;
  globalThis.removeTestIndex = () => rm(folder, { recursive: true, force: true });
}
