import type { RetrievalFigures } from './rankFigures.ts';
import type { JudgedAnswer } from './writeReport.ts';

/** The grade by kind, language and field, then in all, one line each. */
export function gradeTable(judged: readonly JudgedAnswer[]): string {
  const groups = new Map<string, { right: number; all: number }>();
  for (const { gold, faults } of judged) {
    for (const group of [
      `kind ${gold.kind}`,
      `language ${gold.lang}`,
      `field ${gold.field ?? 'none'}`,
      'all',
    ]) {
      const counts = groups.get(group) ?? { right: 0, all: 0 };
      counts.all++;
      if (faults.length === 0) counts.right++;
      groups.set(group, counts);
    }
  }
  const lines = [...groups].sort(([a], [b]) => (a === 'all' ? 1 : b === 'all' ? -1 : a < b ? -1 : 1));
  return lines
    .map(([group, { right, all }]) => `${group.padEnd(24)} ${right}/${all}`.padEnd(36) + percent(right / all))
    .join('\n');
}

/** The retrieval figures by language, then in all. */
export function retrievalTable(figures: ReadonlyMap<string, RetrievalFigures>): string {
  return [header('retrieval', SHORT_NAME), ...inOrder(figures).map((row) => line(row, SHORT_NAME))].join(
    '\n',
  );
}

/** How well the line that answers is found inside the right offer, by each of several ways to score lines. */
export function lineTable(scorers: ReadonlyMap<string, ReadonlyMap<string, RetrievalFigures>>): string {
  const rows = [...scorers].flatMap(([name, figures]) =>
    inOrder(figures).map(([group, found]) => line([`${name}, ${group}`, found], LONG_NAME)),
  );
  return [header('line in the right offer', LONG_NAME), ...rows].join('\n');
}

const SHORT_NAME = 10;
const LONG_NAME = 40;

function inOrder(figures: ReadonlyMap<string, RetrievalFigures>): [string, RetrievalFigures][] {
  return [...figures].sort(([a], [b]) => (a === 'all' ? 1 : b === 'all' ? -1 : a < b ? -1 : 1));
}

function header(name: string, width: number): string {
  const columns = ['questions'.padStart(9), ...['hit@1', 'hit@5', 'MRR'].map((column) => column.padStart(7))];
  return [name.padEnd(width), ...columns].join('');
}

function line([group, found]: readonly [string, RetrievalFigures], width: number): string {
  const shares = [found.hitAt1, found.hitAt5, found.meanReciprocalRank].map((x) => x.toFixed(2).padStart(7));
  return [group.padEnd(width), String(found.questions).padStart(9), ...shares].join('');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
