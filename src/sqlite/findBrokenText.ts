import { isUtf8 } from 'node:buffer';
import type Database from 'libsql';

/**
 * Where a database holds text that is no UTF-8, which SQLite does not mind but which ends the whole process that reads it as
 * text: libsql panics. Null when there is none. Reads all text there is.
 */
export function findBrokenText(database: Database.Database): string | null {
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    .all([]) as { name: string }[];
  for (const { name: table } of tables) {
    const columns = database.pragma(`table_info(${quoted(table)})`) as { name: string }[];
    for (const { name: column } of columns) {
      const cells = database.prepare(
        `SELECT CAST(${quoted(column)} AS BLOB) AS bytes FROM ${quoted(table)} WHERE typeof(${quoted(column)}) = 'text'`,
      );
      for (const { bytes } of cells.iterate([]) as Iterable<{ bytes: ArrayBuffer }>)
        if (!isUtf8(bytes)) return `text in ${table}.${column} is no text`;
    }
  }
  return null;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
