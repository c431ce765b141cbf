import { Command, CommanderError } from 'commander';
import { optimiseLater } from '../engineFlags.ts';
import { UserError } from '../errors/UserError.ts';
import { languageOfLocale, MESSAGES } from '../locales/index.ts';
import type { Messages } from '../locales/Messages.ts';

/** The sentences of the person at the terminal, by the locale of their environment. */
export function terminalMessages(environment: NodeJS.ProcessEnv = process.env): Messages {
  return MESSAGES[languageOfLocale(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG)];
}

/** Exit statuses of the contract: the work was done, some of it failed, or it could not be done. */
export const EXIT = { done: 0, someFailed: 1, couldNotRun: 2 } as const;

/**
 * Runs one command: reads its options, does its work, and turns whatever goes wrong into one line on standard error
 * and an exit status. A stack is printed with LOG_LEVEL=debug only.
 * @param define adds arguments, options and an action, which returns the exit status
 */
export async function run(define: (command: Command) => void): Promise<void> {
  optimiseLater();
  const command = new Command()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .showSuggestionAfterError();
  define(command);
  try {
    await command.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = EXIT.couldNotRun;
  }
}

/** One line for whatever was thrown, in the language of the terminal. */
export function explain(error: unknown, messages: Messages = terminalMessages()): string {
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) return error.stack ?? error.message;
  if (error instanceof UserError) return error.describe(messages);
  if (error instanceof CommanderError) {
    const problem = error.message
      .replace(/^error: /, '')
      .replace(/\s+/g, ' ')
      .trim();
    return messages.errors.usage({ problem });
  }
  return `${error instanceof Error ? error.message : String(error)}`.split('\n')[0]!;
}
