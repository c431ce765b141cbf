import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Answerer } from '../answer/Answerer.ts';
import { PROJECT_ROOT } from '../config/paths.ts';
import { readConfig } from '../config/readConfig.ts';
import { readGoldQuestions } from '../eval/GoldQuestion.ts';
import { judge } from '../eval/judge.ts';
import { measureRetrieval } from '../eval/measureRetrieval.ts';
import { gradeTable, retrievalTable } from '../eval/tabulate.ts';
import { type JudgedAnswer, writeReport } from '../eval/writeReport.ts';
import { openForTerminal } from './openForTerminal.ts';
import { run } from './run.ts';

interface EvalOptions {
  readonly questions: string;
  readonly corpus?: string;
  readonly model?: string;
  readonly failures?: boolean;
  readonly report: string;
}

await run((command) =>
  command
    .name('npm run eval --')
    .description('Measures retrieval and answers against questions with known answers.')
    .requiredOption('--questions <file>', 'questions with what a right answer holds, one JSON object a line')
    .option('--corpus <dir>', 'folder of the offers (CORPUS_DIR)')
    .option('--model <model>', 'embedding model (EMBEDDING_MODEL)')
    .option('--failures', 'print each wrong answer with what is wrong')
    .option('--report <file>', 'the HTML report', join(PROJECT_ROOT, 'reports', 'eval.html'))
    .action(evaluate),
);

async function evaluate(options: EvalOptions): Promise<void> {
  const config = readConfig(options.model ? { ...process.env, EMBEDDING_MODEL: options.model } : process.env);
  const questions = await readGoldQuestions(options.questions);
  // An index of its own: measuring another model or corpus must not touch the one that answers.
  const folder = await mkdtemp(join(tmpdir(), 'offers-eval-'));
  try {
    const { index } = await openForTerminal(config, {
      ...(options.corpus && { corpus: options.corpus }),
      index: folder,
    });
    const answerer = new Answerer(index);
    const judged: JudgedAnswer[] = [];
    for (const gold of questions) {
      const memory = gold.previous ? (await answerer.answer(gold.previous)).memory : undefined;
      const { answer } = await answerer.answer(gold.question, { memory });
      judged.push({ gold, answer, faults: judge(gold, answer) });
    }
    const figures = `${retrievalTable(await measureRetrieval(questions, answerer, index))}\n\n${gradeTable(judged)}`;
    await mkdir(dirname(options.report), { recursive: true });
    await writeFile(options.report, writeReport(judged, figures, index));
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
