import type { Database } from './database.ts';
import {
  type BodyColumns,
  hashBody,
  hashPassages,
  hashRow,
  type OfferColumns,
  type PassageColumns,
} from './hashes.ts';

/**
 * What is stored otherwise than it was written, or null: SQLite checks how a file is built, not what stands in it. Reads
 * all there is, about 10 ms for a hundred offers.
 */
export function findChangedRow(database: Database.Database): string | null {
  const rows = database.prepare('SELECT * FROM offers ORDER BY id').all([]) as (OfferColumns & {
    row_hash: string;
  })[];
  const body = database.prepare('SELECT text, structure FROM bodies WHERE id = ?');
  const passages = database.prepare(
    `SELECT section, start, end, embedded, vector, words, stems
     FROM passages JOIN passage_words ON passage_words.rowid = passages.key WHERE offer = ? ORDER BY key`,
  );
  for (const row of rows) {
    const said = body.get([row.id]) as BodyColumns | undefined;
    if (
      hashRow(row) !== row.row_hash ||
      !said ||
      hashBody(said) !== row.body_hash ||
      hashPassages(passages.all([row.id]) as PassageColumns[]) !== row.passages_hash
    )
      return `what is stored of ${row.id} was changed`;
  }
  const [strays] = database
    .prepare('SELECT count(*) AS count FROM passages WHERE offer NOT IN (SELECT id FROM offers)')
    .all([]) as { count: number }[];
  if (strays!.count > 0) return 'there are passages of no offer';
  return findChangedWords(database);
}

/** Whether the word index finds what its own table holds. */
function findChangedWords(database: Database.Database): string | null {
  try {
    database.exec("INSERT INTO passage_words(passage_words) VALUES('integrity-check')");
    return null;
  } catch (error) {
    return `the index of words was changed (${(error as Error).message})`;
  }
}
