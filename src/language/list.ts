/**
 * A table cell written as text: entries parted by semicolons, on as many lines as it takes. A template tag, so that
 * backslashes of patterns stand as they are.
 */
export function list(text: TemplateStringsArray): readonly string[] {
  return text.raw
    .join('')
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter(Boolean);
}
