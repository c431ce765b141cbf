/** Signs that mean something to Discord anywhere in a text; a backslash before them shows them as they are. */
const SIGNS = /[\\*_~`|<>#[\]()@]/g;
/** What makes a list, a quote or a heading only at the start of a line. */
const LINE_START = /^(\s*)([-+]|\d+(?=[.)]))/gm;
/** Marks that no reader sees and that turn or hide what follows: controls, zero-width and direction marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
/** Addresses of plain signs stay as they are, so that they can be followed; anything else in them is escaped. */
const ADDRESS = /https?:\/\/[\p{L}\p{N}.:/?&=%+~,;-]+[\p{L}\p{N}/]/gu;

/**
 * Any text as plain text for Discord: nothing in it pings, formats, or hides, and addresses of web pages stay links.
 * Length grows by at most a factor of two.
 */
export function escapeText(text: string): string {
  const visible = text.replace(INVISIBLE, '');
  let escaped = '';
  let at = 0;
  for (const { 0: address, index } of visible.matchAll(ADDRESS)) {
    escaped += escapeSigns(visible.slice(at, index)) + address;
    at = index + address.length;
  }
  return (escaped + escapeSigns(visible.slice(at))).replace(LINE_START, '$1\\$2');
}

function escapeSigns(text: string): string {
  return text.replace(SIGNS, (sign) => `\\${sign}`);
}

/** A text on one line, cut at a space when longer than a limit; never inside a surrogate pair. Not escaped. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}
