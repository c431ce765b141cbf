import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { UserError } from '../errors/UserError.ts';
import { answerJson } from './answerJson.ts';
import type { TerminalAnswerer } from './openAnswerer.ts';
import { EXIT, explain, terminalMessages } from './run.ts';

const LINE = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
  previous: z.string().nullish(),
});

/** @throws UserError when the file of questions can't be read */
export async function checkBatchFile(file: string): Promise<void> {
  await access(file, constants.R_OK).catch((error: NodeJS.ErrnoException) => {
    throw new UserError('fileUnreadable', { file, reason: error.code ?? error.message }, { cause: error });
  });
}

/**
 * Answers a file of questions, one JSON object a line, writing one a line on standard output. A line that can't be
 * answered gets one line on standard error and stops nothing.
 * @returns the exit status
 */
export async function answerBatch(file: string, answerer: TerminalAnswerer, offer?: string): Promise<number> {
  let status: number = EXIT.done;
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    if (line.trim() === '') continue;
    const parsed = LINE.safeParse(parseJson(line));
    if (!parsed.success) {
      process.stderr.write(`${terminalMessages().errors.batchLine({ line: number })}\n`);
      status = EXIT.someFailed;
      continue;
    }
    const { id, question, previous } = parsed.data;
    try {
      const before = previous ? await answerer.answer(previous, { offer }) : undefined;
      const started = performance.now();
      const reply = await answerer.answer(question, {
        memory: before?.memory,
        offer,
        turns: before ? [{ question: previous!, answer: before.answer.text }] : [],
      });
      process.stdout.write(`${JSON.stringify({ id, ...answerJson(reply, performance.now() - started) })}\n`);
    } catch (error) {
      // Whatever goes wrong with one question, a fault of ours included, the others are answered.
      process.stderr.write(`${number}: ${explain(error)}\n`);
      status = EXIT.someFailed;
    }
  }
  return status;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
