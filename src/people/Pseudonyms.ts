import { createHmac } from 'node:crypto';
import type { ErrorLog } from './ErrorLog.ts';
import type { PeopleDatabase } from './PeopleDatabase.ts';
import { readSecret } from './secret.ts';

/** Under which key the database remembers which secret it was written with. */
const MARK = 'secret';

/** Names for students that say nothing without the secret, yet are always the same for the same student. */
export class Pseudonyms {
  readonly #secret: Buffer;

  private constructor(secret: Buffer) {
    this.#secret = secret;
  }

  /**
   * Reads the secret of a data folder, or makes it. A secret other than the one before is used, but logged.
   * @throws UserError when it can't be read or written
   */
  static open(folder: string, database: PeopleDatabase, log: ErrorLog): Pseudonyms {
    const pseudonyms = new Pseudonyms(readSecret(folder, database));
    const check = pseudonyms.of(MARK);
    const known = database.first<{ value: string }>('SELECT value FROM marks WHERE key = ?', [MARK]);
    if (known?.value === check) return pseudonyms;
    if (known) {
      log.error(
        { folder },
        'The secret of the data folder is not the one before: what students asked until now can no longer be found ' +
          'when they ask to be forgotten. Restore the file "secret" from a backup.',
      );
      return pseudonyms;
    }
    database.run('INSERT INTO marks (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING', [MARK, check]);
    return pseudonyms;
  }

  /** HMAC-SHA256, the first 128 bits as 32 hexadecimal digits. */
  of(id: string): string {
    return createHmac('sha256', this.#secret).update(id).digest('hex').slice(0, 32);
  }
}
