import type { Clock } from './Clock.ts';
import type { PeopleDatabase } from './PeopleDatabase.ts';

/** An offer that someone set out to announce and did not say to have announced. */
export interface PendingAnnouncement {
  readonly offer: string;
  readonly fingerprint: string;
  /** When it was claimed. */
  readonly at: Date;
}

/** An offer whose file has another name now. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** Under which key it is kept that the offers of the first start were taken for known. */
const BEGUN = 'announcements';

/** Which offers were announced: each once, by one process, whatever crashes or restarts. */
export class Announcements {
  readonly #database: PeopleDatabase;
  readonly #clock: Clock;

  constructor(database: PeopleDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** True exactly once an offer, for whoever may announce it. */
  claim(offer: string, fingerprint: string): boolean {
    const claimed = this.#database.run(
      'INSERT INTO announcements (offer, fingerprint, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      [offer, fingerprint, this.#clock.now().getTime()],
    );
    return claimed > 0;
  }

  /** An offer was removed: what comes back under its name is announced unless its fingerprint is the same. */
  forget(offer: string): void {
    this.#database.run('UPDATE announcements SET removed_at = ? WHERE offer = ? AND removed_at IS NULL', [
      this.#clock.now().getTime(),
      offer,
    ]);
  }

  /**
   * Takes note of the offers that there are, with their fingerprints: follows those that have another name now, forgets
   * those that are gone, follows the edits of those that stayed, and gives up the claim to those that came back as others.
   * @param onRenamed called for each offer with another name, in the same transaction
   */
  follow(
    present: ReadonlyMap<string, string>,
    onRenamed: (renaming: Renaming) => void = () => undefined,
  ): void {
    this.#database.transaction(() => {
      this.#followNames(present).forEach(onRenamed);
      const known = this.#database.all<{
        offer: string;
        fingerprint: string | null;
        removed_at: number | null;
      }>('SELECT offer, fingerprint, removed_at FROM announcements');
      for (const { offer, fingerprint, removed_at: removedAt } of known) {
        const now = present.get(offer);
        if (now === undefined) {
          if (removedAt === null) this.forget(offer);
        } else if (removedAt !== null && fingerprint !== now) {
          this.#database.run('DELETE FROM announcements WHERE offer = ?', [offer]);
        } else if (removedAt !== null || fingerprint !== now) {
          this.#database.run('UPDATE announcements SET fingerprint = ?, removed_at = NULL WHERE offer = ?', [
            now,
            offer,
          ]);
        }
      }
    });
  }

  /** The same text under a new name, where the old one is gone, is the same offer. */
  #followNames(present: ReadonlyMap<string, string>): Renaming[] {
    const known = this.#database.all<{ offer: string; fingerprint: string | null }>(
      'SELECT offer, fingerprint FROM announcements WHERE removed_at IS NULL',
    );
    const names = new Set(known.map(({ offer }) => offer));
    const gone = new Map(
      known.flatMap(({ offer, fingerprint }) =>
        fingerprint === null || present.has(offer) ? [] : [[fingerprint, offer] as const],
      ),
    );
    const renamed: Renaming[] = [];
    for (const [to, fingerprint] of present) {
      const from = names.has(to) ? undefined : gone.get(fingerprint);
      if (from === undefined) continue;
      gone.delete(fingerprint);
      this.#database.run('DELETE FROM announcements WHERE offer = ?', [to]);
      this.#database.run('UPDATE announcements SET offer = ? WHERE offer = ?', [to, from]);
      renamed.push({ from, to });
    }
    return renamed;
  }

  /** The announcement of a claimed offer was sent as this message. */
  done(offer: string, messageId: string): void {
    this.#database.run(
      'UPDATE announcements SET done_at = ?, message = ? WHERE offer = ? AND done_at IS NULL',
      [this.#clock.now().getTime(), messageId, offer],
    );
  }

  /** Claimed but not done, oldest first: under way at this moment, or cut off by a crash. */
  pending(): PendingAnnouncement[] {
    return this.#database
      .all<{ offer: string; fingerprint: string; at: number }>(
        'SELECT offer, fingerprint, at FROM announcements WHERE done_at IS NULL AND removed_at IS NULL ORDER BY at, offer',
      )
      .map((row) => ({ ...row, at: new Date(row.at) }));
  }

  /** Takes offers, with their fingerprints, for announced: those that are there when the bot first starts. */
  baseline(offers: ReadonlyMap<string, string>): void {
    const now = this.#clock.now().getTime();
    this.#database.transaction(() => {
      for (const [offer, fingerprint] of offers) {
        this.#database.run(
          'INSERT INTO announcements (offer, fingerprint, at, done_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
          [offer, fingerprint, now, now],
        );
      }
      this.#database.run('INSERT INTO marks (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING', [
        BEGUN,
        String(now),
      ]);
    });
  }

  /** Whether there was a baseline, be it of no offer: false on the first start only. */
  hasBaseline(): boolean {
    return this.#database.first('SELECT 1 FROM marks WHERE key = ?', [BEGUN]) !== undefined;
  }
}
