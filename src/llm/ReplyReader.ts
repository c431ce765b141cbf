import { parsePartialJson } from '@langchain/core/output_parsers';
import { type ClaimedStatement, REPLY, STATEMENT } from './replySchema.ts';

/** A reply is never longer; a model that goes on and on is cut short. */
const LONGEST_REPLY = 20_000;

/** Reads a reply while it comes: which statements are complete, and at its end whether it is what was asked for. */
export class ReplyReader {
  #text = '';
  #read = 0;

  get text(): string {
    return this.#text;
  }

  /** Whether more has come than any reply holds. */
  get isTooLong(): boolean {
    return this.#text.length > LONGEST_REPLY;
  }

  /** Takes the next piece and returns the statements it completes. */
  push(piece: string): ClaimedStatement[] {
    this.#text += piece;
    // A statement is complete when its brace is closed.
    return piece.includes('}') ? this.#take(this.#statements(), 1) : [];
  }

  /**
   * The statements not returned yet, and whether the whole is a reply as asked for. Statements before a fault were
   * returned by then: each is proven by itself.
   */
  end(): { readonly statements: ClaimedStatement[]; readonly isWhole: boolean } {
    const json = bareJson(this.#text);
    let parsed: unknown;
    try {
      parsed = JSON.parse(json);
    } catch {
      return { statements: [], isWhole: false };
    }
    const reply = REPLY.safeParse(parsed);
    if (!reply.success) return { statements: [], isWhole: false };
    return { statements: this.#take(reply.data.statements, 0), isWhole: true };
  }

  /** @param open how many at the end may not be complete yet */
  #take(statements: readonly unknown[], open: number): ClaimedStatement[] {
    const complete = statements.slice(this.#read, Math.max(this.#read, statements.length - open));
    this.#read += complete.length;
    return complete.flatMap((statement) => STATEMENT.safeParse(statement).data ?? []);
  }

  #statements(): readonly unknown[] {
    let parsed: unknown;
    try {
      parsed = parsePartialJson(bareJson(this.#text));
    } catch {
      return [];
    }
    const statements = (parsed as { statements?: unknown } | null)?.statements;
    return Array.isArray(statements) ? statements : [];
  }
}

/** The JSON in a reply that some models wrap into a code block, or put their thoughts before. */
function bareJson(text: string): string {
  const thought = text.replace(/^\s*<think>[\s\S]*?<\/think>/, '');
  const start = thought.indexOf('{');
  const end = thought.lastIndexOf('}');
  return start < 0
    ? ''
    : thought.slice(start, /```\s*$/.test(thought) && end > start ? end + 1 : undefined).trim();
}
