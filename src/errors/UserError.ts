import type { Messages } from '../locales/Messages.ts';

type ErrorMessages = Messages['errors'];

/**
 * Something a person can put right: shown as one line in their language, without a stack. Anything else that is
 * thrown is a bug or a broken machine, and is loud in the log.
 */
export class UserError<Key extends keyof ErrorMessages = keyof ErrorMessages> extends Error {
  override readonly name = 'UserError';
  readonly key: Key;
  readonly details: Parameters<ErrorMessages[Key]>[0];

  /** @param key the sentence in `locales`, which says what is wrong and what to do */
  constructor(key: Key, details: Parameters<ErrorMessages[Key]>[0], options?: ErrorOptions) {
    super(`${key} ${JSON.stringify(details)}`, options);
    this.key = key;
    this.details = details;
  }

  /** The line to show, from the messages of the reader's language. */
  describe(messages: Messages): string {
    const sentence = messages.errors[this.key] as (details: Parameters<ErrorMessages[Key]>[0]) => string;
    return sentence(this.details);
  }
}
