import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Offer } from '../corpus/Offer.ts';
import { dot } from '../embedding/dot.ts';
import type { OfferEmbeddings } from '../embedding/OfferEmbeddings.ts';
import type { Fact } from '../facts/Fact.ts';
import { fold } from '../language/fold.ts';
import { LANGUAGES } from '../language/Language.ts';
import { stem } from '../language/stem.ts';
import { type Database, openDatabase } from './database.ts';
import { fuseRanks } from './fuseRanks.ts';
import { type Manifest, readManifest } from './Manifest.ts';
import type { IndexedPassage } from './Passage.ts';
import { wordQuery } from './searchText.ts';
import { VectorGraph } from './VectorGraph.ts';

/** Offers kept parsed in memory: about 20 kB each. */
const REMEMBERED_OFFERS = 2000;
/** How many hits each of the two searches brings to the fusion. */
const CANDIDATES = 40;
/** Up to so many offers, an exact scan over their own passages is cheaper than a filtered graph search. */
const MOST_SCANNED_OFFERS = 50;

/** An offer with the facts found in it. */
export interface IndexedOffer extends Offer {
  readonly facts: readonly Fact[];
}

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

/** The stored text of an offer is not the one that was indexed. */
export class DamagedIndexError extends Error {
  override readonly name = 'DamagedIndexError';
}

/**
 * Reads an index: offers, and passages by meaning and by words. Notices when another process has committed a newer
 * generation and turns to it at the next search.
 */
export class OfferIndex {
  readonly #folder: string;
  readonly #database: Database.Database;
  readonly #embeddings: OfferEmbeddings;
  readonly #offers = new LRUCache<string, IndexedOffer>({ max: REMEMBERED_OFFERS });
  #manifest: Manifest;
  #graph: VectorGraph;

  private constructor(
    folder: string,
    database: Database.Database,
    embeddings: OfferEmbeddings,
    manifest: Manifest,
    graph: VectorGraph,
  ) {
    this.#folder = folder;
    this.#database = database;
    this.#embeddings = embeddings;
    this.#manifest = manifest;
    this.#graph = graph;
  }

  /**
   * Opens a synchronised index.
   * @throws DamagedIndexError when it has no manifest; DamagedGraphError when its graph is not the one it names
   */
  static async open(folder: string, embeddings: OfferEmbeddings): Promise<OfferIndex> {
    const database = openDatabase(folder);
    const manifest = readManifest(database);
    if (!manifest) {
      database.close();
      throw new DamagedIndexError('the index has no manifest');
    }
    return new OfferIndex(folder, database, embeddings, manifest, await VectorGraph.load(folder, manifest));
  }

  close(): void {
    this.#database.close();
  }

  /** Rises with every change of what is indexed. */
  get generation(): number {
    return this.#manifest.generation;
  }

