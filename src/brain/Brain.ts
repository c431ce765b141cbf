import type { Answer } from '../answer/Answer.ts';
import { Answerer } from '../answer/Answerer.ts';
import { type Correction, type CorrectionsOf, correctionsOn, NO_CORRECTIONS } from '../answer/Correction.ts';
import type { Clock } from '../answer/composeLookup.ts';
import { withCorrections } from '../answer/withCorrections.ts';
import type { IndexedOffer, OfferIndex } from '../index/OfferIndex.ts';
import type { Language } from '../language/Language.ts';
import { foldedWords } from '../language/wordsOf.ts';
import type { FluentAnswerer } from '../llm/FluentAnswerer.ts';
import type { WordAnswers } from '../llm/openLlm.ts';
import { OfferReader } from '../reading/OfferReader.ts';
import { catalogueEntry } from './catalogueEntry.ts';
import { fitsFilter } from './fitsFilter.ts';
import { makeSheet } from './makeSheet.ts';
import type {
  BrainMethods,
  BrainQuestion,
  BrainReply,
  BrainStatus,
  CatalogueEntry,
  FoundPassage,
  OfferFilter,
  OfferSheet,
  QuoteContext,
} from './protocol.ts';
import { quoteContext } from './quoteContext.ts';

const PASSAGES_FOUND = 8;
/** Between passages that answered the sample questions (0.3 and more) and what any text has in common with any other. */
const LEAST_SIMILARITY = 0.2;

/** All that can be asked of an index of offers, whoever asks: answers, fact sheets, filters, passages, contexts. */
export class Brain implements BrainMethods {
  readonly #index: OfferIndex;
  readonly #answerer: Answerer;
  readonly #fluent: FluentAnswerer | null;
  readonly #correctionsOf: CorrectionsOf;
  readonly #clock: Clock;
  readonly #model: string;

  constructor(
    index: OfferIndex,
    {
      model,
      correctionsOf = NO_CORRECTIONS,
      clock = { now: () => new Date() },
      wordAnswers = null,
    }: BrainOptions,
  ) {
    this.#index = index;
    this.#clock = clock;
    this.#model = model;
    this.#correctionsOf = correctionsOf;
    this.#answerer = new Answerer(index, clock, correctionsOf);
    this.#fluent = wordAnswers?.(this.#answerer, index) ?? null;
  }

  async answer(
    question: string,
    { turns, ...options }: BrainQuestion,
    onPartial?: (answer: Answer) => void,
  ): Promise<BrainReply> {
    const started = performance.now();
    const reply = this.#fluent
      ? await this.#fluent.answer(question, { ...options, turns, onPartial })
      : { ...(await this.#answerer.answer(question, options)), wording: null };
    return { ...reply, ms: performance.now() - started };
  }

  async sheet(id: string, language: Language): Promise<OfferSheet | null> {
    return this.#index.consistently(async () => {
      const offer = this.#index.offer(id);
      return offer ? makeSheet(offer, this.#said(offer), language, this.#clock.now()) : null;
    });
  }

  async find(filter: OfferFilter, language: Language): Promise<OfferSheet[]> {
    return this.#index.consistently(async () => {
      const now = this.#clock.now();
      return this.#index
        .allOffers()
        .filter((offer) => fitsFilter(this.#corrected(offer), filter, this.#entry(offer).isOpen))
        .map((offer) => makeSheet(offer, this.#said(offer), language, now));
    });
  }

  async search(words: string, id?: string): Promise<FoundPassage[]> {
    if (foldedWords(words).length === 0) return [];
    return this.#index.consistently(async () => {
      const hits = await this.#index.search(words, { count: PASSAGES_FOUND, offers: id ? [id] : undefined });
      // What shares no word with the search must at least be near it in meaning.
      const near = hits.filter(({ similarity }) => similarity === null || similarity >= LEAST_SIMILARITY);
      return near.flatMap(({ passage }) => {
        const offer = this.#index.offer(passage.offer);
        if (!offer) return [];
        const { start, end, section } = passage;
        return [{ offer: this.#entry(offer), section, text: offer.text.slice(start, end), start, end }];
      });
    });
  }

  async context(citation: {
    offer: string;
    start: number;
    end: number;
    quote: string;
  }): Promise<QuoteContext | null> {
    return this.#index.consistently(async () => {
      const offer = this.#index.offer(citation.offer);
      const context = offer ? quoteContext(offer, citation, this.#clock.now()) : null;
      return offer && context ? { ...context, offer: this.#entry(offer) } : null;
    });
  }

  async catalogue(): Promise<CatalogueEntry[]> {
    return this.#index.consistently(async () => this.#index.allOffers().map((offer) => this.#entry(offer)));
  }

  async status(): Promise<BrainStatus> {
    await this.#index.refresh();
    return {
      generation: this.#index.generation,
      offers: this.#index.offerIds().length,
      passages: this.#index.passageCount(),
      model: this.#model,
      residentBytes: process.memoryUsage.rss(),
      leftOut: this.#index.leftOut(),
    };
  }

  async preview(path: string, name: string, language: Language): Promise<OfferSheet | { failure: string }> {
    const reader = new OfferReader();
    const read = await reader.read({ id: name, path }).finally(() => reader.close());
    if ('failure' in read) return { failure: read.failure };
    return makeSheet(
      { ...read.offer, facts: read.facts, names: read.names, fileHash: read.hash, side: null },
      [],
      language,
      this.#clock.now(),
    );
  }

  #said(offer: IndexedOffer): readonly Correction[] {
    return correctionsOn(offer, this.#correctionsOf);
  }

  #corrected(offer: IndexedOffer): IndexedOffer {
    return withCorrections(offer, this.#said(offer));
  }

  #entry(offer: IndexedOffer): CatalogueEntry {
    return catalogueEntry(this.#corrected(offer), this.#clock.now());
  }
}

export interface BrainOptions {
  /** The name of the embedding model, for the status. */
  readonly model: string;
  readonly correctionsOf?: CorrectionsOf;
  readonly clock?: Clock;
  /** The language model that words answers; null for none. */
  readonly wordAnswers?: WordAnswers | null;
}
