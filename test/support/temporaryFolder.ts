import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/config/paths.ts';

const made: string[] = [];

/** An empty folder that is gone after the tests of the file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offers-test-'));
  made.push(folder);
  return folder;
}

/** A copy of the five real offers that a test may change. */
export async function temporaryCorpus(): Promise<string> {
  const folder = join(await temporaryFolder(), 'corpus');
  await cp(join(PROJECT_ROOT, 'corpus'), folder, { recursive: true });
  return folder;
}

/** A copy of the index of the five real offers, as the built programs make it. */
export async function temporaryIndex(): Promise<string> {
  const folder = join(await temporaryFolder(), 'index');
  await cp(process.env.OFFERS_TEST_INDEX!, folder, { recursive: true });
  return folder;
}

afterAll(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});
