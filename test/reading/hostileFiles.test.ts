import { readFileSync } from 'node:fs';
import { OfferIndex } from '../../src/index/OfferIndex.ts';
import { synchronise } from '../../src/index/synchronise.ts';
import { en } from '../../src/locales/en.ts';
import { READING_LIMITS } from '../../src/reading/limits.ts';
import { OfferReader } from '../../src/reading/OfferReader.ts';
import { writeGoodFile, writeHostileFiles } from '../support/hostileFiles.ts';
import { bundledModel } from '../support/model.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

// Half of what is allowed, so that the bombs need not be as large.
const reader = new OfferReader({ ...READING_LIMITS, bytes: READING_LIMITS.bytes / 2 });
// Whatever is found: a process that is left would keep the tests from ending.
afterAll(() => reader.close());

test('hostile and broken files cost themselves only, and each is named with its reason', async () => {
  const corpus = await temporaryFolder();
  const index = await temporaryFolder();
  const embeddings = await bundledModel();
  const hostile = await writeHostileFiles(corpus);
  writeGoodFile(corpus);
  const options = { corpus, index, embeddings, reader };
  const report = await synchronise(options);

  const reasons = new Map(report.failed.map(({ file, reason }) => [file, reason]));
  for (const [name, expected] of hostile) {
    const reason = reasons.get(name) ?? null;
    expect([name, expected]).toEqual([name, expect.arrayContaining([reason])]);
    if (reason) expect(en.failures[reason]).toEqual(expect.any(String));
  }
  expect(reasons.size).toBeGreaterThanOrEqual(40);
  expect(report.added).toContain('other.txt');
  // What can't be understood of an offer hides it.
  expect(report.added).not.toContain('good.txt');

  const opened = await OfferIndex.open(index, embeddings);
  const texts = opened.allOffers().map(({ text }) => text);
  opened.close();
  const secret = readFileSync('/etc/hostname', 'utf8').trim();
  for (const text of texts) expect(text).not.toMatch(/root:x:0/);
  expect(texts.filter((text) => text.trim() === secret)).toEqual([]);

  // They are not opened again as long as they stay the same, and named all the same.
  const again = await synchronise(options);
  expect(again.failed).toEqual(report.failed);
  expect(again.embedded).toBe(0);
}, 120_000);
