import type { Span } from '../corpus/Offer.ts';

/** What is retrieved: consecutive statements of one section. Its text is `offer.text.slice(start, end)`. */
export interface Passage extends Span {
  readonly offer: string;
  /** The heading it stands under, as written; empty before the first heading. */
  readonly section: string;
}

/** A passage in the index; the key is unique within one index and never used again after its offer changed. */
export interface IndexedPassage extends Passage {
  readonly key: number;
}
