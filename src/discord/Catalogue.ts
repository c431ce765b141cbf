import type { BrainClient } from '../brain/BrainClient.ts';
import type { CatalogueEntry } from '../brain/protocol.ts';
import { fold } from '../language/fold.ts';

/** The offers there are, at hand for menus: Discord waits three seconds for a list as one types. */
export class Catalogue {
  readonly #brain: BrainClient;
  #entries: readonly { readonly entry: CatalogueEntry; readonly words: string }[] = [];

  constructor(brain: BrainClient) {
    this.#brain = brain;
  }

  /** Asks the brain anew. Returns the ids that were not there before. */
  async refresh(): Promise<string[]> {
    const known = new Set(this.#entries.map(({ entry }) => entry.id));
    const entries = await this.#brain.ask('catalogue');
    this.#entries = entries.map((entry) => ({
      entry,
      words: fold(
        [entry.title, entry.organisation, entry.location, entry.reference, entry.year, entry.id].join(' '),
      ),
    }));
    return entries.map(({ id }) => id).filter((id) => !known.has(id));
  }

  get entries(): CatalogueEntry[] {
    return this.#entries.map(({ entry }) => entry);
  }

  byKey(key: string): CatalogueEntry | undefined {
    return this.#entries.find(({ entry }) => entry.key === key)?.entry;
  }

  byId(id: string): CatalogueEntry | undefined {
    return this.#entries.find(({ entry }) => entry.id === id)?.entry;
  }

  /** Offers in which every typed word occurs, words that begin so first. */
  matching(typed: string): CatalogueEntry[] {
    const wanted = fold(typed).split(/\s+/).filter(Boolean);
    const begins = (words: string): boolean => wanted.every((word) => ` ${words}`.includes(` ${word}`));
    return this.#entries
      .filter(({ words }) => wanted.every((word) => words.includes(word)))
      .sort((a, b) => Number(begins(b.words)) - Number(begins(a.words)))
      .map(({ entry }) => entry);
  }

  /** All offers, those that share most words with a question first. */
  nearest(question: string): CatalogueEntry[] {
    const wanted = fold(question)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2);
    const shared = (words: string): number => wanted.filter((word) => words.includes(word)).length;
    return [...this.#entries].sort((a, b) => shared(b.words) - shared(a.words)).map(({ entry }) => entry);
  }

  /** The offer that an option names: by key, by id, or by free text that fits one offer only. */
  resolve(option: string): CatalogueEntry | undefined {
    const named = this.byKey(option) ?? this.byId(option);
    if (named) return named;
    const found = this.matching(option);
    return found.length === 1 ? found[0] : undefined;
  }
}
