import { clearScreenDown, moveCursor } from 'node:readline';
import type { WriteStream } from 'node:tty';
import type { Answer } from '../answer/Answer.ts';
import { renderAnswer } from './renderAnswer.ts';

/** Marks of colour take no room. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that begins them is one
const COLOURS = /\u001b\[\d+m/g;

/** Where an answer is shown while it comes; each time the one before is written over. */
export interface Growing {
  readonly show: (answer: Answer) => void;
  /** Takes away what was shown, so that the whole answer can be written. */
  clear(): void;
}

/** Shows an answer while it comes; undefined where the output is no terminal, which gets the whole answer only. */
export function showGrowing(output: WriteStream = process.stdout): Growing | undefined {
  if (!output.isTTY) return undefined;
  let rows = 0;
  const clear = (): void => {
    if (rows === 0) return;
    moveCursor(output, -output.columns, -rows);
    clearScreenDown(output);
    rows = 0;
  };
  return {
    show(answer) {
      clear();
      const text = renderAnswer(answer);
      // What is higher than the screen could not be taken away again.
      const lines = text.split('\n').map((line) => line.replace(COLOURS, '').length);
      const height = lines.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / output.columns)), 0);
      if (height >= output.rows) return;
      output.write(`${text}\n`);
      rows = height;
    },
    clear,
  };
}
