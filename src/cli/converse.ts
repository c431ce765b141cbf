import { createInterface } from 'node:readline/promises';
import type { Reply } from '../answer/Answerer.ts';
import { UserError } from '../errors/UserError.ts';
import { MOST_TURNS, type Turn } from '../llm/Turn.ts';
import type { TerminalAnswerer } from './openAnswerer.ts';
import { renderAnswer } from './renderAnswer.ts';
import { explain, terminalMessages } from './run.ts';
import { showGrowing } from './showGrowing.ts';

/** An interactive conversation that remembers the offer talked about, until an empty line or the end of the input. */
export async function converse(answerer: TerminalAnswerer, offers: number, offer?: string): Promise<void> {
  const { terminal } = terminalMessages();
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY ?? false,
  });
  process.stdout.write(`${terminal.welcome({ offers })}\n`);
  lines.setPrompt('> ');
  lines.prompt();
  let memory: Reply['memory'] | undefined;
  let turns: readonly Turn[] = [];
  const growing = showGrowing();
  for await (const line of lines) {
    if (line.trim() === '') break;
    try {
      const reply = await answerer.answer(line, { memory, offer, turns, onPartial: growing?.show });
      growing?.clear();
      memory = reply.memory;
      turns = [...turns, { question: line, answer: reply.answer.text }].slice(-MOST_TURNS);
      process.stdout.write(`${renderAnswer(reply.answer)}\n\n`);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      process.stdout.write(`${explain(error)}\n\n`);
    }
    lines.prompt();
  }
  lines.close();
  process.stdout.write(`${terminal.goodbye}\n`);
}
