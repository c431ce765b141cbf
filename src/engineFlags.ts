/** Flags by the major version of V8 that is known to understand them (Node 20: 11; 22: 12; 24: 13): others refuse to start. */
const UNDERSTOOD: Readonly<Record<string, readonly string[]>> = {
  11: ['--no-regexp-tier-up', '--interrupt-budget=500000'],
  12: ['--no-regexp-tier-up'],
  13: ['--no-regexp-tier-up'],
};

/**
 * How V8 is to run the processes we start, many of which live for a second. Most of our patterns are long lists of words
 * that every text is searched for: they are compiled at once, not interpreted first. A function is optimised when it has
 * run a few times as much as by default: in a short run hardly any pays that back, on long work it makes next to no
 * difference. Only for a command line: V8 may crash when it is told later.
 */
export const ENGINE_FLAGS: readonly string[] = UNDERSTOOD[process.versions.v8.split('.')[0]!] ?? [];
