/** Something that a person's client would not let them do: a mistake in the test, or a thing the bot never offered. */
export class NotPossible extends Error {
  override readonly name: string = 'NotPossible';
}

/** The person's client does not show them this command here. */
export class CommandUnavailable extends NotPossible {
  override readonly name = 'CommandUnavailable';
}
