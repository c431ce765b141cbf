import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Answerer } from '../answer/Answerer.ts';
import { PROJECT_ROOT } from '../config/paths.ts';
import { readConfig } from '../config/readConfig.ts';
import { loadEmbeddings } from '../embedding/TransformersEmbeddings.ts';
import { UserError } from '../errors/UserError.ts';
import { type GoldQuestion, readGoldQuestions } from '../eval/GoldQuestion.ts';
import { judge } from '../eval/judge.ts';
import { byMeaning, byWords, measureLines } from '../eval/measureLines.ts';
import { measureRetrieval } from '../eval/measureRetrieval.ts';
import type { RetrievalFigures } from '../eval/rankFigures.ts';
import { gradeTable, lineTable, retrievalTable } from '../eval/tabulate.ts';
import { wordingTable } from '../eval/wordingTable.ts';
import { type JudgedAnswer, writeReport } from '../eval/writeReport.ts';
import type { OfferIndex } from '../index/OfferIndex.ts';
import type { WordingReport } from '../llm/WordingReport.ts';
import { openAnswerer } from './openAnswerer.ts';
import { openForTerminal } from './openForTerminal.ts';
import { run, terminalMessages } from './run.ts';

interface EvalOptions {
  readonly questions: string;
  readonly corpus?: string;
  readonly model?: readonly string[];
  readonly failures?: boolean;
  readonly llm?: boolean;
  readonly report: string;
}

await run((command) =>
  command
    .name('npm run eval --')
    .description('Measures retrieval and answers against questions with known answers.')
    .requiredOption('--questions <file>', 'questions with what a right answer holds, one JSON object a line')
    .option('--corpus <dir>', 'folder of the offers (CORPUS_DIR)')
    .option(
      '--model <models...>',
      'embedding model (EMBEDDING_MODEL); the first is measured whole, further ones are set beside it',
    )
    .option(
      '--llm',
      'have the answers worded by the language model of LLM_BASE_URL, and say what became of that',
    )
    .option('--failures', 'print each wrong answer with what is wrong')
    .option('--report <file>', 'the HTML report', join(PROJECT_ROOT, 'reports', 'eval.html'))
    .action(evaluate),
);

async function evaluate(options: EvalOptions): Promise<void> {
  const [model, ...others] = options.model ?? [];
  const config = readConfig(model ? { ...process.env, EMBEDDING_MODEL: model } : process.env);
  if (options.llm && config.llm === null) throw new UserError('llmMissing', {});
  const questions = await readGoldQuestions(options.questions);
  // An index of its own: measuring another model or corpus must not touch the one that answers.
  const folder = await mkdtemp(join(tmpdir(), 'offers-eval-'));
  try {
    const { index } = await openForTerminal(config, {
      ...(options.corpus && { corpus: options.corpus }),
      index: folder,
    });
    const answerer = new Answerer(index);
    const graded = await openAnswerer({ ...config, llm: options.llm ? config.llm : null }, index, answerer);
    const judged: JudgedAnswer[] = [];
    const wordings: WordingReport[] = [];
    for (const gold of questions) {
      const before = gold.previous ? await graded.answer(gold.previous) : undefined;
      const { answer, wording } = await graded.answer(gold.question, {
        memory: before?.memory,
        turns: before ? [{ question: gold.previous!, answer: before.answer.text }] : [],
      });
      if (wording) wordings.push(wording);
      judged.push({ gold, answer, faults: judge(gold, answer) });
    }
    const figures = [
      retrievalTable(await measureRetrieval(questions, answerer, index)),
      lineTable(await compareLines(questions, index, [config.model, ...others])),
      gradeTable(judged),
      ...(options.llm ? [wordingTable(wordings)] : []),
    ].join('\n\n');
    await mkdir(dirname(options.report), { recursive: true });
    await writeFile(options.report, writeReport(judged, figures, index));
    graded.close();
    index.close();
    if (options.failures) {
      for (const { gold, faults } of judged) {
        if (faults.length > 0) process.stdout.write(`${gold.id} | ${gold.question} | ${faults.join('; ')}\n`);
      }
    }
    process.stdout.write(`${figures}\n\n${options.report}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** BM25 and some models on the same questions; a model that can't be loaded gets a line on standard error. */
async function compareLines(
  questions: readonly GoldQuestion[],
  index: OfferIndex,
  models: readonly string[],
): Promise<Map<string, Map<string, RetrievalFigures>>> {
  const compared = new Map([['BM25', await measureLines(questions, index, byWords)]]);
  for (const model of models) {
    try {
      const embeddings = await loadEmbeddings(model);
      compared.set(basename(model), await measureLines(questions, index, byMeaning(embeddings)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      process.stderr.write(`${error.describe(terminalMessages())}\n`);
    }
  }
  return compared;
}
