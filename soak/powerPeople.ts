import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { confirmedActs, faultsOfActs } from './confirmedActs.ts';
import { writeContent } from './Disk.ts';
import { ACTS, PEOPLE_CHILD } from './peopleSweep.ts';
import { type CutOptions, type PowerCut, powerCuts } from './powerCuts.ts';
import { type Operation, readRecord } from './readRecord.ts';
import type { Shim } from './Shim.ts';
import { Tally } from './Tally.ts';

/** Cuts the power while a process records what people do: all that it had confirmed by then must be there. */
export async function powerPeople(shim: Shim, { seed, every, throws }: CutOptions): Promise<Tally> {
  const scratch = mkdtempSync(join(tmpdir(), 'soak-'));
  try {
    const operations = await record(shim, scratch);
    const before = join(scratch, 'before');
    mkdirSync(before);
    const tally = new Tally(`power, people (${operations.length})`);
    for (const cut of powerCuts(before, operations, { seed: `${seed}/people`, every, throws }))
      await look(cut, mkdtempSync(join(scratch, 'cut-')), tally);
    return tally;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Records a process that begins without a data folder. */
async function record(shim: Shim, scratch: string): Promise<Operation[]> {
  const folder = join(scratch, 'disk');
  const file = join(scratch, 'record');
  mkdirSync(folder);
  const args = [join(folder, 'data'), String(ACTS)];
  const { status, err, out } = await shim.run(PEOPLE_CHILD, args, { folder, record: file });
  if (status !== 0 || err !== '' || confirmedActs(out).length !== ACTS)
    throw new Error(`the recorded process failed: ${err}`);
  return readRecord(file, folder);
}

async function look({ at, met, said, content }: PowerCut, folder: string, tally: Tally): Promise<void> {
  const fault = (what: string): void => tally.fault(`at ${at} (${met}): ${what}`);
  try {
    writeContent(content, folder);
    const confirmed = confirmedActs(said);
    for (const lost of await faultsOfActs(join(folder, 'data'), confirmed)) fault(lost);
    tally.count('cuts');
    for (const _ of confirmed) tally.count('confirmed acts kept');
  } catch (error) {
    fault((error as Error).stack!);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
