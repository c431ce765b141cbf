/** Something in a message that Discord shows other than as plain text. */
export interface Formatting {
  readonly kind: string;
  /** What stands between its marks, as written. */
  readonly inner: string;
}

type Rule = readonly [kind: string, pattern: RegExp];

/** What begins a line, in the order in which Discord's client looks for it. */
const AT_LINE_START: readonly Rule[] = [
  ['code block', /^```[\s\S]*?```/],
  ['quote', /^> /],
  ['long quote', /^>>> /],
  ['heading', /^#{1,3} +(?=\S)/],
  ['small print', /^-# +(?=\S)/],
  ['list', /^ *(?:[-*+]|\d+\.) +(?=\S)/],
];

/** What stands anywhere. Inside of an address, and behind a backslash, nothing is read. */
const ANYWHERE: readonly Rule[] = [
  ['escaped', /^\\([^0-9A-Za-z\s])/],
  ['address', /^https?:\/\/[^\s<]+[^\s<.,:;"'\]]/],
  ['bare address', /^<([^: >]+:\/[^ >]+)>/],
  ['masked link', /^\[((?:\\.|[^\]\\])*)\]\(\s*<?[^\s)]*>?(?:\s+['"][\s\S]*?['"])?\s*\)/],
  ['user', /^<@!?\d+>/],
  ['role', /^<@&\d+>/],
  ['channel', /^<#\d+>/],
  ['everyone', /^@(?:everyone|here)/],
  ['command', /^<\/[^:>]+:\d+>/],
  ['emoji', /^<a?:\w+:\d+>/],
  ['time', /^<t:-?\d+(?::[tTdDfFR])?>/],
  ['guild navigation', /^<id:\w+>/],
  ['code block', /^```([\s\S]+?)```/],
  ['code', /^(`+)([\s\S]*?[^`])\1(?!`)/],
  ['bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ['underlined', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
  ['italic', /^_((?:__|\\[\s\S]|[^\\_])+?)_\b/],
  ['italic', /^\*(?=\S)((?:\*\*|\s+(?:[^*\s]|\*\*)|[^\s*])+?)\*(?!\*)/],
  ['struck out', /^~~([\s\S]+?)~~(?!_)/],
  ['spoiler', /^\|\|([\s\S]+?)\|\|/],
];

/** All formatting that Discord's client would find in a text, also within other formatting; not what is escaped. */
export function readMarkdown(text: string): Formatting[] {
  const found: Formatting[] = [];
  let isLineStart = true;
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const match = firstMatch(rest, isLineStart);
    if (!match) {
      isLineStart = text[at] === '\n';
      at++;
      continue;
    }
    const [kind, whole, inner] = match;
    if (kind !== 'escaped' && kind !== 'address') {
      found.push({ kind, inner });
      if (['bold', 'underlined', 'italic', 'struck out', 'spoiler'].includes(kind))
        found.push(...readMarkdown(inner));
    }
    // A quote or a list may hold a heading.
    isLineStart = kind === 'quote' || kind === 'list';
    at += whole.length;
  }
  return found;
}

function firstMatch(rest: string, isLineStart: boolean): [kind: string, whole: string, inner: string] | null {
  for (const [kind, pattern] of isLineStart ? [...AT_LINE_START, ...ANYWHERE] : ANYWHERE) {
    const match = pattern.exec(rest);
    if (match) return [kind, match[0], match.at(-1) ?? ''];
  }
  return null;
}
