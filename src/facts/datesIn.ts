import type { StatementView } from './StatementView.ts';
import { parseDates } from './values/parseDates.ts';

const parsed = new WeakMap<StatementView, ReturnType<typeof parseDates>>();

/** The dates in a statement, parsed once for all readers that look for them. */
export function datesIn(view: StatementView): ReturnType<typeof parseDates> {
  let dates = parsed.get(view);
  if (!dates) {
    dates = parseDates(view.folded);
    parsed.set(view, dates);
  }
  return dates;
}
