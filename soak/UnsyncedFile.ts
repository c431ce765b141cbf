import type { Random } from './Random.ts';

/** A change of a file's content. */
export type Change =
  | { readonly kind: 'write'; readonly offset: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly length: number };

/** A disk writes whole sectors, an operating system whole pages. */
const UNITS = [512, 4096];
/** What becomes of the changes of a file that were not synced. */
const FATES = ['lost', 'kept', 'kept up to one', 'some kept', 'torn'] as const;

/** A file on a disk with a cache: what is surely there, and what was written since and may still get lost. */
export class UnsyncedFile {
  #synced: Buffer;
  #changes: Change[] = [];

  constructor(synced: Buffer) {
    this.#synced = synced;
  }

  change(change: Change): void {
    this.#changes.push(change);
  }

  sync(): void {
    this.#synced = this.#changes.reduce(withChange, this.#synced);
    this.#changes = [];
  }

  /** A content that a power cut may leave. */
  afterCut(random: Random): Buffer {
    if (this.#changes.length === 0) return this.#synced;
    const left = this.#survivors(random).reduce(withChange, this.#synced);
    // The new size may be on the disk before what stands there is.
    const size = this.#changes.reduce(sizeWith, this.#synced.length);
    return size > left.length && random.below(2) === 0 ? resized(left, size) : left;
  }

  #survivors(random: Random): Change[] {
    const changes = this.#changes;
    switch (random.pick(FATES)) {
      case 'lost':
        return [];
      case 'kept':
        return changes;
      case 'kept up to one':
        return changes.slice(0, random.below(changes.length));
      case 'some kept':
        return changes.filter(() => random.below(2) === 0);
      case 'torn': {
        const unit = random.pick(UNITS);
        return changes.flatMap((change) => pieces(change, unit)).filter(() => random.below(2) === 0);
      }
    }
  }
}

/** A write cut where units of the file end. */
function pieces(change: Change, unit: number): Change[] {
  if (change.kind === 'truncate') return [change];
  const cut: Change[] = [];
  for (let from = 0; from < change.data.length; ) {
    const offset = change.offset + from;
    const to = Math.min(change.data.length, from + unit - (offset % unit));
    cut.push({ kind: 'write', offset, data: change.data.subarray(from, to) });
    from = to;
  }
  return cut;
}

function withChange(content: Buffer, change: Change): Buffer {
  if (change.kind === 'truncate') return resized(content, change.length);
  const changed = resized(content, Math.max(content.length, change.offset + change.data.length));
  change.data.copy(changed, change.offset);
  return changed;
}

function sizeWith(size: number, change: Change): number {
  return change.kind === 'truncate' ? change.length : Math.max(size, change.offset + change.data.length);
}

/** A copy of another length, filled up with zeros. */
function resized(content: Buffer, length: number): Buffer {
  const copy = Buffer.alloc(length);
  content.copy(copy);
  return copy;
}
