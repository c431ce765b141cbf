import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UserError } from '../errors/UserError.ts';
import { LANGUAGES } from '../language/Language.ts';

/** A question with what a right answer holds; one line of a question file. */
const GOLD_QUESTION = z.object({
  id: z.string(),
  lang: z.enum(LANGUAGES),
  question: z.string(),
  previous: z.string().nullish(),
  kind: z.enum(['field', 'open', 'followup', 'cross', 'unanswerable', 'offtopic']),
  field: z.string().nullish(),
  /** The offers to cite or list. */
  offers: z.array(z.string()),
  reject_offers: z.array(z.string()).default([]),
  /** Each group needs one of its alternatives in the text or a quote. */
  expect: z.array(z.array(z.string())),
  reject: z.array(z.string()).default([]),
  /** "any" when citing one of the offers is enough. */
  cite: z.string().nullish(),
  /** The words of the offer that answer, for measuring retrieval. */
  quote: z.string().nullish(),
  quote_offer: z.string().nullish(),
});
export type GoldQuestion = z.infer<typeof GOLD_QUESTION>;

/**
 * Reads a file of questions, one JSON object a line.
 * @throws UserError when it can't be read or a line is not such an object
 */
export async function readGoldQuestions(file: string): Promise<GoldQuestion[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError('fileUnreadable', { file, reason: error.code ?? error.message }, { cause: error });
  });
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [GOLD_QUESTION.parse(JSON.parse(line))];
    } catch (error) {
      throw new UserError('batchLine', { line: i + 1 }, { cause: error });
    }
  });
}
