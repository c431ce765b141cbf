import { SingleBar } from 'cli-progress';
import type { Config } from '../config/readConfig.ts';
import { demandFolder } from '../corpus/listCorpus.ts';
import type { OfferEmbeddings } from '../embedding/OfferEmbeddings.ts';
import { openEmbeddings } from '../embedding/TransformersEmbeddings.ts';
import { type OpenedIndex, openIndex } from '../index/openIndex.ts';
import type { SynchroniseOptions } from '../index/synchronise.ts';
import { createLog } from '../log.ts';
import { terminalMessages } from './run.ts';

/** The folders and the model of the configuration, where the command line does not name others. */
export interface FolderOptions {
  readonly corpus?: string;
  readonly index?: string;
}

/** The options of a synchronisation, with a progress bar on a terminal and reasons for rebuilding in the log. */
export function withProgress(
  config: Config,
  folders: FolderOptions,
  embeddings: OfferEmbeddings,
): SynchroniseOptions & { readonly finish: () => void } {
  const log = createLog(config.logLevel);
  const bar = new SingleBar({
    format: `${terminalMessages().terminal.indexing} {bar} {value}/{total}`,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  let started = false;
  return {
    corpus: folders.corpus ?? config.corpus,
    index: folders.index ?? config.index,
    embeddings,
    onWait: (holder) =>
      void process.stderr.write(
        `${terminalMessages().terminal.waiting({ pid: holder?.pid ?? null, since: holder?.since ?? null })}\n`,
      ),
    onRebuild: (reason) => log.warn({ index: folders.index ?? config.index, reason }, 'index rebuilt'),
    onProgress: (done, all) => {
      if (!process.stderr.isTTY) return;
      if (!started) bar.start(all, 0);
      started = true;
      bar.update(done);
    },
    finish: () => bar.stop(),
  };
}

/** Brings the index up to date and opens it; files that failed get a line each on standard error. */
export async function openForTerminal(config: Config, folders: FolderOptions): Promise<OpenedIndex> {
  demandFolder(folders.corpus ?? config.corpus);
  const embeddings = await openEmbeddings(config.model);
  const options = withProgress(config, folders, embeddings);
  try {
    const opened = await openIndex(options);
    writeFailures(opened.report.failed);
    return opened;
  } finally {
    options.finish();
  }
}

/** One line on standard error for each file that is not in the index. */
export function writeFailures(failed: OpenedIndex['report']['failed']): void {
  const messages = terminalMessages();
  for (const { file, reason, detail } of failed) {
    // Only who wrote a side file by hand is helped by what exactly is wrong in it.
    const told =
      reason === 'sideFile' && detail
        ? `${messages.failures[reason]} (${detail})`
        : messages.failures[reason];
    process.stderr.write(`${messages.terminal.failedFile({ file, reason: told })}\n`);
  }
}
