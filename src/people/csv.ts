const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What makes a spreadsheet take a cell for a formula (CSV injection, OWASP), the full-width signs that some of them
 * accept included.
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Writes a table as RFC 4180 with a byte order mark, without which spreadsheets misread accents. Every cell is quoted,
 * so that a spreadsheet that expects semicolons does not cut at those of a question. A cell that would be a formula
 * gets an apostrophe before it.
 */
export function writeCsv(header: readonly string[], rows: Iterable<readonly (string | number)[]>): string {
  const lines = [header, ...rows].map((cells) => cells.map(quote).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function quote(cell: string | number): string {
  const text = String(cell);
  return `"${(FORMULA_START.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
