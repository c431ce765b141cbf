import type { Cue } from './cues.ts';

/** Why a statement is not proven by its sources. */
export type Fault =
  | { readonly reason: 'empty' | 'negation' | 'roles' }
  | { readonly reason: 'value' | 'word' | 'mixed'; readonly words: string }
  | { readonly reason: 'added' | 'lost'; readonly words: Cue };
