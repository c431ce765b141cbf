/** Sends to the process that started this one; one that has just ended needs to be told nothing any more. */
export function tellParent(message: object): void {
  process.send?.(message, undefined, {}, () => undefined);
}
