import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Offer } from '../corpus/Offer.ts';
import { UserError } from '../errors/UserError.ts';
import type { Fact } from '../facts/Fact.ts';
import type { TextName } from '../facts/readNames.ts';
import { schemaVersion } from '../sqlite/health.ts';
import { type Database, SCHEMA_VERSION } from './database.ts';
import { hashRow, type OfferColumns } from './hashes.ts';
import { type Manifest, readManifest } from './Manifest.ts';
import { OfferStore } from './OfferStore.ts';
import type { SideNote } from './planChanges.ts';
import { Seal } from './Seal.ts';
import { DamagedGraphError, type KeyedVector, VectorGraph } from './VectorGraph.ts';

/** More passages than this are not added one by one to the graph in memory when a saved one holds them. */
const MOST_ADDED = 256;
/** Passages added before questions are let in again: each takes a fraction of a millisecond. */
const ADDED_AT_ONCE = 16;
/** How often a graph file may vanish, because the next one was saved, before it is taken for lost. */
const MOST_TRIES = 5;

/** An offer with the facts found in it. */
export interface IndexedOffer extends Offer {
  readonly facts: readonly Fact[];
  /** What its text lets it be called. */
  readonly names: readonly TextName[];
  /** SHA-256 of its file. */
  readonly fileHash: string;
  /** What staff say in a file beside it. */
  readonly side: SideNote | null;
}

/** What an offer says; it is read from the database only when it is wanted. */
export type Body = Pick<Offer, 'text' | 'sections' | 'statements' | 'pages'>;

/** One generation of an index as far as it is kept in memory. */
export interface IndexState {
  readonly generation: number;
  /** The code whose readers found the facts. */
  readonly code: string;
  /** No passage of this generation has a key above it. */
  readonly lastKey: number;
  readonly graph: VectorGraph;
  /** By id, with the hash of its row. */
  readonly offers: ReadonlyMap<string, { readonly hash: string; readonly offer: IndexedOffer }>;
  /** All offers, by id. */
  readonly all: readonly IndexedOffer[];
}

export const EMPTY_STATE: IndexState = {
  generation: 0,
  code: '',
  lastKey: 0,
  graph: VectorGraph.create(1),
  offers: new Map(),
  all: [],
};

/** The index contradicts itself, as only damage explains. */
export class DamagedIndexError extends UserError<'indexDamaged'> {
  constructor(reason: string) {
    super('indexDamaged', { reason });
  }
}

export interface StateSource {
  readonly database: Database.Database;
  readonly folder: string;
  readonly dimension: number;
  /** The model that questions are embedded by (OfferEmbeddings.fingerprint). */
  readonly model: string;
  /** Reads what the offer with this id says; the hash is that of its body. */
  readonly bodyOf: (id: string, hash: string) => Body;
}

/** An offer's row. */
interface FreshRow extends OfferColumns {
  readonly row_hash: string;
}

/** What one transaction tells of a newer generation. */
interface Change {
  readonly manifest: Manifest;
  readonly rows: ReadonlyMap<string, string>;
  /** The facts of offers that are new or changed. */
  readonly fresh: readonly FreshRow[];
  readonly lastKey: number;
  readonly added: readonly KeyedVector[];
  readonly removed: readonly number[];
  /** Whether added and removed passages are counted from the graph in memory rather than from the saved one. */
  readonly follows: boolean;
}

/**
 * The newest generation: the same state when there is none newer. Offers that have not changed stay the very same objects,
 * so that what was worked out from them is not worked out again.
 * @throws DamagedIndexError when the index has no manifest, is one of another model, or holds a row that was changed
 */
export async function nextState(state: IndexState, source: StateSource): Promise<IndexState> {
  let from = state;
  for (let tries = 1; ; tries++) {
    const change = readChange(from, source.database);
    if (!change) return from;
    const { model } = change.manifest;
    if (model !== source.model)
      throw new DamagedIndexError(`the index was made by the model ${model}, not by ${source.model}`);
    const offers = withOffers(from, change, source);
    try {
      return { ...offers, graph: await nextGraph(from, change, source) };
    } catch (error) {
      // The graph in memory has taken in a part of the change: it can't be followed from any more.
      if (change.follows) from = EMPTY_STATE;
      // Another generation was committed and the file removed meanwhile, unless it stays so.
      if (tries < MOST_TRIES) continue;
      if (!(error instanceof DamagedGraphError)) throw error;
      new Seal(source.folder).break();
      const graph = VectorGraph.create(source.dimension, new OfferStore(source.database).vectorsSince(0));
      return { ...offers, graph };
    }
  }
}

