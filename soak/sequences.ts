import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfferEmbeddings } from '../src/embedding/OfferEmbeddings.ts';
import type { OfferReader } from '../src/reading/OfferReader.ts';
import { runSequence } from './runSequence.ts';
import { Tally } from './Tally.ts';

const LENGTH = 8;
/** Every so often one is long enough for the vector graph to be saved anew. */
const LONG_EVERY = 50;
const LONG = 120;

/** Random sequences of changes, each compared with clean builds. */
export async function sequences(
  count: number,
  seed: number,
  embeddings: OfferEmbeddings,
  reader: OfferReader,
): Promise<Tally> {
  const tally = new Tally(`${count} random sequences`);
  for (let i = 0; i < count; i++) {
    const scratch = mkdtempSync(join(tmpdir(), 'soak-'));
    const length = i % LONG_EVERY === LONG_EVERY - 1 ? LONG : LENGTH;
    try {
      const { synchronisations, faults } = await runSequence({
        scratch,
        seed: `${seed}/${i}`,
        length,
        embeddings,
        reader,
      });
      for (let j = 0; j < synchronisations; j++) tally.count('synchronisations');
      for (const fault of faults) tally.fault(`sequence ${i}: ${fault}`);
    } catch (error) {
      tally.fault(`sequence ${i}: ${(error as Error).stack}`);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
  tally.print();
  return tally;
}
