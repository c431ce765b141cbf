/** The tokens that begin alike. */
interface Branch {
  /** The token that is no longer than what they have in common. */
  readonly token: string | undefined;
  /** The longer ones by their next UTF-16 unit: as tokens until one of them is looked for, then as a branch. */
  readonly next: Map<number, string[] | Branch>;
}

/**
 * Finds the tokens that a text goes on with. Grows only where it is asked: of a large vocabulary, a few texts meet a
 * hundredth.
 */
export class TokenTree {
  readonly #root: Branch;

  constructor(tokens: readonly string[]) {
    this.#root = branchOf(tokens, 0);
  }

  /**
   * All tokens that stand in a text from a character on, shortest first; called as the library calls its own tree.
   * @param chars the characters (code points) of the text
   */
  common_prefix_search(chars: readonly string[], start: number): string[] {
    const found: string[] = [];
    let branch: Branch | undefined = this.#root;
    let depth = 0;
    for (let i = start; i < chars.length; i++) {
      const char = chars[i]!;
      for (let unit = 0; branch && unit < char.length; unit++)
        branch = grow(branch, char.charCodeAt(unit), ++depth);
      if (!branch) break;
      if (branch.token !== undefined) found.push(branch.token);
    }
    return found;
  }
}

function grow({ next }: Branch, unit: number, depth: number): Branch | undefined {
  const known = next.get(unit);
  if (!Array.isArray(known)) return known;
  const branch = branchOf(known, depth);
  next.set(unit, branch);
  return branch;
}

/** @param depth how many units the tokens have in common */
function branchOf(tokens: readonly string[], depth: number): Branch {
  let whole: string | undefined;
  const next = new Map<number, string[]>();
  for (const token of tokens) {
    if (token.length === depth) {
      whole = token;
      continue;
    }
    const unit = token.charCodeAt(depth);
    const alike = next.get(unit);
    if (alike) alike.push(token);
    else next.set(unit, [token]);
  }
  return { token: whole, next };
}
