import { checkedQuestion } from '../answer/checkedQuestion.ts';
import { readConfig } from '../config/readConfig.ts';
import { UserError } from '../errors/UserError.ts';
import { detectLanguage } from '../language/detectLanguage.ts';
import { MESSAGES } from '../locales/index.ts';
import { answerBatch, checkBatchFile } from './answerBatch.ts';
import { answerJson } from './answerJson.ts';
import { converse } from './converse.ts';
import type { TerminalAnswerer } from './openAnswerer.ts';
import type { FolderOptions } from './openForTerminal.ts';
import { renderAnswer } from './renderAnswer.ts';
import { EXIT, explain, run } from './run.ts';
import { showGrowing } from './showGrowing.ts';

interface AskOptions extends FolderOptions {
  readonly offer?: string;
  readonly json?: boolean;
  readonly batch?: string;
}

await run((command) =>
  command
    .name('npm run ask --')
    .description('Answers a question about the internship offers. Without a question: a conversation.')
    .argument('[question...]', 'the question, in French, English or Spanish')
    .option('--offer <id>', 'answer about this offer only (its file name)')
    .option('--corpus <dir>', 'folder of the offers (CORPUS_DIR)')
    .option('--index <dir>', 'folder of the index (INDEX_DIR)')
    .option('--json', 'print the answer as JSON')
    .option('--batch <file>', 'answer a file of questions, one JSON object a line')
    .action((words: string[], options: AskOptions) =>
      ask(words.length > 0 ? words.join(' ') : undefined, options),
    ),
);

async function ask(question: string | undefined, options: AskOptions): Promise<void> {
  const config = readConfig();
  // What can't be answered is said at once, before a model is loaded and an index made.
  if (options.batch !== undefined) await checkBatchFile(options.batch);
  else if (question !== undefined && !isAskable(question)) return;
  // Loaded only now: half of what a refused question would take.
  const [{ openForTerminal }, { openAnswerer }] = await Promise.all([
    import('./openForTerminal.ts'),
    import('./openAnswerer.ts'),
  ]);
  const { index } = await openForTerminal(config, options);
  let answerer: TerminalAnswerer | undefined;
  try {
    answerer = await openAnswerer(config, index);
    if (options.batch !== undefined)
      process.exitCode = await answerBatch(options.batch, answerer, options.offer);
    else if (question === undefined) await converse(answerer, index.offerIds().length, options.offer);
    else await answerOne(question, answerer, options);
  } finally {
    answerer?.close();
    index.close();
  }
}

/** Whether a question can be asked at all; if not, what is wrong with it is said in its language. */
function isAskable(question: string): boolean {
  try {
    checkedQuestion(question);
    return true;
  } catch (error) {
    tellWhy(error, question);
    return false;
  }
}

function tellWhy(error: unknown, question: string): void {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${explain(error, MESSAGES[detectLanguage(question)])}\n`);
  process.exitCode = EXIT.couldNotRun;
}

async function answerOne(
  question: string,
  answerer: TerminalAnswerer,
  { offer, json }: AskOptions,
): Promise<void> {
  try {
    const started = performance.now();
    const growing = json ? undefined : showGrowing();
    const reply = await answerer.answer(question, { offer, onPartial: growing?.show });
    growing?.clear();
    const ms = performance.now() - started;
    process.stdout.write(
      json ? `${JSON.stringify(answerJson(reply, ms))}\n` : `${renderAnswer(reply.answer)}\n`,
    );
  } catch (error) {
    tellWhy(error, question);
  }
}
