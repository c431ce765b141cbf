import { LRUCache } from 'lru-cache';
import { dot } from '../embedding/dot.ts';
import type { OfferEmbeddings } from '../embedding/OfferEmbeddings.ts';
import { fold } from '../language/fold.ts';
import { LANGUAGES } from '../language/Language.ts';
import { stem } from '../language/stem.ts';
import { type Database, fileNumber, openForReading } from './database.ts';
import { fuseRanks } from './fuseRanks.ts';
import { type BodyColumns, hashBody } from './hashes.ts';
import { tellDamage } from './health.ts';
import {
  type Body,
  DamagedIndexError,
  EMPTY_STATE,
  type IndexedOffer,
  type IndexState,
  nextState,
} from './IndexState.ts';
import { type LeftOut, OfferStore } from './OfferStore.ts';
import type { IndexedPassage } from './Passage.ts';
import { wordQuery } from './searchText.ts';

export { DamagedIndexError, type IndexedOffer } from './IndexState.ts';

/** Texts of offers kept parsed in memory, about 20 kB each; facts are kept of all. */
const REMEMBERED_TEXTS = 500;
/** How many hits each of the two searches brings to the fusion. */
const CANDIDATES = 40;
/** Up to so many offers, an exact scan over their own passages is cheaper than a filtered graph search. */
const MOST_SCANNED_OFFERS = 50;
/** A question that meets a new generation that often in a row meets something else. */
const MOST_TRIES = 5;

/** A passage with how well it matched. */
export interface Hit {
  readonly passage: IndexedPassage;
  /** Reciprocal-rank score of the fusion; only the order means something. */
  readonly score: number;
  /** Cosine similarity to the question where the dense search brought it up, else null. */
  readonly similarity: number | null;
}

export interface SearchOptions {
  readonly count: number;
  /** Search only in these offers. */
  readonly offers?: readonly string[] | undefined;
}

/** A passage with its cosine similarity to a question. */
export interface Neighbour {
  readonly passage: IndexedPassage;
  readonly similarity: number;
}

/** Another process has committed while this one was reading: what was read belongs to two generations. */
class StaleIndexError extends Error {
  override readonly name = 'StaleIndexError';
}

/**
 * Reads an index: offers, and passages by meaning and by words. Turns to what another process has committed before each
 * piece of work, and does not mix two generations within one.
 */
export class OfferIndex {
  readonly #folder: string;
  readonly #embeddings: OfferEmbeddings;
  readonly #bodies = new LRUCache<string, Body>({ max: REMEMBERED_TEXTS });
  #database: Database.Database;
  /** Which file the database is, should another take its place. */
  #file: bigint | undefined;
  #state: IndexState = EMPTY_STATE;
  /** Which commit of others the state was read at (PRAGMA data_version). */
  #commit = 0;
  #refreshing: Promise<void> | undefined;