  /** Turns to the newest generation when another process has committed one. */
  async refresh(): Promise<void> {
    const manifest = readManifest(this.#database);
    if (!manifest || manifest.generation === this.#manifest.generation) return;
    this.#graph = await VectorGraph.load(this.#folder, manifest);
    if (manifest.code === this.#manifest.code) this.#forgetChanged();
    else this.#offers.clear();
    this.#manifest = manifest;
  }

  /**
   * Forgets the offers whose text has changed. The others stay the very same objects, so that what was worked out from
   * them is not worked out again: the same code reads the same facts in the same text.
   */
  #forgetChanged(): void {
    const rows = this.#database.prepare('SELECT id, text_hash FROM offers').all() as {
      id: string;
      text_hash: string;
    }[];
    const hashes = new Map(rows.map(({ id, text_hash }) => [id, text_hash]));
    for (const [id, { text }] of [...this.#offers.entries()]) {
      if (hashes.get(id) !== createHash('sha256').update(text).digest('hex')) this.#offers.delete(id);
    }
  }

  /** Ids of all offers, in order. */
  offerIds(): string[] {
    return (this.#database.prepare('SELECT id FROM offers ORDER BY id').all() as { id: string }[]).map(
      ({ id }) => id,
    );
  }

  passageCount(): number {
    return (this.#database.prepare('SELECT count(*) AS count FROM passages').get([]) as { count: number })
      .count;
  }

  /**
   * An offer with its facts, or undefined when it is not indexed.
   * @throws DamagedIndexError when its stored text is not the one that was indexed
   */
  offer(id: string): IndexedOffer | undefined {
    const known = this.#offers.get(id);
    if (known) return known;
    const row = this.#database
      .prepare('SELECT text, text_hash, structure, facts FROM offers WHERE id = ?')
      .get([id]) as { text: string; text_hash: string; structure: string; facts: string } | undefined;
    if (!row) return undefined;
    if (createHash('sha256').update(row.text).digest('hex') !== row.text_hash) {
      throw new DamagedIndexError(`the text of ${id} is damaged`);
    }
    const structure = JSON.parse(row.structure) as Pick<Offer, 'sections' | 'statements' | 'pages'>;
    const offer: IndexedOffer = { id, text: row.text, ...structure, facts: JSON.parse(row.facts) as Fact[] };
    this.#offers.set(id, offer);
    return offer;
  }

  /** All offers with their facts. */
  allOffers(): IndexedOffer[] {
    return this.offerIds().flatMap((id) => this.offer(id) ?? []);
  }

  /** The passages that fit a question best, by meaning and by words together, best first. */
  async search(question: string, { count, offers }: SearchOptions): Promise<Hit[]> {
    const vector = Float32Array.from(await this.#embeddings.embedQuery(question));
    const dense = offers ? this.#scan(vector, offers) : this.#graph.search(vector, CANDIDATES);
    const lexical = this.#searchWords(question, offers);
    const similarities = new Map(dense.map(({ key, similarity }) => [key, similarity]));
    const fused = fuseRanks([dense.map(({ key }) => key), lexical]).slice(0, count);
    return fused.flatMap(({ key, score }) => {
      const passage = this.#passage(key);
      return passage ? [{ passage, score, similarity: similarities.get(key) ?? null }] : [];
    });
  }

  /** The passages closest to a question in meaning alone, closest first, over all offers. */
  async nearest(question: string, count: number): Promise<{ passage: IndexedPassage; similarity: number }[]> {
    const vector = Float32Array.from(await this.#embeddings.embedQuery(question));
    return this.#graph.search(vector, count).flatMap(({ key, similarity }) => {
      const passage = this.#passage(key);
      return passage ? [{ passage, similarity }] : [];
    });
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
    const rows = this.#database
      .prepare(
        'SELECT DISTINCT offer FROM passages JOIN passage_words ON passage_words.rowid = passages.key WHERE passage_words MATCH ?',
      )
      .all([query]) as { offer: string }[];
    return rows.map(({ offer }) => offer);
  }

  /** Ids of the offers that hold two words side by side, as written or by their stems. */
  offersWithPhrase(first: string, second: string): string[] {
    return this.offersWithWord([
      `${fold(first)} ${fold(second)}`,
      ...LANGUAGES.map((language) => `${stem(first, language)} ${stem(second, language)}`),
    ]);
  }

  #passage(key: number): IndexedPassage | undefined {
    return this.#database
      .prepare('SELECT key, offer, section, start, end FROM passages WHERE key = ?')
      .get([key]) as IndexedPassage | undefined;
  }

  #scan(vector: Float32Array, offers: readonly string[]): { key: number; similarity: number }[] {
    if (offers.length > MOST_SCANNED_OFFERS) {
      const wanted = new Set(offers);
      const deep = this.#graph.search(vector, CANDIDATES * 10);
      return deep.filter(({ key }) => wanted.has(this.#passage(key)?.offer ?? '')).slice(0, CANDIDATES);
    }
    const rows = this.#database
      .prepare(`SELECT key, vector FROM passages WHERE offer IN (${offers.map(() => '?').join(', ')})`)
      .all([...offers]) as { key: number; vector: ArrayBuffer }[];
    return rows
      .map(({ key, vector: stored }) => ({ key, similarity: dot(vector, new Float32Array(stored)) }))
      .sort((a, b) => b.similarity - a.similarity || a.key - b.key)
      .slice(0, CANDIDATES);
  }

  #searchWords(question: string, offers: readonly string[] | undefined): number[] {
    const query = wordQuery(question);
    if (!query) return [];
    const restriction = offers ? `AND passages.offer IN (${offers.map(() => '?').join(', ')})` : '';
    const rows = this.#database
      .prepare(
        `SELECT passage_words.rowid AS key FROM passage_words JOIN passages ON passages.key = passage_words.rowid
         WHERE passage_words MATCH ? ${restriction} ORDER BY bm25(passage_words), passage_words.rowid LIMIT ${CANDIDATES}`,
      )
      .all([query, ...(offers ?? [])]) as { key: number }[];
    return rows.map(({ key }) => key);
  }
}
