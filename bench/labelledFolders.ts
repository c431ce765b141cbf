import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/config/paths.ts';

export interface LabelledFolder {
  readonly name: string;
  /** A file of labelled questions. */
  readonly questions: string;
  /** The folder with the offers they are about. */
  readonly corpus: string;
}

const SUFFIX = '.questions.jsonl';

/** All labelled questions of the project with the offers they are about: those of the corpus first. */
export function labelledFolders(): LabelledFolder[] {
  const offers = join(PROJECT_ROOT, 'test', 'offers');
  const names = readdirSync(offers).filter((name) => name.endsWith(SUFFIX));
  return [
    {
      name: 'corpus',
      questions: join(PROJECT_ROOT, 'test', 'questions', 'corpus.jsonl'),
      corpus: join(PROJECT_ROOT, 'corpus'),
    },
    ...names.map((file) => {
      const name = file.slice(0, -SUFFIX.length);
      return { name, questions: join(offers, file), corpus: join(offers, name) };
    }),
  ];
}
