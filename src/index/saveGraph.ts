import type { Manifest } from './Manifest.ts';
import type { OfferStore } from './OfferStore.ts';
import { DamagedGraphError, VectorGraph } from './VectorGraph.ts';

/** What has changed since the graph was saved is kept in the database until it is more than this, and this share of it. */
const MOST_CHANGES = 256;
const LARGEST_SHARE = 0.02;

export interface GraphOptions {
  readonly folder: string;
  readonly dimension: number;
  /** The generation that is about to be committed. */
  readonly generation: number;
  /** Why the saved graph had to be made again, for the log. */
  readonly onRebuild?: ((reason: string) => void) | undefined;
}

type Saved = Pick<Manifest, 'graph' | 'followableFrom'>;

/**
 * What the next manifest says of the vector graph: the graph as saved before while little has changed since, otherwise
 * one that is saved now with all changes.
 * @param manifest the one before; undefined when its graph is of no use
 */
export async function saveGraph(
  store: OfferStore,
  manifest: Manifest | undefined,
  options: GraphOptions,
): Promise<Saved> {
  if (manifest) {
    const { graph, followableFrom } = manifest;
    const changes =
      store.countSince(graph.lastKey) + store.removedSince(graph.generation, graph.lastKey).length;
    if (changes <= Math.max(MOST_CHANGES, graph.points * LARGEST_SHARE)) return { graph, followableFrom };
  }
  return saveAnew(store, manifest, options);
}

/** Saves the graph with all that the database holds. */
export async function saveAnew(
  store: OfferStore,
  manifest: Manifest | undefined,
  options: GraphOptions,
): Promise<Saved> {
  const { folder, dimension, generation } = options;
  const graph =
    (await grown(store, manifest, options)) ?? VectorGraph.create(dimension, store.vectorsSince(0));
  const saved = await graph.save(folder, generation);
  // Readers of the generation that the old graph was saved at can still follow; those before load the new one.
  const followableFrom = manifest?.graph.generation ?? generation;
  store.forgetRemoved(followableFrom);
  return { graph: { ...saved, generation, lastKey: store.lastKey() }, followableFrom };
}

/** The saved graph with what has changed since; undefined when a new one is better, or the saved one is damaged. */
async function grown(
  store: OfferStore,
  manifest: Manifest | undefined,
  { folder, onRebuild }: GraphOptions,
): Promise<VectorGraph | undefined> {
  if (!manifest) return undefined;
  try {
    const { generation, lastKey } = manifest.graph;
    const graph = await VectorGraph.load(folder, manifest);
    for (const key of store.removedSince(generation, lastKey)) graph.remove(key);
    if (graph.isMostlyDeleted) return undefined;
    for (const { key, vector } of store.vectorsSince(lastKey)) graph.add(key, vector);
    return graph;
  } catch (error) {
    if (!(error instanceof DamagedGraphError)) throw error;
    onRebuild?.(`${error.message}, made again from the stored vectors`);
    return undefined;
  }
}
