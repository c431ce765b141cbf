import type { ContactKind } from '../answer/understand/contactKinds.ts';
import type { SizedField } from '../answer/understand/findComparison.ts';
import type { Verdict } from '../answer/verdict.ts';
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
    indexDamaged(details: { reason: string }): string;
    /** Another process writes; its number and since when (ISO time) where that is known. */
    indexBusy(details: { folder: string; pid: number | null; since: string | null }): string;
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
    /** What the ways to reach somebody are called. */
    readonly contactKinds: Readonly<Record<ContactKind, string>>;
    /** Quotation marks: before and after. */
    readonly quotes: readonly [string, string];
    /** Between a label and its value. */
    readonly colon: string;
    /** Where in a file a quote stands, between its name and the section. */
    page(details: { page: number }): string;
    /** Before the quotes of one offer. */
    offerSays(details: { title: string }): string;
    fieldNotStated(details: { field: string; title: string }): string;
    notMentioned(details: { words: string; title: string }): string;
    nothingFound(details: object): string;
    /** No offer is of the organisation or the thing that a question names. */
    unknownName(details: { name: string }): string;
    /** None of the offers meant, which are listed below, is of a year. */
    noneOfYear(details: { year: string }): string;
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
    /** In a list, what of an offer is over. */
    readonly pastFields: Readonly<Record<'deadline' | 'start', string>>;
    /** Whether several offers say the same of a field. */
    compared(details: { isSame: boolean; field: string }): string;
    /** Before the offer with the least and the most of a field. */
    readonly extremes: Readonly<Record<SizedField, readonly [string, string]>>;
    readonly equal: string;
    /** What a yes-or-no question comes to, before the proof. */
    readonly verdicts: Readonly<Record<Verdict, string>>;
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
    /** The same bytes stand in another file already. */
    duplicate(details: { file: string; of: string }): string;
    /** Staff have withdrawn the offer. */
    withdrawn(details: { file: string }): string;
    /** Another process writes: its number and since when (ISO time), where that is known. */
    waiting(details: { pid: number | null; since: string | null }): string;
    welcome(details: { offers: number }): string;
    goodbye: string;
  };
}
