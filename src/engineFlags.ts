import { setFlagsFromString } from 'node:v8';

/** A function is optimised when it has run a few times as much as by default: in a short run hardly any pays that back. */
const OPTIMISE_LATER = '--interrupt-budget=500000';

/**
 * How V8 is to run the processes we start, many of which live for a second. On long work it makes next to no difference.
 * Most of our patterns are long lists of words that every text is searched for: they are compiled at once, not interpreted
 * first. That has to be said at the start: V8 crashes when it is changed after the first pattern.
 */
export const ENGINE_FLAGS: readonly string[] = ['--no-regexp-tier-up', OPTIMISE_LATER];

/** The same for a program that others have started, as far as that can still be said. */
export function optimiseLater(): void {
  setFlagsFromString(OPTIMISE_LATER);
}
