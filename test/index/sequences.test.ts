import fc from 'fast-check';
import { remember } from '../../soak/remember.ts';
import { runSequence } from '../../soak/runSequence.ts';
import { bundledModel } from '../support/model.ts';
import { sharedReader } from '../support/reader.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** `npm run soak -- sequences` goes through 500 longer ones. */
test('whatever happens to files, the index is that of a clean build', async () => {
  const [embeddings, reader] = [remember(await bundledModel()), sharedReader()];
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: 3, max: 8 }), async (seed, length) => {
      const scratch = await temporaryFolder();
      const { faults } = await runSequence({ scratch, seed, length, isBrief: true, embeddings, reader });
      expect(faults).toEqual([]);
    }),
    { numRuns: 5 },
  );
}, 120_000);
