/** A header or footer that only counts pages. */
const PAGE_NUMBER = /^\D{0,12}\d{0,3}(?:\s*(?:\/|sur|of|de)\s*\d{0,3})?\s*$/iu;

/**
 * The lines of a document's headers or footers as HTML, each line once however many pages or parts repeat it: they often
 * name the organisation, or say where to write to.
 */
export function runningLines(lines: readonly string[]): string {
  const written = lines.map((line) => line.replace(/\s+/g, ' ').trim());
  return [...new Set(written)]
    .filter((line) => /\p{L}{2}/u.test(line) && !PAGE_NUMBER.test(line))
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');
}

/** Text as HTML that shows it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
