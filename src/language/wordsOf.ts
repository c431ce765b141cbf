import { fold } from './fold.ts';

/** Words as people write them: letters and digits, with what may stand inside a technical name (C++, node.js, .NET). */
const WORD = /[\p{L}\p{N}]+(?:\+\+|#)?/gu;

/** The words of a text, folded, in their order. Elided articles ("l'", "d'") come out as words of their own. */
export function foldedWords(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}

/** The words of a text as written, in their order. */
export function rawWords(text: string): string[] {
  return text.normalize('NFC').match(WORD) ?? [];
}
