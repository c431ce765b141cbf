import type { ScriptedRequest } from '../local/ScriptedServer.ts';

/** The data of a prompt, as a model reads it. */
export interface PromptData {
  readonly question: string;
  readonly before: readonly { readonly question: string; readonly answer: string }[];
  readonly offers: readonly {
    readonly offer: string;
    readonly name: string;
    readonly facts: readonly { readonly field: string; readonly value: string; readonly source: number }[];
  }[];
  readonly passages: readonly {
    readonly source: number;
    readonly offer: string;
    readonly under: string;
    readonly text: string;
  }[];
}

export function readPrompt({ messages }: ScriptedRequest): PromptData {
  return JSON.parse(messages[1]!.content) as PromptData;
}

/** The number of the passage that holds some words. */
export function sourceOf({ passages }: PromptData, words: string): number | undefined {
  return passages.find(({ text }) => text.includes(words))?.source;
}

/** A reply in the form asked for. */
export function reply(...statements: readonly (readonly [string, ...number[]])[]): string {
  return JSON.stringify({ statements: statements.map(([text, ...sources]) => ({ text, sources })) });
}
