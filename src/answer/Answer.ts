import type { AskedField } from '../corpus/topics.ts';
import type { Language } from '../language/Language.ts';
import type { Citation } from './Citation.ts';
import type { Correction } from './Correction.ts';

/** A value an answer states, with the proof. */
export interface StatedFact {
  readonly offer: string;
  readonly field: AskedField;
  readonly value: string;
  readonly citation: Citation;
}

/** At least one: an answer that states something without proof can't be written. */
export type Citations = readonly [Citation, ...Citation[]];

interface AnswerBase {
  readonly language: Language;
  /** What a student reads, without the list of sources. `[1]` refers to the first citation. */
  readonly text: string;
  /** The offers the answer is about, best first. */
  readonly offers: readonly string[];
  readonly facts: readonly StatedFact[];
}

/** What the software says to a question. */
export type Answer = AnswerBase &
  (
    | { readonly outcome: 'answered'; readonly citations: Citations }
    /** What no offer says but staff do: it is theirs, not a quote. */
    | {
        readonly outcome: 'answered';
        readonly citations: readonly [];
        readonly corrections: readonly [Correction, ...Correction[]];
      }
    | { readonly outcome: 'not_stated' | 'off_topic' | 'ambiguous'; readonly citations: readonly Citation[] }
  );
