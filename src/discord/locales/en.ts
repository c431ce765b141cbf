import { en as base } from '../../locales/en.ts';
import type { DiscordMessages } from './DiscordMessages.ts';

export const en: DiscordMessages = {
  buttons: {
    sources: 'Sources in context',
    sheet: 'Fact sheet',
    file: 'Original file',
    helpful: 'Helpful',
    unhelpful: 'Not helpful',
    thread: 'Go on in a thread',
    previous: 'Previous',
    next: 'Next',
    publish: 'Publish',
    amend: 'Correct',
    cancel: 'Cancel',
    remove: 'Remove',
    forget: 'Delete my data',
    resolve: 'Tick off',
  },
  pick: 'Answer about one of these offers …',
  page: ({ page, pages }) => `Page ${page} of ${pages}`,
  source: ({ number, place }) => `Source ${number}: ${place}`,
  thanks: 'Thank you, noted.',
  tooOld: 'This message is too old to go on from. Please ask again with /ask.',
  gone: 'This offer is no longer there. Use /offers to see the current ones.',
  failed: 'Something went wrong here; it has been logged. Please try again in a moment.',
  wait: ({ seconds }) => `That was a lot of questions at once. Please wait ${seconds} s.`,
  staffOnly: 'Only staff of this server can do that.',
  guildOnly: 'That works in a server only, not in direct messages.',
  missingPermission: ({ permissions }) => `I lack permissions here: ${permissions}. Please give them to me.`,
  fileTooLarge: 'The file is too large to be sent here.',
  unknownOffer: ({ offer }) =>
    `There is no offer "${offer}". Choose one from the list that appears as you type.`,
  notADuration: ({ value }) =>
    `I do not understand "${value}" as a duration. Write for example: 6 months, at least 4 months.`,
  severalFit: ({ offer }) => `Several offers fit "${offer}". Choose one:`,
  nothingFound: 'No passage fits.',
  noOffers: 'No offer fits.',
  sheet: {
    open: 'open',
    past: 'past',
    unknown: 'no deadline stated',
    missing: 'Not stated',
    pastDate: 'past',
    byStaff: ({ value, name, date }) => `${value} (corrected by staff: ${name}, ${date})`,
  },
  found: ({ count }) => (count === 1 ? 'One offer' : `${count} offers`),
  compareNeedsTwo: 'Choose at least two different offers to compare.',
  threadOpened: 'Ask on here; no need to mention me.',
  privacy: {
    text: ({ days, hours, model }) =>
      `${model === null ? 'Nothing you ask leaves the machine this bot runs on.' : `Open questions and comparisons, with the last two turns of the conversation, are sent to a language model at ${model}, without your name or id; nothing else you ask leaves the machine this bot runs on.`} Questions are kept for ${days} days under a pseudonym, with their answers and whether they helped, so that staff can see what the offers do not answer. A conversation is remembered for ${hours} hours. Your name and your id are not kept.`,
    kept: ({ answers, feedback, oldest }) =>
      answers + feedback === 0
        ? 'Nothing is kept of you now.'
        : `Kept of you now: ${answers} questions, ${feedback} ratings${oldest ? `, the oldest of ${oldest}` : ''}.`,
    forgotten: ({ answers, feedback }) => `Deleted: ${answers} questions and ${feedback} ratings.`,
  },
  staff: {
    indexing: ({ done, all }) => `Indexing: ${done} of ${all} offers …`,
    indexStarted: 'Looking for new, changed and removed offers …',
    indexed: ({ added, updated, removed, unchanged, failed, seconds }) =>
      `Done in ${seconds} s: ${added} added, ${updated} updated, ${removed} removed, ${unchanged} unchanged, ${failed} failed.`,
    changes: {
      added: 'Added',
      updated: 'Updated',
      removed: 'Removed',
      renamed: 'Renamed',
      duplicates: 'Duplicate',
      withdrawn: 'Withdrawn',
    },
    more: ({ count }) => `… and ${count} more`,
    failedFile: ({ file, reason }) => `${file}: ${reason}`,
    failures: base.failures,
    badAttachment: ({ file, reason, extensions, megabytes }) =>
      `${file}: ${
        {
          type: `its format is not read; use ${extensions}`,
          size: `it is larger than ${megabytes} MB`,
          download: 'it could not be downloaded; attach it again',
          name: 'its name has nothing left that a file can be called; rename it',
          exists:
            'there is already an offer of this name with other content; remove it first or rename the file',
        }[reason]
      }`,
    draft: ({ file }) => `What I read in ${file}. Is that right?`,
    notPublished: ({ file, reason }) =>
      `${file} could not be published (${reason}). It is kept: try again with the same button.`,
    published: ({ file }) => `${file} is published; students can ask about it now.`,
    cancelled: 'Cancelled; nothing was published.',
    settledAlready: 'Somebody else has already decided this.',
    confirmRemove: ({ file }) =>
      `Remove ${file}? It can't be asked about any more. The file goes to the trash folder.`,
    removed: ({ file }) => `${file} is removed.`,
    offerWithdrawn: ({ file }) =>
      `${file} is withdrawn: no answer speaks of it any more. Its file stays; "restore" brings it back.`,
    offerRestored: ({ file }) => `${file} is in the answers again.`,
    notWithdrawn: ({ file }) => `${file} is no withdrawn offer.`,
    leftOutFiles: 'Files that are in no answer',
    corrected: ({ title, field, value }) =>
      `Noted for "${title}": ${field} = ${value}. Students see it as corrected by staff.`,
    withdrawn: ({ title, field }) => `The correction of "${title}" (${field}) is withdrawn.`,
    nothingToWithdraw: 'There is no correction of that field.',
    unknownField: ({ field }) => `There is no field "${field}". Choose one from the list.`,
    status: ({ version, uptime, offers, passages, generation, model, memory, indexing, ping }) =>
      `Version ${version}, up ${uptime}, gateway ${ping} ms\n${offers} offers, ${passages} passages, generation ${generation}${indexing ? ' (indexing now)' : ''}\nModel ${model}, ${memory} MB of memory`,
    lastErrors: 'Last errors',
    noErrors: 'No errors since the start.',
    unanswered: 'Questions the offers did not answer, or that were marked not helpful',
    noneUnanswered: 'Every question so far was answered.',
    group: ({ question, times, date, notHelpful }) =>
      `${question} (${times}×, last ${date}${notHelpful > 0 ? `, ${notHelpful}× not helpful` : ''})`,
    exported: 'Corrections, audit log and unanswered questions as of now.',
    leftOut: ({ files }) => `Too large to be sent here, even compressed: ${files}.`,
  },
  announcement: 'A new internship offer',
};
