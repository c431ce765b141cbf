import type { Answer } from '../answer/Answer.ts';
import type { Citation } from '../answer/Citation.ts';
import type { Correction } from '../answer/Correction.ts';
import type { Memory } from '../answer/understand/understandQuestion.ts';
import type { AskedField, Field } from '../corpus/topics.ts';
import type { LeftOut } from '../index/OfferStore.ts';
import type { SyncReport } from '../index/synchronise.ts';
import type { Language } from '../language/Language.ts';
import type { Turn } from '../llm/Turn.ts';
import type { WordingReport } from '../llm/WordingReport.ts';

/** An offer as it is named in menus. */
export interface CatalogueEntry {
  readonly id: string;
  /** A short name that stays the same as long as the id does, for component ids, which Discord keeps short. */
  readonly key: string;
  readonly title: string;
  readonly organisation: string | null;
  readonly location: string | null;
  readonly reference: string | null;
  readonly year: number | null;
  /** Whether it can still be applied for; null when the offer states no deadline and no start. */
  readonly isOpen: boolean | null;
  /** SHA-256 of its text: another one when the file says something else. */
  readonly contentHash: string;
}

/** One value of a fact sheet with its proof. */
export interface SheetValue {
  readonly text: string;
  /** A date that lies behind us. */
  readonly isPast: boolean;
  readonly citation: Citation;
}

export interface SheetRow {
  readonly field: AskedField;
  readonly values: readonly SheetValue[];
  /** What staff say instead. */
  readonly correction: Correction | null;
}

/** All that is known of one offer. */
export interface OfferSheet {
  readonly offer: CatalogueEntry;
  readonly rows: readonly SheetRow[];
  /** Fields of the contract that neither the offer nor staff state. */
  readonly missing: readonly Field[];
}

/** What offers are filtered by; every one given must be met. */
export interface OfferFilter {
  readonly city?: string | undefined;
  readonly duration?: string | undefined;
  readonly level?: string | undefined;
  readonly skill?: string | undefined;
  readonly paid?: boolean | undefined;
  readonly open?: boolean | undefined;
}

/** A passage as it was found, with its place. */
export interface FoundPassage {
  readonly offer: CatalogueEntry;
  readonly section: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A quote within the text around it. */
export interface QuoteContext {
  readonly offer: CatalogueEntry;
  readonly page: number | null;
  readonly section: string;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** An answer with what the next question may rely on. */
export interface BrainReply {
  readonly answer: Answer;
  readonly memory: Memory;
  /** What a language model made of it; null where none was asked. */
  readonly wording: WordingReport | null;
  readonly ms: number;
}

/** How a question is to be answered. */
export interface BrainQuestion {
  readonly memory?: Memory;
  readonly offer?: string;
  /** What was asked and answered before in the conversation, for a language model. */
  readonly turns?: readonly Turn[];
}

export interface BrainStatus {
  readonly generation: number;
  readonly offers: number;
  readonly passages: number;
  readonly model: string;
  readonly residentBytes: number;
  /** The files of the corpus that are not served, and why. */
  readonly leftOut: LeftOut;
}

/** What the brain can be asked, by name; arguments and results are plain data. */
export interface BrainMethods {
  /** @param onPartial shows what there is so far; across processes it comes as progress of the request */
  answer(question: string, options: BrainQuestion, onPartial?: (answer: Answer) => void): Promise<BrainReply>;
  sheet(offer: string, language: Language): Promise<OfferSheet | null>;
  find(filter: OfferFilter, language: Language): Promise<OfferSheet[]>;
  search(words: string, offer?: string): Promise<FoundPassage[]>;
  context(citation: {
    offer: string;
    start: number;
    end: number;
    quote: string;
  }): Promise<QuoteContext | null>;
  /** The offers there are now: turns to a newer generation first when there is one. */
  catalogue(): Promise<CatalogueEntry[]>;
  status(): Promise<BrainStatus>;
  /** The facts of a file that is not in the corpus (yet), or why it can't be read. */
  preview(path: string, name: string, language: Language): Promise<OfferSheet | { failure: string }>;
}

export type BrainMethod = keyof BrainMethods;

export interface BrainRequest {
  readonly id: number;
  readonly method: BrainMethod;
  readonly args: readonly unknown[];
}

/** What came of a request; an error a person can put right keeps its key and details. */
export type BrainResponse =
  /** Not the end yet: an answer so far. */
  | { readonly id: number; readonly progress: Answer }
  | { readonly id: number; readonly result: unknown }
  | {
      readonly id: number;
      readonly error: { key?: string; details?: unknown; message: string; stack?: string };
    };

/** A run that an indexing process is asked for; one at a time. */
export interface IndexRequest {
  /** Forget what is there and index every file anew. */
  readonly full: boolean;
}

/** What an indexing process tells. */
export type IndexEvent =
  | { readonly event: 'progress'; readonly done: number; readonly all: number }
  | { readonly event: 'rebuild'; readonly reason: string }
  | { readonly event: 'done'; readonly report: SyncReport }
  | { readonly event: 'failed'; readonly error: { key?: string; details?: unknown; message: string } };
