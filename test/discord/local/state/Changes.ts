/** Lets a test wait until something has become true, without polling. */
export class Changes {
  readonly #waiting = new Set<() => void>();

  /** To be called after every change that somebody may wait for. */
  notify(): void {
    for (const look of [...this.#waiting]) look();
  }

  /**
   * Waits until `get` returns something.
   * @param what ends the sentence of the error: "waited 3000 ms in vain for …"
   */
  until<T>(get: () => T | undefined, what: () => string, timeoutMs: number): Promise<T> {
    // The place of the call, which a timer's stack would not show.
    const late = new Error();
    return new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(look);
      };
      const look = (): void => {
        const value = get();
        if (value === undefined) return;
        done();
        resolve(value);
      };
      const timer = setTimeout(() => {
        done();
        late.message = `waited ${timeoutMs} ms in vain for ${what()}`;
        reject(late);
      }, timeoutMs);
      this.#waiting.add(look);
      look();
    });
  }
}
