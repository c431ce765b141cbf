/**
 * Grades the verifier on statements labelled true or false: how many of the false ones it catches, how many of the true
 * ones it drops, by how they were made and by language.
 * Usage: npm run eval:verifier [-- FILE] [-- --failures]
 */
import './oneLineErrors.ts';
import { existsSync } from 'node:fs';
import { UserError } from '../src/errors/UserError.ts';
import { findFault } from '../src/llm/verify/findFault.ts';
import {
  LABELLED_SETS,
  type LabelledStatement,
  labelledStatements,
} from '../test/llm/support/labelledStatements.ts';

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('--'));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

for (const file of files.length > 0 ? files : LABELLED_SETS) {
  if (!existsSync(file)) throw new UserError('fileUnreadable', { file, reason: 'ENOENT' });
  const graded = labelledStatements(file).map((labelled) => {
    const fault = findFault(labelled.statement, labelled.language, labelled.passages);
    return { ...labelled, fault, isRight: (fault === null) === labelled.isTrue };
  });
  say(file);
  const kinds = [...new Set(graded.map(({ kind }) => kind))];
  for (const kind of kinds)
    row(
      kind,
      graded.filter((one) => one.kind === kind),
    );
  for (const language of ['fr', 'en', 'es'])
    row(
      language,
      graded.filter((one) => one.language === language),
    );
  row(
    'false ones caught',
    graded.filter(({ isTrue }) => !isTrue),
  );
  row(
    'true ones kept',
    graded.filter(({ isTrue }) => isTrue),
  );
  if (args.includes('--failures')) {
    for (const { kind, statement, passages, fault } of graded.filter(({ isRight }) => !isRight))
      say(
        `${kind} | ${statement} | ${passages.map(({ text }) => text).join(' / ')} | ${JSON.stringify(fault)}`,
      );
  }
}

function row(name: string, of: readonly (LabelledStatement & { isRight: boolean })[]): void {
  if (of.length === 0) return;
  const right = of.filter(({ isRight }) => isRight).length;
  say(`  ${name.padEnd(20)} ${right} of ${of.length} (${((100 * right) / of.length).toFixed(1)} %)`);
}
