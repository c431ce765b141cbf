import type { Span, Statement } from '../corpus/Offer.ts';

/** Boxes as documents write them, as forms are read, and as one types them: "[x]", "( )". */
const FULL = String.raw`[☑☒]|(?<![^\s:;,|(])(?:\[[xX✓✔]\]|\([xX✓✔]\))(?!\()`;
const SURELY_EMPTY = String.raw`☐|(?<![^\s:;,|(])(?:\[[ _]?\]|\([ _]\))(?!\()`;
/** A plain square may be a bullet. */
const EMPTY = `${SURELY_EMPTY}|□`;
const TICKED = new RegExp(FULL, 'u');
const UNTICKED = new RegExp(SURELY_EMPTY, 'gu');
const UNTICKED_BULLET = new RegExp(String.raw`(?:${EMPTY})\s*$`, 'u');
const LONGEST_BULLET = 8;
const BOX = new RegExp(String.raw`(?:${EMPTY}|${FULL})\s*`, 'gu');
/** A box with what it is for: up to the next box, a wide gap, or the end of the sentence. */
const UNTICKED_OPTION = new RegExp(
  String.raw`(?:${EMPTY})(?:(?!\s{3}|\t|${EMPTY}|${FULL}|[;\n]|\.(?:\s|$)).)*`,
  'gu',
);

/** Whether an offer shows which of its boxes are ticked: elsewhere an empty box is a bullet like others. */
export function showsTicks(text: string): boolean {
  return TICKED.test(text);
}

/** Whether a value is boxes of which none is ticked. */
export function isUnticked(value: string): boolean {
  return (value.match(UNTICKED)?.length ?? 0) > 1 && !TICKED.test(value);
}

/**
 * Where an offer that shows ticks names what was not ticked, or has a box: all that a statement's value says without saying
 * it of the internship.
 */
export function silentSpans(text: string, { kind, value }: Pick<Statement, 'kind' | 'value'>): Span[] {
  if (
    kind === 'bullet' &&
    UNTICKED_BULLET.test(text.slice(Math.max(0, value.start - LONGEST_BULLET), value.start))
  )
    return [{ start: value.start, end: value.end }];
  const said = text.slice(value.start, value.end);
  return [...said.matchAll(UNTICKED_OPTION), ...said.matchAll(BOX)].map(({ 0: words, index }) => ({
    start: value.start + index,
    end: value.start + index + words.length,
  }));
}
