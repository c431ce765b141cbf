/** French and Spanish text has three to four characters a token with the tokenizers in use; fewer is the safe side. */
const CHARACTERS_A_TOKEN = 3;

/** About how many tokens a text of so many characters has, where no server counts them. */
export function estimateTokens(characters: number): number {
  return Math.ceil(characters / CHARACTERS_A_TOKEN);
}
