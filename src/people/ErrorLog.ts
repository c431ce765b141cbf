/** Where faults are told of that nobody is there to be shown; a pino log is one. */
export interface ErrorLog {
  error(details: object, message: string): void;
}
