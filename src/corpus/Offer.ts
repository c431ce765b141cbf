import type { Topic } from './topics.ts';

/** A half-open range of UTF-16 positions in an offer's text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Stretches within it that belong to another column of the page and are not read with it, in order. */
  readonly gaps?: readonly Span[];
}

/**
 * The smallest piece of an offer that says something by itself and can be quoted: a sentence, a bullet with its
 * wrapped lines, a "Label : value" line, or a heading.
 */
export interface Statement extends Span {
  readonly kind: 'field' | 'bullet' | 'sentence' | 'heading';
  /** The label of a field, as written without its colon ("Durée du stage"). */
  readonly label: string | null;
  /** Where a field's value stands; for other kinds the statement without its bullet. */
  readonly value: Span;
  /** What the label announces, where it is a known one. */
  readonly topic: Topic | null;
  /** The position in `Offer.sections` of the section it stands in. */
  readonly section: number;
}

/** A heading and what stands under it, up to the next heading. */
export interface Section extends Span {
  /** The heading as written, without its mark-up; empty for what comes before the first one. */
  readonly heading: string;
  /** Where the heading itself stands; empty span for the nameless first section. */
  readonly headingSpan: Span;
  /** What the heading announces, where it is a known one. */
  readonly topic: Topic | null;
  /** 1 for a title, 2 for a section …; 0 for the nameless first section. */
  readonly level: number;
}

/** One internship offer, as read from its file. `text` is what citations quote; nothing in it was changed. */
export interface Offer {
  /** The file's path relative to the corpus folder, with forward slashes. */
  readonly id: string;
  readonly text: string;
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
  /** Of a format with pages, where the text of each stands in `text`, in order. */
  readonly pages?: readonly Span[];
}
