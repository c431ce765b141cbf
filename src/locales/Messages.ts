import type { FailureReason } from '../corpus/FailureReason.ts';
import type { AskedField } from '../corpus/topics.ts';

/** Every sentence the software says itself, one implementation a language. The compiler finds what is not translated. */
export interface Messages {
  readonly errors: {
    configuration(details: { faults: string }): string;
    tokenMissing(details: object): string;
    tokenRefused(details: object): string;
    intentsRefused(details: object): string;
    guildUnknown(details: { guild: string }): string;
    discordUnreachable(details: { reason: string }): string;
    corpusMissing(details: { folder: string }): string;
    corpusEmpty(details: { folder: string; extensions: string }): string;
    indexNotWritable(details: { folder: string; reason: string }): string;
    indexBusy(details: { folder: string }): string;
    modelMissing(details: { model: string; bundled: string }): string;
    modelUnreachable(details: { model: string; bundled: string }): string;
    modelBroken(details: { model: string; reason: string }): string;
    questionEmpty(details: object): string;
    questionTooLong(details: { length: number; most: number }): string;
    offerUnknown(details: { offer: string; known: string }): string;
    fileUnreadable(details: { file: string; reason: string }): string;
    batchLine(details: { line: number }): string;
    dataNotWritable(details: { folder: string; reason: string }): string;
    dataBusy(details: { folder: string }): string;
    dataNewer(details: { file: string; version: number; known: number }): string;
    secretBroken(details: { file: string }): string;
    llmMissing(details: object): string;
    usage(details: { problem: string }): string;
  };
  readonly failures: Readonly<Record<FailureReason, string>>;
  readonly answer: {
    /** What each field is called, as the label before its value. */
    readonly fields: Readonly<Record<AskedField, string>>;
    /** Quotation marks: before and after. */
    readonly quotes: readonly [string, string];
    /** Between a label and its value. */
    readonly colon: string;
    /** Before the quotes of one offer. */
    offerSays(details: { title: string }): string;
    fieldNotStated(details: { field: string; title: string }): string;
    notMentioned(details: { words: string; title: string }): string;
    nothingFound(details: object): string;
    /** Introduces the nearest thing an offer does say when it does not say what was asked. */
    nearest: string;
    ambiguous(details: { titles: readonly string[] }): string;
    offTopic(details: object): string;
    listHeading(details: { count: number }): string;
    noneFits(details: object): string;
    readonly contradiction: string;
    byPortal(details: { value: string }): string;
    /** A value that staff stated or put right. */
    byStaff(details: { value: string; name: string; date: string }): string;
    readonly notStatedHere: string;
    readonly past: string;
    readonly yes: string;
    readonly no: string;
  };
  readonly terminal: {
    sources: string;
    indexing: string;
    indexed(details: {
      added: number;
      updated: number;
      removed: number;
      unchanged: number;
      failed: number;
    }): string;
    failedFile(details: { file: string; reason: string }): string;
    welcome(details: { offers: number }): string;
    goodbye: string;
  };
}
