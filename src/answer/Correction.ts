import type { AskedField } from '../corpus/topics.ts';

/** A value that staff stated or put right. It stands beside what the offer says, never in its place. */
export interface Correction {
  readonly offer: string;
  readonly field: AskedField;
  readonly value: string;
  readonly author: { readonly name: string };
  /** ISO time. */
  readonly at: string;
}

/** The corrections of one offer that hold now, at most one a field. */
export type CorrectionsOf = (offer: string) => readonly Correction[];

export const NO_CORRECTIONS: CorrectionsOf = () => [];