/** Reads, in one transaction, what is newer than a state; undefined when nothing is. */
function readChange(state: IndexState, database: Database.Database): Change | undefined {
  database.exec('BEGIN');
  try {
    const version = schemaVersion(database);
    if (version !== SCHEMA_VERSION && version !== 0)
      throw new DamagedIndexError('the index was made by another version of the program');
    const manifest = version === 0 ? undefined : readManifest(database);
    if (!manifest) throw new DamagedIndexError('the index has no manifest');
    if (manifest.generation === state.generation) return undefined;
    const store = new OfferStore(database);
    const { graph, followableFrom } = manifest;
    const canFollow = state.generation > 0 && state.generation >= followableFrom;
    const follows =
      canFollow && (graph.generation <= state.generation || store.countSince(state.lastKey) <= MOST_ADDED);
    const rows = new Map(
      (
        database.prepare('SELECT id, row_hash FROM offers ORDER BY id').all([]) as {
          id: string;
          row_hash: string;
        }[]
      ).map(({ id, row_hash }) => [id, row_hash]),
    );
    const one = database.prepare(
      'SELECT id, row_hash, file_hash, body_hash, passages_hash, facts, names, side FROM offers WHERE id = ?',
    );
    const changed = [...rows].filter(
      ([id, hash]) => manifest.code !== state.code || state.offers.get(id)?.hash !== hash,
    );
    const from = follows ? state : graph;
    return {
      manifest,
      rows,
      fresh: changed.map(([id]) => one.get([id]) as FreshRow),
      lastKey: store.lastKey(),
      added: [...store.vectorsSince(from.lastKey)],
      removed: store.removedSince(from.generation, from.lastKey),
      follows,
    };
  } finally {
    database.exec('COMMIT');
  }
}

async function nextGraph(
  state: IndexState,
  { manifest, added, removed, lastKey, follows }: Change,
  { folder, database, dimension }: StateSource,
): Promise<VectorGraph> {
  const graph = follows ? state.graph : await VectorGraph.load(folder, manifest);
  for (const key of removed) graph.remove(key);
  // What is deleted stays in the way of searches, until the graph is made anew.
  if (graph.isMostlyDeleted) {
    const anew = VectorGraph.create(dimension);
    await addSlowly(
      anew,
      [...new OfferStore(database).vectorsSince(0)].filter(({ key }) => key <= lastKey),
    );
    return anew;
  }
  await addSlowly(graph, added);
  return graph;
}

/** Adds passages a few at a time, so that questions are answered in between. */
async function addSlowly(graph: VectorGraph, vectors: readonly KeyedVector[]): Promise<void> {
  for (const [i, { key, vector }] of vectors.entries()) {
    graph.add(key, vector);
    if (i % ADDED_AT_ONCE === ADDED_AT_ONCE - 1) await nextTurn();
  }
}

function withOffers(
  state: IndexState,
  { manifest, rows, fresh, lastKey }: Change,
  { bodyOf }: StateSource,
): Omit<IndexState, 'graph'> {
  const offers = new Map<string, { hash: string; offer: IndexedOffer }>();
  const read = new Map(fresh.map((row) => [row.id, row]));
  for (const [id, hash] of rows) {
    const row = read.get(id);
    offers.set(id, row ? { hash, offer: offerOf(row, bodyOf) } : state.offers.get(id)!);
  }
  return {
    generation: manifest.generation,
    code: manifest.code,
    lastKey,
    offers,
    all: [...offers.values()].map(({ offer }) => offer),
  };
}

/** An offer whose text is read when it is looked at. @throws DamagedIndexError */
function offerOf(row: FreshRow, bodyOf: StateSource['bodyOf']): IndexedOffer {
  const { id, row_hash, file_hash: fileHash, body_hash: hash, facts, names, side } = row;
  if (hashRow(row) !== row_hash) throw new DamagedIndexError(`what is stored of ${id} was changed`);
  return {
    id,
    fileHash,
    facts: JSON.parse(facts) as Fact[],
    names: JSON.parse(names) as TextName[],
    side: side === null ? null : (JSON.parse(side) as SideNote),
    get text() {
      return bodyOf(id, hash).text;
    },
    get sections() {
      return bodyOf(id, hash).sections;
    },
    get statements() {
      return bodyOf(id, hash).statements;
    },
    get pages() {
      return bodyOf(id, hash).pages;
    },
  };
}
