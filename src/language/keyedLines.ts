import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../config/paths.ts';

/**
 * A table of models/words whose lines begin with a key: of a key the rest of its line, in cells; none where it has no
 * line. Few of the keys are ever asked for: the file is read at the first call, and a line is cut when it is asked for.
 */
export function keyedLines(name: string): (key: string) => readonly string[] {
  let lines: ReadonlyMap<string, string> | undefined;
  return (key) => {
    lines ??= read(join(PROJECT_ROOT, 'models', 'words', name));
    return lines.get(key)?.split('\t') ?? [];
  };
}

function read(file: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const end = line.indexOf('\t');
    if (end > 0) found.set(line.slice(0, end), line.slice(end + 1));
  }
  return found;
}
