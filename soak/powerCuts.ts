import { createHash } from 'node:crypto';
import { type Content, Disk } from './Disk.ts';
import { Random } from './Random.ts';
import type { Operation } from './readRecord.ts';

export interface CutOptions {
  readonly seed: string;
  /** Cuts after every n-th operation only. */
  readonly every: number;
  /** How often the dice are thrown for what a cut leaves. */
  readonly throws: number;
}

/** A moment at which the power fails. */
export interface PowerCut {
  /** Operations on the disk until then. */
  readonly at: number;
  /** The last of them. */
  readonly met: string;
  /** What the process had said until then. */
  readonly said: string;
  readonly content: Content;
}

/**
 * What power cuts during a recorded run may leave, each content that the same words were said before once only.
 * @param folder what was there before the run
 */
export function* powerCuts(
  folder: string,
  operations: readonly Operation[],
  { seed, every, throws }: CutOptions,
): Generator<PowerCut> {
  const disk = new Disk(folder);
  const seen = new Set<string>();
  const count = operations.filter(({ kind }) => kind !== 'say').length;
  let said = '';
  let at = 0;
  for (const operation of operations) {
    disk.apply(operation);
    if (operation.kind === 'say') {
      said += operation.text;
      // What has been promised now must be kept even if nothing follows.
      if (at % every !== 0 && at !== count) continue;
    } else if (++at % every !== 0 && at !== count) continue;
    const met = operation.kind === 'say' ? 'said' : `${operation.kind} ${operation.path}`;
    for (let i = 0; i < throws; i++) {
      const content = disk.afterCut(new Random(`${seed}/${at}/${said.length}/${i}`));
      const hash = hashOf(content, said);
      if (seen.has(hash)) continue;
      seen.add(hash);
      yield { at, met, said, content };
    }
  }
}

function hashOf(content: Content, said: string): string {
  const hash = createHash('sha256').update(said);
  for (const [path, data] of content) hash.update(`\n${path}\n${data?.length}\n`).update(data ?? '');
  return hash.digest('hex');
}
