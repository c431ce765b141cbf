/** Signs that mean something to Discord anywhere in a text; a backslash before them shows them as they are. */
const SIGNS = /[\\*_~`|<>#[\]()@]/g;
/** What makes a list only at the start of a line; quotes and headings begin with signs that are escaped everywhere. */
const BULLET = /^(\s*)([-+])/gm;
/** Before a digit a backslash would show, so it goes before the point. */
const NUMBER = /^(\s*\d+)(?=\.)/gm;
/** What begins an address to Discord, though its host is none: it would take the backslashes behind it for its own. */
const SCHEME = /((?:https?|steam):)(\/\/)/gi;
/** Marks that no reader sees and that turn or hide what follows: controls, zero-width and direction marks. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g;
/**
 * Addresses stay as they are, so that they can be followed: Discord reads no formatting in them. Other signs in them are
 * escaped.
 */
const ADDRESS =
  /https?:\/\/[\p{L}\p{N}][\p{L}\p{N}.-]*(?::\d+)?(?:[/?][\p{L}\p{N}_.:/?&=%+~,;-]*[\p{L}\p{N}/])?/gu;

/**
 * Any text as plain text for Discord: nothing in it pings, formats, or hides, and addresses of web pages stay links.
 * Length grows by at most a factor of two.
 */
export function escapeText(text: string): string {
  const shown = visible(text);
  let escaped = '';
  let at = 0;
  for (const { 0: address, index } of shown.matchAll(ADDRESS)) {
    escaped += escapeSigns(shown.slice(at, index));
    at = index + address.length;
    // To Discord an address goes on to the next white space, with a backslash that would escape what follows.
    escaped += /^\S/.test(shown.slice(at, at + 1)) ? `<${address}>` : address;
  }
  return (escaped + escapeSigns(shown.slice(at))).replace(BULLET, '$1\\$2').replace(NUMBER, '$1\\');
}

/** A text without the marks that no reader sees and without halves of characters, which Discord refuses. */
export function visible(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

function escapeSigns(text: string): string {
  return text.replace(SIGNS, (sign) => `\\${sign}`).replace(SCHEME, '$1\\$2');
}

/**
 * A text on one line without invisible marks, cut at a space when longer than a limit; never inside a surrogate pair. Not
 * escaped.
 */
export function shorten(text: string, most: number): string {
  const line = visible(text).replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}
