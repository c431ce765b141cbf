import { type APIUser, Locale, type UserFlags } from 'discord-api-types/v10';

export interface UserOptions {
  /** The language of their client. */
  locale?: Locale | `${Locale}`;
  displayName?: string;
  bot?: boolean;
}

/** An account: a person, or the bot. */
export class LocalUser {
  readonly data: APIUser;
  readonly locale: Locale;
  /** Whether they let the bot write to them. */
  acceptsDirectMessages = true;

  constructor(id: string, username: string, { locale, displayName, bot }: UserOptions = {}) {
    this.locale = (locale ?? Locale.EnglishUS) as Locale;
    this.data = {
      id,
      username,
      discriminator: '0',
      global_name: displayName ?? null,
      avatar: null,
      public_flags: 0 as UserFlags,
      flags: 0 as UserFlags,
      primary_guild: null,
      ...(bot && { bot }),
    };
  }

  get id(): string {
    return this.data.id;
  }

  get name(): string {
    return this.data.username;
  }

  get mention(): string {
    return `<@${this.id}>`;
  }
}
