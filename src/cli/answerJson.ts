import type { Reply } from '../answer/Answerer.ts';

/** An answer as the JSON contract has it (DESIGN, "Terminal"), one line without the id. */
export function answerJson({ answer }: Reply, ms: number): Record<string, unknown> {
  const { language, outcome, text, offers, facts, citations } = answer;
  return { language, outcome, text, offers, facts, citations, ms: Math.round(ms * 10) / 10 };
}
