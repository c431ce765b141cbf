import { UserError } from '../errors/UserError.ts';
import { en } from '../locales/en.ts';
import type { Messages } from '../locales/Messages.ts';

/** An error as it travels between processes. */
export interface CarriedError {
  readonly key?: string;
  readonly details?: unknown;
  readonly message: string;
  readonly stack?: string;
}

export function carry(error: unknown): CarriedError {
  if (error instanceof UserError) return { key: error.key, details: error.details, message: error.message };
  if (error instanceof Error)
    return { message: error.message, ...(error.stack ? { stack: error.stack } : {}) };
  return { message: String(error) };
}

/** The error as it was thrown in the other process: a UserError stays one, whatever else is a bug there. */
export function revive({ key, details, message, stack }: CarriedError): Error {
  if (key !== undefined && key in en.errors)
    return new UserError(key as keyof Messages['errors'], details as never);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
