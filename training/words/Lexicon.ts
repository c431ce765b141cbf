import type { Side } from './modelOne.ts';

/** The words of one language in the order in which they are first seen, numbered and counted. */
export class Lexicon {
  readonly words: string[] = [];
  readonly counts: number[] = [];
  readonly #ids = new Map<string, number>();
  readonly #wordsOf: (sentence: string) => readonly string[];

  /** @param wordsOf what of a sentence counts, in the form in which it is counted */
  constructor(wordsOf: (sentence: string) => readonly string[]) {
    this.#wordsOf = wordsOf;
  }

  /** The numbers of the words of a sentence, each once. */
  read(sentence: string): Side {
    return [...new Set(this.#wordsOf(sentence))].map((word) => {
      const id = this.#ids.get(word) ?? this.words.push(word) - 1;
      this.#ids.set(word, id);
      this.counts[id] = (this.counts[id] ?? 0) + 1;
      return id;
    });
  }
}
