import type { Language } from '../language/Language.ts';
import { tokensOf } from './Budget.ts';
import type { Source } from './chooseSources.ts';
import { estimateTokens } from './estimateTokens.ts';
import { type LanguageModel, ModelFailure, type ModelMessage } from './LanguageModel.ts';
import { ReplyReader } from './ReplyReader.ts';
import type { ClaimedStatement } from './replySchema.ts';
import { type Refusal, VerifiedStatement } from './VerifiedStatement.ts';
import type { WordingTally } from './WordingReport.ts';

export interface ReplyOptions {
  readonly model: LanguageModel;
  readonly messages: readonly ModelMessage[];
  readonly sources: readonly Source[];
  readonly language: Language;
  readonly deadline: AbortSignal;
  readonly tally: WordingTally;
  /** Told of what is proven so far whenever it is more. */
  readonly onVerified: (verified: readonly VerifiedStatement[]) => void;
}

/** A statement of a model that is not shown, and why. */
export interface RefusedStatement {
  readonly text: string;
  readonly refusal: Refusal;
}

/** What a model replied, and how much of it is proven. */
export interface ReadReply {
  readonly text: string;
  /** Whether it was a reply as asked for. */
  readonly isWhole: boolean;
  readonly verified: readonly VerifiedStatement[];
  readonly refused: readonly RefusedStatement[];
}

/**
 * Reads one reply of a model, verifying each statement as soon as it is complete.
 * @throws ModelFailure when there is none in time, however the model hangs
 */
export async function readReply({
  model,
  messages,
  sources,
  language,
  deadline,
  tally,
  onVerified,
}: ReplyOptions): Promise<ReadReply> {
  const reader = new ReplyReader();
  const verified: VerifiedStatement[] = [];
  const refused: RefusedStatement[] = [];
  // Whatever the reply breaks off with, the tokens it took so far are used.
  let counted = {
    prompt: tokensOf(messages),
    completion: 0,
  };
  const take = (statements: readonly ClaimedStatement[]): void => {
    let isNew = false;
    for (const statement of statements) {
      const result = VerifiedStatement.verify(statement, sources, language);
      if (!VerifiedStatement.isOne(result)) refused.push({ text: statement.text, refusal: result });
      else if (!verified.some(({ text }) => text === result.text)) {
        verified.push(result);
        isNew = true;
      }
    }
    if (isNew) onVerified(verified);
  };
  tally.request();
  try {
    if (deadline.aborted) throw new ModelFailure('timeout');
    const pieces = model.reply(messages, deadline)[Symbol.asyncIterator]();
    const late = untilAborted(deadline);
    for (;;) {
      const next = pieces.next();
      // A model that hears no signal is not waited for.
      const result = await Promise.race([next, late]);
      if (result === 'late') {
        next.catch(() => undefined);
        pieces.return?.().catch(() => undefined);
        throw new ModelFailure('timeout');
      }
      if (result.done) break;
      const { text, tokens } = result.value;
      if (tokens) counted = tokens;
      else counted = { ...counted, completion: counted.completion + estimateTokens(text.length) };
      take(reader.push(text));
      if (reader.isTooLong) {
        pieces.return?.().catch(() => undefined);
        return { text: reader.text, isWhole: false, verified, refused };
      }
    }
  } catch (error) {
    // What a server refuses costs nothing.
    if (error instanceof ModelFailure && error.status !== null && reader.text === '')
      counted = { prompt: 0, completion: 0 };
    throw error;
  } finally {
    tally.used(counted);
  }
  const { statements, isWhole } = reader.end();
  take(statements);
  return { text: reader.text, isWhole, verified, refused };
}

function untilAborted(signal: AbortSignal): Promise<'late'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('late');
    else signal.addEventListener('abort', () => resolve('late'), { once: true });
  });
}
