import { createLog } from '../log.ts';
import { Announcements } from './Announcements.ts';
import { Answers } from './Answers.ts';
import { Audit, type AuditEntry } from './Audit.ts';
import { type Clock, SYSTEM_CLOCK } from './Clock.ts';
import { Conversations } from './Conversations.ts';
import { Corrections, type PastCorrection } from './Corrections.ts';
import { Drafts } from './Drafts.ts';
import type { ErrorLog } from './ErrorLog.ts';
import { Feedback } from './Feedback.ts';
import { forgetStudent, type StudentCounts } from './forgetStudent.ts';
import { type KeptOfStudent, keptOfStudent } from './keptOfStudent.ts';
import { openPeopleDatabase, PATIENCE } from './openPeopleDatabase.ts';
import type { PeopleDatabase } from './PeopleDatabase.ts';
import { Pseudonyms } from './Pseudonyms.ts';
import { Retention } from './Retention.ts';
import { Threads } from './Threads.ts';
import { TokenUse } from './TokenUse.ts';
import { Unanswered, type UnansweredGroup } from './Unanswered.ts';

/** What staff may take elsewhere; JSON as it is. */
export interface PeopleExport {
  readonly corrections: readonly PastCorrection[];
  readonly audit: readonly AuditEntry[];
  readonly unanswered: readonly UnansweredGroup[];
}

/**
 * All that people enter, in one folder apart from the index: `people.db` and the `secret` that hides who asked. What
 * a method has done when it returns survives a crash and a power cut; several processes may have the same folder open.
 * Every method may throw a UserError when the disk is full or another process holds the file for too long.
 */
export class People {
  readonly answers: Answers;
  readonly feedback: Feedback;
  readonly unanswered: Unanswered;
  readonly corrections: Corrections;
  readonly audit: Audit;
  readonly conversations: Conversations;
  readonly threads: Threads;
  readonly announcements: Announcements;
  readonly drafts: Drafts;
  readonly retention: Retention;
  readonly tokenUse: TokenUse;
  readonly #database: PeopleDatabase;
  readonly #pseudonyms: Pseudonyms;

  private constructor(database: PeopleDatabase, pseudonyms: Pseudonyms, clock: Clock) {
    this.#database = database;
    this.#pseudonyms = pseudonyms;
    this.answers = new Answers(database, pseudonyms, clock);
    this.feedback = new Feedback(database, pseudonyms, clock);
    this.unanswered = new Unanswered(database, clock);
    this.corrections = new Corrections(database, clock);
    this.audit = new Audit(database, clock);
    this.conversations = new Conversations(database, pseudonyms, clock);
    this.threads = new Threads(database, clock);
    this.announcements = new Announcements(database, clock);
    this.drafts = new Drafts(database, clock);
    this.retention = new Retention(database, clock);
    this.tokenUse = new TokenUse(database, clock);
  }

  /**
   * Opens a data folder, made where there is none. A damaged database is moved aside, with a line in the log, and a
   * new one begun.
   * @param patience how long to wait for the write of another process, in ms
   * @throws UserError when the folder can't be written, its secret is broken, or a newer version made it
   */
  static async open(
    folder: string,
    clock: Clock = SYSTEM_CLOCK,
    log: ErrorLog = createLog('error'),
    patience: number = PATIENCE,
  ): Promise<People> {
    const database = await openPeopleDatabase(folder, clock, log, patience);
    try {
      return new People(database, Pseudonyms.open(folder, database, log), clock);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  close(): void {
    this.#database.close();
  }

  /** What a student is called in here: 32 hexadecimal digits, always the same for a Discord id in this folder. */
  pseudonym(userId: string): string {
    return this.#pseudonyms.of(userId);
  }

  /** Deletes all that is kept of a student; what staff did stays in the audit. */
  forget(userId: string): StudentCounts {
    return forgetStudent(this.#database, this.pseudonym(userId));
  }

  /** What is kept of a student, for whoever asks about themselves. */
  kept(userId: string): KeptOfStudent {
    return keptOfStudent(this.#database, this.pseudonym(userId));
  }

  export(): PeopleExport {
    return {
      corrections: this.corrections.history(),
      audit: this.audit.list(),
      unanswered: this.unanswered.list(),
    };
  }
}
