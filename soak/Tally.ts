/** What came of the cycles of one kind. */
export class Tally {
  readonly name: string;
  readonly #started = performance.now();
  readonly #counts = new Map<string, number>();
  readonly illegal: string[] = [];
  #ms: number | undefined;

  constructor(name: string) {
    this.name = name;
  }

  count(outcome: string): void {
    this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1);
  }

  /** Notes something that must never be; what it says is printed at once. */
  fault(what: string): void {
    this.illegal.push(what);
    process.stderr.write(`ILLEGAL ${this.name}: ${what}\n`);
  }

  /** Ends the counting and prints what was counted. */
  print(): this {
    this.#ms = performance.now() - this.#started;
    process.stdout.write(`${this}\n`);
    return this;
  }

  /** One line of the table. */
  toString(): string {
    const counts = [...this.#counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
    const seconds = Math.round((this.#ms ?? performance.now() - this.#started) / 1000);
    return `${this.name.padEnd(34)} ${counts}; ${this.illegal.length} illegal; ${seconds} s`;
  }
}
