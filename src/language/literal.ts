/** The characters that mean something in a pattern; with the flag "u", no others may be escaped. */
const SYNTAX = /[$()*+./?[\\\]^{|}]/g;

/** Words as they stand, for a pattern: whatever a student or an offer writes ("c++", "node.js (back") is no syntax. */
export function literal(words: string): string {
  return words.replace(SYNTAX, '\\$&');
}
