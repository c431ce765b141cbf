/** The versions of V8 (those of Node 20 to 24) that are known to understand the flag: others would refuse to start. */
const UNDERSTOOD = /^1[1-3]\./;

/**
 * How V8 is to run the processes we start. Most of our patterns are long lists of words that every text is searched for:
 * they are compiled at once, not interpreted first. Only for a command line: V8 may crash when it is told later.
 */
export const ENGINE_FLAGS: readonly string[] = UNDERSTOOD.test(process.versions.v8)
  ? ['--no-regexp-tier-up']
  : [];