  private constructor(folder: string, embeddings: OfferEmbeddings) {
    this.#folder = folder;
    this.#embeddings = embeddings;
    // Looked at first: should the file be replaced just now, it is opened again.
    this.#file = fileNumber(folder);
    if (this.#file === undefined) throw new DamagedIndexError('there is no index');
    this.#database = openForReading(folder);
  }

  /**
   * Opens a synchronised index.
   * @throws DamagedIndexError when there is none, it has no manifest, or was made by another model
   */
  static async open(folder: string, embeddings: OfferEmbeddings): Promise<OfferIndex> {
    const index = new OfferIndex(folder, embeddings);
    try {
      await index.refresh();
      return index;
    } catch (error) {
      index.close();
      throw error;
    }
  }

  close(): void {
    this.#database.close();
  }

  /** Rises with every change of what is indexed. */
  get generation(): number {
    return this.#state.generation;
  }

  /**
   * Does a piece of work on the newest generation. Should another process commit the next one meanwhile, so that the work
   * has seen something of both, it is done again on that.
   */
  async consistently<T>(work: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      await this.refresh();
      const commit = this.#commit;
      const isLast = tries >= MOST_TRIES;
      try {
        const result = await work();
        if (isLast || this.#lastCommit() === commit) return result;
      } catch (error) {
        // Whatever was thrown, a mixture of two generations may have been the cause.
        const isMixed = this.#lastCommit() !== commit;
        if (error instanceof StaleIndexError && !isMixed && isLast)
          throw damaged(this.#folder, 'it refers to what is not in it');
        if (isLast || (!isMixed && !(error instanceof StaleIndexError))) throw error;
      }
    }
  }

  /** Turns to the newest generation when another process has committed one. */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#turn().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  /** Ids of all offers, in order. */
  offerIds(): string[] {
    return this.#state.all.map(({ id }) => id);
  }

  passageCount(): number {
    return (this.#database.prepare('SELECT count(*) AS count FROM passages').get([]) as { count: number })
      .count;
  }

  /** The files of the corpus that are not served, and why. */
  leftOut(): LeftOut {
    return new OfferStore(this.#database).leftOut();
  }

  /** An offer with its facts, or undefined when it is not indexed. */
  offer(id: string): IndexedOffer | undefined {
    return this.#state.offers.get(id)?.offer;
  }

  /** All offers with their facts, by id. */
  allOffers(): readonly IndexedOffer[] {
    return this.#state.all;
  }

  /** The passages that fit a question best, by meaning and by words together, best first. */
  async search(question: string, { count, offers }: SearchOptions): Promise<Hit[]> {
    const vector = Float32Array.from(await this.#embeddings.embedQuery(question));
    const dense = offers ? this.#scan(vector, offers) : this.#nearest(vector, CANDIDATES);
    const lexical = this.#searchWords(question, offers);
    const similarities = new Map(dense.map(({ passage, similarity }) => [passage.key, similarity]));
    const fused = fuseRanks([dense.map(({ passage }) => passage.key), lexical]).slice(0, count);
    return fused.map(({ key, score }) => ({
      passage: this.#passage(key),
      score,
      similarity: similarities.get(key) ?? null,
    }));
  }

  /** The passages closest to a question in meaning alone, closest first, over all offers. */
  async nearest(question: string, count: number): Promise<Neighbour[]> {
    return this.#nearest(Float32Array.from(await this.#embeddings.embedQuery(question)), count);
  }

  /** The vectors of some texts, in their order. */
  async embed(texts: readonly string[]): Promise<Float32Array[]> {
    return (await this.#embeddings.embedDocuments([...texts])).map((vector) => Float32Array.from(vector));
  }

  /** The cosine similarity of two short texts. */
  async similarity(a: string, b: string): Promise<number> {
    const [first, second] = await Promise.all([
      this.#embeddings.embedQuery(a),
      this.#embeddings.embedQuery(b),
    ]);
    return dot(Float32Array.from(first), Float32Array.from(second));
  }

  /** Ids of the offers whose text holds any of these forms of a word. */
  offersWithWord(forms: readonly string[]): string[] {
    const query = forms.map((form) => `"${form.replaceAll('"', '""')}"`).join(' OR ');
    return this.#all<{ offer: string }>(
      'SELECT DISTINCT offer FROM passages JOIN passage_words ON passage_words.rowid = passages.key WHERE passage_words MATCH ? ORDER BY offer',
      [query],
    ).map(({ offer }) => offer);
  }

  /** Ids of the offers that hold two words side by side, as written or by their stems. */
  offersWithPhrase(first: string, second: string): string[] {
    return this.offersWithWord([
      `${fold(first)} ${fold(second)}`,
      ...LANGUAGES.map((language) => `${stem(first, language)} ${stem(second, language)}`),
    ]);
  }

  async #turn(): Promise<void> {
    this.#reopenReplaced();
    const commit = this.#lastCommit();
    const state = await nextState(this.#state, {
      database: this.#database,
      folder: this.#folder,
      dimension: this.#embeddings.dimension,
      model: this.#embeddings.fingerprint,
      bodyOf: (id, hash) => this.#body(id, hash),
    });
    this.#state = state;
    this.#commit = commit;
  }

  /** Another number after every commit of another connection. */
  #lastCommit(): number {
    const [row] = this.#database.pragma('data_version') as { data_version: number }[];
    return row!.data_version;
  }

  /** A damaged database is replaced by another file, which this process would never see. */
  #reopenReplaced(): void {
    const file = fileNumber(this.#folder);
    if (file === undefined || file === this.#file) return;
    const database = openForReading(this.#folder);
    this.#database.close();
    this.#database = database;
    this.#file = file;
    this.#state = EMPTY_STATE;
  }

  /** What an offer says. @throws StaleIndexError when it is not indexed any more; DamagedIndexError */
  #body(id: string, hash: string): Body {
    const known = this.#bodies.get(hash);
    if (known) return known;
    const [row] = this.#all<BodyColumns & { body_hash: string }>(
      'SELECT text, structure, body_hash FROM bodies JOIN offers ON offers.id = bodies.id WHERE bodies.id = ?',
      [id],
    );
    if (row?.body_hash !== hash) throw new StaleIndexError();
    if (hashBody(row) !== hash) throw damaged(this.#folder, `the text of ${id} was changed`);
    const body: Body = { text: row.text, ...(JSON.parse(row.structure) as Omit<Body, 'text'>) };
    this.#bodies.set(hash, body);
    return body;
  }

  /** @throws StaleIndexError when the passage is not one of this generation */
  #passage(key: number): IndexedPassage {
    const [passage] = this.#all<IndexedPassage>(
      'SELECT key, offer, section, start, end FROM passages WHERE key = ?',
      [key],
    );
    if (!passage || key > this.#state.lastKey || !this.#state.offers.has(passage.offer))
      throw new StaleIndexError();
    return passage;
  }

  #nearest(vector: Float32Array, count: number): Neighbour[] {
    return this.#state.graph
      .search(vector, count)
      .map(({ key, similarity }) => ({ passage: this.#passage(key), similarity }))
      .sort(nearestFirst);
  }

  #scan(vector: Float32Array, offers: readonly string[]): Neighbour[] {
    if (offers.length > MOST_SCANNED_OFFERS) {
      const wanted = new Set(offers);
      const deep = this.#nearest(vector, CANDIDATES * 10);
      return deep.filter(({ passage }) => wanted.has(passage.offer)).slice(0, CANDIDATES);
    }
    const rows = this.#all<IndexedPassage & { vector: ArrayBuffer }>(
      `SELECT key, offer, section, start, end, vector FROM passages WHERE offer IN (${offers.map(() => '?').join(', ')})`,
      offers,
    );
    return rows
      .map(({ vector: stored, ...passage }) => ({
        passage,
        similarity: dot(vector, new Float32Array(stored)),
      }))
      .sort(nearestFirst)
      .slice(0, CANDIDATES);
  }

  #searchWords(question: string, offers: readonly string[] | undefined): number[] {
    const query = wordQuery(question);
    if (!query) return [];
    const restriction = offers ? `AND passages.offer IN (${offers.map(() => '?').join(', ')})` : '';
    return this.#all<{ key: number }>(
      `SELECT passage_words.rowid AS key FROM passage_words JOIN passages ON passages.key = passage_words.rowid
       WHERE passage_words MATCH ? ${restriction}
       ORDER BY bm25(passage_words), passages.offer, passages.start LIMIT ${CANDIDATES}`,
      [query, ...(offers ?? [])],
    ).map(({ key }) => key);
  }

  #all<Row>(sql: string, parameters: readonly unknown[]): Row[] {
    return this.#database.prepare(sql).all([...parameters]) as Row[];
  }
}

/** The order does not hang on keys, which tell in which order files came. */
function nearestFirst(a: Neighbour, b: Neighbour): number {
  if (a.similarity !== b.similarity) return b.similarity - a.similarity;
  if (a.passage.offer !== b.passage.offer) return a.passage.offer < b.passage.offer ? -1 : 1;
  return a.passage.start - b.passage.start;
}

function damaged(folder: string, reason: string): DamagedIndexError {
  tellDamage(folder, reason);
  return new DamagedIndexError(reason);
}
