import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../src/config/paths.ts';
import type { Language } from '../../../src/language/Language.ts';
import type { Passage } from '../../../src/llm/verify/Evidence.ts';

/** The sets: one to tune the verifier on, and those that were measured before anything was mended for them. */
export const LABELLED_SETS: readonly string[] = [
  'statements',
  'heldOut',
  'blind',
  'unseen',
  'unseen2',
  'unseen3',
  'unseen4',
  'unseen5',
  'unseen6',
].map((name) => join(PROJECT_ROOT, 'test', 'llm', `${name}.jsonl`));

/** A statement with the passages it names, and whether they prove it. */
export interface LabelledStatement {
  readonly statement: string;
  readonly language: Language;
  readonly passages: readonly Passage[];
  readonly isTrue: boolean;
  /** "true", or how it was made false. */
  readonly kind: string;
}

interface Row {
  readonly offer?: string;
  readonly organisation?: string;
  readonly section?: string;
  readonly text?: string;
  readonly offers?: readonly (readonly [string, string])[];
  readonly sources?: readonly (readonly [string, string])[];
  readonly pairs: readonly (readonly [string, Language, string, (readonly number[])?])[];
}

/** The labelled statements of a file: one row for each group of passages, with what is said of them. */
export function labelledStatements(file: string): LabelledStatement[] {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  return rows.flatMap((row) => {
    const passages: Passage[] =
      row.sources === undefined
        ? [{ text: row.text!, section: row.section!, names: `${row.offer}; ${row.organisation}` }]
        : row.sources.map(([section, text], i) => ({ section, text, names: row.offers![i]!.join('; ') }));
    return row.pairs.map(([kind, language, statement, cited]) => ({
      statement,
      language,
      kind,
      isTrue: kind === 'true',
      passages: cited ? cited.map((n) => passages[n - 1]!) : passages,
    }));
  });
}
