import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import hnswlib, { type HierarchicalNSW } from 'hnswlib-node';
import { flushFolder } from '../disk/flushFolder.ts';
import { hashFile } from './hashes.ts';
import type { Manifest } from './Manifest.ts';

/** Links per point and search width while building: the values of the issue that specified the index. */
const M = 16;
const EF_CONSTRUCTION = 200;
/**
 * Search width. hnswlib's default of 10 finds about 85 % of the true neighbours, 100 finds 99 % and more up to
 * 100,000 passages in under 1 ms. It is not saved with a graph.
 */
const EF_SEARCH = 100;
/** Up to so many points the search goes through all of them, in less than a millisecond: then it misses none. */
const MOST_EXACT = 1000;
/** Fixed, so that the same corpus gives the same graph. */
const SEED = 100;
/** A graph of which more is deleted is built anew: deleted points take memory and search time for ever. */
const MOST_DELETED = 0.3;
const FIRST_CAPACITY = 256;

/** The file of a graph is not what its manifest says. */
export class DamagedGraphError extends Error {
  override readonly name = 'DamagedGraphError';
}

/** What a manifest says of a graph's file. */
export type SavedGraph = Pick<Manifest['graph'], 'file' | 'sha256' | 'points' | 'deleted'>;

/** A passage's vector under its passage's key. */
export interface KeyedVector {
  readonly key: number;
  readonly vector: Float32Array;
}

/** Nearest-neighbour search over passage vectors by cosine: hnswlib, with the care its files need. */
export class VectorGraph {
  readonly #dimension: number;
  readonly #graph: HierarchicalNSW;
  #deleted: number;

  private constructor(dimension: number, graph: HierarchicalNSW, deleted: number) {
    this.#dimension = dimension;
    this.#graph = graph;
    this.#deleted = deleted;
  }

  static create(dimension: number, vectors: Iterable<KeyedVector> = []): VectorGraph {
    const graph = new hnswlib.HierarchicalNSW('cosine', dimension);
    graph.initIndex(FIRST_CAPACITY, M, EF_CONSTRUCTION, SEED);
    const created = new VectorGraph(dimension, graph, 0);
    for (const { key, vector } of vectors) created.add(key, vector);
    return created;
  }

  /**
   * Loads a saved graph after checking that the file is the one the manifest names, whole: hnswlib loads flipped
   * bytes silently and dies of broken links.
   * @throws DamagedGraphError
   */
  static async load(folder: string, { dimension, graph: saved }: Manifest): Promise<VectorGraph> {
    await VectorGraph.verify(folder, saved);
    // hnswlib gives an empty graph that it loads no room, and then fails to make some.
    if (saved.points === 0) return VectorGraph.create(dimension);
    const path = join(folder, saved.file);
    const graph = new hnswlib.HierarchicalNSW('cosine', dimension);
    await graph.readIndex(path);
    if (graph.getCurrentCount() !== saved.points)
      throw new DamagedGraphError(`${saved.file} holds another index`);
    return new VectorGraph(dimension, graph, saved.deleted);
  }

  /**
   * Checks that a saved graph is the one its manifest names, without loading it.
   * @throws DamagedGraphError
   */
  static async verify(folder: string, { file, sha256: expected }: SavedGraph): Promise<void> {
    const sha256 = await hashFile(join(folder, file)).catch(() => undefined);
    if (sha256 === undefined) throw new DamagedGraphError(`${file} is missing`);
    if (sha256 !== expected) throw new DamagedGraphError(`${file} is damaged`);
  }

  /** Writes the graph under a name of its own; the old file stays until the new manifest is committed. */
  async save(folder: string, generation: number): Promise<SavedGraph> {
    const file = graphFile(generation);
    const path = join(folder, file);
    const unfinished = `${path}.tmp`;
    try {
      await this.#graph.writeIndex(unfinished);
      // hnswlib reports no failed write (full disk, missing folder), so what was written is read back.
      if (!(await this.#isWhole(unfinished)))
        throw Object.assign(new Error(`${file} was not written whole`), { code: 'ENOSPC' });
      await flush(unfinished);
      await rename(unfinished, path);
      // The name too is on the disk before the database refers to it.
      flushFolder(folder);
    } catch (error) {
      // On a full disk every byte counts.
      await rm(unfinished, { force: true }).catch(() => undefined);
      throw error;
    }
    return {
      file,
      sha256: await hashFile(path),
      points: this.#graph.getCurrentCount(),
      deleted: this.#deleted,
    };
  }

  async #isWhole(path: string): Promise<boolean> {
    try {
      const written = new hnswlib.HierarchicalNSW('cosine', this.#dimension);
      await written.readIndex(path);
      return written.getCurrentCount() === this.#graph.getCurrentCount();
    } catch {
      return false;
    }
  }

  get isMostlyDeleted(): boolean {
    return this.#deleted > this.#graph.getCurrentCount() * MOST_DELETED;
  }

  add(key: number, vector: Float32Array): void {
    if (this.#graph.getCurrentCount() === this.#graph.getMaxElements()) {
      this.#graph.resizeIndex(this.#graph.getMaxElements() * 2);
    }
    this.#graph.addPoint([...vector], key);
  }

  remove(key: number): void {
    this.#graph.markDelete(key);
    this.#deleted++;
  }

  /** Keys of the nearest passages, nearest first, with cosine similarity (-1 to 1). */
  search(vector: Float32Array, count: number): { key: number; similarity: number }[] {
    const points = this.#graph.getCurrentCount();
    const live = points - this.#deleted;
    if (live === 0) return [];
    this.#graph.setEf(points <= MOST_EXACT ? points : EF_SEARCH);
    const { neighbors, distances } = this.#graph.searchKnn([...vector], Math.min(count, live));
    return neighbors.map((key, i) => ({ key, similarity: 1 - distances[i]! }));
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The file name of a generation's graph. */
export function graphFile(generation: number): string {
  return `vectors-${generation}.hnsw`;
}

/** Whether a file in the index folder is a graph, finished or not. */
export function isGraphFile(name: string): boolean {
  return /^vectors-\d+\.hnsw(?:\.tmp)?$/.test(name);
}
