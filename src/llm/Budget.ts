import type { TokenUse } from '../people/TokenUse.ts';
import { estimateTokens } from './estimateTokens.ts';
import type { ModelMessage } from './LanguageModel.ts';

/** What a reply costs at most; the rest is given back. */
const REPLY_TOKENS = 900;

/** The tokens that wording one answer may take, set aside request by request. */
export class Budget {
  readonly #tokenUse: Pick<TokenUse, 'reserve' | 'settle'>;
  readonly #dailyTokens: number | null;
  #reserved = 0;

  /** @param dailyTokens of all answers together; null for no limit */
  constructor(tokenUse: Pick<TokenUse, 'reserve' | 'settle'>, dailyTokens: number | null) {
    this.#tokenUse = tokenUse;
    this.#dailyTokens = dailyTokens;
  }

  /** Sets aside what a request takes; returns whether there was so much left today. */
  reserve(messages: readonly ModelMessage[]): boolean {
    const tokens = tokensOf(messages) + REPLY_TOKENS;
    if (!this.#tokenUse.reserve(tokens, this.#dailyTokens)) return false;
    this.#reserved += tokens;
    return true;
  }

  /** Gives back what was set aside and not used. */
  settle(used: number): void {
    this.#tokenUse.settle(this.#reserved, used);
  }
}

/** About how many tokens some messages are. */
export function tokensOf(messages: readonly ModelMessage[]): number {
  return messages.reduce((sum, { content }) => sum + estimateTokens(content.length), 0);
}
