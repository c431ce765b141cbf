import { readConfig } from '../config/readConfig.ts';
import { openEmbeddings } from '../embedding/TransformersEmbeddings.ts';
import { synchronise } from '../index/synchronise.ts';
import { type FolderOptions, withProgress, writeFailures } from './openForTerminal.ts';
import { EXIT, run, terminalMessages } from './run.ts';

interface IndexOptions extends FolderOptions {
  readonly json?: boolean;
  readonly full?: boolean;
}

await run((command) =>
  command
    .name('npm run index --')
    .description('Brings the index up to date with the offers in the corpus folder.')
    .option('--corpus <dir>', 'folder of the offers (CORPUS_DIR)')
    .option('--index <dir>', 'folder of the index (INDEX_DIR)')
    .option('--full', 'index every file anew')
    .option('--json', 'print the report as JSON')
    .action(indexCorpus),
);

async function indexCorpus(options: IndexOptions): Promise<void> {
  const config = readConfig();
  const progress = withProgress(config, options, await openEmbeddings(config.model));
  const started = performance.now();
  const report = await synchronise({ ...progress, full: options.full ?? false }).finally(progress.finish);
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ ...report, ms: Math.round(performance.now() - started) })}\n`);
  } else {
    const { added, updated, renamed, removed, unchanged, duplicates, withdrawn, failed } = report;
    const say = terminalMessages().terminal;
    for (const [sign, files] of [
      ['+', added],
      ['~', updated],
      ['>', renamed.map(({ from, to }) => `${from} > ${to}`)],
      ['-', removed],
      ['=', duplicates.map(say.duplicate)],
      ['!', withdrawn.map((file) => say.withdrawn({ file }))],
    ] as const) {
      for (const file of files) process.stdout.write(`${sign} ${file}\n`);
    }
    const counts = {
      added: added.length,
      updated: updated.length,
      removed: removed.length,
      unchanged: unchanged.length,
      failed: failed.length,
    };
    process.stdout.write(`${say.indexed(counts)}\n`);
  }
  writeFailures(report.failed);
  if (report.failed.length > 0) process.exitCode = EXIT.someFailed;
}
