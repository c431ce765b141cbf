import type { FailureReason } from '../../corpus/FailureReason.ts';

/** What the bot says on Discord besides answers, one implementation a language. Texts are not escaped: they are ours. */
export interface DiscordMessages {
  readonly buttons: {
    readonly sources: string;
    readonly sheet: string;
    readonly file: string;
    readonly helpful: string;
    readonly unhelpful: string;
    readonly thread: string;
    readonly previous: string;
    readonly next: string;
    readonly publish: string;
    readonly amend: string;
    readonly cancel: string;
    readonly remove: string;
    readonly forget: string;
    readonly resolve: string;
  };
  readonly pick: string;
  page(details: { page: number; pages: number }): string;
  source(details: { number: number; place: string }): string;
  readonly thanks: string;
  readonly tooOld: string;
  readonly gone: string;
  readonly failed: string;
  wait(details: { seconds: number }): string;
  readonly staffOnly: string;
  readonly guildOnly: string;
  missingPermission(details: { permissions: string }): string;
  readonly fileTooLarge: string;
  unknownOffer(details: { offer: string }): string;
  notADuration(details: { value: string }): string;
  severalFit(details: { offer: string }): string;
  readonly nothingFound: string;
  readonly noOffers: string;
  readonly sheet: {
    readonly open: string;
    readonly past: string;
    readonly unknown: string;
    readonly missing: string;
    readonly pastDate: string;
    byStaff(details: { value: string; name: string; date: string }): string;
  };
  found(details: { count: number }): string;
  readonly compareNeedsTwo: string;
  readonly threadOpened: string;
  readonly privacy: {
    /** @param details.model where questions are sent to be worded: the host of a language model, or null */
    text(details: { days: number; hours: number; model: string | null }): string;
    kept(details: { answers: number; feedback: number; oldest: string | null }): string;
    forgotten(details: { answers: number; feedback: number }): string;
  };
  readonly staff: {
    indexing(details: { done: number; all: number }): string;
    readonly indexStarted: string;
    indexed(details: {
      added: number;
      updated: number;
      removed: number;
      unchanged: number;
      failed: number;
      seconds: number;
    }): string;
    /** What happened to an offer, before a colon. */
    readonly changes: Readonly<
      Record<'added' | 'updated' | 'renamed' | 'removed' | 'duplicates' | 'withdrawn', string>
    >;
    more(details: { count: number }): string;
    failedFile(details: { file: string; reason: string }): string;
    readonly failures: Readonly<Record<FailureReason, string>>;
    badAttachment(details: {
      file: string;
      reason: 'type' | 'size' | 'download' | 'name' | 'exists';
      extensions: string;
      megabytes: number;
    }): string;
    draft(details: { file: string }): string;
    published(details: { file: string }): string;
    notPublished(details: { file: string; reason: string }): string;
    readonly cancelled: string;
    readonly settledAlready: string;
    confirmRemove(details: { file: string }): string;
    removed(details: { file: string }): string;
    offerWithdrawn(details: { file: string }): string;
    offerRestored(details: { file: string }): string;
    notWithdrawn(details: { file: string }): string;
    /** A heading over files with the reason why no answer speaks of them. */
    readonly leftOutFiles: string;
    corrected(details: { title: string; field: string; value: string }): string;
    withdrawn(details: { title: string; field: string }): string;
    readonly nothingToWithdraw: string;
    unknownField(details: { field: string }): string;
    status(details: {
      version: string;
      uptime: string;
      offers: number;
      passages: number;
      generation: number;
      model: string;
      memory: number;
      indexing: boolean;
      ping: number;
    }): string;
    readonly lastErrors: string;
    readonly noErrors: string;
    readonly unanswered: string;
    readonly noneUnanswered: string;
    group(details: { question: string; times: number; date: string; notHelpful: number }): string;
    readonly exported: string;
    leftOut(details: { files: string }): string;
  };
  readonly announcement: string;
}
